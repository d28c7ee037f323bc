/** A backend that needs no server: the browser's own database (IndexedDB), for demonstrations and for tests. */
import type { CasePage } from '../../model/case-list.ts';
import type { CaseDetail, CaseSummary, Session } from '../../model/case.ts';
import type { Preset } from '../../model/preset.ts';
import { BackendError } from '../error.ts';
import type { Call, CaseBackend } from '../port.ts';
import { detailOf, storedCase, summaryOf } from './browser-case.ts';
import type { StoredCase } from './browser-stored-case.ts';
import { openCaseDatabase, storageError, type Reading } from './browser-database.ts';
import { plant, sampleSession } from './browser-seed.ts';
import { submit } from './browser-submit.ts';
import { dropUpload, keepUpload } from './browser-upload.ts';

export interface BrowserOptions {
  /** Of the database; two backends with one name share their cases. */
  readonly name?: string;
  /** Who is signed in; an invented member when absent. */
  readonly session?: Session;
  readonly preset?: Preset;
  /** Cases to begin with, used only while the database holds none. */
  readonly seed?: readonly CaseDetail[];
  readonly now?: () => number;
}

const pageSize = 50;

function positionOf(cursor: string): [updatedAt: string, id: string] {
  try {
    const [updatedAt, id] = JSON.parse(cursor) as [unknown, unknown];
    if (typeof updatedAt === 'string' && typeof id === 'string') return [updatedAt, id];
  } catch {
    // Told below, like any other cursor that no page gave.
  }
  throw new BackendError('refused');
}

async function pageOf(account: string, cursor: string | undefined, member: string, within: Reading): Promise<CasePage> {
  const index = within.objectStore('cases').index('by-account');
  // An array sorts after every text: this is the end of the account's part of the index.
  const whole = IDBKeyRange.bound([account], [account, []]);
  const rest =
    cursor === undefined ? whole : IDBKeyRange.bound([account], [account, ...positionOf(cursor)], false, true);
  const cases: CaseSummary[] = [];
  let at = await index.openCursor(rest, 'prev');
  for (; at && cases.length < pageSize; at = await at.continue()) {
    const read = await within.objectStore('reads').get([member, at.value.id]);
    cases.push(summaryOf(at.value, member, read?.at));
  }
  const last = cases.at(-1);
  return {
    cases,
    total: await index.count(whole),
    ...(at && last && { next: JSON.stringify([last.updatedAt, last.id]) }),
  };
}

/**
 * Cases, uploads and receipts in IndexedDB, kept with the same rules as a server: one case for one key, files only
 * with their attestation, a case together with its files or not at all. It needs a secure context, as its hashes do.
 *
 * A browser's database is no place for a personal number: of a sensitive answer the mask is stored and **the value is
 * dropped**, so nobody, staff included, can read it again.
 */
export function browserBackend(options: BrowserOptions = {}): CaseBackend {
  const { name = 'case-wizard', session = sampleSession, preset, seed = [], now = Date.now } = options;
  const { member } = session;
  const database = openCaseDatabase(name, (within) => plant(session, seed, within));

  /** What is not the member's is not found, so that nobody learns which cases and accounts there are. */
  const mustRepresent = (account: string): void => {
    if (!session.accounts.some(({ id }) => id === account)) throw new BackendError('not-found');
  };
  async function ownCase(id: string, within: Reading): Promise<StoredCase> {
    const stored = await storedCase(id, within);
    mustRepresent(stored.account);
    return stored;
  }
  async function asked<T>(call: Call | undefined, work: () => Promise<T>): Promise<T> {
    call?.signal?.throwIfAborted();
    try {
      return await work();
    } catch (error) {
      if (call?.signal?.aborted) throw call.signal.reason;
      throw error instanceof BackendError ? error : storageError(error);
    }
  }

  return {
    session: (call) =>
      asked(call, () =>
        database.read(async (within) => {
          const known = await within.objectStore('members').get(member);
          if (!known) throw new BackendError('unauthenticated');
          const accounts = await Promise.all(known.accounts.map((id) => within.objectStore('accounts').get(id)));
          return { ...known, accounts: accounts.filter((account) => account !== undefined) };
        }),
      ),

    ...(preset && { preset: (call?: Call) => asked(call, async () => preset) }),

    submitCase: (submission, key, call) =>
      asked(call, () => submit(submission, key, session, database, now, call?.signal)),

    findReceipt: (key, call) =>
      asked(call, () =>
        database.read(async (within) => (await within.objectStore('submissions').get([member, key]))?.receipt ?? null),
      ),

    uploadFile: (file, attestation, call) =>
      asked(call, async () => {
        const id = await keepUpload(file, attestation, member, database, call?.signal);
        // Only now: until the transaction is through, not one byte is safe.
        call?.onProgress?.(file.size);
        return id;
      }),

    discardFile: (upload, call) => asked(call, () => dropUpload(upload, member, database)),

    listCases: ({ account, cursor }, call) =>
      asked(call, async () => {
        mustRepresent(account);
        return database.read((within) => pageOf(account, cursor, member, within));
      }),

    readCase: (id, call) =>
      asked(call, () =>
        database.write(async (within) => {
          const stored = await ownCase(id, within);
          const { updatedAt: at } = stored;
          await within.objectStore('reads').put({ member, caseId: id, at });
          return detailOf(stored, member, at);
        }),
      ),

    readFile: (caseId, fileId, call) =>
      asked(call, () =>
        database.read(async (within) => {
          const { files } = await ownCase(caseId, within);
          const bytes = files.some(({ id }) => id === fileId) && (await within.objectStore('bytes').get(fileId));
          if (!bytes) throw new BackendError('not-found');
          // A type that no browser runs, whatever the file was called when it came.
          return new Blob([bytes], { type: 'application/octet-stream' });
        }),
      ),
  };
}
