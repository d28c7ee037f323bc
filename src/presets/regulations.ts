/** Under which regulation members confirm their files: one setting that names it, records it and asks anew. */
import type { Preset } from '../model/preset.ts';
import type { Words } from '../model/words.ts';

export type Regulation = 'gdpr' | 'hipaa' | 'quebec-25' | 'none';

/** What members call each; `none` is not named. */
const names: Readonly<Record<Regulation, Words | undefined>> = {
  gdpr: { en: 'GDPR', fr: 'RGPD' },
  hipaa: { en: 'HIPAA', fr: 'HIPAA' },
  'quebec-25': { en: 'Law 25 (Québec)', fr: 'Loi 25 (Québec)' },
  none: undefined,
};

/** After the version of the sentence: the regulation it was confirmed under. */
const marks = Object.entries(names).flatMap(([regulation, name]) => (name ? [`+${regulation}`] : []));

/** Without the mark of ours: any other `+` in it is the society's own. */
const unmarked = (version: string): string => {
  const mark = marks.find((each) => version.endsWith(each));
  return mark ? version.slice(0, -mark.length) : version;
};

/**
 * The preset with its statement under `regulation`. The statement's version tells them apart, so that what was
 * confirmed under one is asked again under another. Applied again, the last one counts.
 */
export function underRegulation(preset: Preset, regulation: Regulation): Preset {
  const { regulationName: _, ...statement } = preset.statement;
  const version = unmarked(statement.version);
  const name = names[regulation];
  return {
    ...preset,
    statement: {
      ...statement,
      version: name ? `${version}+${regulation}` : version,
      regulation,
      ...(name ? { regulationName: name } : {}),
    },
  };
}
