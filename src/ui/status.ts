/** A case's status by word, sign and colour together. */
import { css, html, type TemplateResult } from 'lit';
import { msg } from '@lit/localize';
import type { CaseStatus } from '../model/case.ts';

export function statusPill(status: CaseStatus, waiting: boolean): TemplateResult {
  const [look, word] = wordOf(status, waiting);
  return html`<span class="pill ${look}" part="status status-${status}">${word}</span>`;
}

function wordOf(status: CaseStatus, waiting: boolean): readonly [string, string] {
  switch (status) {
    case 'active':
      return waiting
        ? ['caution', msg('Active, your turn', { id: 'status.waiting' })]
        : ['accent', msg('Active', { id: 'status.active' })];
    case 'resolved':
      return ['good', msg('Resolved', { id: 'status.resolved' })];
    case 'cancelled':
      return ['gone', msg('Cancelled', { id: 'status.cancelled' })];
  }
}

/** The signs are drawn by the sheet: in a long list, two elements less a row. Forced colours would take the gradients away. */
export const statusStyles = css`
  .pill {
    display: inline-flex;
    align-items: center;
    gap: 6px;
    padding: 2px 10px;
    border-radius: var(--_radius-pill);
    font-size: 0.8125em;
    font-weight: var(--_strong);
    white-space: nowrap;
    border: 1px solid transparent;
  }
  .pill::before {
    content: '';
    width: 0.7em;
    height: 0.7em;
    border: 0.1em solid;
    border-radius: 50%;
    forced-color-adjust: preserve-parent-color;
  }
  .pill.accent {
    background: var(--_accent-soft);
    color: var(--_accent);
  }
  .pill.accent::before {
    border-width: 0.35em;
  }
  .pill.caution {
    background: var(--_caution-soft);
    color: var(--_caution);
  }
  .pill.caution::before {
    background: linear-gradient(90deg, currentcolor 50%, transparent 0);
  }
  .pill.good {
    background: var(--_good-soft);
    color: var(--_good);
  }
  .pill.good::before {
    width: 0.42em;
    height: 0.8em;
    margin: -0.2em 0.1em 0;
    border-width: 0 0.16em 0.16em 0;
    border-radius: 0;
    rotate: 42deg;
  }
  .pill.gone {
    background: var(--_ground);
    color: var(--_ink-2);
  }
  .pill.gone::before {
    border: 0;
    border-radius: 0;
    background:
      linear-gradient(45deg, transparent 42%, currentcolor 0 58%, transparent 0),
      linear-gradient(-45deg, transparent 42%, currentcolor 0 58%, transparent 0);
  }
`;
