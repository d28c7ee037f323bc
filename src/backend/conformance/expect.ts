/** What the checks say when something is not as it should be: the two values, side by side. */
import { BackendError, type BackendErrorCode } from '../error.ts';

const shown = (value: unknown): string => JSON.stringify(value)?.slice(0, 300) ?? String(value);

export function expect(holds: unknown, reason: string): asserts holds {
  if (!holds) throw new Error(reason);
}

/** Compared as JSON writes them, since that is how they travelled. */
export function expectSame(actual: unknown, wanted: unknown, what: string): void {
  if (JSON.stringify(actual) !== JSON.stringify(wanted)) {
    throw new Error(`${what}: ${shown(actual)} instead of ${shown(wanted)}`);
  }
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
