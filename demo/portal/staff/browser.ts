/** The demo's staff desk on the browser's own database. It has no sensitive answers: that database keeps none. */
import { after, detailOf, nextReference, storedCase, summaryOf } from '../../../src/backend/adapters/browser-case.ts';
import type { StoredCase } from '../../../src/backend/adapters/browser-stored-case.ts';
import { openCaseDatabase, type Reading } from '../../../src/backend/adapters/browser-database.ts';
import { BackendError } from '../../../src/backend/error.ts';
import type { StaffCase, StaffDesk } from './desk.ts';

export interface BrowserDeskOptions {
  /** Of the database that the member's side uses. */
  readonly name?: string;
  /** Whoever answers at the desk, as members read it. */
  readonly signature?: string;
  readonly now?: () => number;
}

const mostCases = 100;

async function accountName(id: string, within: Reading): Promise<string> {
  return (await within.objectStore('accounts').get(id))?.name ?? id;
}

export function browserDesk(options: BrowserDeskOptions = {}): StaffDesk {
  const { name = 'case-wizard', signature = 'Line Gagnon', now = Date.now } = options;
  const database = openCaseDatabase(name);

  /** Staff did something: members see it as news. */
  const change = (id: string, changed: (stored: StoredCase, at: string) => Partial<StoredCase>): Promise<void> =>
    database.write(async (within) => {
      const stored = await storedCase(id, within);
      const at = after(stored.updatedAt, now());
      await within.objectStore('cases').put({ ...stored, ...changed(stored, at), updatedAt: at, newsAt: at });
    });

  return {
    accounts: () =>
      database.read(async (within) => {
        const accounts = await within.objectStore('accounts').getAll();
        return accounts.map((account) => ({ id: account.id, name: account.name }));
      }),

    cases: () =>
      database.read(async (within) => {
        const cases: StaffCase[] = [];
        let at = await within.objectStore('cases').index('by-change').openCursor(null, 'prev');
        for (; at && cases.length < mostCases; at = await at.continue()) {
          const { account } = at.value;
          cases.push({ ...summaryOf(at.value), account, accountName: await accountName(account, within) });
        }
        return cases;
      }),

    read: (id) =>
      database.read(async (within) => {
        const stored = await storedCase(id, within);
        return { ...detailOf(stored), accountName: await accountName(stored.account, within) };
      }),

    answer: (id, text, lang, asks) =>
      change(id, ({ messages }, at) => ({
        waiting: asks,
        messages: [...messages, { id: crypto.randomUUID(), from: 'staff', author: signature, at, text, lang }],
      })),

    setStatus: (id, status) => change(id, ({ waiting }) => ({ status, waiting: waiting && status === 'active' })),

    openByPhone: ({ account, lang, subject, path, description, caller }) =>
      database.write(async (within) => {
        if (!(await within.objectStore('accounts').get(account))) throw new BackendError('not-found');
        const id = crypto.randomUUID();
        const at = new Date(now()).toISOString();
        const reference = await nextReference(at, within);
        await within.objectStore('cases').add({
          id,
          reference,
          subject,
          path,
          status: 'active',
          origin: 'phone',
          openedBy: caller,
          openedAt: at,
          updatedAt: at,
          newsAt: at,
          waiting: false,
          account,
          lang,
          answers: [],
          description,
          comments: '',
          files: [],
          messages: [],
        });
        return { id, reference };
      }),
  };
}
