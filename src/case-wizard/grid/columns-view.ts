/** Which column of a file is which column here: asked where its first line does not tell. */
import { html, type TemplateResult } from 'lit';
import { msg, str } from '@lit/localize';
import { formatNumber } from '../../locale/format.ts';
import { remapped } from '../../model/grid-columns.ts';
import { plainName } from '../../model/plain-name.ts';
import { inLang } from '../../model/words.ts';
import { live } from '../../ui/live.ts';
import type { GridDesk } from './grid-desk.ts';
import { importTable } from './grid-files.ts';
import type { TableFile } from './table-file.ts';

export function columnsView(desk: GridDesk, file: TableFile): TemplateResult {
  const { lang, text } = desk.drawn;
  const id = `${text.id}-columns`;
  const count = formatNumber(file.lines.length - (file.headed ? 1 : 0), lang);
  const cancel = (): void => {
    desk.set({ file: undefined });
    desk.focus(text.id);
  };
  return html`<div class="columns note" role="group" aria-labelledby=${id}>
    <p id=${id} tabindex="-1"><b>${msg('Which column is which?', { id: 'grid.columns' })}</b></p>
    <p class="small wrap">${msg(str`${plainName(file.name)}: ${count} rows`, { id: 'grid.file' })}</p>
    <label class="headed">
      <input
        type="checkbox"
        .checked=${live(file.headed)}
        @change=${() => change(desk, ({ headed }) => ({ headed: !headed }))}
      />
      <span>${msg('The first line holds the names of the columns', { id: 'grid.headed' })}</span>
    </label>
    <div class="choices">${file.mapping.map((_, at) => choice(desk, file, at))}</div>
    <div class="tools">
      <button class="button primary" part="button primary" type="button" aria-disabled=${file.mapping.every((each) => each === undefined) ? 'true' : 'false'}
        @click=${() => desk.file?.mapping.some((each) => each !== undefined) && importTable(desk, desk.file)}>
        ${msg('Import these rows', { id: 'grid.import-rows' })}
      </button>
      <button class="button" part="button" type="button" @click=${cancel}>${msg('Do not import', { id: 'grid.import-cancel' })}</button>
    </div>
  </div>`;
}

/** Of the table as it is now: two choices may fall between two drawings. */
function change(desk: GridDesk, to: (file: TableFile) => Partial<TableFile>): void {
  if (desk.file) desk.set({ file: { ...desk.file, ...to(desk.file) } });
}

/** A column of the file by what stands in it, and the grid's column that takes it. */
function choice(desk: GridDesk, file: TableFile, at: number): TemplateResult {
  const { lang, text } = desk.drawn;
  const id = `${text.id}-column-${at}`;
  const sample = file.lines.slice(0, 3).map((line) => line[at]).filter(Boolean).join(' · ');
  return html`<div>
    <label for=${id}>${msg(str`Column ${at + 1}`, { id: 'grid.column' })} <span class="small wrap">${sample.slice(0, 120)}</span></label>
    <select
      id=${id}
      @change=${(event: Event) => {
        const chosen = (event.target as HTMLSelectElement).value;
        change(desk, ({ mapping }) => ({ mapping: remapped(mapping, at, chosen || undefined) }));
      }}
    >
      <option value="" .selected=${live(file.mapping[at] === undefined)}>${msg('Leave out', { id: 'grid.leave-out' })}</option>
      ${desk.question.columns.map((column) => html`<option value=${column.id} .selected=${live(file.mapping[at] === column.id)}>
        ${inLang(column.label, lang)}
      </option>`)}
    </select>
  </div>`;
}
