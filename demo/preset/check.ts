/** `npx case-wizard preset check`: whether presets are right, what is in them, and what could be better. */
import { messageTexts } from '../../locales/strings.ts';
import { counted } from '../../src/backend/conformance/counted.ts';
import { colon } from '../../src/locale/colon.ts';
import { languageName } from '../../src/locale/language-name.ts';
import { everyType } from '../../src/model/every-type.ts';
import { leaves } from '../../src/model/taxonomy.ts';
import type { Preset } from '../../src/model/preset.ts';
import type { Fault } from '../../src/model/reading.ts';
import { inLang } from '../../src/model/words.ts';
import { advice, languagesOf } from '../../src/presets/preset-advice.ts';
import type { Output } from '../command/output.ts';
import { argumentsOf } from './arguments.ts';
import { checkWords as said, countWords } from './command-words.ts';
import { toldFaultIn } from './in-language.ts';
import { isOfKey, judgementOf } from './judge.ts';
import { notRead } from './not-read.ts';
import { readPresets, Unreadable, type Source } from './read-preset.ts';
import { stringAdvice } from './string-advice.ts';

const rejected = 1;
const nothingChecked = 2;
/** Of warnings that say the same, so many are shown. */
const FEW = 3;

function contentOf(preset: Preset, lang: string): string {
  const types = everyType(preset.types).map(({ type }) => type);
  const questions = types.reduce((sum, type) => sum + (type.questions?.length ?? 0), 0);
  const so = (count: number, of: keyof typeof countWords): string => {
    const [one, several] = countWords[of];
    return inLang(counted(count, one, several), lang);
  };
  return inLang(said.content, lang)
    .replace('{types}', so(preset.types.length, 'types'))
    .replace('{leaves}', so(leaves(preset.types).length, 'leaves'))
    .replace('{coming}', so(types.filter(({ coming }) => coming).length, 'coming'))
    .replace('{questions}', so(questions, 'questions'))
    .replace('{languages}', languagesIn(languagesOf(preset), lang));
}

/** « en anglais et en français »; English has the tags, which is what the file is written with. */
const languagesIn = (languages: readonly string[], lang: string): string =>
  lang.startsWith('fr')
    ? new Intl.ListFormat('fr', { type: 'conjunction' }).format(languages.map((each) => `en ${languageName(each, 'fr') ?? each}`))
    : languages.join(', ');

const placed = ({ name, at }: Source, fault: Fault, lang: string, lead = ''): string => {
  const place = at(fault.path, isOfKey(fault));
  return `${[name, place].filter(Boolean).join(':')} ${lead}${toldFaultIn(fault, lang)}`;
};

/** Many of one kind say no more than a few. */
function fewOf(faults: readonly Fault[]): { readonly shown: readonly Fault[]; readonly left: number } {
  const met = new Map<string, number>();
  const shown = faults.filter(({ reason }) => {
    met.set(reason, (met.get(reason) ?? 0) + 1);
    return met.get(reason)! <= FEW;
  });
  return { shown, left: faults.length - shown.length };
}

export async function check(args: readonly string[], { tell, complain }: Output, today: string): Promise<number> {
  const { files, lang, flags, problem } = argumentsOf(args, { flags: ['all'] });
  if (flags.has('help')) {
    tell(inLang(said.usage, lang));
    return 0;
  }
  if (problem || files.length === 0) {
    complain(problem ?? inLang(said.usage, lang));
    return nothingChecked;
  }
  let code = 0;
  for (const file of files) {
    try {
      for (const source of await readPresets(file)) {
        const { preset, faults } = judgementOf(source.value, today);
        for (const fault of faults) tell(placed(source, fault, lang));
        if (!preset || faults.length > 0) {
          tell(`${source.name}${colon(lang)}${inLang(said.wrong, lang).replace('{count}', String(faults.length))}`);
          code = Math.max(code, rejected);
          continue;
        }
        const warnings = [...advice(preset, today), ...(await stringAdvice(preset, messageTexts().en))];
        const { shown, left } = flags.has('all') ? { shown: warnings, left: 0 } : fewOf(warnings);
        for (const warning of shown) tell(placed(source, warning, lang, `${inLang(said.warning, lang)} `));
        if (left > 0) tell(`${source.name}${colon(lang)}${inLang(said.more, lang).replace('{count}', String(left))}`);
        tell(`${source.name}${colon(lang)}${inLang(said.right, lang)} ${contentOf(preset, lang)}`);
      }
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error;
      const not = notRead(file, error, lang);
      for (const line of not.lines) tell(line);
      code = Math.max(code, not.code);
    }
  }
  return code;
}
