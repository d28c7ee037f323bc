/** What is wrong with a reply, in our words alone: paths of the contract, and what it expects there. */
import type { Fault } from '../model/reading.ts';
import { Broken } from './contract.schema.ts';

/** Of the error that a guard made of a reply: its first faults; empty where it was made of anything else, whose words may be a person's. */
export const brokenWords = ({ cause }: Error): string =>
  cause instanceof Broken
    ? (cause.cause as { readonly faults: readonly Fault[] }).faults.slice(0, 5).map(({ path, reason }) => `${path || 'reply'}: ${reason}`).join('; ')
    : '';
