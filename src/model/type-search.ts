/** Finds case types by what people call them: every level, every language, word beginnings, slips forgiven. */
import type { CaseType } from './preset.ts';
import { coreOf, indexTypes, phraseOf, type Field, type Text, type TypeEntry, type TypeIndex } from './type-index.ts';
import { closeness, OTHER } from './word-closeness.ts';

export { indexTypes, type TypeIndex };

/** The text that a type was found by; absent where that is its label as the member reads it, or an entry above it. */
export interface Reason {
  readonly field: Field;
  readonly lang: string;
  readonly text: string;
}

export interface FoundType {
  /** Where choosing it leads: down to the leaf, or to the first level that leaves a choice. */
  readonly path: readonly string[];
  readonly nodes: readonly CaseType[];
  readonly leaf: boolean;
  /** Announced, not open: it is found, and cannot be chosen. */
  readonly coming: boolean;
  readonly reason: Reason | undefined;
}

export interface FoundTypes {
  /** Best first, as many as were asked for. */
  readonly types: readonly FoundType[];
  /** How many there are. */
  readonly total: number;
}

/** What a hit costs by the field and by how close the word is; the lowest sum comes first. */
const COSTS: Readonly<Record<Field, readonly number[]>> = {
  label: [0, 1, 2, 14, 16],
  synonym: [3, 4, 5, 15, 17],
  summary: [6, 7, 8, 18, 20],
  definition: [8, 9, 10, 19, 21],
};
/** A word said by an entry above: that whole branch is meant, the entry itself first. */
const FROM_ABOVE = 6;
const OTHER_LANGUAGE = 0.25;
/** Of a word that is not found at all, beside others that are. */
const MISSING = 22;
const MISSING_SHORT = 4;
/** The whole of what was typed is the whole label, or a whole synonym. */
const WHOLE = -10;

/** For each entry, by its place in the tree, the best that it or an entry above has to say to one word. */
interface Hits {
  readonly costs: Float64Array;
  readonly texts: readonly (Text | undefined)[];
}

/** Nothing is found for a query without letters or digits. `lang`: the member's, whose words go before those of other languages. */
export function searchTypes(index: TypeIndex, query: string, lang: string, most = Infinity): FoundTypes {
  const core = coreOf(phraseOf(query));
  const whole = index.wholes.get(core);
  const words = wordsIn(phraseOf(query));
  const weights = weightsOf(words);
  const hits = words.map((word) => hitsOf(index, word, lang));
  const enough = weights.reduce((sum, weight, at) => sum + weight * words[at]!.length, 0) / 2;
  const ranked: { readonly entry: TypeEntry; readonly cost: number }[] = [];
  for (const entry of index.entries) {
    let cost = 0;
    let found = 0;
    for (let at = 0; at < words.length; at += 1) {
      const hit = hits[at]!.costs[entry.at]!;
      const weight = weights[at]!;
      if (hit < Infinity) found += weight * words[at]!.length;
      cost += Math.min(hit, weight < 1 ? MISSING_SHORT : MISSING) * weight;
    }
    if (found === 0 || found < enough) continue;
    ranked.push({ entry, cost: cost + restOf(entry, core, lang) + (whole?.has(entry.at) ? WHOLE : 0) });
  }
  ranked.sort((a, b) => a.cost - b.cost || a.entry.at - b.entry.at);
  const places = onePerPlace(ranked.map(({ entry }) => entry));
  return { types: places.slice(0, most).map((entry) => foundType(entry, reasonOf(words, hits, entry, lang))), total: places.length };
}

/** A single letter among words is an elision ("l’adhésion"), or a word that has only begun. */
function wordsIn(phrase: string): readonly string[] {
  const words = [...new Set(phrase.split(' '))].filter(Boolean);
  const longer = words.filter(({ length }) => length > 1);
  return longer.length > 0 ? longer : words;
}

/** A short word is seldom what a longer query is about ("mon", "the"), and all there is of a short one ("nas"). */
function weightsOf(words: readonly string[]): readonly number[] {
  const anyLong = words.some(({ length }) => length > 3);
  return words.map(({ length }) => (anyLong && length <= 3 ? 1 / 3 : 1));
}

/** Of two labels found alike the one with fewer other words. */
function restOf({ labels }: TypeEntry, core: string, lang: string): number {
  return Math.max(0, 1 - core.length / Math.max(labels[lang] ?? labels['en'] ?? 1, 1));
}

function hitsOf({ entries, vocabulary }: TypeIndex, typed: string, lang: string): Hits {
  const costs = new Float64Array(entries.length).fill(Infinity);
  const texts = new Array<Text | undefined>(entries.length);
  for (const [word, places] of vocabulary) {
    const close = closeness(typed, word);
    if (close === OTHER) continue;
    for (const text of places) {
      const cost = COSTS[text.field][close]! + (text.lang === lang ? 0 : OTHER_LANGUAGE);
      if (cost >= costs[text.entry]!) continue;
      costs[text.entry] = cost;
      texts[text.entry] = text;
    }
  }
  for (const { at, above } of entries) {
    if (!above || costs[above.at]! + FROM_ABOVE >= costs[at]!) continue;
    costs[at] = costs[above.at]! + FROM_ABOVE;
    texts[at] = undefined;
  }
  return { costs, texts };
}

/** Of the texts that the member does not see in the path the one that says most of what was typed. */
function reasonOf(words: readonly string[], hits: readonly Hits[], { at }: TypeEntry, lang: string): Reason | undefined {
  const said = ({ phrase }: Text): number => words.filter((word) => phrase.includes(word)).join('').length;
  const unseen = hits.flatMap(({ texts }) => texts[at] ?? []).filter((text) => !(text.field === 'label' && text.lang === lang));
  const text = unseen.sort((a, b) => said(b) - said(a))[0];
  return text && { field: text.field, lang: text.lang, text: text.text };
}

/** An entry with one way on leads to the same place as what lies below it: the better one stands for both. */
function onePerPlace(ranked: readonly TypeEntry[]): readonly TypeEntry[] {
  const places = new Set<CaseType>();
  return ranked.filter(({ landing }) => {
    const place = landing.at(-1)!;
    return !places.has(place) && places.add(place);
  });
}

const foundType = ({ landing, coming }: TypeEntry, reason: Reason | undefined): FoundType => ({
  path: landing.map(({ id }) => id), nodes: landing, leaf: !landing.at(-1)!.children?.length, coming, reason,
});
