/** Findings as a person reads them: what fails and why that matters, what holds, and what was not there to be checked. */
import { inLang, type Lang, type Words } from '../../model/words.ts';
import type { Check, Finding, Need, Outcome } from './check.ts';
import { counted } from './counted.ts';
import { groupWords, needWords } from './group-words.ts';

const words = {
  reason: { en: 'Seen:', fr: 'Constaté\u00a0:' },
  why: { en: 'Why it matters:', fr: 'Pourquoi c’est important\u00a0:' },
  without: { en: 'Without it:', fr: 'Sans cela\u00a0:' },
  lacks: { en: 'Not checked, for lack of', fr: 'Non vérifié, faute de ce qui suit\u00a0:' },
  unseen: { en: 'Until then', fr: 'En attendant,' },
  notRun: { en: 'not run, for lack of', fr: 'non exécutée, faute de ce qui suit\u00a0:' },
  notRunSeveral: { en: 'not run, for lack of', fr: 'non exécutées, faute de ce qui suit\u00a0:' },
  check: { en: 'check', fr: 'vérification' },
  checks: { en: 'checks', fr: 'vérifications' },
  causes: { en: 'What several checks fail of:', fr: 'Ce qui fait échouer plusieurs vérifications\u00a0:' },
} as const satisfies Readonly<Record<string, Words>>;

const signs: { readonly [I in Outcome['is']]: string } = { passed: '✓', failed: '✗', skipped: '–' };

/** The first part of its id. */
export const groupOf = ({ id }: Check): string => id.split('.')[0]!;

export const groupTitle = (group: string, lang: Lang): string => inLang(groupWords[group] ?? { en: group, fr: group }, lang);

/** A backend's own words may hold what moves a terminal, or a line that looks like ours. */
const plain = (text: string): string => text.replace(/[\p{Cc}\p{Bidi_Control}]+/gu, ' ');

/** One finding, in one line where all is well and in a few where something is to be known. */
export function findingLines({ check, outcome }: Finding, lang: Lang): readonly string[] {
  const say = (each: Words): string => inLang(each, lang);
  const first = `${signs[outcome.is]} ${say(check.title)} [${check.id}]`;
  switch (outcome.is) {
    case 'passed':
      return [first];
    case 'failed':
      return [
        first,
        `    ${say(words.reason)} ${plain(say(outcome.seen))}`,
        `    ${say(words.why)} ${say(check.why)}`,
        `    ${say(words.without)} ${say(check.without)}`,
      ];
    case 'skipped': {
      const lacks = outcome.lacks.map((need) => needWords[need]);
      const unseen = lacks.flatMap((lack) => (lack.unseen ? [`    ${say(words.unseen)} ${say(lack.unseen)}.`] : []));
      return [first, `    ${say(words.lacks)} ${lacks.map(({ what }) => say(what)).join(', ')}.`, ...unseen];
    }
  }
}

export interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

export function countsOf(findings: readonly Finding[]): Counts {
  const count = (is: Outcome['is']): number => findings.filter(({ outcome }) => outcome.is === is).length;
  return { passed: count('passed'), failed: count('failed'), skipped: count('skipped') };
}

/** The same in every language: a script looks for this line. */
export function closingLine(findings: readonly Finding[]): string {
  const { passed, failed, skipped } = countsOf(findings);
  return `${passed} passed, ${failed} failed, ${skipped} skipped`;
}

const lacksOf = ({ outcome }: Finding): readonly Need[] => (outcome.is === 'skipped' ? outcome.lacks : []);

/** One line for each group of which something holds, and how much. */
function heldLines(findings: readonly Finding[], lang: Lang): readonly string[] {
  const groups = new Map<string, number>();
  for (const { check, outcome } of findings) {
    if (outcome.is === 'passed') groups.set(groupOf(check), (groups.get(groupOf(check)) ?? 0) + 1);
  }
  return [...groups].map(([group, count]) => `✓ ${groupTitle(group, lang)} (${count})`);
}

/** One line for each thing that is lacking, with how many checks were not run for want of it. */
function lackLines(findings: readonly Finding[], lang: Lang): readonly string[] {
  const counts = new Map<string, number>();
  for (const finding of findings) {
    const lacks = lacksOf(finding).map((need) => inLang(needWords[need].what, lang)).join(', ');
    if (lacks) counts.set(lacks, (counts.get(lacks) ?? 0) + 1);
  }
  return [...counts].map(([lacks, count]) => `– ${inLang(counted(count, words.notRun, words.notRunSeveral), lang)} ${lacks}`);
}

/** Each cause of which several checks fail, the one of most first: mended, they may all hold. */
function causeLines(findings: readonly Finding[], lang: Lang): readonly string[] {
  const counts = new Map<string, number>();
  for (const { outcome } of findings) {
    for (const cause of outcome.is === 'failed' ? outcome.causes : []) {
      const told = inLang(cause, lang);
      counts.set(told, (counts.get(told) ?? 0) + 1);
    }
  }
  const several = [...counts].filter(([, count]) => count > 1).sort(([, one], [, other]) => other - one);
  const lines = several.map(([cause, count]) => `    ${plain(cause)} — ${inLang(counted(count, words.check, words.checks), lang)}`);
  return lines.length > 0 ? [inLang(words.causes, lang), ...lines] : [];
}

/** The whole report as text: what several checks fail of; what fails, with its reason; then what holds and what was not run; the counts alone on the last line. */
export function reportOf(findings: readonly Finding[], lang: Lang = 'en'): string {
  const failed = findings.filter(({ outcome }) => outcome.is === 'failed').map((finding) => findingLines(finding, lang).join('\n'));
  const parts = [causeLines(findings, lang).join('\n'), ...failed, heldLines(findings, lang).join('\n'), lackLines(findings, lang).join('\n'), closingLine(findings)];
  return parts.filter((part) => part).join('\n\n');
}
