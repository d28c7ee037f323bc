/** Which store stands behind the page: the server where one answers, else this browser's own database. */
import type { CaseBackend } from '../../src/backend/port.ts';
import type { Session } from '../../src/model/case.ts';
import type { Preset } from '../../src/model/preset.ts';
import type { StaffDesk } from './staff/desk.ts';

export type StoreKind = 'server' | 'browser';

export interface Store {
  readonly kind: StoreKind;
  readonly serverAnswers: boolean;
  readonly backend: CaseBackend;
  readonly desk: StaffDesk;
  readonly session: Session;
}

/** A static host answers too, with a page or a refusal; only a session in the contract's shape counts. */
const PATIENCE = 4000;

export async function openStore(preset: Preset): Promise<Store> {
  const { restBackend } = await import('../../src/backend/adapters/rest.ts');
  const backend = restBackend({ endpoint: '/api' });
  const session = await backend.session({ signal: AbortSignal.timeout(PATIENCE) }).catch(() => undefined);
  const wanted = new URLSearchParams(location.search).get('store');
  if (!session || wanted === 'browser') return browserStore(preset, session !== undefined);
  const { restDesk } = await import('./staff/rest.ts');
  return { kind: 'server', serverAnswers: true, backend, desk: restDesk('/staff-api'), session };
}

async function browserStore(preset: Preset, serverAnswers: boolean): Promise<Store> {
  const [{ browserBackend }, { browserDesk }, { browserSession, seedCases }] = await Promise.all([
    import('../../src/backend/adapters/browser.ts'),
    import('./staff/browser.ts'),
    import('./seed-cases.ts'),
  ]);
  const options = { name: 'boreale-portal', session: browserSession, seed: seedCases(preset, Date.now()) };
  const backend = browserBackend(options);
  // Reading the session first also seeds an empty database, before the staff desk looks into it.
  return { kind: 'browser', serverAnswers, session: await backend.session(), backend, desk: browserDesk(options) };
}
