/** Taking a table in from a file, and handing one out; the reader of such files is loaded with the first. */
import { inOneLine, readClip } from '../../model/grid-clip.ts';
import { columnsByHead, columnsByPlace } from '../../model/grid-columns.ts';
import { mostRows, placed, withoutBlankEnd } from '../../model/grid-place.ts';
import { inLang } from '../../model/words.ts';
import type { GridDesk } from './grid-desk.ts';
import type { TableFile } from './table-file.ts';

/** More than a grid takes: it would only make the page wait. */
const LONGEST_CLIP = 4_000_000;

/** From the cell with the focus on; false where the text is for that cell alone, and the browser's to paste. */
export function pasteInto(desk: GridDesk, row: number, column: string, text: string): boolean {
  if (!/[\t\n\r]/.test(text.replace(/[\n\r]+$/, ''))) return false;
  if (text.length > LONGEST_CLIP) {
    desk.tell({ is: 'refused', why: 'too-large' });
    return true;
  }
  const { columns } = desk.question;
  const lines = readClip(text);
  const head = lines[0]!;
  const byHead = columnsByHead(head, columns);
  const width = Math.max(...lines.map((line) => line.length));
  const mapping = byHead ?? columnsByPlace(width, columns, columns.findIndex(({ id }) => id === column));
  const from = row - 1;
  const result = placed(desk.question, desk.rows, from, byHead ? lines.slice(1) : lines, mapping);
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
  head.filter((name, at) => mapping[at] === undefined && name.trim() !== '').map(inOneLine);

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

export async function takeFile(desk: GridDesk, file: File): Promise<void> {
  const part = await import('./table-file.ts').catch(() => undefined);
  const read = (await part?.readTableFile(file, desk.question.columns)) ?? 'unreadable';
  if (typeof read === 'string') return desk.tell({ is: 'refused', why: read });
  if (read.sure) return importTable(desk, read);
  desk.set({ file: read });
  desk.focus(`${desk.drawn.text.id}-columns`);
}

/** Behind the rows that are there. */
export function importTable(desk: GridDesk, { lines, headed, mapping }: TableFile): void {
  const before = withoutBlankEnd(desk.rows);
  const result = placed(desk.question, before, before.length, headed ? lines.slice(1) : lines, mapping);
  desk.set({ file: undefined });
  if (result.taken + result.over === 0) desk.tell({ is: 'refused', why: 'empty' });
  else {
    const leftOut = headed ? unplaced(lines[0]!, mapping) : nameless(lines, mapping);
    desk.rewrite(result.rows, { is: 'imported', rows: result.taken, over: result.over, most: mostRows(desk.question), leftOut });
  }
  desk.reach(Math.min(before.length + 1, desk.rows.length));
}

/** As a file that a spreadsheet opens: what is in the grid, or its column names alone. */
export async function saveTable({ question, rows, drawn: { lang } }: GridDesk): Promise<void> {
  const { tableText } = await import('./table-file.ts');
  const name = inLang(question.label, lang).normalize('NFD').replace(/\p{M}/gu, '').replace(/[^\p{L}\p{N}]+/gu, '-');
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([tableText(question, rows, lang)], { type: 'text/csv;charset=utf-8' }));
  link.download = `${name}.csv`;
  link.click();
  // The browser takes the bytes a moment after the click.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
