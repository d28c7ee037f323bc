/** A change of what hosts hold on to, and how much of a new version it asks for. */

export type Weight = 'patch' | 'minor' | 'major';

export interface Change {
  readonly weight: Weight;
  /** In words, "event case-open of <my-cases> is gone". */
  readonly what: string;
}

/** What was packed, by path. */
export type Files = ReadonlyMap<string, Buffer>;

const weights: readonly Weight[] = ['patch', 'minor', 'major'];

export const heaviest = (changes: readonly { readonly weight: Weight }[]): Weight =>
  weights[Math.max(0, ...changes.map(({ weight }) => weights.indexOf(weight)))]!;

export const covers = (planned: Weight, needed: Weight): boolean => weights.indexOf(planned) >= weights.indexOf(needed);

/** Before 1.0.0 a host's `^0.1.0` lets in 0.1.1 but not 0.2.0: what breaks asks for a minor, what is new for a patch. */
export const neededFor = (version: string, weight: Weight): Weight =>
  version.startsWith('0.') ? ({ major: 'minor', minor: 'patch', patch: 'patch' } as const)[weight] : weight;
