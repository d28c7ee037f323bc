/** `npm run preset:diff`: what a new version of a preset breaks for drafts in flight and for old cases. */
import type { Preset } from '../../src/model/preset.ts';
import { inLang } from '../../src/model/words.ts';
import type { Change, Weight } from '../../src/presets/change.ts';
import { presetDiff } from '../../src/presets/preset-diff.ts';
import { checkPreset } from '../../src/presets/preset.schema.ts';
import { argumentsOf, type Output } from './arguments.ts';
import { diffWords as said } from './command-words.ts';
import { readPresets, Unreadable } from './read-preset.ts';

const breaking = 1;
const wrongArguments = 2;

const signs: Readonly<Record<Weight, string>> = { breaks: '✗ breaks', 'asks-again': '? asks again', harmless: '✓ harmless' };

/** `✗ breaks     profile/name-change#reason: is no longer asked …` */
const toldChange = ({ weight, where, says, fix }: Change): string =>
  `${signs[weight].padEnd(12)} ${where || 'preset'}: ${says}.${fix ? ` ${fix}` : ''}`;

/** The same in each language, for scripts. */
export function closingLine(changes: readonly Change[]): string {
  const count = (weight: Weight): number => changes.filter((each) => each.weight === weight).length;
  return `${count('breaks')} breaking, ${count('asks-again')} to ask again, ${count('harmless')} harmless`;
}

async function presetIn(file: string, lang: string): Promise<Preset> {
  const sources = await readPresets(file).catch((error: unknown) => {
    if (!(error instanceof Unreadable)) throw error;
    throw new Unreadable(`${file}: ${inLang(said.unreadable, lang)} ${error.message}`);
  });
  if (sources.length !== 1) throw new Unreadable(`${file} ${inLang(said.several, lang)}`);
  const verdict = checkPreset(sources[0]!.value);
  if ('preset' in verdict) return verdict.preset;
  throw new Unreadable(`${file} ${inLang(said.notRight, lang)}`);
}

export async function diff(args: readonly string[], { tell, complain }: Output): Promise<number> {
  const { files, lang, flags, problem } = argumentsOf(args, ['strict']);
  const [before, now] = files;
  if (flags.has('help')) {
    tell(inLang(said.usage, lang));
    return 0;
  }
  if (problem || before === undefined || now === undefined || files.length > 2) {
    complain(problem ?? inLang(said.usage, lang));
    return wrongArguments;
  }
  try {
    const changes = presetDiff(await presetIn(before, lang), await presetIn(now, lang));
    for (const each of changes) tell(toldChange(each));
    tell(closingLine(changes));
    return flags.has('strict') && changes.some(({ weight }) => weight === 'breaks') ? breaking : 0;
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    complain(error.message);
    return wrongArguments;
  }
}
