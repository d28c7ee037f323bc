/** Finds the numbers of persons in a text, to warn of and never to forbid; the trade's own numbers are left alone. */
import { type Candidate, beginsDigits, candidateOf, goesOn } from './candidate.ts';
import { card } from './card.ts';
import { contextOf, isCounted, type Marks, readMarks } from './context.ts';
import { OTHER } from './context-words.ts';
import type { Finding } from './finding.ts';
import { iban, ibanLengths } from './iban.ts';
import { kvnr } from './kvnr.ts';
import { nir } from './nir.ts';
import type { NumberRule } from './number-rule.ts';
import { APART, cut, GLUED, isDigit, type Pieces, TIGHT } from './pieces.ts';
import { ramq } from './ramq.ts';
import { sin } from './sin.ts';

/** A word this near leads straight to its number, whatever is written after that. */
const NEAR = 24;
/** As far as a word of the trade silences what would else be warned of. */
const SILENCED = 40;

const isMoney = (text: string, { from, to }: Candidate): boolean =>
  /[$€£¥]\s?$/.test(text.slice(Math.max(0, from - 2), from)) || /^\s?[$€£¥%]/.test(text.slice(to, to + 2));

/** `+34 612 345 678`. */
const isDialled = (text: string, { from }: Candidate): boolean => /\+(\d{1,3}[ -])?$/.test(text.slice(Math.max(0, from - 5), from));

function accepts(rule: NumberRule, found: Candidate, pieces: Pieces, marks: Marks, nextMark: number): boolean {
  const { compact, groups, whole, next } = found;
  const { text } = pieces;
  if (!rule.holds(compact)) return false;
  const digitsOnly = isDigit(compact.charCodeAt(0));
  // `card 5461 1188 …`: a word that tells is not the beginning of what it tells of.
  if (!digitsOnly && marks.at[nextMark - 1] === found.from) return false;
  if (digitsOnly && (isMoney(text, found) || isDialled(text, found))) return false;
  const { meaning, distance } = contextOf(text, marks, nextMark, found.from, found.to);
  const ahead = pieces.join[next];
  const cutShort = ahead === GLUED || (ahead === TIGHT && isDigit(text.charCodeAt(found.to + 1)));
  if (meaning & rule.word && (whole || distance === 0 || (distance <= NEAR && !cutShort))) return true;
  if (!whole || (meaning & rule.silenced && distance <= SILENCED)) return false;
  // « Voir 7607 0674 »: unless a word tells, the letters of a name are in capitals.
  if (rule.silenced && /[a-z]/.test(text.slice(found.from, found.to))) return false;
  if (rule.written.test(groups)) return !digitsOnly || !(isCounted(pieces, next) || /^,\d\d(?!\d)/.test(text.slice(found.to, found.to + 4)));
  return !(rule.silenced && meaning & OTHER && distance <= SILENCED) && (rule.strong?.(compact, groups) ?? false);
}

const ofDigits = [nir, card, sin];
const ofLetters: Readonly<Record<number, readonly NumberRule[]>> = { 1: [kvnr], 2: [iban], 4: [ramq] };
/** The lengths of the above; those of digits vary. */
const LONGEST = 19;
/** More groups than anyone writes a number in. */
const GROUPS = 9;

/** The length that a number has which begins with the letters of this piece; 0 for none. */
function lengthAfter({ text, at, end, join }: Pieces, first: number): number {
  const letters = end[first]! - at[first]!;
  const after = join[first + 1];
  if (join[first] === GLUED || after === undefined || after === APART || !isDigit(text.charCodeAt(at[first + 1]!))) return 0;
  if (letters !== 2) return letters === 4 ? 12 : letters === 1 ? 10 : 0;
  return after === GLUED ? (ibanLengths.get(text.slice(at[first], end[first]).toUpperCase()) ?? 0) : 0;
}

/** The rule that holds for the pieces from `first`, and where it ends; the longest number of digits goes first. */
function findAt(pieces: Pieces, first: number, marks: Marks, nextMark: number): readonly [NumberRule, Candidate] | undefined {
  const { text, at, end, join } = pieces;
  const digits = isDigit(text.charCodeAt(at[first]!));
  const wanted = digits ? 0 : lengthAfter(pieces, first);
  if (digits ? !beginsDigits(pieces, first) : !wanted) return undefined;

  const letters = digits ? 0 : end[first]! - at[first]!;
  // Only an IBAN has letters further on.
  const mixed = letters === 2;
  const near = nextMark > 0 && at[first]! - marks.end[nextMark - 1]! <= NEAR;
  const most = wanted || LONGEST;
  const last = Math.min(at.length, first + (mixed ? most : GROUPS));
  const ends: number[] = [];
  for (let next = first, length = 0; length < most && next < last; ) {
    if (next > first && (join[next] === APART || !(mixed || isDigit(text.charCodeAt(at[next]!))))) {
      // In Corsica the department of a NIR has a letter.
      if (!digits || join[next] !== GLUED || !/[AB]/i.test(text[at[next]!]!) || end[next]! - at[next]! > 1) break;
    }
    length += end[next]! - at[next]!;
    next++;
    const fits = wanted ? length === wanted : length === 9 || (length >= 12 && length <= LONGEST);
    // What goes on and has no word before it to tell is none: seen here, before anything is copied out of the text.
    if (fits && (near || !digits || !goesOn(pieces, first, next))) ends.push(next);
  }
  const rules = digits ? ofDigits : ofLetters[letters]!;
  for (const next of ends.reverse()) {
    const candidate = candidateOf(pieces, first, next);
    const rule = rules.find((one) => accepts(one, candidate, pieces, marks, nextMark));
    if (rule) return [rule, candidate];
  }
  return undefined;
}

/** `lang` is the language of the text where it is known: abbreviations that are words elsewhere then need capitals. */
export function detect(text: string, lang?: string): readonly Finding[] {
  const pieces = cut(text);
  const marks = readMarks(pieces, lang);
  const findings: Finding[] = [];
  let nextMark = 0;
  for (let piece = 0; piece < pieces.at.length; ) {
    while (nextMark < marks.at.length && marks.at[nextMark]! <= pieces.at[piece]!) nextMark++;
    const found = findAt(pieces, piece, marks, nextMark);
    if (found) {
      const [{ kind }, { from, to, next, compact }] = found;
      findings.push({ kind, at: from, length: to - from, masked: `••• ••• ${compact.slice(-3)}` });
      piece = next;
    } else piece++;
  }
  return findings;
}
