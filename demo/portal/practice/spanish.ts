/** The vendor's Spanish: its texts under the regulation in use, and the widget's words said in its way. */
import type { Translated } from '../../../src/languages.ts';
import { practiceAdmin } from '../../../src/presets/practice-admin.ts';
import { underRegulation } from '../../../src/presets/regulations.ts';
import type { OfferedRegulation } from './demo-choices.ts';
import { inSpanish } from '../spanish.ts';
import { practiceWords } from './words.ts';

export async function practiceInSpanish(regulation: OfferedRegulation): Promise<Translated> {
  const { default: es } = await import('../../languages/es.practice-admin.strings.json').catch(() => ({ default: {} }));
  const own = { ...practiceAdmin, strings: { ...practiceAdmin.strings, es } };
  const { preset, ...gaps } = await inSpanish(own, () => import('../../languages/es.practice-admin.json'));
  const { statement, ...rest } = underRegulation(preset, regulation);
  const { regulationName: name } = statement;
  // The file names the regulation that the preset is written under, which is not always the one in use.
  const named = name ? { ...statement, regulationName: { ...name, es: practiceWords('es')(regulation) } } : statement;
  return { preset: { ...rest, statement: named }, ...gaps };
}
