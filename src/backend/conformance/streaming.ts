/** What happens is told as it happens. */
import type { Check } from './check.ts';

export const streamingChecks: readonly Check[] = [];
