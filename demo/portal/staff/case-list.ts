/** The desk's list: every account's cases, newest change first. */
import { html, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { formatNumber } from '../../../src/locale/format.ts';
import { formatSince } from '../../../src/locale/format-since.ts';
import { picture } from '../picture.ts';
import type { StaffCase } from './desk.ts';
import { marks } from './desk-marks.ts';
import type { DeskActs, DeskView } from './desk-view.ts';

export const caseList = (cases: readonly StaffCase[] | undefined, view: DeskView, acts: DeskActs): TemplateResult => html`
  <div class="desk-row">
    <button class="button primary" type="button" @click=${acts.toPhone}>${picture('phone')} ${view.say('callTaken')}</button>
    <button class="button square" type="button" aria-label=${view.say('refresh')} title=${view.say('refresh')} @click=${acts.toList}>
      ${picture('refresh')}
    </button>
  </div>
  <h3 tabindex="-1">${view.say('allCases')}</h3>
  ${cases === undefined ? html`<p class="quiet">${view.say('loading')}</p>` : found(cases, view, acts)}
`;

function found(cases: readonly StaffCase[], view: DeskView, { toCase }: DeskActs): TemplateResult {
  const { say, lang } = view;
  if (cases.length === 0) return html`<p class="quiet">${say('noCases')}</p>`;
  return html`
    <p class="quiet">${say('casesCount', { count: formatNumber(cases.length, lang) })}</p>
    <ul class="desk-list">
      ${repeat(cases, ({ id }) => id, (each) => row(each, view, () => toCase(each.id)))}
    </ul>
  `;
}

const row = (each: StaffCase, { say, lang }: DeskView, open: () => void): TemplateResult => html`
  <li>
    <button class="desk-case" type="button" @click=${open}>
      <strong><bdi>${each.subject}</bdi></strong>
      <span class="quiet">${each.reference} · <bdi>${each.accountName}</bdi> · ${formatSince(each.updatedAt, Date.now(), lang)}</span>
      <span class="marks">${marks(each, say)}</span>
    </button>
  </li>
`;
