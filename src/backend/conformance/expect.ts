/** What the checks say when something is not as it should be: the two values, side by side. */
import { BackendError, type BackendErrorCode } from '../error.ts';

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

export function expect(holds: unknown, reason: string): asserts holds {
  if (!holds) throw new Error(reason);
}

/** Compared as JSON writes them, since that is how they travelled. */
export function expectSame(actual: unknown, wanted: unknown, what: string): void {
  const [seen, due] = [written(actual), written(wanted)];
  if (seen === due) return;
  const [one, other] = partings(seen, due);
  throw new Error(`${what}: ${one} instead of ${other}`);
}

/** The refusal that `call` meets, which has to be one of `codes`. */
export async function expectRefusal(call: Promise<unknown>, codes: readonly BackendErrorCode[], what: string): Promise<BackendError> {
  let answer: unknown;
  try {
    answer = await call;
  } catch (error) {
    if (error instanceof BackendError && codes.includes(error.code)) return error;
    const said = error instanceof BackendError ? error.code : String(error);
    throw new Error(`${what}: refused as “${said}” instead of ${codes.join(' or ')}`, { cause: error });
  }
  throw new Error(`${what}: accepted, with ${shown(answer)}, instead of refused as ${codes.join(' or ')}`);
}
