/** What became of a submit whose answer never came. */
import type { Check } from './check.ts';

export const outcomeChecks: readonly Check[] = [];
