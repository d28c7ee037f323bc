/** An upload goes on where it broke off, by the tus protocol. */
import type { Check } from './check.ts';

export const resumingChecks: readonly Check[] = [];
