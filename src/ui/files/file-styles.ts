/** How files, their states and the dialogs look, wherever files are attached. */
import { css } from 'lit';

export const fileStyles = css`
  .chosen {
    display: grid;
    gap: var(--_space);
  }
  .chosen .file {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr) auto;
    align-items: center;
    gap: 6px 12px;
    padding: calc(var(--_space) * 1.5);
    border: var(--_rule);
    border-radius: var(--_radius-row);
  }
  .chosen .bad {
    border-color: var(--_bad);
  }
  .chosen .badge {
    display: grid;
    place-items: center;
    width: 3.6em;
    height: 3.6em;
    border-radius: var(--_radius);
    background: var(--_accent-soft);
    color: var(--_accent);
    font-size: 0.6875em;
    font-weight: var(--_strong);
  }
  .chosen .bad .badge {
    background: var(--_bad-soft);
    color: var(--_bad);
  }
  .chosen .title {
    font-weight: var(--_strong);
    overflow-wrap: anywhere;
  }
  .chosen :is(.state, .why) {
    font-size: 0.9375em;
    color: var(--_ink-2);
  }
  .chosen .uploaded {
    color: var(--_good);
  }
  .chosen .state .icon {
    margin-inline-end: 4px;
    vertical-align: -0.15em;
  }
  .chosen .why {
    display: flex;
    gap: 5px;
    color: var(--_bad);
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
    border-radius: var(--_radius-pill);
    background: var(--_line);
    overflow: hidden;
    appearance: none;
  }
  .chosen progress::-webkit-progress-bar {
    background: var(--_line);
  }
  .chosen progress::-webkit-progress-value {
    border-block-end: 6px solid var(--_accent);
  }
  .chosen progress::-moz-progress-bar {
    border-block-end: 6px solid var(--_accent);
  }
  .chosen .acts {
    display: flex;
    flex-wrap: wrap;
    gap: 0 16px;
  }
  @container (max-width: 28.75em) {
    .chosen .file:has(.acts) {
      grid-template-columns: auto minmax(0, 1fr);
    }
    .chosen .acts {
      grid-column: 2;
    }
  }
  .sheet {
    width: min(max(560px, 35rem), calc(100vw - 24px));
    max-height: calc(100dvh - 24px);
    padding: calc(var(--_space) * 3);
    border: var(--_rule);
    border-radius: var(--_radius-card);
    background: var(--_paper);
    color: var(--_ink);
    box-shadow: var(--case-shadow, 0 16px 48px #0005); /* Of what floats: dialogs, definitions. */
  }
  .sheet[open] {
    display: grid;
    /* In a low window the whole scrolls; else the files, which scroll by themselves, would give way to nothing. */
    grid-auto-rows: max-content;
    gap: 14px;
    overflow-y: auto;
  }
  .sheet::backdrop {
    background: var(--case-scrim, #0a121a99); /* Over the page, behind a dialog. */
  }
  .sheet h3 {
    font-size: 1.3em;
  }
  .sheet h3:focus-visible {
    outline: none;
  }
  /* Nothing is said there yet: no gap either. */
  .sheet > :empty {
    margin-top: -14px;
  }
  .sheet > [role='status'] {
    min-width: 0;
    overflow-wrap: anywhere;
  }
  .sheet .chosen {
    max-height: 240px;
    overflow-y: auto;
  }
  .sheet .link {
    justify-self: start;
  }
  .sheet .statement {
    max-width: var(--_measure);
  }
  .sheet summary {
    min-height: 44px;
    align-content: center;
    color: var(--_accent);
    cursor: pointer;
  }
`;
