/** The widget's words: one language at a time on a page, and in each element its own society's way of saying them. */
import type { msg } from '@lit/localize';
import { _installMsgImplementation } from '@lit/localize/init/install.js';
import type { Strings } from '../model/preset.ts';
import { forLang, type Lang } from '../model/words.ts';

/** What one language says, by message id: texts, or what lit-localize made of the French ones. */
type Texts = Readonly<Record<string, unknown>>;

export interface Language {
  /** Loaded when it is first spoken. */
  readonly texts: () => Promise<Texts>;
  readonly dir: 'ltr' | 'rtl';
}

interface Spoken extends Language {
  readonly lang: Lang;
}

/** An element that draws the widget's words. */
export type Speaker = object & { readonly preset?: unknown };

interface Filled {
  readonly strings: readonly string[];
  readonly values: readonly number[];
}

const none: Texts = {};

type French = typeof import('./generated/fr.ts');

let french: Promise<French> | undefined;
let wants: 'first' | 'writing' | 'all' = 'first';

/** By tag in lower case. English stands in the code. */
const languages = new Map<string, Spoken>();
languages.set('en', { lang: 'en', dir: 'ltr', texts: () => Promise.resolve(none) });
languages.set('fr', { lang: 'fr', dir: 'ltr', texts: frenchTexts });

let spoken = languages.get('en')!;
let texts = none;
/** The latest wish has the say over those that are still loading. */
let wishes = 0;
let latest: Promise<void>;

/** The words of the society whose element is being drawn. */
let own: Strings | undefined;
const learned = new WeakMap<Speaker, Strings>();

/** Told when the words are others: `known`, when there is a language more to choose among. */
export const hearers = new Set<(what: 'words' | 'known') => void>();

async function frenchTexts(): Promise<Texts> {
  // A load that failed is tried again at the next switch.
  french ??= import('./generated/fr.ts').catch((reason: unknown) => {
    french = undefined;
    throw reason;
  });
  if (wants !== 'first') await addLater(french);
  return (await french).templates;
}

/** The production build keeps the words of later screens apart (vite.config.ts); elsewhere they come with the first. */
async function addLater(first: Promise<French>): Promise<void> {
  const [{ templates }, ...later] = await Promise.all([
    first,
    import('./generated/fr.ts?later'),
    wants === 'all' ? import('./generated/fr.ts?last') : undefined,
  ]);
  later.forEach((part) => Object.assign(templates, part?.templates));
}

/**
 * For a part that loads after the first screen: resolves when its words are there in every language in use.
 * `writing`: those of a case being written are enough.
 */
export async function laterWords(which: 'writing' | 'all' = 'all'): Promise<void> {
  if (wants !== 'all') wants = which;
  if (french) await addLater(french).catch(() => undefined);
}

/** The language the widget's words are in right now. */
export const currentLang = (): Lang => spoken.lang;
export const currentDir = (): Language['dir'] => spoken.dir;

/** Switches the words to a language that is known; resolves once those of the latest wish are there. */
export const useLang = (lang: Lang): Promise<void> => (latest = speak(languages.get(lang.toLowerCase())!, ++wishes));

async function speak(next: Spoken, wish: number): Promise<void> {
  const told = await next.texts().catch((reason: unknown) => {
    if (wish === wishes) throw reason;
    return none;
  });
  if (wish !== wishes) return latest;
  if (spoken === next && texts === told) return;
  [spoken, texts] = [next, told];
  hearers.forEach((hear) => hear('words'));
}

/** One more language, or another way to load one. */
export function addLanguage(lang: Lang, language: Language): void {
  languages.set(lang.toLowerCase(), { lang, ...language });
  hearers.forEach((hear) => hear('known'));
}

/** What a host registered under that tag, or one that is nearest to it. */
export const languageOf = (tag: string): Spoken | undefined => {
  for (let asked = tag.toLowerCase().replaceAll('_', '-'); asked; asked = asked.replace(/-?[^-]*$/, '')) {
    const known = languages.get(asked);
    if (known) return known;
  }
  return undefined;
};

/** `fr`, `fr-CA`, `FR_ca` … → `fr`; a language that no one registered is English, which the code is written in. */
export const langFrom = (tag: string | null | undefined): Lang => languageOf(tag ?? '')?.lang ?? 'en';

/** The words of the society whose preset `host` has loaded; those of a preset that it was handed are known by itself. */
export function learnWords(host: Speaker, strings: Strings | undefined): void {
  if (strings) learned.set(host, strings);
  else learned.delete(host);
}

/** From here on it is `host` that speaks, until the next call; without one, no society in particular. */
export function speakAs(host?: Speaker): void {
  own = host && ((host.preset as { strings?: Strings } | undefined)?.strings ?? learned.get(host));
}

/** What is said outside of an element's drawing, in that element's words. */
export function inWordsOf<T>(host: Speaker, say: () => T): T {
  const before = own;
  speakAs(host);
  try {
    return say();
  } finally {
    own = before;
  }
}

/** With its holes filled; undefined where it is no text, or has other holes than the English. */
function filled(text: unknown, values: readonly unknown[]): string | undefined {
  if (typeof text !== 'string' || !text.trim()) return undefined;
  const holes = new Set<string>();
  const said = text.replace(/\$\{(\d+)\}/g, (_, hole: string) => (holes.add(hole), String(values[Number(hole)])));
  return holes.size === values.length && [...holes].every((hole) => hole in values) ? said : undefined;
}

/** With its holes filled in the order they have in the code, or in that of another language. */
const joined = (strings: readonly string[], values: readonly unknown[], order?: readonly number[]): string =>
  strings.reduce((said, part, at) => said + String(values[order ? order[at - 1]! : at - 1]) + part);

/** Its society's words, the language's, its society's English, the English of the code: the first that there is. */
const say = (template: string | Filled, { id }: { readonly id: string }): string => {
  const values = typeof template === 'string' ? [] : template.values;
  const text = texts[id];
  return (
    filled(own && forLang(own, spoken.lang)?.[id], values) ??
    (typeof text === 'object' ? joined((text as Filled).strings, values, (text as Filled).values) : filled(text, values)) ??
    filled(own?.['en']?.[id], values) ??
    (typeof template === 'string' ? template : joined(template.strings, values))
  );
};

_installMsgImplementation(say as typeof msg);
