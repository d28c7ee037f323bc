/** How the later steps look; adopted when the engine arrives. */
import { css } from 'lit';

export const stepStyles = css`
  .frame.alone {
    min-height: 0;
    display: block;
  }
  .cards {
    display: grid;
    gap: var(--_space);
  }
  @container (min-width: 38.75em) {
    .two {
      grid-template-columns: 1fr 1fr;
    }
  }
  .card {
    display: flex;
    align-items: stretch;
    border: var(--_rule);
    border-radius: var(--_radius-row);
    background: var(--_paper);
  }
  .card:hover {
    border-color: var(--_edge);
  }
  .card.checked {
    border-color: var(--_accent);
    outline: 1px solid transparent;
    background: var(--_accent-soft);
  }
  .card:focus-within:has(input:focus-visible) {
    outline: var(--_ring);
    outline-offset: 2px;
  }
  .card label {
    flex: 1;
    display: flex;
    gap: 12px;
    align-items: flex-start;
    min-height: var(--_control);
    padding: calc(var(--_space) * 1.5);
    cursor: pointer;
  }
  .card .small {
    display: block;
    color: var(--_ink-2);
  }
  .card input {
    flex: none;
    width: 1.25em;
    height: 1.25em;
    margin: 0.125em 0 0;
    /* The focus brings the whole card into sight, and not its mark alone. */
    scroll-margin-block: 2em 7em;
    accent-color: var(--_accent);
    outline: none;
  }
  .ask {
    flex: none;
    align-self: center;
    min-width: 44px;
    min-height: 44px;
    margin-inline-end: 6px;
    padding: 0;
    border: 0;
    background: none;
    color: var(--_accent);
    font-weight: var(--_strong);
    cursor: pointer;
  }
  .ask::before {
    content: '?';
    display: grid;
    place-items: center;
    width: 1.75em;
    height: 1.75em;
    margin: 0 auto;
    border: var(--_rule);
    border-radius: 50%;
    background: var(--_paper);
  }
  .ask:hover::before {
    border-color: var(--_accent);
  }
  .coming {
    margin-top: 10px;
  }
  .saved.caution {
    color: var(--_caution);
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
    color: var(--_ink);
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
