/** The list of cases as a member sees it: heading, what waits for them, the cases, or why there are none. */
import { html, nothing, type TemplateResult } from 'lit';
import { msg, str } from '@lit/localize';
import { formatNumber, isPlural } from '../../locale/format.ts';
import type { Lang } from '../../model/words.ts';
import { icon } from '../../ui/icons.ts';
import { caseTable } from './case-table.ts';
import type { ListScreen } from './list-screen.ts';
import type { ListState } from './list-state.ts';
import { failure, skeleton } from '../stand-ins.ts';
import { waitingBanner } from './waiting-banner.ts';

export const titleWords = (): string => msg('My Cases', { id: 'cases.title' });

/** "12 of 3,481", or "12 cases" once all are shown. */
export function countWords({ cases, total }: ListState, lang: Lang): string {
  const shown = formatNumber(cases.length, lang);
  if (total > cases.length) return msg(str`${shown} of ${formatNumber(total, lang)}`, { id: 'cases.count.of' });
  return isPlural(cases.length, lang)
    ? msg(str`${shown} cases`, { id: 'cases.count.other' })
    : msg(str`${shown} case`, { id: 'cases.count.one' });
}

export function listView(screen: ListScreen): TemplateResult {
  const { state, lang } = screen;
  const some = state.cases.length > 0;
  return html`
    <header class="head">
      <h2 id="list" part="heading" tabindex="-1">${titleWords()}</h2>
      ${some ? html`<span class="second">${countWords(state, lang)}</span>` : nothing}
      ${some
        ? html`<button class="link" @click=${screen.refresh}>${msg('Refresh', { id: 'cases.refresh' })}</button>`
        : nothing}
      ${some || state.loading || state.fault ? newButton(screen) : nothing}
    </header>
    ${some ? rows(screen) : withoutRows(screen)}
  `;
}

const newButton = (screen: ListScreen): TemplateResult =>
  html`<button class="button primary new" part="new" @click=${screen.openNew}>${msg('Open a new case', { id: 'cases.new' })}</button>`;

function withoutRows(screen: ListScreen): TemplateResult {
  const { loading, fault } = screen.state;
  if (loading) return skeleton();
  if (fault) return failure(fault.of, screen.restart);
  return html`<div class="empty card">
    <span class="round">${icon('file')}</span>
    <h3>${msg('No cases yet', { id: 'cases.empty.title' })}</h3>
    <p class="lead">
      ${msg('The cases you open appear here, with what the staff write to you.', { id: 'cases.empty.text' })}
    </p>
    ${newButton(screen)}
  </div>`;
}

function rows(screen: ListScreen): TemplateResult {
  const { state } = screen;
  const { fault } = state;
  return html`
    ${fault?.during === 'again' ? failure(fault.of, screen.refresh) : nothing} ${waitingBanner(screen)} ${caseTable(screen)}
    ${fault?.during === 'more' ? failure(fault.of) : nothing} ${state.next === undefined ? nothing : moreButton(screen)}
  `;
}

const moreButton = (screen: ListScreen): TemplateResult =>
  html`<button class="button more" part="more" aria-disabled=${screen.state.loading === 'more'} @click=${screen.more}>
    ${screen.state.loading === 'more' ? msg('Loading…', { id: 'cases.loading' }) : msg('Show more', { id: 'cases.more' })}
  </button>`;
