/** How files, their states and the dialogs look, wherever files are attached. */
import { css } from 'lit';

export const fileStyles = css`
  .chosen {
    display: grid;
    gap: 8px;
  }
  .chosen .file {
    display: grid;
    grid-template-columns: 40px minmax(0, 1fr) auto;
    align-items: center;
    gap: 6px 12px;
    padding: 12px 14px;
    border: 1px solid var(--line);
    border-radius: var(--radius-row);
  }
  .chosen .bad {
    border-color: var(--bad);
  }
  .chosen .badge {
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
  .chosen .bad .badge {
    background: var(--bad-soft);
    color: var(--bad);
  }
  .chosen .title {
    font-weight: 650;
    overflow-wrap: anywhere;
  }
  .chosen :is(.state, .why) {
    font-size: 0.9375em;
    color: var(--ink-2);
  }
  .chosen .uploaded {
    color: var(--good);
  }
  .chosen .state .icon {
    margin-inline-end: 4px;
    vertical-align: -0.15em;
  }
  .chosen .why {
    display: flex;
    gap: 5px;
    color: var(--bad);
  }
  .chosen .why .icon {
    margin-top: 0.2em;
  }
  .chosen progress {
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
  .chosen progress::-webkit-progress-bar {
    background: var(--line);
  }
  .chosen progress::-webkit-progress-value {
    background: var(--accent);
  }
  .chosen progress::-moz-progress-bar {
    background: var(--accent);
  }
  .chosen .acts {
    display: flex;
    flex-wrap: wrap;
    gap: 0 8px;
  }
  @container (max-width: 460px) {
    .chosen .file:has(.acts) {
      grid-template-columns: 40px minmax(0, 1fr);
    }
    .chosen .acts {
      grid-column: 2;
    }
  }
  .sheet {
    width: min(560px, calc(100vw - 24px));
    max-height: calc(100dvh - 24px);
    padding: 26px 28px;
    border: 1px solid var(--line);
    border-radius: var(--radius-card);
    background: var(--paper);
    color: var(--ink);
    box-shadow: 0 20px 60px rgb(0 0 0 / 0.35);
  }
  .sheet[open] {
    display: grid;
    gap: 14px;
    overflow-y: auto;
  }
  .sheet::backdrop {
    background: rgb(10 18 26 / 0.6);
  }
  .sheet h3 {
    font-size: 1.3em;
  }
  .sheet h3:focus-visible {
    outline: none;
  }
  .sheet .chosen {
    max-height: 240px;
    overflow-y: auto;
  }
  .sheet .link {
    justify-self: start;
  }
  .sheet .statement {
    max-width: 60ch;
  }
  .sheet summary {
    min-height: 44px;
    align-content: center;
    color: var(--accent);
    cursor: pointer;
  }
`;
