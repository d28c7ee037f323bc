/** Texts on their way to Request Tracker and back: what it can hold, what it can search, what it says in HTML. */
import { searchWords } from '../../../model/search-text.ts';
import { toJson } from '../../../model/to-json.ts';

/** Without what a database or a mail refuses: half characters, no characters, and controls but line ends and tabs. */
export const plainText = (text: string): string =>
  text
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .replace(/\r\n?/g, '\n')
    .replace(/(?![\n\t])\p{Cc}|\p{Noncharacter_Code_Point}/gu, '');

const longestLine = 200;

/** One line that a subject or a file name can be: nothing that begins another header or turns the reading round. */
export const plainLine = (text: string): string =>
  Array.from(plainText(text).replace(/[\s\u2028\u2029\u202a-\u202e\u2066-\u2069]+/g, ' ').trim()).slice(0, longestLine).join('');

/** JSON that survives any database: nothing in it but ASCII. */
export const asciiJson = (value: unknown): string =>
  toJson(value).replace(/[\u007f-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);

const mark = '|';

/**
 * The same, with the folded words of `text` beside it, each behind a mark: so Request Tracker's LIKE finds a word by its
 * beginning, accents and case aside. Words hold letters and digits only.
 */
export const searchableJson = (value: object, text: string): string =>
  `${asciiJson(value).slice(0, -1)},"words":"${searchWords(text).map((word) => mark + word).join('')}"}`;

/** As `searchableJson` holds it. */
export const marked = (word: string): string => mark + word;

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: '’', nbsp: '\u00a0' };

function entity(whole: string, name: string): string {
  if (!name.startsWith('#')) return entities[name.toLowerCase()] ?? whole;
  const point = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
  return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : whole;
}

/** What an answer written in Request Tracker's own pages says, without its markup. */
export const textOfHtml = (html: string): string =>
  html
    .replace(/<(script|style|head)\b[^]*?<\/\1\s*>/gi, '')
    .replace(/<!--[^]*?-->/g, '')
    .replace(/\s+/g, ' ')
    .replace(/<br\b[^>]*> ?/gi, '\n')
    .replace(/ ?<\/(p|div|li|tr|h\d|blockquote|pre)\s*> ?/gi, '\n')
    .replace(/<li\b[^>]*>/gi, '• ')
    .replace(/<\/?[a-z][^>]*>/gi, '')
    .replace(/&(#?\w+);/g, entity)
    .trim();
