/** How the later steps look; adopted when the engine arrives. */
import { css } from 'lit';

export const stepStyles = css`
  .frame.alone {
    min-height: 0;
    display: block;
  }
  .cards {
    display: grid;
    gap: var(--space);
  }
  .two {
    gap: var(--space);
  }
  @container (min-width: 620px) {
    .two {
      grid-template-columns: 1fr 1fr;
    }
  }
  .card {
    display: flex;
    align-items: stretch;
    border: var(--rule);
    border-radius: var(--radius-row);
    background: var(--paper);
  }
  .card:hover {
    border-color: var(--edge);
  }
  .card.checked {
    border-color: var(--accent);
    outline: 1px solid transparent;
    background: var(--accent-soft);
  }
  .card:focus-within:has(input:focus-visible) {
    outline: var(--ring);
    outline-offset: 2px;
  }
  .card label {
    flex: 1;
    display: flex;
    gap: 12px;
    align-items: flex-start;
    min-height: var(--control);
    padding: calc(var(--space) * 1.5);
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
    font-weight: var(--strong);
    cursor: pointer;
  }
  .ask::before {
    content: '?';
    display: grid;
    place-items: center;
    width: 28px;
    height: 28px;
    margin: 0 auto;
    border: var(--rule);
    border-radius: 50%;
    background: var(--paper);
  }
  .ask:hover::before {
    border-color: var(--accent);
  }
  .coming {
    margin-top: 10px;
  }
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
`;
