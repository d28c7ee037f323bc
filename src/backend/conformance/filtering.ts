/** Filters, search, order and counts agree with each other. */
import type { Check } from './check.ts';

export const filteringChecks: readonly Check[] = [];
