/** Under which regulation members confirm their files: one setting that names it, records it and asks anew. */
import type { Preset } from '../model/preset.ts';
import type { Words } from '../model/words.ts';

export type Regulation = 'gdpr' | 'hipaa' | 'none';

/** What members call each; `none` is not named. */
const names: Readonly<Record<Regulation, Words | undefined>> = {
  gdpr: { en: 'GDPR', fr: 'RGPD' },
  hipaa: { en: 'HIPAA', fr: 'HIPAA' },
  none: undefined,
};

/** Between the version of the sentence and the regulation it was confirmed under. */
const mark = '+';

/**
 * The preset with its statement under `regulation`. The statement's version tells them apart, so that what was
 * confirmed under one is asked again under another. Applied again, the last one counts.
 */
export function underRegulation(preset: Preset, regulation: Regulation): Preset {
  const { regulationName: _, ...statement } = preset.statement;
  const [version = ''] = statement.version.split(mark);
  const name = names[regulation];
  return {
    ...preset,
    statement: {
      ...statement,
      version: name ? version + mark + regulation : version,
      regulation,
      ...(name ? { regulationName: name } : {}),
    },
  };
}
