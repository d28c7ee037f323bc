/** The demo's staff desk on the browser's own database. It has no sensitive answers: that database keeps none. */
import { detailOf, nextReference, storedCase, summaryOf } from '../../../src/backend/adapters/browser/case.ts';
import { after, changed, indexed, type StoredCase, type UnindexedCase } from '../../../src/backend/adapters/browser/stored-case.ts';
import { openCaseDatabase, type Reading } from '../../../src/backend/adapters/browser/database.ts';
import { keepCase } from '../../../src/backend/adapters/browser/tally.ts';
import { newsTeller } from '../../../src/backend/adapters/browser/news.ts';
import { BackendError } from '../../../src/backend/error.ts';
import type { CaseEventKind, CaseStatus } from '../../../src/model/case.ts';
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

  const tell = newsTeller(name);

  /** Staff did something: members see it as news. Nothing happens where it becomes what it is. */
  async function change(
    id: string,
    kind: CaseEventKind,
    become: (stored: StoredCase, at: string) => Partial<UnindexedCase> | undefined,
  ): Promise<void> {
    const account = await database.write(async (within) => {
      const stored = await storedCase(id, within);
      const at = after(stored.updatedAt, now());
      const event = { kind, by: signature, side: 'staff' } as const;
      const becomes = become(stored, at);
      if (!becomes) return undefined;
      await keepCase(changed(stored, at, event, becomes), stored, within);
      return stored.account;
    });
    if (account !== undefined) tell(account, { case: id, kind: kind === 'answered' || kind === 'asked' ? 'message' : 'status' });
  }

  /** The first look at a case stands on its timeline. Whoever opened it by phone had it in view from the start. */
  const view = (id: string): Promise<StoredCase> =>
    database.write(async (within) => {
      const stored = await storedCase(id, within);
      if (stored.origin === 'phone' || stored.events.some(({ kind }) => kind === 'viewed')) return stored;
      const viewed = { kind: 'viewed', at: new Date(now()).toISOString(), by: signature, side: 'staff' } as const;
      const seen: StoredCase = { ...stored, events: [...stored.events, viewed] };
      await keepCase(seen, stored, within);
      return seen;
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

    read: async (id) => {
      const stored = await view(id);
      return database.read(async (within) => ({
        ...detailOf(stored),
        accountName: await accountName(stored.account, within),
      }));
    },

    answer: (id, text, lang, asks) =>
      change(id, asks ? 'asked' : 'answered', ({ messages, status }, at) => ({
        waiting: asks && status === 'active',
        messages: [...messages, { id: crypto.randomUUID(), from: 'staff', author: signature, at, text, lang }],
      })),

    setStatus: (id, status) =>
      change(id, moves[status], (stored) =>
        stored.status === status ? undefined : { status, waiting: stored.waiting && status === 'active' },
      ),

    openByPhone: async ({ account, lang, subject, path, description, caller }) => {
      const id = crypto.randomUUID();
      const reference = await database.write(async (within) => {
        if (!(await within.objectStore('accounts').get(account))) throw new BackendError('not-found');
        const at = new Date(now()).toISOString();
        const next = await nextReference(at, within);
        await keepCase(
          indexed({
            id,
            reference: next,
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
            revision: 1,
            events: [{ kind: 'opened', at, by: caller, side: 'member' }],
          }),
          undefined,
          within,
        );
        return next;
      });
      tell(account, { case: id, kind: 'opened' });
      return { id, reference };
    },
  };
}

const moves: Readonly<Record<CaseStatus, CaseEventKind>> = {
  active: 'reopened',
  resolved: 'resolved',
  cancelled: 'cancelled',
};
