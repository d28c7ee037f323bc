/** The looks of the acts' dialogs. */
import { css } from 'lit';

export const actStyles = css`
  #act-dialog {
    width: min(540px, calc(100vw - 24px));
    max-height: calc(100dvh - 24px);
    padding: 24px;
    border: 1px solid var(--line);
    border-radius: var(--radius-card);
    background: var(--paper);
    color: var(--ink);
    box-shadow: 0 20px 60px rgb(0 0 0 / 0.35);
    overflow-y: auto;
  }
  #act-dialog.wide {
    width: min(720px, calc(100vw - 24px));
  }
  #act-dialog::backdrop {
    background: rgb(10 18 26 / 0.6);
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
    font-weight: 650;
  }
  #act-dialog .label .small {
    font-weight: 400;
  }
  #act-dialog .issue {
    display: flex;
    gap: 6px;
    margin-block-end: 8px;
    font-weight: 650;
    font-size: 0.9375em;
    color: var(--bad);
  }
  #act-dialog .issue .icon {
    margin-block-start: 0.2em;
  }
  #act-dialog textarea {
    display: block;
    width: 100%;
    padding: 9px 12px;
    border: 1px solid var(--edge);
    border-radius: var(--radius);
    background: var(--paper);
    resize: vertical;
  }
  #act-dialog .faulty textarea {
    padding: 8px 11px;
    border: 2px solid var(--bad);
  }
  #act-dialog .note .caught {
    font-weight: 650;
  }
  .choices {
    display: grid;
    gap: 8px;
  }
  .choice {
    display: flex;
    align-items: center;
    gap: 12px;
    min-height: 46px;
    padding: 4px 14px;
    border: 1px solid var(--line);
    border-radius: var(--radius-row);
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
    outline: 3px solid var(--accent);
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
    padding: 14px 16px;
    border: 1px solid var(--line);
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
