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

type Visit = (words: Readonly<Record<string, string>>, path: string) => unknown;

const isWords = (value: object): value is Readonly<Record<string, string>> =>
  'en' in value && 'fr' in value && typeof value.en === 'string' && typeof value.fr === 'string';

/** A copy in which every text is what `visit` makes of it. */
function mapped(value: unknown, path: string, visit: Visit): unknown {
  if (typeof value !== 'object' || value === null) return value;
  const below = (key: string | number): string => (path ? `${path}.${key}` : String(key));
  if (Array.isArray(value)) {
    return value.map((item: unknown, at) => mapped(item, below((item as { id?: string } | null)?.id ?? at), visit));
  }
  if (isWords(value)) return visit(value, path);
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, key === 'strings' ? each : mapped(each, below(key), visit)]));
}

/** Every text of the preset in a language that it has, for a translator to begin with. */
export function textsOf(preset: Preset, lang = 'en'): PresetTexts {
  const texts: Record<string, string> = {};
  mapped(preset, '', (words, path) => {
    const text = words[lang];
    if (text !== undefined) texts[path] = text;
    return words;
  });
  return texts;
}

/** The preset with one language more; it is not changed itself. */
export function translated(preset: Preset, lang: string, texts: PresetTexts): Translated {
  const missing: string[] = [];
  const used = new Set<string>();
  const copy = mapped(preset, '', (words, path) => {
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
