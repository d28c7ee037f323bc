/** Runs the checks on a target, one after another, and tells what each of them found. */
import type { Words } from '../../model/words.ts';
import type { CaseBackend } from '../port.ts';
import { setUp } from './bench.ts';
import type { Bench, Check, Finding, Given, Outcome } from './check.ts';
import { checks as allChecks } from './checks.ts';
import { Lacking } from './lacking.ts';
import { speaksTus } from './resumable.ts';
import { both, joined, seconds, Seen } from './seen.ts';
import type { Person, Target } from './target.ts';
import { whyOf, type Why } from './why.ts';

export interface RunOptions {
  /** Groups (`submit`) or single checks (`submit.replay`); all where absent. */
  readonly only?: readonly string[];
  /** Told of each check as it ends. */
  readonly onFinding?: (finding: Finding) => void;
  /** The longest that one check may take, in ms. */
  readonly patience?: number;
  /** Other checks than the kit's. */
  readonly checks?: readonly Check[];
}

/** Half a minute is what a member's own screen waits for one answer; a check asks several times. */
const usualPatience = 60_000;

const isChosen = ({ id }: Check, only: readonly string[] | undefined): boolean =>
  only?.some((each) => id === each || id.startsWith(`${each}.`)) ?? true;

const others: { readonly [P in Exclude<Person, 'member'>]: 1 } = { colleague: 1, stranger: 1 };

/** What of `needs` is not there. `backend`: as its session left it. */
async function lacking(needs: readonly Given[], target: Target, backend: CaseBackend, resumable: () => Promise<boolean>): Promise<readonly Given[]> {
  const lacks: Given[] = [];
  for (const need of needs) {
    if (Object.hasOwn(others, need)) {
      if (!target.people.includes(need as Person)) lacks.push(need);
    } else if (need === 'staff' || need === 'wire') {
      if (!target[need]) lacks.push(need);
    } else if (need === 'resumable') {
      if (!(await resumable())) lacks.push(need);
    } else if (!backend[need as keyof CaseBackend]) lacks.push(need);
  }
  return lacks;
}

const failed = ({ seen, causes }: Why): Outcome => ({ is: 'failed', reason: seen.en, seen, causes });

const noSession: Words = { en: 'the member’s session cannot be read', fr: 'la session du membre ne peut être lue' };

/** Told of each check; what lies beneath is one and the same. */
const withoutSession = (thrown: unknown): Outcome => {
  const { seen, causes } = whyOf(thrown);
  return failed({ seen: joined(noSession, seen), causes });
};

const late = (patience: number): Words => both((lang) => `${lang === 'fr' ? 'pas terminé en' : 'not done within'} ${seconds(patience)[lang]}`);

/** Ends in time, whatever the backend does; a check that hangs goes on unheard. */
async function outcomeOf(check: Check, bench: Bench, patience: number): Promise<Outcome> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const end = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Seen(late(patience))), patience);
  });
  try {
    await Promise.race([check.run(bench), end]);
    return { is: 'passed' };
  } catch (thrown) {
    return thrown instanceof Lacking ? { is: 'skipped', lacks: thrown.lacks } : failed(whyOf(thrown));
  } finally {
    clearTimeout(timer);
  }
}

/** What each check found, in their order. A target whose session cannot be read fails them all, and they say why. */
export async function runChecks(
  target: Target,
  { only, onFinding, patience = usualPatience, checks = allChecks }: RunOptions = {},
): Promise<readonly Finding[]> {
  const findings: Finding[] = [];
  const bench = await setUp(target).catch(withoutSession);
  let asked: Promise<boolean> | undefined;
  const resumable = (): Promise<boolean> => (asked ??= target.wire ? speaksTus(target.wire) : Promise.resolve(false));
  for (const check of checks.filter((each) => isChosen(each, only))) {
    let outcome: Outcome;
    if ('is' in bench) outcome = bench;
    else {
      const lacks = await lacking(check.needs ?? [], target, bench.backend, resumable);
      outcome = lacks.length > 0 ? { is: 'skipped', lacks } : await outcomeOf(check, bench, patience);
    }
    const finding: Finding = { check, outcome };
    findings.push(finding);
    onFinding?.(finding);
  }
  return findings;
}
