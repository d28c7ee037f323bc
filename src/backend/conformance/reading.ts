/** A case shows everything that was submitted. */
import type { Check } from './check.ts';

export const readingChecks: readonly Check[] = [];
