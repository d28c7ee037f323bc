/** What is wrong with a reply, in our words alone: paths of the contract, and what it expects there. */
import type { Fault } from '../model/reading.ts';

/** Of the error that a guard made of a reply: its first faults; empty where it was made of something else. */
export function brokenWords({ cause }: Error): string {
  const { faults } = ((cause as Error | undefined)?.cause ?? {}) as { readonly faults?: unknown };
  return Array.isArray(faults) ? (faults as Fault[]).slice(0, 5).map(({ path, reason }) => `${path || 'reply'}: ${reason}`).join('; ') : '';
}
