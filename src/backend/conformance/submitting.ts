/** A case is opened once, as it was sent, whatever is repeated. */
import type { Check } from './check.ts';

export const submittingChecks: readonly Check[] = [];
