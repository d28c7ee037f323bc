/** How a grid looks: a table where there is room for its columns, a card for each row where there is not. */
import { css, unsafeCSS, type CSSResult } from 'lit';

/** Broad grids need more room before they become a table, and a container query knows no such difference. */
const asTable = (grid: CSSResult): CSSResult => css`
  ${grid} thead {
    position: sticky;
    inset-block-start: 0;
    z-index: 1;
    width: auto;
    height: auto;
    overflow: visible;
    clip-path: none;
    background: var(--_paper);
  }
  ${grid} tr {
    display: grid;
    grid-template-columns: 2.75em repeat(var(--_columns), minmax(0, 1fr)) 44px;
    gap: 6px;
    align-items: start;
    padding: 0;
    border: 0;
    margin: 0;
  }
  ${grid} thead tr {
    align-items: end;
    padding-block: 6px;
    border-bottom: var(--_rule);
    font-size: 0.9375em;
    color: var(--_ink-2);
  }
  ${grid} tbody tr {
    padding-block: 4px;
  }
  ${grid} tbody :is(th, td) {
    grid-area: auto;
    padding: 0;
  }
  ${grid} tbody th {
    padding-block: 11px 0;
    padding-inline: 0 8px;
    font-size: 0.9375em;
    font-weight: 400;
    text-align: end;
  }
  ${grid} tbody :is(th, td)::before {
    content: none !important;
  }
`;

export const gridStyles = css`
  .fields:has(.grid) {
    max-width: none;
  }
  .fields:has(.grid) > :not(:has(.grid)) {
    max-width: var(--_measure);
  }
  .grid {
    container: grid / inline-size;
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 12px;
  }
  .grid .note {
    margin: 0;
  }
  .grid .hint {
    max-width: 62ch;
    margin: 0;
  }
  .tools,
  .after,
  .deed {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px 16px;
  }
  .deed {
    justify-content: space-between;
    padding-block: 8px;
  }
  .deed p {
    display: flex;
    gap: 8px;
    overflow-wrap: anywhere;
  }
  .deed .icon {
    margin-top: 0.2em;
  }
  .grid .faults.all {
    max-height: 40vh;
    overflow-y: auto;
  }
  .columns {
    display: grid;
    gap: 12px;
  }
  .columns .headed {
    display: flex;
    align-items: center;
    gap: 10px;
    min-height: 44px;
  }
  .columns .headed input {
    width: 20px;
    height: 20px;
    accent-color: var(--_accent);
  }
  .columns .choices {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(190px, 100%), 1fr));
    gap: 12px;
  }
  .columns label .small {
    display: block;
    min-height: 1.5em;
    max-height: 4.5em;
    overflow: hidden;
    color: var(--_ink-2);
  }
  .scroll.long {
    max-height: min(75vh, 640px);
    overflow-y: auto;
    scroll-padding-block: 48px 8px;
    border: var(--_rule);
    border-radius: var(--_radius-row);
  }
  .grid table,
  .grid thead,
  .grid tbody {
    display: block;
  }
  .grid th {
    font-weight: 400;
    text-align: start;
  }
  .grid thead {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
  }
  .grid thead :is(tr, th) {
    display: block;
  }
  .grid tbody tr {
    display: grid;
    grid-template-columns: minmax(0, 1fr) 44px;
    gap: 8px 4px;
    align-items: center;
    padding-block: 8px 14px;
    padding-inline: 14px 6px;
    border: var(--_rule);
    border-radius: var(--_radius-row);
    margin-bottom: 10px;
  }
  .scroll.long tbody tr {
    border-width: 0 0 1px;
    border-radius: 0;
    margin: 0;
  }
  .grid tbody th {
    grid-area: 1 / 1;
    font-weight: var(--_strong);
    color: var(--_ink-2);
    font-size: 0;
  }
  .grid tbody th::before {
    content: attr(data-name);
    content: attr(data-name) / '';
    font-size: 1rem;
  }
  .grid td {
    display: block;
    grid-column: 1 / -1;
    min-width: 0;
    padding: 0;
  }
  .grid td[data-name]::before {
    content: attr(data-name);
    content: attr(data-name) / '';
    display: block;
    margin-bottom: 4px;
    font-size: 0.9375em;
    color: var(--_ink-2);
  }
  .grid td[data-name] {
    padding-inline-end: 8px;
  }
  .grid .remove {
    grid-area: 1 / 2;
    padding: 0;
  }
  .remove button {
    display: grid;
    place-items: center;
    width: 44px;
    height: 44px;
    padding: 0;
    border: 0;
    border-radius: var(--_radius);
    background: none;
    color: var(--_ink-2);
    cursor: pointer;
  }
  .remove button:hover {
    color: var(--_bad);
  }
  .remove .icon {
    width: 16px;
    height: 16px;
  }
  .field.faulty .grid :not(.faulty) > :is(input, select) {
    border: 1px solid var(--_edge);
    padding: 9px 12px;
  }
  .grid td .issue {
    margin: 4px 0 0;
    font-size: 0.875em;
  }
  @container grid (min-width: 520px) {
    ${asTable(unsafeCSS('.grid:not(.broad)'))}
  }
  @container grid (min-width: 660px) {
    ${asTable(unsafeCSS('.grid.broad'))}
  }
`;
