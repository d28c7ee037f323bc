/** The end of a session where Request Tracker is the server: what its adapter kept in this browser goes with it. */
import { expect } from '@open-wc/testing';
import { openDB } from 'idb';
import { requestTrackerBackend } from '../../src/backend/adapters/request-tracker.ts';
import { keptHere } from '../../src/backend/adapters/request-tracker/kept.ts';
import type { CaseBackend } from '../../src/backend/port.ts';
import type { Session } from '../../src/model/case.ts';
import { endSession } from '../../src/session-end.ts';
import { attest, pdf } from '../backend/browser-rig.ts';
import { CANARY, FILE_CANARY, leaks, startListening } from './page-spy.ts';

const session: Session = { member: 'm-7f3c', name: 'Lucie', accounts: [{ id: 'a-1', name: 'Lucie Bernier' }], roles: [] };
const secret = (): File => pdf(`%PDF-1.7 ${FILE_CANARY}`);

/** On a Request Tracker of its own for each test. */
const place = (): string => `/rt-${crypto.randomUUID()}/REST/2.0`;
const at = (endpoint: string, signedIn: () => Promise<Session> = async () => session): CaseBackend =>
  requestTrackerBackend({ endpoint, session: signedIn, fetch: () => Promise.reject(new TypeError('no network')) });

const databases = async (): Promise<readonly string[]> => (await indexedDB.databases()).map(({ name = '' }) => name);
const codeOf = (work: Promise<unknown>): Promise<string> => work.then(() => 'done', ({ code }: { code: string }) => code);

describe('the end of a session on Request Tracker', () => {
  beforeEach(startListening);
  afterEach(endSession);

  it('leaves no waiting file and no mark of what was read, though the database is open', async () => {
    const endpoint = place();
    await at(endpoint).uploadFile!(secret(), await attest(secret(), session.member), {});
    const elsewhere = keptHere(endpoint);
    await elsewhere.put('reads', `12\n${session.member}`, CANARY);
    expect((await elsewhere.keys('bytes')).length).to.equal(1);
    expect((await leaks()).filter((where) => where.startsWith('IndexedDB'))).to.have.length(1);
    await endSession();
    expect((await databases()).filter((name) => name.includes(endpoint))).to.deep.equal([]);
    expect(await leaks()).to.deep.equal([]);
    for (const store of ['uploads', 'bytes', 'reads', 'since'] as const) expect(await elsewhere.keys(store), store).to.deep.equal([]);
  });

  it('leaves what the page and the demonstration keep in databases of their own', async () => {
    const own = ['portal', 'case-wizard', 'my case-kept:x'];
    for (const name of own) (await openDB(name, 1)).close();
    await endSession();
    expect(await databases()).to.include.members(own);
    for (const name of own) indexedDB.deleteDatabase(name);
  });

  it('holds for a file that was being confirmed meanwhile, and for it only', async () => {
    const endpoint = place();
    let signIn = (): void => {};
    const slow = new Promise<Session>((resolve) => (signIn = () => resolve(session)));
    const backend = at(endpoint, () => slow);
    const upload = codeOf(backend.uploadFile!(secret(), await attest(secret(), session.member), {}));
    await endSession();
    signIn();
    expect(await upload).to.equal('unauthenticated');
    expect(await keptHere(endpoint).keys('bytes')).to.deep.equal([]);
    // Whoever signs in next works as ever.
    await backend.uploadFile!(secret(), await attest(secret(), session.member), {});
    expect((await keptHere(endpoint).keys('bytes')).length).to.equal(1);
  });
});
