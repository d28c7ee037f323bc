/** The looks of what comes after the first rows: tools, filters, banner, and rows that are scrolled to. */
import { css } from 'lit';

export const boardStyles = css`
  :host {
    /* The list keeps its place by itself; two hands at it would pull it apart. */
    overflow-anchor: none;
  }
  .strong {
    font-weight: 650;
  }
  .waiting {
    display: grid;
    gap: 8px 24px;
    margin-block-end: 16px;
    padding: 14px 18px;
    border: 1px solid var(--caution);
    border-radius: var(--radius-row);
    background: var(--caution-soft);
  }
  .waiting h3 {
    font-size: 0.875em;
    color: var(--caution);
  }
  .waiting li {
    display: flex;
    justify-content: space-between;
    align-items: center;
    gap: 8px 16px;
    padding-block: 4px;
  }
  .waiting .under {
    color: var(--ink-2);
  }
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
    border: 1px solid var(--line);
    border-radius: var(--radius);
    background: var(--paper);
  }
  .segments button {
    min-height: calc(var(--control) - 2px);
    padding: 4px 12px;
    border: 0;
    border-inline-end: 1px solid var(--line);
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
    font-weight: 650;
    box-shadow: inset 0 -3px var(--accent);
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
    padding: 8px 12px;
    border: 1px solid var(--edge);
    border-radius: var(--radius);
    background: var(--paper);
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
    gap: 12px 16px;
    margin-block-end: 16px;
    padding: 16px;
    border: 1px solid var(--line);
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
    font-weight: 650;
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
    border: 1px solid var(--accent);
    border-radius: 99px;
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
  .cases[aria-busy='true'] tbody {
    opacity: 0.6;
  }
  .cases .held {
    position: absolute;
    inset-inline: 0;
    background: var(--paper);
  }
  .cases .ghost {
    display: grid;
    align-content: center;
    gap: 10px;
    height: var(--row);
    padding-block: 0;
  }
  .ghost::before,
  .ghost::after {
    content: '';
    width: 38%;
    height: 14px;
    border-radius: var(--radius);
    background: var(--line);
    opacity: 0.6;
  }
  .ghost::after {
    width: 14%;
    height: 10px;
  }
  .failed td {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px 12px;
    width: 100%;
    grid-column: 1 / -1;
    color: var(--bad);
  }
  .sort {
    display: none;
  }
  .earlier {
    max-width: 62ch;
    margin-block-start: 16px;
  }
  .empty {
    display: grid;
    justify-items: center;
    gap: 12px;
    padding: 48px 24px;
    text-align: center;
  }
  .empty .new {
    margin: 8px 0 0;
  }
  .round {
    padding: 16px;
    border-radius: 50%;
    background: var(--accent-soft);
    color: var(--accent);
    font-size: 1.4em;
    line-height: 0;
  }
  .phone::before {
    content: '';
    display: inline-block;
    width: 20px;
    height: 20px;
    margin: -4px 1px -6px -2px;
    background: linear-gradient(currentcolor 0 0);
    clip-path: path('M6 3l2.5 4-2 2c1 2 2.5 3.5 4.5 4.5l2-2 4 2.5c0 2-1.5 3-3 3C8 16.5 3 11 3 6c0-1.5 1-3 3-3z');
    scale: 0.8;
  }
  @container (min-width: 720px) {
    .waiting {
      grid-template-columns: auto 1fr;
      align-items: center;
    }
    .waiting > .link {
      grid-column: 2;
      justify-self: start;
    }
    .tools {
      grid-template-columns: minmax(0, 1fr) auto auto;
    }
    .search {
      grid-column: auto;
    }
    .cases th {
      position: relative;
    }
    .cases tbody th {
      position: static;
    }
    .sort {
      display: block;
      position: absolute;
      inset: -11.5px -8px;
      padding: 0;
      border: 0;
      background: none;
      color: inherit;
      text-align: start;
      cursor: pointer;
    }
    .sort:hover {
      background: color-mix(in srgb, var(--accent) 8%, transparent);
    }
    .sort:focus-visible {
      outline-offset: -3px;
    }
    th:has(.sort)::after {
      content: ' ↕';
      content: ' ↕' / '';
      opacity: 0.5;
    }
    th[aria-sort='ascending']::after {
      content: ' ↑';
      content: ' ↑' / '';
      opacity: 1;
    }
    th[aria-sort='descending']::after {
      content: ' ↓';
      content: ' ↓' / '';
      opacity: 1;
    }
  }
  @container (min-width: 1000px) {
    .tools {
      grid-template-columns: auto minmax(0, 1fr) auto auto;
    }
    .segments {
      grid-column: auto;
    }
  }
  @container (max-width: 479px) {
    .waiting .button {
      padding-inline: 16px;
    }
  }
`;
