/** Where an element's backend comes from: its property, its `endpoint`, or a provider on the page, in that order. */
import { guarded } from '../backend/guard.ts';
import type { CaseBackend } from '../backend/port.ts';

export interface BackendSource extends HTMLElement {
  backend: CaseBackend | undefined;
  endpoint: string | undefined;
}

/** The context key a page's provider answers to (Web Components community protocol). */
export const BACKEND_CONTEXT = 'case-backend';

/** The guarded backend, or undefined where the page supplies none. */
export async function findBackend(host: BackendSource): Promise<CaseBackend | undefined> {
  const own = host.backend ?? (host.endpoint ? await restAt(host.endpoint) : askPage(host));
  return own && guarded(own);
}

async function restAt(endpoint: string): Promise<CaseBackend> {
  const { restBackend } = await import('../backend/adapters/rest.ts');
  return restBackend({ endpoint });
}

function askPage(host: HTMLElement): CaseBackend | undefined {
  let found: CaseBackend | undefined;
  const request = new Event('context-request', { bubbles: true, composed: true });
  host.dispatchEvent(
    Object.assign(request, {
      context: BACKEND_CONTEXT,
      contextTarget: host,
      callback: (backend: CaseBackend) => {
        found = backend;
      },
    }),
  );
  return found;
}
