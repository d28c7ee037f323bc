/** The looks of the tools above the list: segments, search, filters and their chips. */
import { css } from 'lit';
import { fieldLook } from '../../ui/field-styles.ts';

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
    border: var(--_rule);
    border-radius: var(--_radius);
    background: var(--_paper);
  }
  .segments button {
    min-width: 5.5em;
    min-height: calc(var(--_control) - 2px);
    padding: 0 12px;
    border: 0;
    border-inline-end: var(--_rule);
    background: none;
    font-size: 0.9375em;
    line-height: 1.2;
    cursor: pointer;
  }
  .segments span {
    display: block;
    min-height: 1lh;
    font-size: 0.87em;
    font-variant-numeric: tabular-nums;
  }
  /* Not counted yet. */
  .segments span:empty::before {
    content: '';
    display: inline-block;
    width: 2.2ch;
    height: 0.7em;
    border: 1px solid transparent;
    border-radius: var(--_radius);
    background: var(--_line);
    opacity: 0.6;
  }
  .segments button:last-child {
    border-inline-end: 0;
  }
  .segments button:hover {
    background: var(--_ground);
  }
  .segments [aria-pressed='true'] {
    background: var(--_accent-soft);
    color: var(--_accent);
    font-weight: var(--_strong);
    border-block-end: 3px solid var(--_accent);
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
    ${fieldLook}
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
    color: var(--_ink-3);
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
    border-radius: var(--_radius);
    background: none;
    color: var(--_ink-2);
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
    min-height: var(--_control);
    text-align: end;
  }
  .panel {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 200px), 1fr));
    gap: calc(var(--_space) * 1.5) calc(var(--_space) * 2);
    margin-block-end: 16px;
    padding: calc(var(--_space) * 2);
    border: var(--_rule);
    border-radius: var(--_radius-row);
    background: var(--_paper);
  }
  .panel div {
    min-width: 0;
  }
  .panel label {
    display: block;
    margin-block-end: 4px;
    font-size: 0.875em;
    font-weight: var(--_strong);
    color: var(--_ink-2);
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
    border: var(--_rule);
    border-color: var(--_accent);
    border-radius: var(--_radius-pill);
    background: var(--_accent-soft);
    color: var(--_accent);
    font-size: 0.9375em;
    text-align: start;
    cursor: pointer;
  }
  .chip .icon {
    width: 0.9em;
    height: 0.9em;
  }
  .chip:hover {
    background: var(--_paper);
  }
`;
