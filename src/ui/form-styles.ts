/** How questions in a form, choices on cards, two versions side by side and dialogs look; worn by the parts that come later. */
import { css } from 'lit';
import { fieldLook } from './field-styles.ts';

export const formStyles = css`
  .dialog {
    width: min(max(540px, 33.75rem), calc(100vw - 24px));
    max-height: calc(100dvh - 24px);
    padding: calc(var(--_space) * 3);
    border: var(--_rule);
    border-radius: var(--_radius-card);
    background: var(--_paper);
    color: var(--_ink);
    box-shadow: var(--case-shadow, 0 16px 48px #0005);
    overflow-y: auto;
  }
  .dialog::backdrop {
    background: var(--case-scrim, #0a121a99);
  }
  .dialog h3 {
    font-size: 1.3em;
  }
  .form h4 {
    margin: 0;
    font-size: 0.9375em;
    color: var(--_ink-2);
  }
  .form .label {
    display: block;
    padding: 0;
    margin-block-end: 6px;
    font-weight: var(--_strong);
  }
  .form .label .small {
    font-weight: 400;
  }
  .form .issue {
    display: flex;
    gap: 6px;
    margin-block-end: 8px;
    font-weight: var(--_strong);
    font-size: 0.9375em;
    color: var(--_bad);
  }
  .form .issue .icon {
    margin-block-start: 0.2em;
  }
  .form :is(input[id], select, textarea) {
    display: block;
    ${fieldLook}
    color: var(--_ink);
  }
  .form textarea {
    resize: vertical;
  }
  .choices,
  .versions,
  .form .ways {
    display: grid;
  }
  .choice {
    display: flex;
    align-items: center;
    gap: 12px;
    min-height: var(--_control);
    border: var(--_rule);
    border-radius: var(--_radius-row);
    cursor: pointer;
  }
  .choice:hover {
    border-color: var(--_edge);
  }
  .choice:has(:checked) {
    border-color: var(--_accent);
    background: var(--_accent-soft);
  }
  .choice:focus-within:has(:focus-visible) {
    outline: var(--_ring);
    outline-offset: 2px;
  }
  .choice input {
    flex: none;
    width: 1.25em;
    height: 1.25em;
    margin: 0;
    accent-color: var(--_accent);
    outline: none;
  }
  .versions section {
    display: grid;
    align-content: start;
    min-width: 0;
    padding: calc(var(--_space) * 1.75) calc(var(--_space) * 2);
    border: var(--_rule);
    border-radius: var(--_radius-row);
  }
`;
