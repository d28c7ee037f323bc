/** The cells of a grid: native inputs in a table, drawn in blocks so that a key stroke draws one of them. */
import { html, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { ref } from 'lit/directives/ref.js';
import { repeat } from 'lit/directives/repeat.js';
import { msg, str } from '@lit/localize';
import { isBlankRow, type Row } from '../../model/answer.ts';
import type { Fault } from '../../model/issue.ts';
import type { Column } from '../../model/question.ts';
import { mostRows } from '../../model/grid-place.ts';
import { inLang } from '../../model/words.ts';
import { icon } from '../../ui/icons.ts';
import { issueText } from '../../locale/issue-words.ts';
import { live } from '../../ui/live.ts';
import { BLOCK, blockOf } from './block-window.ts';
import type { GridDesk } from './grid-desk.ts';
import { pasteInto } from './grid-files.ts';

/** A longer grid scrolls in a frame of its own, so that the rest of the page stays near. */
const LONG = 15;

/** How many of the faults the wizard's summary may lead to. */
const LEADS = 3;

export function gridTable(desk: GridDesk, faults: readonly Fault[]): TemplateResult {
  const { rows, question, place, drawn: { text, lang, wizard: { host } } } = desk;
  const blocks = Array.from({ length: Math.ceil(rows.length / BLOCK) }, (_, block) => block);
  // The first cell is there for whoever comes to the field, and those around the focus for Tab.
  const around = place ? [place.row, place.row - BLOCK, place.row + BLOCK] : [];
  const led = faults.slice(0, LEADS).flatMap(({ row }) => row ?? []);
  const isDrawn = desk.window.drawn(rows.length, [1, ...around, ...led]);
  void host.updateComplete.then(() => desk.window.watch());
  return html`<div class="scroll ${rows.length > LONG ? 'long' : ''}" ${ref(desk.window.scrollsIn)}>
    <table
      role="table"
      aria-label=${text.label}
      aria-rowcount=${rows.length + 1}
      .style=${`--_columns:${question.columns.length}`}
      @focusin=${(event: FocusEvent) => atCell(desk, event, (row, column) => desk.enter(row, column))}
      @focusout=${(event: FocusEvent) => atCell(desk, event, (row, column) => desk.leave(row, column, cellOf(desk, event.relatedTarget)?.row))}
      @input=${(event: InputEvent) => atCell(desk, event, (row, column) => desk.type(row, column, (event.target as HTMLInputElement).value))}
      @keydown=${(event: KeyboardEvent) => atCell(desk, event, (row, column) => keyed(desk, event, row, column))}
      @paste=${(event: ClipboardEvent) => atCell(desk, event, (row, column) => {
        if (pasteInto(desk, row, column, event.clipboardData?.getData('text/plain') ?? '')) event.preventDefault();
      })}
    >
      <thead role="rowgroup">
        <tr role="row" aria-rowindex="1">
          <th role="columnheader" scope="col"><span class="hidden">${msg('Row', { id: 'grid.row' })}</span></th>
          ${question.columns.map(({ label, required }) => html`<th role="columnheader" scope="col">
            ${inLang(label, lang)}${required ? nothing : html` <span class="small">${msg('(optional)', { id: 'field.optional' })}</span>`}
          </th>`)}
          <th role="columnheader" scope="col"><span class="hidden">${msg('Remove', { id: 'grid.remove' })}</span></th>
        </tr>
      </thead>
      ${repeat(blocks, (block) => block, (block) => oneBlock(desk, block, faults, isDrawn(block)))}
    </table>
  </div>`;
}

/** `q-works-12-iswc` → row 12, column `iswc`. */
function cellOf({ drawn: { text } }: GridDesk, target: EventTarget | null): { readonly row: number; readonly column: string } | undefined {
  if (!(target instanceof HTMLInputElement) || !target.id.startsWith(`${text.id}-`)) return undefined;
  const [, row, column] = /^(\d+)-(.+)$/.exec(target.id.slice(text.id.length + 1)) ?? [];
  return row && column ? { row: Number(row), column } : undefined;
}

function atCell(desk: GridDesk, event: Event, act: (row: number, column: string) => void): void {
  const cell = cellOf(desk, event.target);
  if (cell) act(cell.row, cell.column);
}

/** Enter goes down as in a spreadsheet, and adds a row below the last; it never submits the step. */
function keyed(desk: GridDesk, event: KeyboardEvent, row: number, column: string): void {
  if (event.key !== 'Enter' || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
  event.preventDefault();
  const to = event.shiftKey ? row - 1 : row + 1;
  const { rows } = desk;
  if (to > rows.length && rows.length < mostRows(desk.question) && !isBlankRow(rows.at(-1)!)) desk.add(column);
  else if (to >= 1 && to <= rows.length) desk.reach(to, column);
}

function oneBlock(desk: GridDesk, block: number, faults: readonly Fault[], drawn: boolean): TemplateResult {
  const first = block * BLOCK;
  const own = desk.rows.slice(first, first + BLOCK);
  const wrong = faults.filter(({ row }) => row !== undefined && blockOf(row) === block);
  const { question, drawn: { lang } } = desk;
  // Words of another language may come after the language itself.
  const words = [lang, question, desk.rows.length > 1, msg('Remove', { id: 'grid.remove' }), question.maxRows];
  return html`<tbody
    role=${drawn ? 'rowgroup' : 'presentation'}
    aria-hidden=${drawn ? nothing : 'true'}
    data-block=${block}
    .style=${drawn ? '' : `block-size:${desk.window.height(block, own.length)}px`}
  >
    ${guard([drawn, ...(drawn ? [...own, ...words, wrong.map(({ row, column, code }) => `${row} ${column} ${code}`).join()] : [])], () =>
      drawn ? own.map((row, at) => oneRow(desk, row, first + at + 1, wrong.filter((fault) => fault.row === first + at + 1))) : nothing)}
  </tbody>`;
}

function oneRow(desk: GridDesk, row: Row, number: number, wrong: readonly Fault[]): TemplateResult {
  const { question, drawn: { lang } } = desk;
  const name = `${inLang(question.rowLabel, lang)} ${number}`;
  return html`<tr role="row" aria-rowindex=${number + 1} aria-label=${name}>
    <th role="rowheader" scope="row" data-name=${name}>${number}</th>
    ${question.columns.map((column) => oneCell(desk, row, number, name, column, wrong.find((fault) => fault.column === column.id)))}
    <td role="cell" class="remove">
      ${desk.rows.length > 1
        ? html`<button type="button" @click=${() => desk.remove(number)} aria-label=${msg(str`Remove: ${name}`, { id: 'grid.remove-one' })}>
            ${icon('cross')}
          </button>`
        : nothing}
    </td>
  </tr>`;
}

/** Nothing is offered from the browser's memory: on a shared computer that would be someone else's. */
function oneCell(
  desk: GridDesk, row: Row, number: number, rowName: string, { id, label, required, format }: Column, fault: Fault | undefined,
): TemplateResult {
  const cell = desk.cellId(number, id);
  const name = inLang(label, desk.drawn.lang);
  return html`<td role="cell" class=${fault ? 'faulty' : nothing} data-name=${name}>
    <input
      id=${cell}
      part="control"
      autocomplete="off"
      spellcheck="false"
      inputmode=${format === 'ipi' || format === 'sin' ? 'numeric' : nothing}
      aria-label=${`${name}, ${rowName}`}
      aria-required=${required ? 'true' : nothing}
      aria-invalid=${fault ? 'true' : nothing}
      aria-describedby=${fault ? `${cell}-issue` : nothing}
      .value=${live(row[id] ?? '')}
    />
    ${fault
      ? html`<p class="issue" part="error" id="${cell}-issue">${icon('alert')}<span>${issueText({ code: fault.code, column: id }, desk.question)}</span></p>`
      : nothing}
  </td>`;
}
