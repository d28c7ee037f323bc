/** Which store stands behind the page: the server where one answers, what else it offers, or this browser's own database. */
import type { RequestTrackerMapping } from '../../src/backend/adapters/request-tracker/mapping.ts';
import type { CaseBackend } from '../../src/backend/port.ts';
import type { CaseDetail, Session } from '../../src/model/case.ts';
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

/** Where one portal finds its cases. */
export interface StorePlaces {
  /** Path under which the server keeps the society's APIs: nothing, or without a slash at its end. */
  readonly base: string;
  /** Path of the way to a Request Tracker, for the society that may have one. */
  readonly tracker?: string;
  /** Of the browser's own database, and what it holds at first. */
  readonly database: string;
  readonly firstDay: (preset: Preset) => Promise<{ readonly session: Session; readonly seed: readonly CaseDetail[] }>;
}

const boreal: StorePlaces = {
  base: '',
  tracker: '/request-tracker',
  database: 'boreale-portal',
  async firstDay(preset) {
    const { browserSession, seedCases } = await import('./seed-cases.ts');
    return { session: browserSession, seed: seedCases(preset, Date.now()) };
  },
};

type Answering = Pick<Store, 'serverAnswers' | 'trackerAnswers'>;

/** A static host answers too, with a page or a refusal; only a session in the contract's shape counts. */
const PATIENCE = 4000;

export async function openStore(preset: Preset, places: StorePlaces = boreal): Promise<Store> {
  const { base, tracker } = places;
  const { restBackend } = await import('../../src/backend/adapters/rest.ts');
  const sessionAt = (backend: CaseBackend): Promise<Session | undefined> =>
    backend.session({ signal: AbortSignal.timeout(PATIENCE) }).catch(() => undefined);

  const backend = restBackend({ endpoint: `${base}/api` });
  const session = await sessionAt(backend);
  if (!session) return browserStore(preset, places, { serverAnswers: false, trackerAnswers: false });
  const beside = tracker === undefined ? undefined : restBackend({ endpoint: tracker });
  const trackerSession = beside && (await sessionAt(beside));
  const answering: Answering = { serverAnswers: true, trackerAnswers: trackerSession !== undefined };

  const wanted = new URLSearchParams(location.search).get('store');
  if (wanted === 'browser') return browserStore(preset, places, answering);
  const { restDesk } = await import('./staff/rest.ts');
  if (wanted === 'request-tracker' && beside && trackerSession) {
    const [{ requestTrackerBackend }, mapping] = await Promise.all([
      import('../../src/backend/adapters/request-tracker.ts'),
      fetch(`${tracker}/mapping`).then((reply): Promise<RequestTrackerMapping> => reply.json()),
    ]);
    return {
      kind: 'request-tracker',
      ...answering,
      backend: requestTrackerBackend({ endpoint: `${tracker}/REST/2.0`, session: beside.session, mapping }),
      desk: restDesk(`${tracker}/staff-api`),
      session: trackerSession,
    };
  }
  return { kind: 'server', ...answering, backend, desk: restDesk(`${base}/staff-api`), session };
}

async function browserStore(preset: Preset, { database, firstDay }: StorePlaces, answering: Answering): Promise<Store> {
  const [{ browserBackend }, { browserDesk }, first] = await Promise.all([
    import('../../src/backend/adapters/browser.ts'),
    import('./staff/browser.ts'),
    firstDay(preset),
  ]);
  const options = { name: database, ...first };
  const backend = browserBackend(options);
  // Reading the session first also seeds an empty database, before the staff desk looks into it.
  return { kind: 'browser', ...answering, session: await backend.session(), backend, desk: browserDesk(options) };
}
