/** The looks of the first rows: a table from 720 px of the widget's own width, cards below it. */
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
    min-height: var(--_control);
    margin-block-end: 12px;
  }
  .head h2 {
    padding-block: 2px;
  }
  .new {
    margin-inline-start: auto;
  }
  .whose {
    flex: 1 0 100%;
    min-height: 2lh;
  }
  .tools {
    min-height: calc(var(--_control) * 3 + 20px);
    margin-block-end: 16px;
  }
  .waiting-place {
    --_each: 8px + var(--_control);
    height: calc(27px + var(--_space) * 3.5 + var(--_cases) * (var(--_each)) + var(--_more) * 52px);
    margin-block-end: 16px;
  }
  time {
    display: inline-block;
  }
  .under {
    display: block;
    font-size: 0.9em;
    color: var(--_ink-3);
  }
  .card,
  .cases {
    overflow: clip;
    background: var(--_paper);
    border: var(--_rule);
    border-radius: var(--_radius-card);
  }
  .cases,
  .cases :is(thead, tbody, th, td) {
    display: block;
    padding: 0;
    text-align: start;
    font-weight: 400;
  }
  .cases tr {
    position: relative;
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 4px calc(var(--_space) * 2);
    padding: calc(var(--_space) * 1.75) calc(var(--_space) * 2);
  }
  .cases tbody {
    position: relative;
    margin-block-end: -1px;
  }
  .cases tbody th,
  .type,
  .where {
    flex: 1 0 100%;
    min-width: 0;
  }
  .cases tbody tr,
  .bone {
    border-block-end: var(--_rule);
  }
  .cases tbody tr:hover {
    background: var(--_ground);
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
    padding-inline-start: 17px;
    font-weight: var(--_strong);
  }
  .unread .subject::before {
    content: '';
    display: inline-block;
    margin-inline: -17px 8px;
    vertical-align: 0.12em;
    border: 4.5px solid var(--_accent);
    border-radius: 50%;
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
    outline: var(--_ring);
    outline-offset: -3px;
    border-radius: var(--_radius-row);
  }
  .cases td {
    font-size: 0.9375em;
    overflow-wrap: anywhere;
    unicode-bidi: isolate;
  }
  .type {
    color: var(--_ink-2);
  }
  /* A card has no column heads to see; a screen reader still has them. */
  [data-head]::before {
    color: var(--_ink-3);
    content: attr(data-head) ' ';
    content: attr(data-head) ' ' / '';
  }
  .failure {
    display: flex;
    gap: 12px;
    margin-block: 16px;
  }
  .failure .icon {
    margin-block-start: 4px;
    color: var(--_bad);
  }
  .failure .button {
    margin-block-start: 12px;
  }
  .bone {
    display: grid;
    align-content: center;
    gap: 10px;
    min-height: calc(144px + var(--_space) * 3.5);
    padding-inline: calc(var(--_space) * 2);
  }
  .bone p {
    width: 38%;
    height: 14px;
  }
  .bone p + p {
    width: 14%;
    height: 10px;
  }
  @container (max-width: 29.9em) {
    .new {
      width: 100%;
      margin-block: 6px;
    }
    .waiting-place {
      --_each: 12px + 2lh + var(--_control);
    }
  }
  @container (min-width: 45em) {
    thead.hidden {
      all: unset;
      display: block;
      border-block-end: var(--_rule);
    }
    .cases thead th {
      font-size: 0.875em;
      font-weight: var(--_strong);
      color: var(--_ink-2);
    }
    .cases thead tr {
      padding-block: 11.5px;
    }
    .cases tr {
      display: grid;
      align-items: start;
      grid-template-columns: minmax(0, 5fr) minmax(0, 4fr) 10.4em minmax(0, 2fr) 8.2em;
    }
    [data-head]::before {
      content: none;
    }
    .bone {
      min-height: calc(49px + var(--_space) * 3.5);
    }
    .whose {
      min-height: 1lh;
    }
    td .you {
      text-transform: capitalize;
    }
    .tools {
      min-height: calc(var(--_control) * 2 + 10px);
    }
    .waiting-place {
      height: calc(2px + var(--_space) * 3.5 + var(--_cases) * (var(--_each)) + var(--_more) * 52px);
    }
  }
  @container (min-width: 70em) {
    .tools {
      min-height: var(--_control);
    }
  }
`;
