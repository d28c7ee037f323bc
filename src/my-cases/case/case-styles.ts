/** The looks of an open case: its head, its thread, what was sent, its files, its timeline and its acts. */
import { css } from 'lit';

export const caseStyles = css`
  .case {
    display: grid;
    gap: 8px 16px;
    margin-block-start: 4px;
    padding: calc(var(--_space) * 2.5);
  }
  .arrow:dir(rtl) {
    display: inline-block;
    scale: -1 1;
  }
  .case > .pill {
    place-self: start;
  }
  .case > .bones {
    border: 0;
  }
  .case bdi {
    overflow-wrap: anywhere;
  }
  .case h2 {
    margin-block-end: 6px;
    overflow-wrap: anywhere;
  }
  .case .strong,
  #act-dialog .strong {
    font-weight: var(--_strong);
  }
  .case .under {
    font-size: 0.9em;
    color: var(--_ink-3);
  }
  .case a {
    color: var(--_accent);
    text-underline-offset: 3px;
    overflow-wrap: anywhere;
  }
  .case header .link,
  .side .link,
  .confirmation .link {
    text-align: start;
  }
  .body {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: calc(var(--_space) * 3.5) calc(var(--_space) * 4.5);
    min-width: 0;
    margin-block-start: 8px;
    padding-block-start: 22px;
    border-block-start: var(--_rule);
  }
  .talk,
  .side,
  .sent {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    align-content: start;
    gap: calc(var(--_space) * 3.5);
    min-width: 0;
  }
  .body h3 {
    margin-block-end: 10px;
  }
  .thread {
    display: grid;
    gap: calc(var(--_space) * 2);
  }
  .thread > li {
    display: flex;
    flex-direction: column-reverse;
    align-items: start;
    gap: 6px;
    max-width: min(92%, 60ch);
  }
  .thread > .member {
    align-items: end;
    margin-inline-start: auto;
  }
  .thread > .member > .under {
    text-align: end;
  }
  .bubble {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 10px;
    padding: calc(var(--_space) * 1.5) calc(var(--_space) * 2);
    border: 1px solid transparent;
    border-radius: var(--_radius-card);
    border-end-start-radius: 2px;
    background: var(--_ground);
  }
  .member > .bubble {
    border-end-start-radius: var(--_radius-card);
    border-end-end-radius: 2px;
    background: var(--_accent-soft);
  }
  .bubble .files li {
    background: var(--_paper);
  }
  .fresh {
    padding: 1px 8px;
    border: 1px solid transparent;
    border-radius: var(--_radius-pill);
    background: var(--_accent);
    color: var(--_on-accent);
    font-weight: var(--_strong);
  }
  .received .icon {
    margin-inline-end: 2px;
    vertical-align: -0.15em;
  }
  .behind .exact,
  .case .folded {
    display: none;
  }
  /* Whole on the next line first; broken where even that is too short. */
  time {
    display: inline-block;
  }
  .below .ago + .exact {
    display: block;
    color: var(--_ink-3);
  }
  .reply-coming {
    min-height: 150px;
  }
  .sent .note {
    margin-block: 8px;
  }
  .sent dl > div {
    padding-block: 10px;
    border-block-start: var(--_rule);
  }
  .sent dl > div:first-child {
    border: 0;
  }
  dt {
    font-size: 0.9em;
    color: var(--_ink-2);
  }
  dd .icon {
    margin-inline-end: 6px;
    vertical-align: -0.15em;
    color: var(--_ink-3);
  }
  .case .lines {
    display: table;
    width: 100%;
    border: 0;
    border-collapse: collapse;
    border-radius: 0;
    white-space: normal;
  }
  .lines thead {
    display: table-header-group;
  }
  .lines tbody {
    display: table-row-group;
  }
  .lines tr {
    display: table-row;
  }
  .lines :is(th, td) {
    display: table-cell;
    padding: 6px 10px;
    border: var(--_rule);
    text-align: start;
    vertical-align: top;
    overflow-wrap: anywhere;
  }
  .lines th {
    overflow-wrap: break-word;
    font-size: 0.9em;
    color: var(--_ink-2);
  }
  .files {
    display: grid;
    gap: 10px;
  }
  .files li {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px 14px;
    padding: calc(var(--_space) * 1.5) calc(var(--_space) * 1.75);
    border: var(--_rule);
    border-radius: var(--_radius-row);
  }
  .files li > .icon {
    width: 40px;
    height: 40px;
    padding: 10px;
    border-radius: var(--_radius);
    background: var(--_accent-soft);
    color: var(--_accent);
  }
  .files li > div {
    flex: 1 1 12em;
    min-width: 0;
  }
  .files .confirmation {
    flex-basis: 100%;
  }
  .confirmation dl {
    display: grid;
    gap: 6px;
    padding-block: 4px;
    border: 0;
  }
  .confirmation dl > div {
    display: block;
    padding: 0;
    border: 0;
  }
  .caught {
    color: var(--_bad);
  }
  .caught .icon {
    margin-inline-end: 6px;
    vertical-align: -0.15em;
  }
  .follow-up ol {
    display: grid;
    gap: 14px;
    padding-inline-start: 16px;
    border-inline-start: 2px solid var(--_line);
    font-size: 0.9375em;
    color: var(--_ink-2);
  }
  .follow-up .you {
    text-transform: capitalize;
  }
  .follow-up .strong {
    color: var(--_ink);
  }
  .follow-up li .icon {
    vertical-align: -0.15em;
  }
  .reason {
    padding-inline-start: 10px;
    border-inline-start: 2px solid var(--_line);
  }
  .case-acts {
    font-size: 0.9375em;
  }
  .refused {
    padding-block: 10px;
    color: var(--_ink-2);
  }
  .rating {
    margin-block-end: 20px;
  }
  .stars {
    letter-spacing: 2px;
    color: var(--_caution);
  }
  @container (min-width: 30em) {
    .files .button {
      margin-inline-start: auto;
    }
  }
  @container (min-width: 45em) {
    .case {
      grid-template-columns: 1fr auto;
      padding: calc(var(--_space) * 3.5) calc(var(--_space) * 4);
    }
    .case > :not(header, .pill) {
      grid-column: 1 / -1;
    }
    .body {
      grid-template-columns: minmax(0, 1fr) 13.5em;
      grid-template-rows: auto 1fr;
    }
    .talk,
    .sent {
      grid-column: 1;
    }
    .side {
      grid-area: 1 / 2 / span 2;
    }
    .sent > section > dl > div {
      display: grid;
      grid-template-columns: minmax(8em, 14em) minmax(0, 1fr);
      gap: 16px;
    }
  }
`;
