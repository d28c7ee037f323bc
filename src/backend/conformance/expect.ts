/** What the checks say when something is not as it should be: the two values, side by side. */
import type { Words } from '../../model/words.ts';
import { BackendError, type BackendErrorCode } from '../error.ts';
import { joined, quoted, Seen } from './seen.ts';

const written = (value: unknown): string => JSON.stringify(value) ?? String(value);

const shown = (value: unknown): string => written(value).slice(0, 300);

/** From a little before the place at which the two part. */
function partings(one: string, other: string): readonly [string, string] {
  let same = 0;
  while (same < one.length && one[same] === other[same]) same += 1;
  const from = Math.max(0, same - 80);
  const part = (text: string): string => (from > 0 ? '…' : '') + text.slice(from, from + 300);
  return [part(one), part(other)];
}

export function expect(holds: unknown, reason: Words): asserts holds {
  if (!holds) throw new Seen(reason);
}

/** `1 instead of 2`, where neither is a word of ours. */
export const instead = (seen: string, due: string): Words => insteadOfAny(seen, [due]);

export const insteadOfAny = (seen: string, due: readonly string[]): Words => ({ en: `${seen} instead of ${orIn(due).en}`, fr: `${seen} au lieu de ${orIn(due).fr}` });

/** Of names that are the same in every language. */
const orIn = (names: readonly string[]): Words => ({ en: names.join(' or '), fr: names.join(' ou ') });

/** Compared as JSON writes them, since that is how they travelled. */
export function expectSame(actual: unknown, wanted: unknown, what: Words): void {
  const [seen, due] = [written(actual), written(wanted)];
  if (seen === due) return;
  const [one, other] = partings(seen, due);
  throw new Seen(joined(what, instead(one, other)));
}

/** The refusal that `call` meets, which has to be one of `codes`. */
export async function expectRefusal(call: Promise<unknown>, codes: readonly BackendErrorCode[], what: Words): Promise<BackendError> {
  const due = orIn(codes);
  let answer: unknown;
  try {
    answer = await call;
  } catch (error) {
    if (error instanceof BackendError && codes.includes(error.code)) return error;
    const said = error instanceof BackendError ? error.code : String(error);
    const seen: Words = { en: `refused as ${quoted(said).en} instead of ${due.en}`, fr: `refusé comme ${quoted(said).fr} au lieu de ${due.fr}` };
    throw new Seen(joined(what, seen), { cause: error });
  }
  const seen: Words = {
    en: `accepted, with ${shown(answer)}, instead of refused as ${due.en}`,
    fr: `accepté, avec ${shown(answer)}, au lieu d’être refusé comme ${due.fr}`,
  };
  throw new Seen(joined(what, seen));
}
