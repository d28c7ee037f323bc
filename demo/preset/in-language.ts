/** What the tools say of a preset, in the language asked for: what its check says, and what they say beside it. */
import { colon } from '../../src/locale/colon.ts';
import type { Fault } from '../../src/model/reading.ts';
import { inLang, type Lang } from '../../src/model/words.ts';
import type { Change } from '../../src/presets/change.ts';
import { sentences as ofTheCheck, speaker } from '../../src/presets/in-language.ts';
import { changes } from './french/changes.ts';
import { tools } from './french/tools.ts';

/** Every sentence that there is, `{0}` where something is filled in. */
export const sentences = [...ofTheCheck, ...tools, ...changes];

/** Undefined for what stands in no list. */
export const said = speaker(sentences);

/** As it stands in the lists, else in English: what a system says by itself has no other. */
export const saidOrEnglish = (english: string, lang: Lang): string => said(english, lang) ?? english;

export const faultIn = ({ fix, reason, ...fault }: Fault, lang: Lang): Fault =>
  ({ ...fault, reason: saidOrEnglish(reason, lang), ...(fix && { fix: saidOrEnglish(fix, lang) }) });

/** One line for people, as `toldFault` writes it in English. */
export const toldFaultIn = (fault: Fault, lang: Lang): string => {
  const { path, reason, fix } = faultIn(fault, lang);
  return `${path || 'preset'}${colon(lang)}${reason}.${fix ? ` ${fix}` : ''}`;
};

/** ` and 2 more` after the first of several types that ask the same. */
const further = / and (\d+) more(?=#|$)/;

/** A place that a change has, as the diff prints it. */
export const placeIn = (where: string, lang: Lang): string =>
  inLang({ en: where || 'preset', fr: (where || 'preset').replace(further, (_, count: string) => ` et ${count} ${count === '1' ? 'autre' : 'autres'}`) }, lang);

export const changeIn = ({ fix, says, ...change }: Change, lang: Lang): Change =>
  ({ ...change, says: saidOrEnglish(says, lang), ...(fix && { fix: saidOrEnglish(fix, lang) }) });
