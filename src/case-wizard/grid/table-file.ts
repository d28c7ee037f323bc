/** A file that a spreadsheet wrote, read as lines of cells; and one written for it to be filled in. */
import Papa from 'papaparse';
import { filledRows, type Row } from '../../model/answer.ts';
import { inOneLine } from '../../model/grid-clip.ts';
import { columnsByHead, columnsByPlace, isPlain, type Mapping } from '../../model/grid-columns.ts';
import { guarded, unguarded } from '../../model/grid-formula.ts';
import { decimalSign } from '../../model/number-habit.ts';
import type { Column, QuestionOf } from '../../model/question.ts';
import { inLang, type Lang } from '../../model/words.ts';
import type { Deed } from './deed.ts';
import { LONGEST_TABLE, MOST_LINES } from './table-limits.ts';

/** A table whose columns are about to be given their places. */
export interface TableFile {
  readonly name: string;
  readonly lines: readonly (readonly string[])[];
  /** The first line holds names, not a row. */
  readonly headed: boolean;
  readonly mapping: Mapping;
}

type Refusal = Extract<Deed, { is: 'refused' }>['why'];

const DELIMITERS = [';', ',', '\t'];

/** `sure`: a line of names told where each column goes. */
export async function readTableFile(file: File, columns: readonly Column[]): Promise<Refusal | (TableFile & { readonly sure: boolean })> {
  if (file.size > LONGEST_TABLE) return 'too-large';
  const bytes = await file.arrayBuffer().then((buffer) => new Uint8Array(buffer), () => undefined);
  if (!bytes) return 'unreadable';
  if (isWorkbook(bytes)) return 'workbook';
  const text = decoded(bytes);
  if (text.includes('\0')) return 'unreadable';
  const lines = cellsOf(text, columns);
  if (lines.length > MOST_LINES) return 'too-large';
  const [head] = lines;
  if (!head) return 'empty';
  const byHead = columnsByHead(head, columns);
  if (byHead && lines.length === 1) return 'empty';
  const width = Math.max(...lines.map((line) => line.length));
  const mapping = byHead ?? columnsByPlace(width, columns);
  return { name: file.name, lines, headed: byHead !== undefined, mapping, sure: byHead !== undefined && isPlain(head, byHead) };
}

/** What Excel saves unless told otherwise: a ZIP archive, or the older compound file. */
const isWorkbook = ([a, b, c, d]: Uint8Array): boolean =>
  (a === 0x50 && b === 0x4b && c === 3 && d === 4) || (a === 0xd0 && b === 0xcf && c === 0x11 && d === 0xe0);

/** UTF-8 where it holds together; a spreadsheet on Windows otherwise saves CSV in its own older encoding. */
function decoded(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

function cellsOf(text: string, columns: readonly Column[]): readonly (readonly string[])[] {
  // Some spreadsheets tell the delimiter in a line of its own.
  const told = /^sep=(.)\r?\n/i.exec(text);
  const table = told ? text.slice(told[0].length) : text;
  const read = (delimiter: string, preview: number): readonly (readonly string[])[] =>
    Papa.parse<string[]>(table, { delimiter, delimitersToGuess: DELIMITERS, skipEmptyLines: 'greedy', preview }).data;
  const names = (delimiter: string): number =>
    columnsByHead(read(delimiter, 1)[0] ?? [], columns)?.filter((id) => id !== undefined).length ?? 0;
  // A line of names tells the delimiter better than the look of the rows: a title may hold many commas.
  const best = DELIMITERS.reduce((one, other) => (names(other) > names(one) ? other : one));
  const lines = read(told?.[1] ?? (names(best) > 0 ? best : ''), MOST_LINES + 1);
  return lines.map((line) => line.map((cell) => inOneLine(unguarded(cell))));
}

/** The grid with its column names, for a spreadsheet: to be filled in, or to be kept. */
export function tableText({ columns }: QuestionOf<'rows'>, rows: readonly Row[], lang: Lang): string {
  const lines = [
    columns.map(({ label }) => inLang(label, lang)),
    ...filledRows(rows).map((row) => columns.map(({ id }) => guarded(row[id] ?? ''))),
  ];
  // Where the comma is the decimal sign, spreadsheets part cells by semicolons.
  const delimiter = decimalSign(lang) === ',' ? ';' : ',';
  // The mark in front tells a spreadsheet that the accents are in UTF-8.
  return `\ufeff${Papa.unparse(lines, { delimiter, quotes: true })}\r\n`;
}
