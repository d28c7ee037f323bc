/** A third language for the demo, as any host would bring one: registered once, loaded when it is first spoken. */
import { missingStrings, registerLanguage, translated, type PresetTexts, type Translated } from '../../src/languages.ts';
import type { Preset } from '../../src/model/preset.ts';

export const registerSpanish = (): void => registerLanguage('es', () => import('../languages/es.json'));

/** The society's preset with its Spanish beside it, so that a switch changes nothing but the words; without, as it is. */
export async function inSpanish(preset: Preset, texts: () => Promise<{ readonly default: PresetTexts }>): Promise<Translated> {
  const { default: spanish } = await texts().catch(() => ({ default: {} }));
  return translated(preset, 'es', spanish);
}

/** What still shows in English: the widget's messages, and the society's texts by their path. */
export const missingInSpanish = async ({ missing, unknown }: Translated): Promise<readonly string[]> => [
  ...(await missingStrings('es')).map(({ id, reason }) => (reason === 'missing' ? id : `${id} (${reason})`)),
  ...missing,
  ...unknown.map((path) => `${path} (unknown)`),
];
