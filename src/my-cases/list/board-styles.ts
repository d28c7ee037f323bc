/** The looks of what comes after the first rows: banner, tools, and rows that are scrolled to. */
import { css } from 'lit';
import { toolStyles } from './tool-styles.ts';

export const boardStyles = css`
  :host {
    /* The list keeps its place by itself; two hands at it would pull it apart. */
    overflow-anchor: none;
  }
  .strong {
    font-weight: var(--_strong);
  }
  .waiting {
    display: grid;
    gap: 8px 24px;
    margin-block-end: 16px;
    padding: calc(var(--_space) * 1.75) calc(var(--_space) * 2.25);
    border: var(--_rule);
    border-color: var(--_caution);
    border-radius: var(--_radius-row);
    background: var(--_caution-soft);
  }
  .waiting h3 {
    font-size: 0.875em;
    color: var(--_caution);
  }
  .waiting li {
    display: flex;
    justify-content: space-between;
    align-items: center;
    gap: 8px 16px;
    padding-block: 4px;
  }
  /* As high whatever its length, so that its place is known before it comes; the whole of it stands in the list. */
  .waiting .strong {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 1;
    overflow: clip;
  }
  .waiting .under {
    overflow: clip;
    color: var(--_ink-2);
    white-space: nowrap;
    text-overflow: ellipsis;
  }
  .waiting p {
    min-width: 0;
  }
  .waiting .button {
    flex: none;
  }
  ${toolStyles}
  .cases[aria-busy='true'] tbody {
    opacity: 0.6;
  }
  .cases .held {
    position: absolute;
    inset-inline: 0;
    background: var(--_paper);
  }
  .cases .ghost {
    display: grid;
    align-content: center;
    gap: 10px;
    height: var(--_row);
    padding-block: 0;
  }
  .ghost::before,
  .ghost::after {
    content: '';
    width: 38%;
    height: 14px;
    border-radius: var(--_radius);
    border: 1px solid transparent;
    background: var(--_line);
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
    color: var(--_bad);
  }
  .sort {
    display: none;
  }
  .earlier {
    max-width: var(--_measure);
    margin-block-start: 16px;
  }
  .empty {
    display: grid;
    justify-items: center;
    gap: 12px;
    padding: calc(var(--_space) * 6) calc(var(--_space) * 3);
    text-align: center;
  }
  .empty .new {
    margin: 8px 0 0;
  }
  .round {
    padding: 16px;
    border-radius: 50%;
    background: var(--_accent-soft);
    color: var(--_accent);
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
    forced-color-adjust: preserve-parent-color;
  }
  @container (min-width: 45em) {
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
      inset-block: -11.5px;
      inset-inline: -8px;
      padding: 0;
      border: 0;
      background: none;
      color: inherit;
      text-align: start;
      cursor: pointer;
    }
    .sort:hover {
      background: color-mix(in srgb, var(--_accent) 8%, transparent);
    }
    .sort:focus-visible {
      outline-offset: -3px;
    }
    th:has(.sort)::after {
      content: ' ↕';
      content: ' ↕' / '';
      opacity: 0.75;
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
  @container (min-width: 70em) {
    .tools {
      grid-template-columns: auto minmax(0, 1fr) auto auto;
    }
    .segments {
      grid-column: auto;
    }
  }
  @container (max-width: 29.9em) {
    .waiting li {
      display: grid;
      grid-template-columns: minmax(0, 1fr) auto;
      gap: 4px 16px;
    }
    .waiting p {
      display: contents;
    }
    .waiting .strong {
      -webkit-line-clamp: 2;
      grid-column: 1 / -1;
      min-height: 2lh;
    }
    .waiting .under {
      white-space: normal;
    }
    .waiting .button {
      padding-inline: 16px;
    }
  }
`;
