/** A member’s message is added once, and the staff’s answer is noticed. */
import type { Check } from './check.ts';

export const replyingChecks: readonly Check[] = [];
