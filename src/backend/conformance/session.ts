/** Who is signed in, and for whom they act. */
import type { Check } from './check.ts';

export const sessionChecks: readonly Check[] = [];
