/** Where an element's backend comes from: its property, its `endpoint`, or a provider on the page, in that order. */
import type { ReactiveControllerHost } from 'lit';
import { guarded, type OnFailure } from '../backend/guard.ts';
import type { CaseBackend } from '../backend/port.ts';
import { tell } from './events.ts';

export interface BackendSource extends HTMLElement, ReactiveControllerHost {
  backend: CaseBackend | undefined;
  endpoint: string | undefined;
  /** Named with what a property was before, it counts as changed. */
  requestUpdate(name?: PropertyKey, before?: unknown): void;
}

/** The guarded backend, whose failures the page hears of; undefined, after a moment of grace, where the page supplies none. */
export async function findBackend(host: BackendSource): Promise<CaseBackend | undefined> {
  const found =
    host.backend ??
    (host.endpoint
      ? (await import('../backend/adapters/rest.ts')).restBackend({ endpoint: host.endpoint })
      : await (await import('./page-backend.ts')).pageBackend(host));
  return found && guarded(found, undefined, telling(host));
}

/** Of these the page has heard: whoever meets one later has nothing more to tell. */
export const toldFailures = new WeakSet<object>();

/** What says more than the bare code is loaded with the first failure. */
const telling = (host: BackendSource): OnFailure => (method, error, thrown) => {
  // Asked before the session says whether there is one: whoever wants it tells.
  if (method === 'preset') return;
  toldFailures.add(error);
  import('./failed-call.ts').then(
    (part) => part.tellFailed(host, method, error, thrown),
    () => tell(host, 'case-error', { code: error.code, reason: method }),
  );
};
