/** The looks of the acts' dialogs. */
import { css } from 'lit';

export const actStyles = css`
  #act-dialog {
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
  #act-dialog.wide {
    width: min(720px, calc(100vw - 24px));
  }
  #act-dialog::backdrop {
    background: var(--case-scrim, #0a121a99);
  }
  #act-dialog form {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 18px;
  }
  #act-dialog h3 {
    font-size: 1.3em;
  }
  #act-dialog h4 {
    margin: 0;
    font-size: 0.9375em;
    color: var(--ink-2);
  }
  #act-dialog .label {
    display: block;
    padding: 0;
    margin-block-end: 6px;
    font-weight: var(--strong);
  }
  #act-dialog .label .small {
    font-weight: 400;
  }
  #act-dialog .issue {
    display: flex;
    gap: 6px;
    margin-block-end: 8px;
    font-weight: var(--strong);
    font-size: 0.9375em;
    color: var(--bad);
  }
  #act-dialog .issue .icon {
    margin-block-start: 0.2em;
  }
  #act-dialog textarea {
    display: block;
    width: 100%;
    padding: var(--space) calc(var(--space) * 1.5);
    border: var(--rule);
    border-color: var(--edge);
    border-radius: var(--radius);
    background: var(--paper);
    resize: vertical;
  }
  #act-dialog .faulty textarea {
    border: 2px solid var(--bad);
  }
  #act-dialog .note .caught {
    font-weight: var(--strong);
  }
  .choices {
    display: grid;
    gap: 8px;
  }
  .choice {
    display: flex;
    align-items: center;
    gap: 12px;
    min-height: var(--control);
    padding: 4px calc(var(--space) * 1.75);
    border: var(--rule);
    border-radius: var(--radius-row);
    cursor: pointer;
  }
  .choice:hover {
    border-color: var(--edge);
  }
  .choice:has(:checked) {
    border-color: var(--accent);
    outline: 1px solid transparent;
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
  .choice .stars {
    margin-inline-start: auto;
    color: var(--ink-2);
  }
  .versions {
    display: grid;
    gap: 12px;
  }
  .versions section {
    display: grid;
    align-content: start;
    gap: 8px;
    min-width: 0;
    padding: calc(var(--space) * 1.75) calc(var(--space) * 2);
    border: var(--rule);
    border-radius: var(--radius-row);
  }
  #act-dialog .ways {
    display: grid;
    gap: 12px;
  }
  @media (min-width: 560px) {
    .versions {
      grid-template-columns: 1fr 1fr;
    }
    #act-dialog .ways {
      display: flex;
      flex-wrap: wrap;
    }
  }
`;
