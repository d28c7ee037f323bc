/** A backend in the page: the core of the port as one object, over the array of own-cases.ts. Put your API in the array's place. */
import { BackendError, type CaseBackend, type Receipt, type Session } from 'case-wizard';
import { cases, findCases, isWhole, openCase, seen } from './own-cases';

/** Who is signed in, as your portal knows. */
const me: Session = { member: 'm-1', name: 'Camille Roy', roles: [], accounts: [{ id: 'boreal', name: 'Éditions Boréal' }] };

/** The same content is the same text, in whatever order its fields come. */
const inOrder = (_: string, value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))) : value;

/** As findCases hands it out; a page may bring any other. */
const isPlace = (cursor = '[]'): boolean => {
  try {
    return Array.isArray(JSON.parse(cursor));
  } catch {
    return false;
  }
};

export function pageBackend(): CaseBackend {
  /** What came under each key, for ever: the same case is never opened twice. */
  const sent = new Map<string, { readonly content: string; readonly receipt: Receipt }>();
  const mine = (account: string): void => {
    // What is not the member's is not found, as if it did not exist.
    if (!me.accounts.some(({ id }) => id === account)) throw new BackendError('not-found');
  };
  return {
    session: async () => me,
    async submitCase(submission, key) {
      const content = JSON.stringify(submission, inOrder);
      const former = sent.get(key);
      if (former && former.content !== content) throw new BackendError('refused', { detail: 'This key sent another case.' });
      mine(submission.account);
      // It has no `uploadFile`: a file can only be one that nobody sent here.
      if (!isWhole(submission) || submission.files.length > 0) throw new BackendError('refused', { detail: 'Something is missing, or is not what it has to be.' });
      const receipt = former?.receipt ?? openCase(submission, me);
      sent.set(key, { content, receipt });
      return receipt;
    },
    findReceipt: async (key) => sent.get(key)?.receipt ?? null,
    async listCases({ account, limit, ...asked }) {
      mine(account);
      if (!isPlace(asked.cursor)) throw new BackendError('refused', { detail: 'There is no such page.' });
      const { rows, ...page } = findCases(cases.filter((row) => row.account === account), { ...asked, ...(limit && { limit: String(limit) }) });
      return { ...page, cases: rows.map((row) => seen(row, me)) };
    },
    async readCase(id) {
      const row = cases.find((each) => each.id === id);
      if (!row) throw new BackendError('not-found');
      mine(row.account);
      return seen(row, me);
    },
  };
}
