/** The REST contract as it travels: statuses, headers and problem details. */
import type { Check } from './check.ts';

export const wireChecks: readonly Check[] = [];
