/** One change between two versions of a preset, and what it does to what was begun or sent under the earlier one. */

export type Weight =
  /** Something is lost, or means something else from now on. */
  | 'breaks'
  /** A member has to answer, choose or confirm once more. */
  | 'asks-again'
  | 'harmless';

export interface Change {
  readonly weight: Weight;
  /** Ids on the way to it, such as `profile/name-change#reason`; empty for the preset as a whole. */
  readonly where: string;
  /** What changed, and for whom. */
  readonly says: string;
  /** How to keep it from breaking anything. */
  readonly fix?: string;
}

export const change = (weight: Weight, where: string, says: string, fix?: string): Change => ({ weight, where, says, ...(fix && { fix }) });

/** Of parts of two checked presets. */
export const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

const wordsIn = (text: string): readonly string[] => text.toLowerCase().match(/[\p{L}\p{N}]{3,}/gu) ?? [];

/** Whether two labels have no word in common: then one id has probably got another meaning. */
export function saysOtherwise(before: string, now: string): boolean {
  const known = new Set(wordsIn(before));
  return known.size > 0 && wordsIn(now).length > 0 && !wordsIn(now).some((word) => known.has(word));
}
