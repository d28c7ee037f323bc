/** Text stays the text it was, whatever it looks like. */
import type { Check } from './check.ts';

export const hostileChecks: readonly Check[] = [];
