/** Looks for personal numbers in what a member is about to send, one file after another, and has it said where there are some. */
import type { Counts } from '../../model/personal-numbers/counts.ts';
import { look } from '../../runtime/personal-numbers/look.ts';
import type { Noticed } from '../../runtime/personal-numbers/noticed.ts';

/** The element for the warning keeps what is asked about in it. */
export interface Place extends Element {
  asked?: readonly File[];
  typed?: string;
}

/** What was noticed by file, null once the member has said that it is nothing. */
export type Seen = WeakMap<File, readonly Noticed[] | null>;

const seen: Seen = new WeakMap();
/** Ends with the last file that is to be looked into: one at a time. */
let line = Promise.resolve();

/** To be called with every drawing of the place. */
export function noticeFiles(place: Place, lang: string, files: readonly File[], record?: WeakMap<File, Counts>): void {
  place.asked = files;
  const show = (): void => {
    if (place.firstChild || place.asked!.some((file) => seen.get(file)?.[0])) {
      void import('./personal-numbers-warning.ts').then((part) => part.show(place, seen, record));
    }
  };
  for (const file of files) {
    if (seen.has(file)) continue;
    seen.set(file, []);
    const isAsked = (): boolean => place.isConnected && place.asked!.includes(file);
    line = line.then(async () => {
      if (isAsked()) {
        await look({ file, lang }, isAsked, (noticed) => {
          if (!seen.get(file)) return;
          seen.set(file, noticed);
          show();
        });
      }
      // Left half way: looked into again when it is asked about again.
      if (!isAsked()) seen.delete(file);
    });
  }
  show();
}

/** Of the preview. What is masked there is no text, and is not looked at. */
interface Line {
  readonly label: string;
  readonly value: unknown;
}

/** What was typed is looked through like a text file. So far apart, no label speaks for the text before it. */
export function noticeLines(place: Place, lang: string, lines: readonly Line[]): void {
  noticeText(place, lang, lines.map(({ label, value }) => (typeof value === 'string' ? `${label}: ${value}` : '')).join('\n'.repeat(50)));
}

/** What was typed is looked through like a text file. */
function noticeText(place: Place, lang: string, text: string): void {
  const files = place.typed === text ? place.asked! : [new File([text], '.txt')];
  place.typed = text;
  noticeFiles(place, lang, files);
}
