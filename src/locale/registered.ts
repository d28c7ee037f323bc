/** A language that a host brings: registered by its tag, and compared with what the widget says. */
import { addLanguage, languageOf } from './locale.ts';
import type { StringFault } from './string-faults.ts';

/** Plain texts by message id; `${0}`, `${1}` stand for what the widget fills in, as in `locales/strings.en.json`. */
export type LanguageStrings = Readonly<Record<string, string>>;

/** The strings themselves, or how to get them once the language is first used: `() => import('./es.js')`, or a fetch. */
export type LanguageSource =
  | LanguageStrings
  | (() => Promise<LanguageStrings | { readonly default: LanguageStrings }>);

const HOME = ['en', 'fr'];

/** Written from right to left, for browsers that do not tell. */
const FROM_RIGHT = /^(ar|arc|ckb|dv|fa|he|ks|ku-arab|nqo|pa-arab|ps|sd|syr|ug|ur|yi)(-|$)/i;

/**
 * Teaches the widget a language: a page in it, or in one of its regions, shows the widget in it from then on. Throws a
 * RangeError for what is no BCP 47 tag, and for English and French of any region, whose words a preset's `strings` change.
 */
export function registerLanguage(lang: string, source: LanguageSource): void {
  const [tag] = Intl.getCanonicalLocales(lang);
  if (!tag || HOME.includes(tag.replace(/-.*/, ''))) {
    throw new RangeError(`The widget speaks "${lang}" by itself: say it in your words with "strings" of the preset.`);
  }
  let loading: Promise<LanguageStrings> | undefined;
  addLanguage(tag, {
    dir: dirOf(tag),
    // One that failed is tried again at the next switch.
    texts: () => (loading ??= stringsOf(source).catch((reason: unknown) => {
      loading = undefined;
      throw reason;
    })),
  });
}

async function stringsOf(source: LanguageSource): Promise<LanguageStrings> {
  const told: unknown = typeof source === 'function' ? await source() : source;
  const strings = isObject(told) && isObject(told['default']) ? told['default'] : told;
  if (!isObject(strings)) throw new TypeError('A language is an object of texts by message id.');
  // Whatever is no text is as good as an empty one: it is never shown.
  return Object.fromEntries(Object.entries(strings).map(([id, text]) => [id, typeof text === 'string' ? text : '']));
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null;

function dirOf(tag: string): 'ltr' | 'rtl' {
  const locale = new Intl.Locale(tag) as Intl.Locale & {
    getTextInfo?(): { readonly direction: 'ltr' | 'rtl' };
    readonly textInfo?: { readonly direction: 'ltr' | 'rtl' };
  };
  return (locale.getTextInfo?.() ?? locale.textInfo)?.direction ?? (FROM_RIGHT.test(tag) ? 'rtl' : 'ltr');
}

/** What a registered language lacks, and what in it is not used and why; empty when it is whole. Loads it. */
export async function missingStrings(lang: string): Promise<readonly StringFault[]> {
  const known = languageOf(lang);
  if (!known || HOME.includes(known.lang)) throw new RangeError(`No one registered "${lang}".`);
  const [{ missingIn, faultsIn }, strings] = await Promise.all([import('./string-faults.ts'), known.texts() as Promise<LanguageStrings>]);
  return [...(await missingIn(strings)), ...(await faultsIn(strings))];
}
