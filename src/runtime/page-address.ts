/** Reads what the page's address asks for, and remembers which address was taken up. */
import { addressOfBefore, stillAsks } from '../flow/prefill.ts';
import type { Draft } from '../model/draft.ts';

const comings = performance.getEntriesByType('navigation').map((entry) => (entry as PerformanceNavigationTiming).type);

let counted = addressOfBefore(comings, location.search);

/** Undefined where it was taken up already. */
export function askedByAddress(draft: Draft): URLSearchParams | undefined {
  const { search } = location;
  if (!stillAsks(search, counted, draft)) return undefined;
  counted = search;
  return new URLSearchParams(search);
}
