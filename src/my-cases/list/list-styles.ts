/** The looks of the list: a table from 720 px of the widget's own width, cards below it. */
import { css } from 'lit';

export const listStyles = css`
  bdi,
  h2 {
    overflow-wrap: anywhere;
  }
  .head {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 16px;
    min-height: var(--control);
    margin-block-end: 16px;
  }
  .new {
    margin-inline-start: auto;
  }
  .strong {
    font-weight: 650;
  }
  time {
    white-space: nowrap;
  }
  .under {
    display: block;
    font-size: 0.9em;
    color: var(--ink-3);
  }
  .card,
  table {
    overflow: clip;
    background: var(--paper);
    border: 1px solid var(--line);
    border-radius: var(--radius-card);
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
  table,
  thead,
  tbody,
  th,
  td {
    display: block;
    padding: 0;
    text-align: start;
    font-weight: 400;
  }
  tr {
    position: relative;
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 4px 16px;
    padding: 14px 16px;
  }
  tbody th,
  .type,
  .where {
    flex: 1 0 100%;
    min-width: 0;
  }
  tbody tr + tr,
  .bone + .bone {
    border-block-start: 1px solid var(--line);
  }
  tbody tr:hover {
    background: var(--ground);
  }
  .subject {
    padding: 0;
    border: 0;
    background: none;
    text-align: start;
    cursor: pointer;
  }
  .subject:hover {
    text-decoration: underline;
    text-underline-offset: 3px;
  }
  .unread .subject {
    font-weight: 650;
  }
  .subject::after {
    content: '';
    position: absolute;
    inset: 0;
  }
  .subject:focus-visible {
    outline: none;
  }
  .subject:focus-visible::after {
    outline: 3px solid var(--accent);
    outline-offset: -3px;
    border-radius: var(--radius-row);
  }
  .dot {
    display: inline-block;
    margin-inline-end: 8px;
    vertical-align: 0.12em;
    border: 4.5px solid var(--accent);
    border-radius: 50%;
  }
  .phone .icon {
    margin-inline-end: 4px;
    vertical-align: -0.15em;
  }
  td {
    font-size: 0.9375em;
  }
  .type {
    color: var(--ink-2);
  }
  .head-word {
    color: var(--ink-3);
  }
  .more {
    margin: 16px auto 0;
    display: flex;
  }
  .failure {
    display: flex;
    gap: 12px;
    margin-block: 16px;
  }
  .failure .icon {
    margin-block-start: 4px;
    color: var(--bad);
  }
  .failure .button {
    margin-block-start: 12px;
  }
  .bone {
    display: grid;
    align-content: center;
    gap: 10px;
    min-height: 172px;
    padding: 14px 16px;
  }
  .bone p {
    width: 38%;
    height: 14px;
  }
  .bone p + p {
    width: 14%;
    height: 10px;
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
  @container (max-width: 479px) {
    .new,
    .more {
      width: 100%;
    }
    .waiting .button {
      padding-inline: 16px;
    }
  }
  @container (min-width: 720px) {
    thead.hidden {
      all: unset;
      display: block;
      border-block-end: 1px solid var(--line);
    }
    thead th {
      font-size: 0.875em;
      font-weight: 650;
      color: var(--ink-2);
    }
    thead tr {
      padding-block: 10px;
    }
    tr {
      display: grid;
      align-items: start;
      grid-template-columns: minmax(0, 5fr) minmax(0, 4fr) 10.4em minmax(0, 2fr) 8.2em;
    }
    .head-word {
      display: none;
    }
    .bone {
      min-height: 77px;
    }
    td .you {
      text-transform: capitalize;
    }
    .waiting {
      grid-template-columns: auto 1fr;
      align-items: center;
    }
  }
`;
