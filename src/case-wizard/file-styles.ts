/** How files, their states and the dialogs look. */
import { css } from 'lit';

export const fileStyles = css`
  .files {
    display: grid;
    gap: 10px;
    min-width: 0;
  }
  .drop {
    display: grid;
    justify-items: center;
    gap: 10px;
    padding: 26px 16px;
    border: 2px dashed var(--edge);
    border-radius: var(--radius-row);
    text-align: center;
  }
  .drop.over {
    border-color: var(--accent);
    background: var(--accent-soft);
  }
  .list {
    display: grid;
    gap: 8px;
  }
  .file {
    display: grid;
    grid-template-columns: 40px minmax(0, 1fr) auto;
    align-items: center;
    gap: 6px 12px;
    padding: 12px 14px;
    border: 1px solid var(--line);
    border-radius: var(--radius-row);
  }
  .file.bad {
    border-color: var(--bad);
  }
  .badge {
    display: grid;
    place-items: center;
    width: 40px;
    height: 40px;
    border-radius: 8px;
    background: var(--accent-soft);
    color: var(--accent);
    font-size: 0.6875rem;
    font-weight: 700;
  }
  .file.bad .badge {
    background: var(--bad-soft);
    color: var(--bad);
  }
  .file .title {
    font-weight: 650;
    overflow-wrap: anywhere;
  }
  .state,
  .why {
    font-size: 0.9375em;
    color: var(--ink-2);
  }
  .state.uploaded {
    color: var(--good);
  }
  .state .icon {
    margin-inline-end: 4px;
    vertical-align: -0.15em;
  }
  .why {
    display: flex;
    gap: 5px;
    color: var(--bad);
  }
  .why .icon {
    margin-top: 0.2em;
  }
  progress {
    display: block;
    width: 100%;
    height: 6px;
    margin-top: 6px;
    border: 0;
    border-radius: 3px;
    background: var(--line);
    overflow: hidden;
    appearance: none;
  }
  progress::-webkit-progress-bar {
    background: var(--line);
  }
  progress::-webkit-progress-value {
    background: var(--accent);
  }
  progress::-moz-progress-bar {
    background: var(--accent);
  }
  .acts {
    display: flex;
    flex-wrap: wrap;
    gap: 0 8px;
  }
  @container (max-width: 460px) {
    .file:has(.acts) {
      grid-template-columns: 40px minmax(0, 1fr);
    }
    .acts {
      grid-column: 2;
    }
  }
  dialog {
    width: min(560px, calc(100vw - 24px));
    max-height: calc(100dvh - 24px);
    padding: 26px 28px;
    border: 1px solid var(--line);
    border-radius: var(--radius-card);
    background: var(--paper);
    color: var(--ink);
    box-shadow: 0 20px 60px rgb(0 0 0 / 0.35);
  }
  dialog[open] {
    display: grid;
    gap: 14px;
    overflow-y: auto;
  }
  dialog::backdrop {
    background: rgb(10 18 26 / 0.6);
  }
  dialog h3 {
    font-size: 1.3em;
  }
  dialog h3:focus-visible {
    outline: none;
  }
  dialog .list {
    max-height: 240px;
    overflow-y: auto;
  }
  dialog .link {
    justify-self: start;
  }
  .statement {
    max-width: 60ch;
  }
  summary {
    min-height: 44px;
    align-content: center;
    color: var(--accent);
    cursor: pointer;
  }
`;
