/** The looks of the tools above the list: segments, search, filters and their chips. */
import { css } from 'lit';

export const toolStyles = css`
  .tools {
    display: grid;
    grid-template-columns: 1fr auto;
    gap: 10px 16px;
    align-items: start;
  }
  .segments,
  .status-select,
  .search {
    grid-column: 1 / -1;
    min-width: 0;
  }
  .segments {
    display: flex;
    flex-wrap: wrap;
    width: fit-content;
    max-width: 100%;
    overflow: clip;
    border: var(--rule);
    border-radius: var(--radius);
    background: var(--paper);
  }
  .segments button {
    min-height: calc(var(--control) - 2px);
    padding: 4px 12px;
    border: 0;
    border-inline-end: var(--rule);
    background: none;
    font-size: 0.9375em;
    cursor: pointer;
  }
  .segments button:last-child {
    border-inline-end: 0;
  }
  .segments button:hover {
    background: var(--ground);
  }
  .segments [aria-pressed='true'] {
    background: var(--accent-soft);
    color: var(--accent);
    font-weight: var(--strong);
    border-block-end: 3px solid var(--accent);
  }
  .segments button:focus-visible {
    outline-offset: -3px;
  }
  .search {
    position: relative;
  }
  .search input,
  .status-select,
  .panel select {
    width: 100%;
    min-height: var(--control);
    padding: var(--space) calc(var(--space) * 1.5);
    border: var(--rule);
    border-color: var(--edge);
    border-radius: var(--radius);
    background: var(--paper);
  }
  .status-select,
  .panel select {
    padding-block: 0;
  }
  .search input {
    padding-inline-end: 48px;
    text-overflow: ellipsis;
    appearance: none;
  }
  .search input::placeholder {
    color: var(--ink-3);
    opacity: 1;
  }
  .search input::-webkit-search-cancel-button {
    display: none;
  }
  .empty-search {
    position: absolute;
    inset-block: 1px;
    inset-inline-end: 1px;
    width: 44px;
    border: 0;
    border-radius: var(--radius);
    background: none;
    color: var(--ink-2);
    line-height: 0;
    cursor: pointer;
  }
  .filters {
    justify-self: start;
    padding-inline: 16px;
  }
  .filters::after {
    content: '';
    width: 0.42em;
    height: 0.42em;
    margin-block-start: -0.25em;
    border: solid currentcolor;
    border-width: 0 2px 2px 0;
    rotate: 45deg;
  }
  .filters[aria-expanded='true']::after {
    margin-block-start: 0.25em;
    rotate: 225deg;
  }
  .take-away {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: end;
    gap: 0 12px;
    min-height: var(--control);
    text-align: end;
  }
  .panel {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 200px), 1fr));
    gap: calc(var(--space) * 1.5) calc(var(--space) * 2);
    margin-block-end: 16px;
    padding: calc(var(--space) * 2);
    border: var(--rule);
    border-radius: var(--radius-row);
    background: var(--paper);
  }
  .panel div {
    min-width: 0;
  }
  .panel label {
    display: block;
    margin-block-end: 4px;
    font-size: 0.875em;
    font-weight: var(--strong);
    color: var(--ink-2);
  }
  .chips {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px;
    margin-block-end: 16px;
  }
  .chip {
    display: inline-flex;
    align-items: center;
    gap: 8px;
    max-width: 100%;
    min-height: 44px;
    padding: 4px 14px;
    border: var(--rule);
    border-color: var(--accent);
    border-radius: var(--radius-pill);
    background: var(--accent-soft);
    color: var(--accent);
    font-size: 0.9375em;
    text-align: start;
    cursor: pointer;
  }
  .chip .icon {
    width: 0.9em;
    height: 0.9em;
  }
  .chip:hover {
    background: var(--paper);
  }
`;
