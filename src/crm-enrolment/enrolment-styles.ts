/** The looks of an enrolment; worn only while there is one to draw. */
import { css, type CSSResult } from 'lit';
import { base, tokens } from '../ui/base-styles.ts';

const own = css`
  .enrolment,
  form {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: calc(var(--space) * 2.5);
  }
  form {
    max-width: var(--measure);
  }
  form > .button {
    justify-self: start;
    min-width: 10em;
  }
  .standing {
    display: flex;
    gap: var(--space);
    align-items: center;
    justify-self: start;
    padding: 4px calc(var(--space) * 1.75);
    border-radius: var(--radius-pill);
    background: var(--ground);
    color: var(--ink-2);
    font-weight: var(--strong);
  }
  .standing.in {
    background: var(--good-soft);
    color: var(--good);
  }
  .label {
    display: block;
    padding: 0;
    margin-block-end: 6px;
    font-weight: var(--strong);
  }
  .hint {
    margin-block-end: 8px;
    color: var(--ink-2);
    font-size: 0.9375em;
  }
  .label .small {
    font-weight: 400;
  }
  .issue,
  .caught {
    display: flex;
    gap: 6px;
    font-weight: var(--strong);
  }
  .issue {
    margin-block-end: 8px;
    font-size: 0.9375em;
    color: var(--bad);
  }
  .issue .icon,
  .caught .icon,
  .note.good .icon {
    margin-block-start: 0.2em;
  }
  .note {
    display: grid;
    gap: var(--space);
  }
  .note.good {
    display: flex;
    border-color: var(--good);
    background: var(--good-soft);
  }
  .note a {
    display: inline-block;
    padding-block: 10px;
    color: inherit;
  }
  .note > .button {
    justify-self: start;
    margin-block-start: calc(var(--space) * 0.5);
  }
  .choices,
  .address,
  .versions,
  .ways,
  .history,
  .history ol {
    display: grid;
    gap: var(--space);
  }
  .choice {
    display: flex;
    align-items: center;
    gap: 12px;
    min-height: var(--control);
    padding: var(--space) calc(var(--space) * 1.75);
    border: var(--rule);
    border-radius: var(--radius-row);
    background: var(--paper);
    cursor: pointer;
  }
  .choice:hover {
    border-color: var(--edge);
  }
  .choice:has(:checked) {
    border-color: var(--accent);
    background: var(--accent-soft);
  }
  .choice:focus-within:has(:focus-visible) {
    outline: var(--ring);
    outline-offset: 2px;
  }
  .choice input {
    flex: none;
    width: 20px;
    height: 20px;
    margin: 0;
    accent-color: var(--accent);
    outline: none;
  }
  .choice .small {
    display: block;
    color: var(--ink-2);
  }
  input[id],
  select,
  textarea {
    display: block;
    width: 100%;
    min-height: var(--control);
    padding: var(--space) calc(var(--space) * 1.5);
    border: var(--rule);
    border-color: var(--edge);
    border-radius: var(--radius);
    background: var(--paper);
    color: var(--ink);
  }
  textarea {
    resize: vertical;
  }
  .faulty :is(input[id], select, textarea) {
    border-color: var(--bad);
    box-shadow: inset 0 0 0 1px var(--bad);
  }
  .address {
    gap: calc(var(--space) * 2);
    padding-inline-start: calc(var(--space) * 2);
    border-inline-start: 3px solid var(--line);
  }
  .history {
    padding-block-start: calc(var(--space) * 2);
    border-block-start: var(--rule);
  }
  .history ol {
    gap: calc(var(--space) * 1.5);
  }
  h4 {
    margin: 0;
    font-size: 0.9375em;
    color: var(--ink-2);
  }
  .versions section {
    display: grid;
    align-content: start;
    gap: 6px;
    min-width: 0;
    padding: calc(var(--space) * 1.75) calc(var(--space) * 2);
    border: var(--rule);
    border-radius: var(--radius-row);
    background: var(--paper);
    overflow-wrap: anywhere;
  }
  dialog {
    width: min(540px, calc(100vw - 24px));
    max-height: calc(100dvh - 24px);
    padding: calc(var(--space) * 3);
    border: var(--rule);
    border-radius: var(--radius-card);
    background: var(--paper);
    color: var(--ink);
    box-shadow: var(--case-shadow, 0 16px 48px #0005);
    overflow-y: auto;
  }
  dialog[open] {
    display: grid;
    gap: calc(var(--space) * 2);
  }
  dialog::backdrop {
    background: var(--case-scrim, #0a121a99);
  }
  dialog h3 {
    font-size: 1.3em;
  }
  @container (min-width: 480px) {
    .two,
    .versions {
      grid-template-columns: 1fr 1fr;
    }
    .three {
      grid-template-columns: repeat(3, 1fr);
    }
    .ways {
      display: flex;
      flex-wrap: wrap;
    }
  }
  @media (forced-colors: active) {
    .choice:has(:checked) {
      border: 2px solid Highlight;
    }
  }
`;

export const enrolmentStyles: readonly CSSResult[] = [tokens, base, own];
