/** The words by which a case is found: kept beside it as PostgreSQL searches them, and asked for as people type them. */
import { folded, searchWords } from '../../../src/model/search-text.ts';
import type { Queries } from '../database/database.ts';
import { storable } from './list-keys.ts';

/** As much of one text as is searched. */
const longestText = 50_000;
/** Letters of a word that tell it from others; both what is kept and what is looked for is cut so. */
const longestWord = 40;
/** A tsvector holds one megabyte, which this many words of that length stay below. Later words are not found. */
const mostWords = 6_000;
/** Words of a search that are looked for. */
const mostAsked = 16;

/**
 * A reference, whole or begun, as one word: taken apart, its "c" and its year would stand in nearly every case.
 * Digits alone are a reference's too where a hyphen joins them to a year.
 */
const reference = /(?<![\p{L}\p{N}])(?:(?:c-)?\d{4}-\d*|c-\d{1,4})(?![\p{L}\p{N}])/gu;

const cut = (word: string): string => storable(word.slice(0, longestWord));

const unpadded = (word: string): string => word.replace(/^0+(?=\d)/, '');

const references = (text: string): readonly string[] => folded(text).match(reference) ?? [];

/** Of a reference also its parts, with and without the zeros before its number. */
export function wordsOf(text: string): readonly string[] {
  const read = text.slice(0, longestText);
  const whole = references(read).flatMap((each) => [each, each.replace(/^c-/, '')]);
  const single = searchWords(read).flatMap((word) => [word, unpadded(word)]);
  return [...new Set([...whole, ...single].map(cut))].slice(0, mostWords);
}

/** What is kept beside the words of a case; it follows the case by itself. */
export const keptBeside = 'account, status, waiting, origin, opener, type, opened_at, updated_at, reference_key, subject_key';

/** Lets the case be found by the words of `text` too. Never fails for what the text holds. */
export async function addWords(caseId: string, text: string, within: Queries): Promise<void> {
  await within.query(
    `insert into case_words as kept (case_id, ${keptBeside}, words)
     select id, ${keptBeside}, array_to_tsvector($2::text[]) from cases where id = $1
     on conflict (case_id) do update
     set words = kept.words || array_to_tsvector(($2::text[])[1:greatest(0, $3 - length(kept.words))])`,
    [caseId, wordsOf(text), mostWords],
  );
}

/**
 * The search as a tsquery in which each word may go on; undefined where it holds no word, which every case fulfils.
 * Words are letters and digits only, so nothing in them can be an operator.
 */
export function searchQuery(search: string): string | undefined {
  const read = folded(search.slice(0, longestText));
  const whole = read.match(reference) ?? [];
  const words = [...new Set([...whole, ...searchWords(read.replace(reference, ' '))].map(cut))];
  return words.length === 0 ? undefined : words.slice(0, mostAsked).map((word) => `'${word}':*`).join(' & ');
}
