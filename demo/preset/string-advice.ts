/** Which of a preset's `strings` the widget would pass over in silence, and which are still another's: told as advice, for nothing else goes wrong. */
import { faultsIn, missingIn } from '../../src/locale/string-faults.ts';
import type { Preset } from '../../src/model/preset.ts';
import type { Fault } from '../../src/model/reading.ts';
import { isLang } from '../../src/model/words.ts';
import { nearest } from '../../src/presets/nearest.ts';
import { namesOfOurs } from './names-of-ours.ts';

export const notSaid = 'is no message of the widget, so it is never said';

/** The widget's own text of a message, `${0}` where it fills something in; those that a tool has at hand. */
type Texts = Readonly<Record<string, string>>;

/** Of English and French only the plain tag is looked up; of another language whatever a page registered. */
function ofLanguage(lang: string): readonly Fault[] {
  const path = `strings.${lang}`;
  if (lang === 'en' || lang === 'fr') return [];
  const [home = ''] = lang.toLowerCase().split(/[-_]/);
  if (home === 'en' || home === 'fr') return [{ path, reason: `is never read, for the widget speaks "${home}"`, fix: `Write "${home}".` }];
  const isNamed = isLang(lang) && new Intl.DisplayNames('en', { type: 'language', fallback: 'none' }).of(lang) !== undefined;
  return isNamed ? [] : [{ path, reason: 'is no language, so nothing below it is said', fix: 'Write the language as "en", "fr", "es" or "pt-BR" are written.' }];
}

function holesFix(text: string | undefined): string {
  if (text === undefined) return 'Hold every ${…} of the widget’s own text, and no other.';
  const holes = [...new Set(text.match(/\$\{\d+\}/g))].sort();
  return holes.length > 0 ? `Write it with ${holes.join(', ')}, each once or more, and no other.` : 'Write it without ${…}.';
}

async function ofTexts(lang: string, strings: Texts, ids: readonly string[], own: Texts): Promise<readonly Fault[]> {
  return (await faultsIn(strings)).map(({ id, reason }): Fault => {
    const path = `strings.${lang}.${id}`;
    if (reason !== 'unknown') return { path, reason: 'is not said, for it does not hold exactly what the widget fills in', fix: holesFix(own[id]) };
    const meant = nearest(id, ids);
    return { path, reason: notSaid, fix: meant ? `Did you mean "${meant}"?` : 'Take it away.' };
  });
}

/** Of a preset that passed its check, which lets in no text that is empty. */
export async function stringAdvice(preset: Preset, own: Texts = {}): Promise<readonly Fault[]> {
  const { strings = {} } = preset;
  const langs = Object.entries(strings);
  if (langs.length === 0) return [];
  const ids = (await missingIn({})).map(({ id }) => id);
  const found = await Promise.all(langs.map(async ([lang, texts]) => [...ofLanguage(lang), ...(await ofTexts(lang, texts, ids, own))]));
  return [...found.flat(), ...namesOfOurs(preset)];
}
