/** Taking a table in from a file, and handing one out; the reader of such files is loaded with the first. */
import { filledRows } from '../../model/answer.ts';
import { readClip } from '../../model/grid-clip.ts';
import { columnsByHead, columnsByPlace } from '../../model/grid-columns.ts';
import { mostRows, placed, rowsFrom, withoutBlankEnd, withoutBlankEnds } from '../../model/grid-place.ts';
import { inLang } from '../../model/words.ts';
import { plainFileName, saveFile } from '../../ui/save-file.ts';
import type { GridDesk } from './grid-desk.ts';
import type { TableFile } from './table-file.ts';
import { LONGEST_TABLE, MOST_LINES } from './table-limits.ts';

/** From the cell with the focus on; false where the text is for that cell alone, and the browser's to paste. */
export function pasteInto(desk: GridDesk, row: number, column: string, text: string): boolean {
  if (!/[\t\n\r]/.test(text.replace(/[\n\r]+$/, ''))) return false;
  const lines = text.length > LONGEST_TABLE ? [] : readClip(text, MOST_LINES);
  if (lines.length === 0 || lines.length > MOST_LINES) {
    desk.tell({ is: 'refused', why: 'too-large' });
    return true;
  }
  const { columns } = desk.question;
  const head = lines[0]!;
  const byHead = columnsByHead(head, columns);
  const width = Math.max(...lines.map((line) => line.length));
  const mapping = byHead ?? columnsByPlace(width, columns, columns.findIndex(({ id }) => id === column));
  const pasted = withoutBlankEnds(rowsFrom(desk.question, byHead ? lines.slice(1) : lines, mapping));
  const result = placed(desk.question, desk.rows, row - 1, pasted);
  if (result.taken + result.over === 0) {
    desk.tell({ is: 'refused', why: 'empty' });
    return true;
  }
  const leftOut = byHead ? unplaced(head, byHead) : nameless(lines, mapping);
  desk.rewrite(result.rows, { is: 'pasted', rows: result.taken, over: result.over, most: mostRows(desk.question), leftOut });
  desk.reach(row, column);
  return true;
}

const unplaced = (head: readonly string[], mapping: TableFile['mapping']): readonly string[] =>
  head.filter((name, at) => mapping[at] === undefined && name !== '');

/** Columns that held something and have no name of their own are told by their number. */
const nameless = (lines: readonly (readonly string[])[], mapping: TableFile['mapping']): readonly string[] =>
  mapping.flatMap((id, at) => (id === undefined && lines.some((line) => line[at]) ? String(at + 1) : []));

/** The device's file chooser; the grid has no input of its own in the page, which may be full of them. */
export function chooseFile(desk: GridDesk): void {
  const picker = document.createElement('input');
  picker.type = 'file';
  picker.accept = '.csv,.tsv,.txt,text/csv,text/plain';
  picker.addEventListener('change', () => {
    const [file] = picker.files ?? [];
    if (file) void takeFile(desk, file);
  });
  picker.click();
}

/** Told where it does not load: nothing is wrong with the file then. */
async function fileReader(desk: GridDesk): Promise<typeof import('./table-file.ts') | undefined> {
  const part = await import('./table-file.ts').catch(() => undefined);
  if (!part && desk.isOpen) desk.tell({ is: 'refused', why: 'unloaded' });
  return part;
}

export async function takeFile(desk: GridDesk, file: File): Promise<void> {
  const read = await (await fileReader(desk))?.readTableFile(file, desk.question.columns);
  // Meanwhile another draft may have come, which the file was not meant for.
  if (!read || !desk.isOpen) return;
  if (typeof read === 'string') return desk.tell({ is: 'refused', why: read });
  if (read.sure) return importTable(desk, read);
  desk.set({ file: read });
  desk.focus(`${desk.drawn.text.id}-columns`);
}

/** Behind the rows that are there. */
export function importTable(desk: GridDesk, { lines, headed, mapping }: TableFile): void {
  const before = withoutBlankEnd(desk.rows);
  const imported = filledRows(rowsFrom(desk.question, headed ? lines.slice(1) : lines, mapping));
  const result = placed(desk.question, before, before.length, imported);
  desk.set({ file: undefined });
  if (result.taken + result.over === 0) desk.tell({ is: 'refused', why: 'empty' });
  else {
    const leftOut = headed ? unplaced(lines[0]!, mapping) : nameless(lines, mapping);
    desk.rewrite(result.rows, { is: 'imported', rows: result.taken, over: result.over, most: mostRows(desk.question), leftOut });
  }
  desk.reach(Math.min(before.length + 1, desk.rows.length));
}

/** As a file that a spreadsheet opens: what is in the grid, or its column names alone. */
export async function saveTable(desk: GridDesk): Promise<void> {
  const { question, rows, drawn: { lang } } = desk;
  const text = (await fileReader(desk))?.tableText(question, rows, lang);
  if (!text) return;
  const name = plainFileName(inLang(question.label, lang)) || question.id;
  saveFile(new Blob([text], { type: 'text/csv;charset=utf-8' }), `${name}.csv`);
}
