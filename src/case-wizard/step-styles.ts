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
`;
