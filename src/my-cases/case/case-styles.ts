/** The looks of an open case: its head, its thread, what was sent, its files and milestones. */
import { css } from 'lit';

export const caseStyles = css`
  .case {
    display: grid;
    gap: 8px 16px;
    margin-block-start: 4px;
    padding: 20px;
  }
  .case > .pill {
    place-self: start;
  }
  .case > .bones {
    border: 0;
  }
  .body,
  .main {
    display: grid;
    gap: 28px 36px;
    min-width: 0;
  }
  .body {
    margin-block-start: 8px;
    padding-block-start: 22px;
    border-block-start: 1px solid var(--line);
  }
  .main h3,
  .follow-up h3 {
    margin-block-end: 10px;
  }
  .thread {
    display: grid;
    gap: 16px;
  }
  .thread li {
    display: flex;
    flex-direction: column-reverse;
    align-items: start;
    gap: 6px;
    max-width: min(92%, 60ch);
  }
  .thread .member {
    align-items: end;
    margin-inline-start: auto;
  }
  .bubble {
    padding: 12px 16px;
    border: 1px solid transparent;
    border-radius: var(--radius-card);
    border-end-start-radius: 2px;
    background: color-mix(in srgb, var(--line) 45%, transparent);
  }
  .member .bubble {
    border-end-start-radius: var(--radius-card);
    border-end-end-radius: 2px;
    background: var(--accent-soft);
  }
  .main .note {
    margin-block: 8px;
  }
  dl > div {
    padding-block: 10px;
    border-block-start: 1px solid var(--line);
  }
  dl > div:first-child {
    border: 0;
  }
  dt {
    font-size: 0.9em;
    color: var(--ink-2);
  }
  dd .icon {
    margin-inline-end: 6px;
    vertical-align: -0.15em;
    color: var(--ink-3);
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
    padding: 12px 14px;
    border: 1px solid var(--line);
    border-radius: var(--radius-row);
  }
  .files li > .icon {
    width: 40px;
    height: 40px;
    padding: 10px;
    border-radius: var(--radius);
    background: var(--accent-soft);
    color: var(--accent);
  }
  .files li > div {
    flex: 1 1 12em;
    min-width: 0;
  }
  .caught {
    color: var(--bad);
  }
  .caught .icon {
    margin-inline-end: 6px;
    vertical-align: -0.15em;
  }
  .follow-up ol {
    display: grid;
    gap: 14px;
    padding-inline-start: 16px;
    border-inline-start: 2px solid var(--line);
    font-size: 0.9375em;
    color: var(--ink-2);
  }
  .follow-up .you {
    text-transform: capitalize;
  }
  .follow-up .strong {
    color: var(--ink);
  }
  .follow-up .icon {
    vertical-align: -0.15em;
  }
  @container (min-width: 480px) {
    .files .button {
      margin-inline-start: auto;
    }
  }
  @container (min-width: 720px) {
    .case {
      grid-template-columns: 1fr auto;
      padding: 28px 32px;
    }
    .case > :not(header, .pill) {
      grid-column: 1 / -1;
    }
    .body {
      grid-template-columns: minmax(0, 1fr) 13.5em;
    }
    dl > div {
      display: grid;
      grid-template-columns: 14em minmax(0, 1fr);
      gap: 16px;
    }
  }
`;
