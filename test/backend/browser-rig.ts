/** What the tests of the browser's database share: one database a test, the cases, files and confirmations to put in. */
import { expect } from '@open-wc/testing';
import { deleteDB, openDB } from 'idb';
import { browserBackend, type BrowserOptions } from '../../src/backend/adapters/browser.ts';
import type { BackendError } from '../../src/backend/error.ts';
import { guarded } from '../../src/backend/guard.ts';
import type { CaseBackend } from '../../src/backend/port.ts';
import type { Attestation } from '../../src/model/attestation.ts';
import type { CaseFilter } from '../../src/model/case-list.ts';
import type { CaseDetail, CaseSummary, Reply, Session, Submission } from '../../src/model/case.ts';

export const account = 'editions-boreal';
export const colleague: Session = {
  member: 'm-2',
  name: 'Morgan Tremblay',
  accounts: [{ id: account, name: 'Éditions Boréal inc.' }],
  roles: [],
};

const names: string[] = [];
/** Of the database of the test that runs. */
export let name = '';

/** What the widget sees: the backend behind its guard. */
export const open = (options: BrowserOptions = {}): CaseBackend => guarded(browserBackend({ name, ...options }));

export const submission = (change: Partial<Submission> = {}): Submission => ({
  account,
  lang: 'fr',
  preset: { id: 'boreale', version: '1' },
  subject: 'Œuvre manquante',
  path: [{ id: 'royalty-inquiry', label: 'Demande concernant les redevances' }],
  answers: [{ id: 'title', label: 'Titre', kind: 'text', value: 'Nordet', text: 'Nordet', sensitive: false }],
  description: 'Voir le relevé.',
  comments: '',
  files: [],
  ...change,
});

export const replyOf = (change: Partial<Reply> = {}): Reply => ({ text: 'Voici les dates.', lang: 'fr', files: [], ...change });

const hex = async (content: BufferSource): Promise<string> =>
  Array.from(new Uint8Array(await crypto.subtle.digest('SHA-256', content)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('');

export async function attest(file: File, by = 'm-7f3c'): Promise<Attestation> {
  const text = 'Ce fichier ne contient aucun renseignement de santé.';
  return {
    statement: { id: 's', version: '1', lang: 'fr', text, sha256: await hex(new TextEncoder().encode(text)) },
    regulation: 'none',
    answer: 'yes',
    gesture: 'one-file',
    by,
    at: '2026-03-01T13:05:00-05:00',
    file: { name: file.name, size: file.size, type: file.type, sha256: await hex(await file.arrayBuffer()) },
  };
}

export const pdf = (content = '%PDF-1.7 relevé', called = 'relevé.pdf'): File =>
  new File([content], called, { type: 'application/pdf' });

export async function attached(backend: CaseBackend, file = pdf()): Promise<Submission['files'][number]> {
  const attestation = await attest(file);
  return { upload: await backend.uploadFile!(file, attestation), attestation };
}

export const failure = (asked: Promise<unknown>): Promise<BackendError> =>
  asked.then(
    (value) => expect.fail(`answered ${JSON.stringify(value)}`),
    (error: BackendError) => error,
  );
export async function refused(asked: Promise<unknown>, code = 'refused'): Promise<BackendError> {
  const error = await failure(asked);
  expect(error.code, String(error.cause ?? error)).to.equal(code);
  expect(error.ambiguous).to.equal(false);
  return error;
}

/** Everything that rests in the database, store by store. */
export async function resting(): Promise<Record<string, unknown[]>> {
  const database = await openDB(name);
  const stores = [...database.objectStoreNames];
  const contents = await Promise.all(stores.map((store) => database.getAll(store)));
  database.close();
  return Object.fromEntries(stores.map((store, index) => [store, contents[index]!]));
}

export async function everyCase(backend: CaseBackend, filter: CaseFilter = {}, limit?: number): Promise<CaseSummary[]> {
  const cases: CaseSummary[] = [];
  let cursor: string | undefined;
  do {
    const page = await backend.listCases({ account, ...filter, cursor, limit });
    cases.push(...page.cases);
    cursor = page.next;
  } while (cursor);
  return cases;
}

export const seeded = (number: number, change: Partial<CaseDetail> = {}): CaseDetail => ({
  id: `seed-${number}`,
  reference: `C-2025-${String(number).padStart(5, '0')}`,
  account,
  lang: 'en',
  subject: `Case ${number}`,
  path: [],
  status: 'active',
  origin: 'portal',
  openedBy: 'Camille Roy',
  mine: true,
  openedAt: '2025-01-01T00:00:00Z',
  // Many changed at once, so that only the id tells them apart.
  updatedAt: new Date(Date.UTC(2025, 0, 1 + Math.floor(number / 40))).toISOString(),
  waiting: false,
  unread: false,
  answers: [],
  description: '',
  comments: '',
  files: [],
  messages: [],
  ...change,
});

beforeEach(() => {
  name = `test-${crypto.randomUUID()}`;
  names.push(name);
});
after(async () => {
  for (const each of names) await deleteDB(each);
});
