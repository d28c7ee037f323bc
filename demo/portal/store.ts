/** Which store stands behind the page: the server where one answers, what else it offers, or this browser's own database. */
import type { RequestTrackerMapping } from '../../src/backend/adapters/request-tracker/mapping.ts';
import type { CaseBackend } from '../../src/backend/port.ts';
import type { Session } from '../../src/model/case.ts';
import type { Preset } from '../../src/model/preset.ts';
import type { StaffDesk } from './staff/desk.ts';

export type StoreKind = 'server' | 'request-tracker' | 'browser';

export interface Store {
  readonly kind: StoreKind;
  readonly serverAnswers: boolean;
  /** The server has a Request Tracker behind it. */
  readonly trackerAnswers: boolean;
  readonly backend: CaseBackend;
  readonly desk: StaffDesk;
  readonly session: Session;
}

type Answering = Pick<Store, 'serverAnswers' | 'trackerAnswers'>;

/** A static host answers too, with a page or a refusal; only a session in the contract's shape counts. */
const PATIENCE = 4000;

/** Where the server keeps the way to its Request Tracker. */
const trackerEndpoint = '/request-tracker';

export async function openStore(preset: Preset): Promise<Store> {
  const { restBackend } = await import('../../src/backend/adapters/rest.ts');
  const sessionAt = (backend: CaseBackend): Promise<Session | undefined> =>
    backend.session({ signal: AbortSignal.timeout(PATIENCE) }).catch(() => undefined);

  const backend = restBackend({ endpoint: '/api' });
  const session = await sessionAt(backend);
  if (!session) return browserStore(preset, { serverAnswers: false, trackerAnswers: false });
  const beside = restBackend({ endpoint: trackerEndpoint });
  const trackerSession = await sessionAt(beside);
  const answering: Answering = { serverAnswers: true, trackerAnswers: trackerSession !== undefined };

  const wanted = new URLSearchParams(location.search).get('store');
  if (wanted === 'browser') return browserStore(preset, answering);
  const { restDesk } = await import('./staff/rest.ts');
  if (wanted === 'request-tracker' && trackerSession) {
    const [{ requestTrackerBackend }, mapping] = await Promise.all([
      import('../../src/backend/adapters/request-tracker.ts'),
      fetch(`${trackerEndpoint}/mapping`).then((reply): Promise<RequestTrackerMapping> => reply.json()),
    ]);
    return {
      kind: 'request-tracker',
      ...answering,
      backend: requestTrackerBackend({ endpoint: `${trackerEndpoint}/REST/2.0`, session: beside.session, mapping }),
      desk: restDesk(`${trackerEndpoint}/staff-api`),
      session: trackerSession,
    };
  }
  return { kind: 'server', ...answering, backend, desk: restDesk('/staff-api'), session };
}

async function browserStore(preset: Preset, answering: Answering): Promise<Store> {
  const [{ browserBackend }, { browserDesk }, { browserSession, seedCases }] = await Promise.all([
    import('../../src/backend/adapters/browser.ts'),
    import('./staff/browser.ts'),
    import('./seed-cases.ts'),
  ]);
  const options = { name: 'boreale-portal', session: browserSession, seed: seedCases(preset, Date.now()) };
  const backend = browserBackend(options);
  // Reading the session first also seeds an empty database, before the staff desk looks into it.
  return { kind: 'browser', ...answering, session: await backend.session(), backend, desk: browserDesk(options) };
}
