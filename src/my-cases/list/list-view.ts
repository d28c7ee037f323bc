/** The list of cases as a member sees it: heading, the place of the board, the cases, or why there are none. */
import { html, nothing, type TemplateResult } from 'lit';
import { msg, str } from '@lit/localize';
import { formatNumber, isPlural } from '../../locale/format.ts';
import { waitingIn, type CasePage } from '../../model/case-list.ts';
import type { Lang } from '../../model/words.ts';
import { skeleton } from '../skeleton.ts';
import { unreachable } from '../../ui/unreachable.ts';
import { caseRow } from './case-row.ts';
import { caseTable } from './case-table.ts';
import type { ListScreen } from './list-screen.ts';

const titleWords = (): string => msg('My Cases', { id: 'cases.title' });

/** More than a screen holds; the board draws the others as they are scrolled to. */
const DRAWN = 16;

export function countWords(count: number, lang: Lang): string {
  const shown = formatNumber(count, lang);
  return isPlural(count, lang)
    ? msg(str`${shown} cases`, { id: 'cases.count.other' })
    : msg(str`${shown} case`, { id: 'cases.count.one' });
}

export function listView(screen: ListScreen): TemplateResult {
  const { page, fault, lang, board } = screen;
  const some = page && page.cases.length > 0;
  const count = board ? board.count : some && !screen.stuck ? countWords(page.total, lang) : undefined;
  const invites = board?.invites ?? (page && !some);
  return html`
    <header class="head">
      <h2 id="list" part="heading" tabindex="-1">${titleWords()}</h2>
      ${count ? html`<span class="second" part="count">${count}</span>` : nothing}
      ${count || (page && !invites)
        ? html`<button class="link" @click=${screen.refresh}>${msg('Refresh', { id: 'cases.refresh' })}</button>`
        : nothing}
      ${invites ? nothing : newButton(screen)}
      ${fault && !page && !board ? nothing : html`<p class="whose small">${board?.whose}</p>`}
    </header>
    ${board ? board.above : stuck(screen) ?? ((fault && !page) || invites ? nothing : html`${bannerPlace(page)}<div class="tools"></div>`)}
    ${board ? board.main : firstRows(screen)}
  `;
}

/** As high as the tools and the banner will be, so that nothing jumps when they come. */
export function bannerPlace(page: CasePage | undefined): TemplateResult | typeof nothing {
  const waiting = waitingIn(page).length;
  return waiting ? html`<div class="waiting-place" .style=${`--_cases:${Math.min(3, waiting)};--_more:${+(waiting > 3)}`}></div>` : nothing;
}

const stuck = ({ stuck: failed, loadBoard }: ListScreen): TemplateResult | undefined =>
  failed ? unreachable(loadBoard) : undefined;

export const newButton = ({ openNew }: Pick<ListScreen, 'openNew'>): TemplateResult =>
  html`<button class="button primary new" part="button primary new" @click=${openNew}>${msg('Open a new case', { id: 'cases.new' })}</button>`;

function firstRows(screen: ListScreen): TemplateResult | typeof nothing {
  const { page, fault } = screen;
  if (fault && !page) return screen.failure(fault, screen.restart) ?? skeleton();
  // Why there are none is the board's to say.
  if (!page?.cases.length) return screen.stuck ? nothing : skeleton();
  const drawn = screen.stuck ? page.cases : page.cases.slice(0, DRAWN);
  return html`${(fault && screen.failure(fault, screen.refresh)) ?? nothing}
  ${caseTable({ rows: drawn.map((each, index) => caseRow(each, index, screen)), count: page.total })}`;
}
