/** Fetching a society's preset and refusing a wrong one with the path and the reason. */
import { BackendError } from '../backend/error.ts';
import type { CaseBackend } from '../backend/port.ts';
import { asksGrids, loadGrids } from '../model/grid.ts';
import { asksIdentifiers, loadIdentifiers } from '../model/identifier.ts';
import { asksNumbers, loadNumbers } from '../model/number.ts';
import type { Preset } from '../model/preset.ts';
import type { Fault } from '../model/reading.ts';
import { allQuestions } from '../model/taxonomy.ts';

export type PresetCheck = (value: unknown) => { readonly preset: Preset } | { readonly faults: readonly Fault[] };

/** For the integrator: every fault on its own line; and as its cause, for a page that says them in its language. */
export class PresetError extends Error {
  declare readonly cause?: readonly Fault[];
}

/** The preset given as a value or an address, else the backend's own; undefined where there is none. */
export async function loadPreset(
  given: Preset | string | undefined,
  backend: Pick<CaseBackend, 'preset'>,
  check: (value: unknown) => Promise<ReturnType<PresetCheck>>,
): Promise<Preset | undefined> {
  const value: unknown = typeof given === 'string' ? await fetched(given) : (given ?? (await backend.preset?.().catch(noneThere)));
  if (value === undefined) return undefined;
  const verdict = await check(value);
  if ('preset' in verdict) {
    const questions = allQuestions(verdict.preset.types);
    await Promise.all([
      asksIdentifiers(questions) && loadIdentifiers(),
      asksNumbers(questions) && loadNumbers(),
      asksGrids(questions) && loadGrids(),
    ]).catch(unreached);
    return verdict.preset;
  }
  const { faults } = verdict;
  throw new PresetError(`The preset is not valid:\n${faults.map(({ path, reason, fix }) => `${path}: ${reason}${fix ? `. ${fix}` : ''}`).join('\n')}`, { cause: faults });
}

/** How a backend says that it keeps none. */
function noneThere(error: unknown): undefined {
  if (!(error instanceof BackendError) || error.code !== 'not-found') throw error;
}

/** Of a part that did not load. */
export function unreached(cause: unknown): never {
  throw new BackendError('network', { retryable: true, cause });
}

async function fetched(address: string): Promise<unknown> {
  const reply = await fetch(address).catch(unreached);
  if (!reply.ok) throw new PresetError(`The preset at ${address} answered ${reply.status}.`);
  return reply.json().catch(() => {
    throw new PresetError(`The preset at ${address} is not JSON.`);
  });
}
