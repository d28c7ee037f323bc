/** The words of a society's tree of case types, once, as the type finder looks them up. */
import type { CaseType } from './preset.ts';
import { folded } from './search-text.ts';

export type Field = 'label' | 'synonym' | 'summary' | 'definition';

/** One text of one entry. */
export interface Text {
  readonly field: Field;
  readonly lang: string;
  readonly text: string;
  readonly phrase: string;
  /** Whose, by its place in the tree. */
  readonly entry: number;
}

export interface TypeEntry {
  /** In the order of the tree. */
  readonly at: number;
  readonly above: TypeEntry | undefined;
  /** From the top to the entry itself. */
  readonly nodes: readonly CaseType[];
  /** From the top to where choosing it leads. */
  readonly landing: readonly CaseType[];
  /** It, or one above it, is announced and not open. */
  readonly coming: boolean;
  readonly texts: readonly Text[];
  /** Length of its label, by language. */
  readonly labels: Readonly<Record<string, number>>;
}

export interface TypeIndex {
  readonly entries: readonly TypeEntry[];
  /** Each word of the tree with the texts that hold it. */
  readonly vocabulary: ReadonlyMap<string, readonly Text[]>;
  /** Who has that label or synonym, by its core. */
  readonly wholes: ReadonlyMap<string, ReadonlySet<number>>;
}

const WORDS = /[\p{L}\p{N}]+/gu;
/** Nothing to fold: most of what is read, and read ten times as fast. */
const PLAIN = /^[\x20-\x7e]*$/;
/** "U.S.", "S.I.N." */
const STOPPED = /(?<![\p{L}\p{N}])(\p{L}\.){2,}/gu;

/** Folded, its words parted by single spaces; what is spelled with stops is one word. `known`: what was between two spaces before. */
export function phraseOf(text: string, known = new Map<string, string>()): string {
  let phrase = '';
  for (const piece of text.split(/\s+/)) {
    let words = known.get(piece);
    if (words === undefined) known.set(piece, (words = wordsOfPiece(piece)));
    if (words) phrase += phrase ? ` ${words}` : words;
  }
  return phrase;
}

function wordsOfPiece(piece: string): string {
  const plain = PLAIN.test(piece) ? piece.toLowerCase() : folded(piece);
  const joined = plain.includes('.') ? plain.replace(STOPPED, (letters) => `${letters.replaceAll('.', '')} `) : plain;
  return joined.match(WORDS)?.join(' ') ?? '';
}

/** Without the shortest words ("de", "my"), which people put in or leave out as they speak; all of a phrase that has no others. */
export const coreOf = (phrase: string): string => phrase.split(' ').filter(({ length }) => length > 2).join(' ') || phrase;

export function indexTypes(types: readonly CaseType[]): TypeIndex {
  const reading = readTypes(types);
  let step = reading.next();
  while (!step.done) step = reading.next();
  return step.value;
}

/** One entry at a turn, for who has other things to do meanwhile. */
export function* readTypes(types: readonly CaseType[]): Generator<void, TypeIndex> {
  const entries: TypeEntry[] = [];
  const known = new Map<string, string>();
  const vocabulary = new Map<string, Text[]>();
  const wholes = new Map<string, Set<number>>();
  function* visit(node: CaseType, above: TypeEntry | undefined): Generator<void, void> {
    const nodes = [...(above?.nodes ?? []), node];
    const at = entries.length;
    const texts = textsOf(node, at, known);
    const labels = Object.fromEntries(texts.filter(({ field }) => field === 'label').map(({ lang, phrase }) => [lang, phrase.length]));
    const entry = { at, above, nodes, landing: landingOf(nodes), coming: above?.coming === true || node.coming === true, texts, labels };
    entries.push(entry);
    for (const text of texts) {
      if (isName(text)) {
        const core = coreOf(text.phrase);
        wholes.set(core, (wholes.get(core) ?? new Set()).add(at));
      }
      for (const word of wordsOf(text)) {
        const places = vocabulary.get(word);
        if (!places) vocabulary.set(word, [text]);
        else if (!saysItBetter(places, text)) places.push(text);
      }
    }
    yield;
    for (const child of node.children ?? []) yield* visit(child, entry);
  }
  for (const type of types) yield* visit(type, undefined);
  return { entries, vocabulary, wholes };
}

/** Whether that entry holds the word already where it counts for more, or for as much: texts come in the order of their fields. */
function saysItBetter(places: readonly Text[], { entry, field, lang }: Text): boolean {
  for (let at = places.length - 1; places[at]?.entry === entry; at -= 1) {
    if (places[at]!.field !== field || places[at]!.lang === lang) return true;
  }
  return false;
}

/** On down while there is only one open way. */
function landingOf(nodes: readonly CaseType[]): readonly CaseType[] {
  const open = nodes.at(-1)?.children?.filter(({ coming }) => !coming) ?? [];
  return open.length === 1 ? landingOf([...nodes, open[0]!]) : nodes;
}

function textsOf({ label, synonyms, summary, definition }: CaseType, entry: number, known: Map<string, string>): readonly Text[] {
  const of = (field: Field, words: object | undefined): readonly Text[] =>
    Object.entries(words ?? {}).flatMap(([lang, texts]: [string, string | readonly string[]]) =>
      [texts].flat().map((text) => ({ field, lang, text, phrase: phraseOf(text, known), entry })));
  return [...of('label', label), ...of('synonym', synonyms), ...of('summary', summary), ...of('definition', definition?.text)];
}

const isName = ({ field }: Text): boolean => field === 'label' || field === 'synonym';

/** In names also two neighbours written as one: "cuesheet", "setlist". */
function wordsOf(text: Text): readonly string[] {
  const words = text.phrase ? text.phrase.split(' ') : [];
  return isName(text) ? [...words, ...words.slice(1).map((word, at) => words[at]! + word)] : words;
}
