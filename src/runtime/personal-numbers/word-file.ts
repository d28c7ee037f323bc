/** The text of a Word document: its body, notes, comments, headers and footers. */
import type { Bounds } from './bounds.ts';
import type { Sieve } from './sieve.ts';
import { walk } from './xml-walk.ts';
import { readEntries } from './zip-entries.ts';

/** What holds text among the parts of a document; the others say how it looks. */
const holdsText = /^word\/(document|footnotes|endnotes|comments|header\d*|footer\d*)\.xml$/i;

/** What a mark stands for; what was deleted and is still there (`delText`) is text too. */
const marks: Readonly<Record<string, string>> = { tab: '\t', br: '\n', cr: '\n', noBreakHyphen: '-' };

export const readWord = (file: Blob, sieve: Sieve, bounds: Bounds): Promise<void> =>
  readEntries(
    file,
    (name) => {
      if (!holdsText.test(name)) return undefined;
      let within = false;
      return walk(
        {
          open(tag) {
            if (tag === 't' || tag === 'delText') within = true;
            else if (marks[tag]) sieve.add(marks[tag]);
          },
          text(text) {
            if (within) sieve.add(text);
          },
          close(tag) {
            if (tag === 't' || tag === 'delText') within = false;
            else if (tag === 'p') sieve.add('\n');
          },
          end: () => sieve.end(),
        },
        bounds,
      );
    },
    bounds,
  );
