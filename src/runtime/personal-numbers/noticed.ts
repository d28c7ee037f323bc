/** What was noticed of one kind: how many and a few of them masked, and nothing else of the text. */
import type { Finding, PersonalKind } from '../../model/personal-numbers/finding.ts';

export interface Noticed {
  readonly kind: PersonalKind;
  readonly count: number;
  /** Different ones, enough to find the place. */
  readonly masked: readonly string[];
}

const SAMPLES = 3;

/** What was noticed so far, and one finding more. */
export function withFinding(noticed: readonly Noticed[], { kind, masked: sample }: Pick<Finding, 'kind' | 'masked'>): readonly Noticed[] {
  const before = noticed.find((each) => each.kind === kind) ?? { kind, count: 0, masked: [] };
  const { count, masked } = before;
  const more = { kind, count: count + 1, masked: masked.length < SAMPLES && !masked.includes(sample) ? [...masked, sample] : masked };
  return noticed.includes(before) ? noticed.map((each) => (each === before ? more : each)) : [...noticed, more];
}
