/** What the tools say of a preset, in the language asked for: the check itself is part of the widget, and speaks English only. */
import { colon } from '../../src/locale/colon.ts';
import type { Fault } from '../../src/model/reading.ts';
import { inLang, type Lang, type Words } from '../../src/model/words.ts';
import type { Change } from '../../src/presets/change.ts';
import { changes } from './french/changes.ts';
import { faults } from './french/faults.ts';
import { fixes } from './french/fixes.ts';

/** Every sentence that there is, `{0}` where something is filled in. */
export const sentences: readonly Words[] = [...faults, ...fixes, ...changes];

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);

/** A sentence of several parts, such as the rules of French typography, is taken to its pieces. */
const between: Words = { en: ', and ', fr: ' et ' };
const hole = /(\{\d\})/;

const patterns = sentences.map((words) => {
  const parts = words.en.split(hole).map((part) => (hole.test(part) ? '(.*?)' : escaped(part)));
  return { words, pattern: new RegExp(`^${parts.join('')}$`, 's') };
});

/** Undefined for what stands in no list above. */
export function said(english: string, lang: Lang): string | undefined {
  const found = patterns.find(({ pattern }) => pattern.test(english));
  if (!found) return undefined;
  const [, ...holes] = found.pattern.exec(english)!;
  return inLang(found.words, lang).replace(/\{(\d)\}/g, (_, index: string) => partsSaid(holes[Number(index)] ?? '', lang));
}

function partsSaid(text: string, lang: Lang): string {
  const parts = text.split(between.en).map((part) => faults.find(({ en }) => en === part));
  return parts.every((part) => part !== undefined) ? parts.map((part) => inLang(part, lang)).join(inLang(between, lang)) : text;
}

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
