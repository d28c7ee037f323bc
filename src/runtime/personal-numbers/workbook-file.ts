/** The cells of an Excel workbook, sheet by sheet. */
import type { Bounds } from './bounds.ts';
import { Rows, type Cell } from './rows.ts';
import type { Sieve } from './sieve.ts';
import { walk, type Walker } from './xml-walk.ts';
import { readEntries } from './zip-entries.ts';

/** Cells name their text by its place in one list for the whole workbook, which may stand after the sheets: it is read first. */
export async function readWorkbook(file: Blob, sieve: Sieve, bounds: Bounds): Promise<void> {
  const texts: string[] = [];
  const listed = walk(textList(texts), bounds);
  await readEntries(file, (name) => (/^xl\/sharedStrings\.xml$/i.test(name) ? listed : undefined), bounds);
  const sheet = /^xl\/worksheets\/[^/]+\.xml$/i;
  const notes = /^xl\/(comments\d*|comments\/[^/]+|threadedComments\/[^/]+)\.xml$/i;
  await readEntries(
    file,
    (name) => (sheet.test(name) ? walk(sheetWalker(texts, new Rows(sieve)), bounds) : notes.test(name) ? walk(notesWalker(sieve), bounds) : undefined),
    bounds,
  );
}

function textList(texts: string[]): Walker {
  let text = '';
  let within = false;
  return {
    open(tag) {
      if (tag === 'si') text = '';
      within = tag === 't';
    },
    text(part) {
      if (within) text += part;
    },
    close(tag) {
      within = false;
      if (tag === 'si') texts.push(text);
    },
  };
}

function sheetWalker(texts: readonly string[], rows: Rows): Walker {
  let cells: Cell[] = [];
  let column = '';
  let kind = '';
  let text = '';
  let within = false;
  return {
    open(tag, attributes) {
      if (tag === 'row') cells = [];
      if (tag === 'c') {
        column = (attributes['r'] ?? '').replace(/\d+$/, '') || String(cells.length);
        kind = attributes['t'] ?? '';
        text = '';
      }
      // A value, or a text that stands in the cell itself; a formula is neither.
      within = tag === 'v' || tag === 't';
    },
    text(part) {
      if (within) text += part;
    },
    close(tag) {
      within = false;
      if (tag === 'c') cells.push([column, kind === 's' ? (texts[Number(text)] ?? '') : text]);
      if (tag === 'row') rows.add(cells);
    },
    end: () => rows.end(),
  };
}

function notesWalker(sieve: Sieve): Walker {
  return { text: (text) => sieve.add(text), close: (tag) => (tag === 'text' ? sieve.add('\n') : undefined), end: () => sieve.end() };
}
