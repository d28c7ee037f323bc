/** Which column of a pasted or imported table is which column of the grid. */
import type { Column } from './question.ts';
import { folded, searchWords } from './search-text.ts';

/** By the table's column: the id of the grid's, or undefined where it has none. */
export type Mapping = readonly (string | undefined)[];

const plain = (text: string): string => folded(text).replace(/[^\p{L}\p{N}]+/gu, '');

/** By id or label, in any language; then by the name of the number that only one column holds ("ISWC code"). */
function columnNamed(head: string, columns: readonly Column[]): string | undefined {
  const name = plain(head);
  if (name === '') return undefined;
  const exact = columns.find(({ id, label }) => [id, ...Object.values(label)].some((each) => plain(each) === name));
  if (exact) return exact.id;
  const words = searchWords(head);
  const holding = columns.filter(({ format }) => format && words.includes(format));
  return holding.length === 1 ? holding[0]!.id : undefined;
}

/** The columns that a first line names, each at most once; undefined where it is no line of names. */
export function columnsByHead(head: readonly string[], columns: readonly Column[]): Mapping | undefined {
  const taken = new Set<string>();
  const mapping = head.map((name) => {
    const id = columnNamed(name, columns);
    if (id === undefined || taken.has(id)) return undefined;
    taken.add(id);
    return id;
  });
  const named = head.filter((name) => name.trim() !== '').length;
  return taken.size > 0 && taken.size * 2 >= named ? mapping : undefined;
}

/** Column by column, beginning with the grid's column number `from`. */
export const columnsByPlace = (width: number, columns: readonly Column[], from = 0): Mapping =>
  Array.from({ length: width }, (_, at) => columns[from + at]?.id);

/** Whether a line of names leaves no question open. */
export const isPlain = (head: readonly string[], mapping: Mapping): boolean =>
  head.every((name, at) => mapping[at] !== undefined || name.trim() === '');

/** Another choice for one of the table's columns; the grid's column leaves the one that had it. */
export const remapped = (mapping: Mapping, at: number, id: string | undefined): Mapping =>
  mapping.map((each, other) => (other === at ? id : each === id ? undefined : each));
