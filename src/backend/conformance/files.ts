/** No file without its own confirmation, and every byte comes back. */
import type { Check } from './check.ts';

export const fileChecks: readonly Check[] = [];
