/** What could be better about a preset that is right: nothing here keeps it from being used. */
import type { CaseType, Preset } from '../model/preset.ts';
import type { Fault } from '../model/reading.ts';

interface Text {
  readonly path: string;
  readonly words: Readonly<Record<string, string>>;
}

/** Every text of the society in its languages, by its path. */
function everyText(value: unknown, path = ''): readonly Text[] {
  if (typeof value !== 'object' || value === null) return [];
  if ('en' in value && 'fr' in value && typeof value.en === 'string') return [{ path, words: value as Text['words'] }];
  return Object.entries(value).flatMap(([key, each]) => everyText(each, path ? `${path}.${key}` : key));
}

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

function typographyFaults({ path, words }: Text): readonly Fault[] {
  const { fr = '' } = words;
  if (/^https?:/.test(fr)) return [];
  const broken = typography.filter(([pattern, right]) => fr.replace(pattern, right) !== fr);
  if (broken.length === 0) return [];
  const mended = broken.reduce((text, [pattern, right]) => text.replace(pattern, right), fr);
  return [{
    path: `${path}.fr`,
    reason: `French wants ${broken.map(([, , rule]) => rule).join(', and ')}`,
    fix: `Write ${JSON.stringify(mended).replaceAll(nbsp, String.raw`\u00a0`)}.`,
  }];
}

interface Placed {
  readonly path: string;
  readonly type: CaseType;
  /** Announced only, itself or what it stands under. */
  readonly coming: boolean;
}

const everyType = (types: readonly CaseType[], at = 'types', under = false): readonly Placed[] =>
  types.flatMap((type, index) => {
    const path = `${at}.${index}`;
    const coming = under || type.coming === true;
    return [{ path, type, coming }, ...everyType(type.children ?? [], `${path}.children`, coming)];
  });

function ofDefinitions(types: readonly Placed[], today: string): readonly Fault[] {
  return types.flatMap(({ path, type: { definition } }): Fault[] => {
    if (!definition) return [];
    const { verified } = definition;
    if (!verified) return [{ path: `${path}.definition`, reason: 'is shown as unverified', fix: 'Add "verified" with "by", "on" and "until".' }];
    if (verified.on > today) return [{ path: `${path}.definition.verified.on`, reason: 'lies in the future', fix: `Write the day of the review, ${today} at the latest.` }];
    return verified.until < today
      ? [{ path: `${path}.definition.verified.until`, reason: 'has passed: the review is shown as overdue', fix: 'Review the text, then write the new dates.' }]
      : [];
  });
}

function ofQuestions(types: readonly Placed[], preset: Preset): readonly Fault[] {
  const waivable = types.flatMap(({ path, type }) => (type.questions ?? []).flatMap(({ waivable: may }, at) => (may ? [`${path}.questions.${at}`] : [])));
  const unreachable = types
    .filter(({ coming, type }) => coming && type.questions?.length)
    .map(({ path }): Fault => ({ path: `${path}.questions`, reason: 'are not asked while the type is announced only' }));
  const idle: readonly Fault[] = preset.waivers
    ? waivable.length > 0 ? [] : [{ path: 'waivers', reason: 'are never offered', fix: 'Mark required questions that a document may stand in for with "waivable": true.' }]
    : waivable.slice(0, 1).map((path) => ({ path: `${path}.waivable`, reason: 'does nothing', fix: 'Add "waivers" to the preset.' }));
  return [...unreachable, ...idle];
}

/** Of a preset that passed its check; `today` as an ISO date. */
export function advice(preset: Preset, today: string): readonly Fault[] {
  const texts = everyText(preset);
  const types = everyType(preset.types);
  const untold = texts.flatMap(({ path, words }) =>
    furtherLangs(texts)
      .filter((lang) => !Object.hasOwn(words, lang))
      .map((lang): Fault => ({ path: `${path}.${lang}`, reason: 'is missing: members who read this language are shown English', fix: `Add "${lang}".` })));
  const deepest = Math.max(...types.map(({ path }) => path.split('.children.').length));
  const idleLevels: readonly Fault[] = preset.levels.length > deepest
    ? [{ path: `levels.${deepest}`, reason: 'names a level that no case type reaches', fix: 'Take it away.' }]
    : [];
  return [...untold, ...texts.flatMap(typographyFaults), ...ofDefinitions(types, today), ...ofQuestions(types, preset), ...idleLevels];
}
