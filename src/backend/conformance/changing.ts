/** Of two changes that meet, none is lost. */
import type { Check } from './check.ts';

export const changingChecks: readonly Check[] = [];
