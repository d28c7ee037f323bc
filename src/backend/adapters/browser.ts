/** A backend that needs no server: the browser's own database (IndexedDB), for demonstrations and for tests. */
import type { CaseDetail, Session } from '../../model/case.ts';
import type { EnrolmentChange } from '../../model/enrolment.ts';
import type { Preset } from '../../model/preset.ts';
import { sha256 } from '../../model/sha256.ts';
import { BackendError } from '../error.ts';
import type { Call, CaseBackend } from '../port.ts';
import { confirmed, filesOf, withConfirmations } from './browser/case-files.ts';
import { detailOf, isUnread, storedCase, versionOf } from './browser/case.ts';
import { withChange } from './browser/change.ts';
import { openCaseDatabase, storageError, type Reading } from './browser/database.ts';
import { canonical } from './browser/digest.ts';
import { enrolmentOf, withSaved } from './browser/enrolment.ts';
import { listPage } from './browser/list.ts';
import { newsTeller, watchNews } from './browser/news.ts';
import { overviewOf } from './browser/overview.ts';
import { addReply, markOwn } from './browser/reply.ts';
import { plant, sampleSession } from './browser/seed.ts';
import type { StoredCase } from './browser/stored-case.ts';
import { submit } from './browser/submit.ts';
import { keepCase } from './browser/tally.ts';
import { dropUpload, keepUpload } from './browser/upload.ts';
import { usualActs } from './usual-acts.ts';

export interface BrowserOptions {
  /** Of the database; two backends with one name share their cases. */
  readonly name?: string;
  /** Who is signed in; an invented member when absent. */
  readonly session?: Session;
  readonly preset?: Preset;
  /** Cases to begin with, used only while the database holds none. */
  readonly seed?: readonly CaseDetail[];
  readonly now?: () => number;
  /** What the company calls its CRM; without it there is no enrolment. */
  readonly crm?: string;
}

/** As the page is read; a case's own language where the page tells none. */
const readerLang = ({ lang }: StoredCase): string => document.documentElement.lang.slice(0, 2) || lang;

/**
 * Cases, uploads and receipts in IndexedDB, kept with the same rules as a server: one case for one key, files only
 * with their attestation, a case together with its files or not at all. It needs a secure context, as its hashes do.
 *
 * A browser's database is no place for a personal number: of a sensitive answer the mask is stored and **the value is
 * dropped**, so nobody, staff included, can read it again.
 */
export function browserBackend(options: BrowserOptions = {}): CaseBackend {
  const { name = 'case-wizard', session = sampleSession, preset, seed = [], now = Date.now, crm } = options;
  const { member } = session;
  const database = openCaseDatabase(name, (within) => plant(session, seed, within));
  const tell = newsTeller(name);

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
  /** A case that the member has before them, so without a mark of news. */
  const shown = async (stored: StoredCase, within: Reading): Promise<CaseDetail> => ({
    ...(await withConfirmations(detailOf(stored, member, stored.updatedAt), session, within)),
    acts: usualActs(stored, now()),
  });

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
      asked(call, async () => {
        const { receipt, again } = await submit(submission, key, session, database, now, call?.signal);
        if (!again) tell(submission.account, { case: receipt.id, kind: 'opened' });
        return receipt;
      }),

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

    listCases: (query, call) =>
      asked(call, async () => {
        mustRepresent(query.account);
        return database.read((within) => listPage(query, member, within));
      }),

    readOverview: (account, call) =>
      asked(call, async () => {
        mustRepresent(account);
        return database.read((within) => overviewOf(account, member, within));
      }),

    readCase: (id, call) =>
      asked(call, async () => {
        const { stored, detail, unread } = await database.read(async (within) => {
          const stored = await ownCase(id, within);
          const read = await within.objectStore('reads').get([member, id]);
          return { stored, detail: await shown(stored, within), unread: isUnread(stored, read?.at) };
        });
        if (unread) {
          // As of what was read: what comes in between stays news.
          await database.write((within) => within.objectStore('reads').put({ member, caseId: id, at: stored.updatedAt }));
          tell(stored.account, { case: id, kind: 'read' }, member);
        }
        return detail;
      }),

    readFile: (caseId, fileId, call) =>
      asked(call, () =>
        database.read(async (within) => {
          const held = filesOf(await ownCase(caseId, within)).some(({ id }) => id === fileId);
          const bytes = held && (await within.objectStore('bytes').get(fileId));
          if (!bytes) throw new BackendError('not-found');
          // A type that no browser runs, whatever the file was called when it came.
          return new Blob([bytes], { type: 'application/octet-stream' });
        }),
      ),

    reply: (caseId, reply, key, call) =>
      asked(call, async () => {
        const payload = await sha256(canonical({ caseId, reply }));
        call?.signal?.throwIfAborted();
        const { account, message, again } = await database.write(async (within) => {
          const stored = await ownCase(caseId, within);
          const { message, again } = await addReply(stored, { reply, key, payload }, session, now(), within);
          return { message: await confirmed(message, session, within), again, account: stored.account };
        });
        if (!again) tell(account, { case: caseId, kind: 'message' });
        return message;
      }),

    changeCase: (caseId, change, version, call) =>
      asked(call, async () => {
        const { account, detail } = await database.write(async (within) => {
          const before = await ownCase(caseId, within);
          if (versionOf(before) !== version) throw new BackendError('conflict');
          const stored = withChange(before, change, session.name, now(), readerLang(before));
          await keepCase(stored, before, within);
          await markOwn(before, member, stored.updatedAt, within);
          return { account: stored.account, detail: await shown(stored, within) };
        });
        tell(account, { case: caseId, kind: 'status' });
        return detail;
      }),

    watchCases: (account, onNews, call) =>
      asked(call, async () => {
        mustRepresent(account);
        await watchNews(name, account, member, onNews, call.signal);
      }),

    ...(crm !== undefined && {
      readEnrolment: (caseId: string, call?: Call) =>
        asked(call, () => database.read(async (within) => enrolmentOf(await ownCase(caseId, within), crm, member, within))),

      saveEnrolment: (caseId: string, change: EnrolmentChange, version: string, call?: Call) =>
        asked(call, () =>
          database.write(async (within) => {
            const stored = await ownCase(caseId, within);
            await within.objectStore('enrolments').put(await withSaved(stored, change, version, session, now(), readerLang(stored), within));
            return enrolmentOf(stored, crm, member, within);
          }),
        ),
    }),
  };
}
