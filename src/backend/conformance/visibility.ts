/** Nobody learns of an account that is not theirs. */
import type { Check } from './check.ts';

export const visibilityChecks: readonly Check[] = [];
