/** A case's status by word, sign and colour together. */
import { css, html, type TemplateResult } from 'lit';
import { msg } from '@lit/localize';
import type { CaseStatus } from '../model/case.ts';
import { icon, type IconName } from './icons.ts';

export function statusPill(status: CaseStatus, waiting: boolean): TemplateResult {
  const [look, sign, word] = wordOf(status, waiting);
  return html`<span class="pill ${look}" part="status status-${status}">${icon(sign)}${word}</span>`;
}

function wordOf(status: CaseStatus, waiting: boolean): readonly [string, IconName, string] {
  switch (status) {
    case 'active':
      return waiting
        ? ['caution', 'half', msg('Active, your turn', { id: 'status.waiting' })]
        : ['accent', 'dot', msg('Active', { id: 'status.active' })];
    case 'resolved':
      return ['good', 'check', msg('Resolved', { id: 'status.resolved' })];
    case 'cancelled':
      return ['gone', 'cross', msg('Cancelled', { id: 'status.cancelled' })];
  }
}

export const statusStyles = css`
  .pill {
    display: inline-flex;
    align-items: center;
    gap: 6px;
    padding: 2px 10px;
    border-radius: 99px;
    font-size: 0.8125em;
    font-weight: 650;
    white-space: nowrap;
    border: 1px solid transparent;
  }
  .pill.accent {
    background: var(--accent-soft);
    color: var(--accent);
  }
  .pill.caution {
    background: var(--caution-soft);
    color: var(--caution);
  }
  .pill.good {
    background: var(--good-soft);
    color: var(--good);
  }
  .pill.gone {
    background: var(--ground);
    color: var(--ink-2);
  }
`;
