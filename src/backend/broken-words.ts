/** What is wrong with a reply, in our words alone: paths of the contract, and what it expects there. */
import type { Fault } from '../model/reading.ts';
import { Broken } from './contract.schema.ts';

/** So many are told; the rest are counted. */
export const TOLD = 5;

/** Of the error that a guard made of a reply; none where it was made of anything else, whose words may be a person's. */
export const faultsOf = ({ cause }: Error): readonly Fault[] =>
  cause instanceof Broken ? (cause.cause as { readonly faults: readonly Fault[] }).faults : [];

/** Empty where there are none. */
export function brokenWords(error: Error): string {
  const faults = faultsOf(error);
  const more = faults.length - TOLD;
  const told = faults.slice(0, TOLD).map(({ path, reason }) => `${path || 'reply'}: ${reason}`);
  return [...told, ...(more > 0 ? [`and ${more} more`] : [])].join('; ');
}
