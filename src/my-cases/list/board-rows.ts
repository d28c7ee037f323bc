/** The rows of the whole list as they are drawn: those that are seen, what stands in for others, or why there are none. */
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { msg } from '@lit/localize';
import { formatDateTime } from '../../locale/format.ts';
import type { CaseFilter } from '../../model/case-list.ts';
import type { CaseSummary } from '../../model/case.ts';
import type { Preset } from '../../model/preset.ts';
import { inLang } from '../../model/words.ts';
import { icon } from '../../ui/icons.ts';
import { failure } from '../../ui/failure.ts';
import { faultWords } from '../../ui/fault-words.ts';
import { serverWords } from '../../ui/server-words.ts';
import type { Fault } from '../../ui/fault-of.ts';
import { skeleton } from '../skeleton.ts';
import { caseRow, type RowExtras } from './case-row.ts';
import { caseTable } from './case-table.ts';
import type { Column } from './columns.ts';
import { narrows, sortedBy, usualOrder } from './filter.ts';
import type { FirstScreen } from './list-screen.ts';
import { newButton } from './list-view.ts';
import type { RowLoader } from './row-loader.ts';
import type { RowWindow } from './row-window.ts';
import { countOf, rowAt, type Rows } from './rows.ts';
import { typeLine } from './type-words.ts';

interface RowsScreen {
  readonly screen: FirstScreen;
  readonly loader: RowLoader;
  readonly window: RowWindow;
  readonly filter: CaseFilter;
  readonly preset: Preset | undefined;
  change(filter: CaseFilter): void;
  clear(): void;
  restart(): void;
  retry(index: number): void;
}

export function boardRows(all: RowsScreen): TemplateResult {
  const { loader, screen, preset, filter } = all;
  const { rows, fault } = loader;
  if (!rows) return fault ? failure(fault, all.restart) : skeleton();
  const none = (): unknown => (narrows(filter) || loader.replacing ? notFound(all.clear) : invitation(screen));
  // What is there may still be read beside a failure; that there is nothing, nobody knows then.
  const main = countOf(rows) > 0 ? table(all, rows) : fault ? nothing : none();
  return html`${fault ? failure(fault, screen.refresh) : nothing} ${main}
  ${preset?.earlierCases
    ? html`<p class="earlier small" part="earlier">${inLang(preset.earlierCases, screen.lang)}</p>`
    : nothing}`;
}

const invitation = (screen: FirstScreen): TemplateResult =>
  html`<div class="empty card">
    <span class="round">${icon('file')}</span>
    <h3>${msg('No cases yet', { id: 'list.empty.title' })}</h3>
    <p class="lead">
      ${msg('The cases you open appear here, with what the staff write to you.', { id: 'list.empty.text' })}
    </p>
    ${newButton(screen)}
  </div>`;

const notFound = (clear: () => void): TemplateResult =>
  html`<div class="empty card">
    <h3>${msg('No case found', { id: 'list.found.none' })}</h3>
    <p class="lead">${msg('Try fewer words, or other filters.', { id: 'list.none.text' })}</p>
    <button class="button" part="button" @click=${clear}>${msg('Clear filters', { id: 'list.clear' })}</button>
  </div>`;

/** What a column can put the list in order by. */
const sorts: { readonly [C in Column]?: NonNullable<CaseFilter['sort']> } = { subject: 'subject', updated: 'updated' };

function table(all: RowsScreen, rows: Rows): TemplateResult {
  const { loader, filter, change } = all;
  const sort = filter.sort ?? 'updated';
  const order = filter.order ?? usualOrder(sort);
  const orderOf = (column: Column) => (sorts[column] === sort ? (order === 'asc' ? 'ascending' : 'descending') : undefined);
  return caseTable({
    rows: drawnRows(all, rows),
    count: countOf(rows),
    busy: loader.replacing,
    order: orderOf,
    headButton: (column) => {
      const by = sorts[column];
      if (!by) return nothing;
      return html`<button class="sort" aria-label=${sortWords(by)} @click=${() => change(sortedBy(filter, by))}></button>`;
    },
  });
}

const sortWords = (sort: NonNullable<CaseFilter['sort']>): string =>
  sort === 'subject'
    ? msg('Sort by subject', { id: 'list.sort-by.subject' })
    : msg('Sort by latest change', { id: 'list.sort-by.updated' });

const extrasOf = ({ path, updatedAt }: CaseSummary, { preset, screen }: RowsScreen, held: boolean): RowExtras => ({
  type: typeLine(path, preset, screen.lang),
  moment: formatDateTime(updatedAt, screen.lang),
  held,
});

function drawnRows(all: RowsScreen, rows: Rows): unknown {
  const { screen, window, loader } = all;
  const keys = new Set<string>();
  // A case that moved while pages were read may stand in two of them for a moment.
  const keyOf = (id: string | undefined, index: number): string => {
    const key = id === undefined || keys.has(id) ? `${index}` : id;
    keys.add(key);
    return key;
  };
  let said = false;
  return repeat(
    window.rows().map(({ index, held }) => ({ index, held, each: rowAt(rows, index) })),
    ({ each, index }) => keyOf(each?.id, index),
    ({ each, index, held }) => {
      if (each) return caseRow(each, index, screen, extrasOf(each, all, held));
      if (held) return nothing;
      if (!loader.below || said) return html`<tr class="ghost" aria-hidden="true"></tr>`;
      said = true;
      return failedRow(loader.below, () => all.retry(index));
    },
  );
}

function failedRow(fault: Fault, again: () => void): TemplateResult {
  const detail = serverWords(fault);
  return html`<tr role="row" class="failed">
    <td role="cell">
      ${icon('alert')}<span>${faultWords(fault.code)} ${detail ? html`<bdi>${detail}</bdi>` : nothing}</span>
      <button class="button" part="button" @click=${again}>${msg('Try again', { id: 'cases.retry' })}</button>
    </td>
  </tr>`;
}
