/** `npx case-wizard preset diff`: what a new version of a preset breaks for drafts in flight and for old cases. */
import { colon } from '../../src/locale/colon.ts';
import type { Preset } from '../../src/model/preset.ts';
import { inLang, type Words } from '../../src/model/words.ts';
import type { Change, Weight } from '../../src/presets/change.ts';
import { presetDiff } from '../../src/presets/preset-diff.ts';
import { checkPreset } from '../../src/presets/check-preset.ts';
import type { Output } from '../command/output.ts';
import { argumentsOf } from './arguments.ts';
import { diffWords as said } from './command-words.ts';
import { changeIn, placeIn } from './in-language.ts';
import { notRead } from './not-read.ts';
import { readPresets, Unreadable } from './read-preset.ts';

const breaking = 1;
const notRight = 1;
const nothingCompared = 2;

/** Of the two, that which nothing can be compared with. */
class Incomparable extends Error {
  readonly code: number;
  constructor(lines: readonly string[], code: number) {
    super(lines.join('\n'));
    this.name = 'Incomparable';
    this.code = code;
  }
}

const signs: Readonly<Record<Weight, Words>> = { breaks: said.breaks, 'asks-again': said.asksAgain, harmless: said.harmless };
const widest = 12;

/** `✗ breaks     profile/name-change#reason: is no longer asked …` */
function toldChange(each: Change, isAccepted: boolean, lang: string): string {
  const { weight, where, says, fix } = changeIn(each, lang);
  const sign = inLang(isAccepted ? said.accepted : signs[weight], lang).padEnd(widest);
  return `${sign} ${placeIn(where, lang)}${colon(lang)}${says}.${fix && !isAccepted ? ` ${fix}` : ''}`;
}

/** What is accepted is no longer counted among what breaks. */
function closingLine(changes: readonly Change[], accepted = 0, lang = 'en'): string {
  const count = (weight: Weight): string => String(changes.filter((each) => each.weight === weight).length);
  const counts = inLang(said.counts, lang)
    .replace('{breaks}', String(Number(count('breaks')) - accepted))
    .replace('{again}', count('asks-again'))
    .replace('{harmless}', count('harmless'));
  return accepted > 0 ? counts + inLang(said.countAccepted, lang).replace('{accepted}', String(accepted)) : counts;
}

/** In each language, so that a path copied from French lines holds in a build that speaks English. */
const isAt = ({ where }: Change, path: string): boolean => ['en', 'fr'].some((lang) => placeIn(where, lang) === path);

async function presetIn(file: string, lang: string): Promise<Preset> {
  const sources = await readPresets(file).catch((error: unknown) => {
    if (!(error instanceof Unreadable)) throw error;
    const not = notRead(file, error, lang);
    throw new Incomparable(not.lines, not.code);
  });
  if (sources.length !== 1) throw new Incomparable([`${file} ${inLang(said.several, lang)}`], nothingCompared);
  const verdict = checkPreset(sources[0]!.value);
  if ('preset' in verdict) return verdict.preset;
  throw new Incomparable([`${file} ${inLang(said.notRight, lang)}`], notRight);
}

export async function diff(args: readonly string[], { tell, complain }: Output): Promise<number> {
  const { files, lang, flags, accepted, problem } = argumentsOf(args, { flags: ['strict'], paths: ['accept'] });
  const [before, now] = files;
  if (flags.has('help')) {
    tell(inLang(said.usage, lang));
    return 0;
  }
  if (problem || before === undefined || now === undefined || files.length > 2) {
    complain(problem ?? inLang(files.length > 2 ? said.two : said.usage, lang));
    return nothingCompared;
  }
  try {
    const changes = presetDiff(await presetIn(before, lang), await presetIn(now, lang));
    const breaks = changes.filter(({ weight }) => weight === 'breaks');
    const meant = breaks.filter((each) => accepted.some((path) => isAt(each, path)));
    for (const each of changes) tell(toldChange(each, meant.includes(each), lang));
    tell(closingLine(changes, meant.length, lang));
    // A path that fits nothing is most often a slip of the pen; what it meant still counts as a break.
    accepted.filter((path) => !breaks.some((each) => isAt(each, path))).forEach((path) => complain(inLang(said.idle, lang).replace('{path}', path)));
    return flags.has('strict') && breaks.length > meant.length ? breaking : 0;
  } catch (error) {
    if (!(error instanceof Incomparable)) throw error;
    complain(error.message);
    return error.code;
  }
}
