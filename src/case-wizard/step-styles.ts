/** How the later steps look; adopted when the engine arrives. */
import { css } from 'lit';

export const stepStyles = css`
  .frame.alone {
    min-height: 0;
    display: block;
  }
  .cards {
    display: grid;
    gap: 8px;
  }
  .two {
    gap: 8px;
  }
  @container (min-width: 620px) {
    .two {
      grid-template-columns: 1fr 1fr;
    }
  }
  .card {
    display: flex;
    align-items: stretch;
    border: 1px solid var(--line);
    border-radius: var(--radius-row);
    background: var(--paper);
  }
  .card:hover {
    border-color: var(--edge);
  }
  .card.checked {
    border-color: var(--accent);
    background: var(--accent-soft);
  }
  .card:focus-within:has(input:focus-visible) {
    outline: 3px solid var(--accent);
    outline-offset: 2px;
  }
  .card label {
    flex: 1;
    display: flex;
    gap: 12px;
    align-items: flex-start;
    min-height: 50px;
    padding: 12px 14px;
    cursor: pointer;
  }
  .card .small {
    display: block;
    color: var(--ink-2);
  }
  .card input {
    flex: none;
    width: 20px;
    height: 20px;
    margin: 2px 0 0;
    accent-color: var(--accent);
    outline: none;
  }
  .ask {
    flex: none;
    align-self: center;
    width: 44px;
    height: 44px;
    margin-inline-end: 6px;
    padding: 0;
    border: 0;
    background: none;
    color: var(--accent);
    font-weight: 700;
    cursor: pointer;
  }
  .ask::before {
    content: '?';
    display: grid;
    place-items: center;
    width: 28px;
    height: 28px;
    margin: 0 auto;
    border: 1px solid var(--line);
    border-radius: 50%;
    background: var(--paper);
  }
  .ask:hover::before {
    border-color: var(--accent);
  }
  .coming {
    margin-top: 10px;
  }
  .popover {
    position: fixed;
    inset: auto;
    width: min(340px, calc(100vw - 16px));
    margin: 0;
    padding: 18px;
    border: 1px solid var(--line);
    border-radius: var(--radius-card);
    background: var(--paper);
    color: var(--ink);
    box-shadow: 0 12px 32px rgb(0 0 0 / 0.22);
  }
  .popover:focus-visible {
    outline: none;
  }
  .popover p {
    margin-top: 6px;
    font-size: 0.9375em;
  }
  .trust {
    display: flex;
    gap: 6px;
    color: var(--ink-2);
  }
  .trust .icon {
    margin-top: 0.2em;
  }
  .trust.good {
    color: var(--good);
  }
  .trust.caution,
  .saved.caution {
    color: var(--caution);
  }
  .note.plain {
    margin: 0;
  }
  .faults {
    display: grid;
  }
  .faults a {
    display: inline-flex;
    align-items: center;
    min-height: 44px;
    padding: 4px 0;
    color: var(--ink);
    text-underline-offset: 3px;
    overflow-wrap: anywhere;
  }
  .saved {
    display: inline-flex;
    align-items: center;
    gap: 6px;
  }
  .short input {
    max-width: 320px;
  }
  .pair {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(140px, 1fr));
    gap: 12px;
    max-width: 420px;
  }
  textarea {
    display: block;
    resize: vertical;
  }
  .rows {
    display: grid;
    gap: 10px;
    margin-bottom: 12px;
  }
  .row {
    display: grid;
    grid-template-columns: auto 1fr;
    gap: 4px 12px;
    padding: 14px;
    border: 1px solid var(--line);
    border-radius: var(--radius-row);
  }
  .number {
    min-width: 1.4em;
    font-weight: 650;
    color: var(--ink-3);
  }
  .cells {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(150px, 100%), 1fr));
    gap: 12px;
    align-items: end;
  }
  .cells .hint {
    display: block;
    margin-bottom: 4px;
  }
  .row > .link {
    grid-column: 2;
    justify-self: start;
  }
  .row .faulty:not(.field) input {
    border: 2px solid var(--bad);
  }
  .row > .cells > :not(.faulty) input {
    border: 1px solid var(--edge);
    padding: 9px 12px;
  }
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
  .fields:has(.review) {
    max-width: none;
  }
  .review > div {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 2px 16px;
    align-items: start;
    padding: 6px 0;
    border-bottom: 1px solid var(--line);
  }
  .review > div:first-child {
    border-top: 1px solid var(--line);
  }
  .review dt {
    padding-top: 10px;
    color: var(--ink-2);
  }
  .review dd {
    grid-column: 1 / -1;
    padding-bottom: 10px;
  }
  .review .change {
    grid-area: 1 / 2;
    padding: 0;
  }
  @container (min-width: 560px) {
    .review > div {
      grid-template-columns: minmax(130px, 30%) minmax(0, 1fr) auto;
    }
    .review dd {
      grid-column: 2;
      padding-top: 10px;
    }
    .review .change {
      grid-area: 1 / 3;
      padding: 0;
    }
  }
  .receipt {
    display: grid;
    justify-items: start;
    gap: 16px;
    max-width: 620px;
    padding: 36px 18px;
  }
  .receipt .ways {
    width: 100%;
  }
  @container (min-width: 560px) {
    .receipt {
      padding: 48px 40px;
    }
  }
  .seal {
    display: grid;
    place-items: center;
    width: 56px;
    height: 56px;
    border-radius: 50%;
    background: var(--good-soft);
    color: var(--good);
    font-size: 1.4em;
  }
  .reference {
    display: block;
    margin-top: 4px;
  }
  .working {
    display: flex;
    align-items: center;
    gap: 10px;
  }
  .spinner {
    width: 20px;
    height: 20px;
    border: 3px solid var(--line);
    border-top-color: var(--accent);
    border-radius: 50%;
  }
  @media (prefers-reduced-motion: no-preference) {
    .spinner {
      animation: turn 0.9s linear infinite;
    }
  }
  @keyframes turn {
    to {
      rotate: 360deg;
    }
  }
`;
