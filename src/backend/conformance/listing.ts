/** Pages that follow each other, without gaps and repeats, while others write. */
import type { Check } from './check.ts';

export const listingChecks: readonly Check[] = [];
