/** What could be better about a preset that is right: nothing here keeps it from being used. */
import type { Preset } from '../model/preset.ts';
import { everyText, type Text } from '../model/preset-texts.ts';
import type { Fault } from '../model/reading.ts';
import { everyType, type PlacedType } from '../model/every-type.ts';

/** The languages beside English and French that some text is in. */
const furtherLangs = (texts: readonly Text[]): readonly string[] =>
  [...new Set(texts.flatMap(({ words }) => Object.keys(words)))].filter((lang) => lang !== 'en' && lang !== 'fr').sort();

/** The languages that every text is in. */
export function languagesOf(preset: Preset): readonly string[] {
  const texts = everyText(preset);
  return ['en', 'fr', ...furtherLangs(texts).filter((lang) => texts.every(({ words }) => Object.hasOwn(words, lang)))];
}

const nbsp = '\u00a0';

/** Canadian French as the Office québécois de la langue française writes it: what is wrong, and what makes it right. */
const typography: readonly (readonly [RegExp, string, string])[] = [
  [/(?<=[\p{L}\p{N})»?!…])[ \u202f]?:(?=\s|$)/gu, `${nbsp}:`, 'a no-break space before the colon'],
  [/«[ \u202f]?(?!\u00a0)/gu, `«${nbsp}`, 'a no-break space after «'],
  [/(?<!\u00a0)[ \u202f]?»/gu, `${nbsp}»`, 'a no-break space before »'],
  [/[ \u00a0]+(?=[;!?])/gu, '', 'no space before ; ! ?'],
  [/(?<=\p{L})'(?=[\p{L}«])/gu, '’', 'the apostrophe ’'],
  [/(?<=\d) ?(?=[%$])/gu, nbsp, 'a no-break space before % and $'],
  [/\.{3}/gu, '…', 'the ellipsis …'],
];

function typographyFaults({ at, words }: Text): readonly Fault[] {
  const { fr = '' } = words;
  if (/^https?:/.test(fr)) return [];
  const broken = typography.filter(([pattern, right]) => fr.replace(pattern, right) !== fr);
  if (broken.length === 0) return [];
  const mended = broken.reduce((text, [pattern, right]) => text.replace(pattern, right), fr);
  return [{
    path: `${at}.fr`,
    reason: `French wants ${broken.map(([, , rule]) => rule).join(', and ')}`,
    fix: `Write ${JSON.stringify(mended).replaceAll(nbsp, String.raw`\u00a0`)}.`,
  }];
}

function ofDefinitions(types: readonly PlacedType[], today: string): readonly Fault[] {
  return types.flatMap(({ at, type: { definition } }): Fault[] => {
    if (!definition) return [];
    const { verified } = definition;
    if (!verified) return [{ path: `${at}.definition`, reason: 'is shown as unverified', fix: 'Have it reviewed, then add "verified" with "by", "on" and "until".' }];
    if (verified.on > today) return [{ path: `${at}.definition.verified.on`, reason: 'lies in the future', fix: `Write the day of the review, ${today} at the latest.` }];
    return verified.until < today
      ? [{ path: `${at}.definition.verified.until`, reason: 'has passed: the review is shown as overdue', fix: 'Have the text reviewed, then set "verified" anew.' }]
      : [];
  });
}

function ofQuestions(types: readonly PlacedType[], preset: Preset): readonly Fault[] {
  const waivable = types.flatMap(({ at, type }) => (type.questions ?? []).flatMap(({ waivable: may }, order) => (may ? [`${at}.questions.${order}`] : [])));
  const unreachable = types
    .filter(({ coming, type }) => coming && type.questions?.length)
    .map(({ at }): Fault => ({ path: `${at}.questions`, reason: 'are not asked while the type is announced only' }));
  const idle: readonly Fault[] = preset.waivers
    ? waivable.length > 0 ? [] : [{ path: 'waivers', reason: 'are never offered', fix: 'Mark required questions that a document may stand in for with "waivable": true.' }]
    : waivable.slice(0, 1).map((path) => ({ path: `${path}.waivable`, reason: 'does nothing', fix: 'Add "waivers" to the preset.' }));
  return [...unreachable, ...idle];
}

/** Of a preset that passed its check; `today` as an ISO date. */
export function advice(preset: Preset, today: string): readonly Fault[] {
  const texts = everyText(preset);
  const types = everyType(preset.types);
  const further = furtherLangs(texts);
  const untold = texts.flatMap(({ at, words }) =>
    further
      .filter((lang) => !Object.hasOwn(words, lang))
      .map((lang): Fault => ({ path: `${at}.${lang}`, reason: 'is missing: members who read this language are shown English', fix: `Add "${lang}".` })));
  const deepest = Math.max(...types.map(({ path }) => path.length));
  const idleLevels: readonly Fault[] = preset.levels.length > deepest
    ? [{ path: `levels.${deepest}`, reason: 'names a level that no case type reaches', fix: 'Take it away.' }]
    : [];
  return [...untold, ...texts.flatMap(typographyFaults), ...ofDefinitions(types, today), ...ofQuestions(types, preset), ...idleLevels];
}
