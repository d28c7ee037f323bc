/** The words of a preset by their path, so that a language can be added to it from a file beside it. */
import type { Preset } from './preset.ts';

/** Texts of one language by path, such as `types.profile.label`: list items go by their id, or by their place. */
export type PresetTexts = Readonly<Record<string, string>>;

export interface Translated {
  readonly preset: Preset;
  /** Paths whose text the language lacks: they show in English. */
  readonly missing: readonly string[];
  /** Paths that this preset does not have, or that hold no text. */
  readonly unknown: readonly string[];
}

/** Words that say one thing in several languages. */
export interface Text {
  readonly words: Readonly<Record<string, string>>;
  /** As a translator names it: `types.profile.label`. */
  readonly path: string;
  /** As a fault names it: `types.2.label`. */
  readonly at: string;
}

const isWords = (value: object): value is Readonly<Record<string, string>> =>
  'en' in value && 'fr' in value && typeof value.en === 'string' && typeof value.fr === 'string';

const joined = (above: string, key: string | number): string => (above ? `${above}.${key}` : String(key));

/** A copy in which every text is what `visit` makes of it. */
function mapped(value: unknown, visit: (text: Text) => unknown, path = '', at = ''): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) {
    return value.map((item: unknown, index) =>
      mapped(item, visit, joined(path, (item as { id?: string } | null)?.id ?? index), joined(at, index)));
  }
  if (isWords(value)) return visit({ words: value, path, at });
  return Object.fromEntries(Object.entries(value).map(([key, each]) =>
    [key, key === 'strings' ? each : mapped(each, visit, joined(path, key), joined(at, key))]));
}

/** In the order of the preset; what it says of the widget itself, its `strings`, is not among them. */
export function everyText(preset: Preset): readonly Text[] {
  const texts: Text[] = [];
  mapped(preset, (text) => texts.push(text));
  return texts;
}

/** Every text of the preset in a language that it has, for a translator to begin with. */
export function textsOf(preset: Preset, lang = 'en'): PresetTexts {
  return Object.fromEntries(everyText(preset).flatMap(({ words, path }) => (words[lang] === undefined ? [] : [[path, words[lang]]])));
}

/** The preset with one language more; it is not changed itself. */
export function translated(preset: Preset, lang: string, texts: PresetTexts): Translated {
  const missing: string[] = [];
  const used = new Set<string>();
  const copy = mapped(preset, ({ words, path }) => {
    const text: unknown = Object.hasOwn(texts, path) ? texts[path] : undefined;
    if (typeof text === 'string' && text.trim()) {
      used.add(path);
      return { ...words, [lang]: text };
    }
    if (!words[lang]) missing.push(path);
    return words;
  });
  return { preset: copy as Preset, missing, unknown: Object.keys(texts).filter((path) => !used.has(path)) };
}
