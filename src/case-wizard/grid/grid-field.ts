/** A question of rows as a grid: typed into, pasted into, filled from a file; loaded with the first such question. */
import { html, nothing, type TemplateResult } from 'lit';
import { msg, str } from '@lit/localize';
import { formatNumber } from '../../locale/format.ts';
import { isBlankRow } from '../../model/answer.ts';
import type { Fault } from '../../model/issue.ts';
import { mostRows } from '../../model/grid-place.ts';
import type { QuestionOf } from '../../model/question.ts';
import { adoptStyles } from '../../ui/adopt-styles.ts';
import { group } from '../../ui/field.ts';
import { icon } from '../../ui/icons.ts';
import type { Drawn } from '../fields/drawn.ts';
import { columnsView } from './columns-view.ts';
import { GridDesk } from './grid-desk.ts';
import { chooseFile, saveTable, takeFile } from './grid-files.ts';
import { gridStyles } from './grid-styles.ts';
import { gridTable } from './grid-table.ts';
import { deedText, faultCount, faultLine } from './grid-words.ts';

export { rowsShown } from './rows-shown.ts';

/** One for each grid of a running wizard, as long as its draft: what can be undone in one is nothing to the next. */
const desks = new WeakMap<object, Map<string, GridDesk>>();

function deskOf(drawn: Drawn<QuestionOf<'rows'>>): GridDesk {
  const { wizard, text } = drawn;
  let own = desks.get(wizard);
  if (!own) {
    desks.set(wizard, (own = new Map()));
    adoptStyles(wizard.host.renderRoot, gridStyles);
  }
  let desk = own.get(text.id);
  if (desk?.isCurrent === false) {
    own.clear();
    desk = undefined;
  }
  if (!desk) own.set(text.id, (desk = new GridDesk(drawn)));
  desk.take(drawn);
  return desk;
}

export function gridField(drawn: Drawn<QuestionOf<'rows'>>): TemplateResult {
  const desk = deskOf(drawn);
  const { question, rows } = desk;
  const faults = desk.faults;
  const full = rows.length >= mostRows(question);
  const empty = rows.every(isBlankRow);
  return group(
    // What is wrong in a cell stands at that cell, and in the list of all of them.
    drawn.fault?.row ? { ...drawn.text, issue: undefined } : drawn.text,
    html`<div
      class="grid ${question.columns.length > 3 ? 'broad' : ''}"
      @dragover=${(event: DragEvent) => event.preventDefault()}
      @drop=${(event: DragEvent) => dropped(desk, event)}
    >
      ${tools(desk, empty)} ${desk.file ? columnsView(desk, desk.file) : nothing} ${told(desk, faults.length)} ${faultList(desk, faults)}
      ${gridTable(desk, faults)}
      <div class="after">
        ${full
          ? html`<p class="small">${msg(str`This table takes ${formatNumber(mostRows(question), drawn.lang)} rows at most.`, { id: 'grid.full' })}</p>`
          : html`<button class="button" part="button" type="button" @click=${() => desk.add()}>
              ${icon('plus')}${msg('Add a row', { id: 'grid.add' })}
            </button>`}
        ${empty
          ? nothing
          : html`<button class="link" type="button" @click=${() => desk.clear()}>${msg('Clear the table', { id: 'grid.clear' })}</button>`}
      </div>
    </div>`,
  );
}

/** A file that is dropped beside would be opened by the browser, and the page would be gone. */
function dropped(desk: GridDesk, event: DragEvent): void {
  const [file] = event.dataTransfer?.files ?? [];
  if (!file) return;
  event.preventDefault();
  void takeFile(desk, file);
}

const tools = (desk: GridDesk, empty: boolean): TemplateResult => html`
  <p class="hint">
    ${msg('You can paste rows from a spreadsheet: copy them there, then paste into the first cell they belong in.', { id: 'grid.paste-hint' })}
  </p>
  <div class="tools">
    <button class="button" part="button" type="button" @click=${() => chooseFile(desk)}>${msg('Import a CSV file', { id: 'grid.import' })}</button>
    <button class="link" type="button" @click=${() => saveTable(desk)}>
      ${empty
        ? msg('Download an empty table (CSV)', { id: 'grid.template' })
        : msg('Download the table (CSV)', { id: 'grid.download' })}
    </button>
  </div>
`;

/** What was done last; said aloud when it was, so it is no live region. */
function told(desk: GridDesk, faults: number): TemplateResult | typeof nothing {
  const { deed, undone, other } = desk;
  if (!deed) return nothing;
  const bad = deed.is === 'refused' || (!undone && 'over' in deed && deed.over + deed.leftOut.length > 0);
  return html`<div class="deed note ${bad ? 'caution' : ''}">
    <p>${bad ? icon('alert') : icon('check')}<span>${deedText(deed, undone, 0, desk.drawn.lang)}</span></p>
    ${other && deed.is !== 'refused'
      ? html`<button class="link" type="button" @click=${() => desk.undo()}>
          ${undone ? msg('Do it again', { id: 'grid.redo' }) : msg('Undo', { id: 'grid.undo' })}
        </button>`
      : nothing}
    ${faults === 0 ? nothing : html`<span class="hidden">${faultCount(faults, desk.drawn.lang)}</span>`}
  </div>`;
}

const FEW = 10;

function faultList(desk: GridDesk, faults: readonly Fault[]): TemplateResult | typeof nothing {
  const inCells = faults.filter(({ row }) => row !== undefined);
  if (inCells.length === 0) return nothing;
  const { question, drawn: { lang, text }, allFaults } = desk;
  const title = `${text.id}-faults`;
  return html`<div class="note bad" part="note error" role="group" aria-labelledby=${title}>
    <p class="issue" part="error" id=${title}>${icon('alert')}<span>${faultCount(inCells.length, lang)}</span></p>
    <ul class="faults ${allFaults ? 'all' : ''}">
      ${(allFaults ? inCells : inCells.slice(0, FEW)).map((fault) => html`<li>
        <a href="#${desk.cellId(fault.row!, fault.column!)}" @click=${(event: Event) => {
          // The host's own routing must not see this address.
          event.preventDefault();
          desk.reach(fault.row!, fault.column!);
        }}>${faultLine(fault, question, lang)}</a>
      </li>`)}
    </ul>
    ${inCells.length > FEW
      ? html`<button class="link" type="button" aria-expanded=${allFaults ? 'true' : 'false'} @click=${() => desk.set({ allFaults: !allFaults })}>
          ${allFaults
            ? msg('Show the first ones only', { id: 'grid.fewer-faults' })
            : msg(str`Show all ${formatNumber(inCells.length, lang)}`, { id: 'grid.all-faults' })}
        </button>`
      : nothing}
  </div>`;
}
