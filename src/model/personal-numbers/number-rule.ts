/** What each kind of personal number tells of itself, so that one search can find them all. */
import type { PersonalKind } from './finding.ts';

export interface NumberRule {
  readonly kind: PersonalKind;
  /** What a word that speaks of it means (see context-words.ts). */
  readonly word: number;
  /** Whether the compact number, in capitals, is built like one and its check digits hold. */
  readonly holds: (compact: string) => boolean;
  /** The sizes of its groups with the one separator between them ("3-3-3"), where that alone tells the kind. */
  readonly written: RegExp;
  /** Whether one in a single piece, or loosely spaced, can hardly be anything else. */
  readonly strong?: (compact: string, groups: string) => boolean;
  /** Words that speak of something else and silence it. */
  readonly silenced: number;
}
