/** The text that a spreadsheet puts on the clipboard, as cells. */

/**
 * Lines of cells parted by tabs. A cell with a line break or a tab inside comes in quotes, its own quotes doubled;
 * quotes that hold neither are the member's own, as in a title, and stay. Beyond `most` lines it is read no further
 * than to tell that there are more.
 */
export function readClip(text: string, most = Infinity): readonly (readonly string[])[] {
  const lines: string[][] = [[]];
  let at = 0;
  // The break at the end of the last one begins a line, too.
  while (at <= text.length && lines.length <= most + 1) {
    const quoted = text[at] === '"' ? quotedCell(text, at) : undefined;
    const end = quoted?.end ?? endOfCell(text, at);
    lines.at(-1)!.push(quoted?.cell ?? text.slice(at, end));
    if (end >= text.length) break;
    if (text[end] !== '\t') lines.push([]);
    at = end + (text.startsWith('\r\n', end) ? 2 : 1);
  }
  // A copied block ends with a line break that is no row of its own; a line of tabs is one, of blank cells.
  if (lines.length > 1 && lines.at(-1)!.length === 1 && lines.at(-1)![0] === '') lines.pop();
  return lines.map((line) => line.map(inOneLine));
}

const isEnd = (sign: string | undefined): boolean => sign === undefined || sign === '\t' || sign === '\n' || sign === '\r';

function endOfCell(text: string, from: number): number {
  let end = from;
  while (!isEnd(text[end])) end++;
  return end;
}

function quotedCell(text: string, from: number): { readonly cell: string; readonly end: number } | undefined {
  for (let at = from + 1; at < text.length; at++) {
    if (text[at] !== '"') continue;
    if (text[at + 1] === '"') {
      at++;
      continue;
    }
    const inside = text.slice(from + 1, at);
    return isEnd(text[at + 1]) && /[\t\n\r]|""/.test(inside) ? { cell: inside.replaceAll('""', '"'), end: at + 1 } : undefined;
  }
  return undefined;
}

/** A cell of the grid is one line. */
export const inOneLine = (cell: string): string => cell.replace(/\s*[\r\n]\s*/g, ' ').replaceAll('\t', ' ').trim();
