/** A backend in the page's own memory: the port over an array, answering page by page. */
import { BackendError } from '../../../src/backend/error.ts';
import type { CaseBackend } from '../../../src/backend/port.ts';
import type { CaseOverview } from '../../../src/model/case-list.ts';
import type { CaseSummary } from '../../../src/model/case.ts';
import type { IndexedCases } from './indexed-cases.ts';

const PAGE = 50;

const refuse = async (): Promise<never> => {
  throw new BackendError('refused');
};

export function memoryBackend(indexed: IndexedCases): CaseBackend {
  const overview = overviewOf(indexed.cases);
  return {
    session: async () => ({ member: 'member-1', name: 'Camille Roy', accounts: [{ id: 'account', name: 'Éditions Boréal inc.' }], roles: [] }),
    submitCase: refuse,
    readCase: refuse,
    async listCases({ cursor, skip = 0, limit = PAGE, ...filter }) {
      const found = indexed.select(filter);
      const from = Number(cursor ?? 0) + skip;
      const end = from + limit;
      return {
        cases: found.slice(from, end),
        total: found.length,
        ...(end < found.length && { next: String(end) }),
        ...(skip > 0 && { skipped: skip }),
      };
    },
    readOverview: async () => overview,
  };
}

/** Counted once, as a database keeps its counts. */
function overviewOf(cases: readonly CaseSummary[]): CaseOverview {
  const counts = { active: 0, resolved: 0, cancelled: 0 };
  for (const { status } of cases) counts[status]++;
  const waiting = cases.filter((each) => each.waiting);
  const unread = cases.filter((each) => each.unread).length;
  return { counts, unread, waiting: { total: waiting.length, cases: waiting.slice(0, 3) }, types: [], openers: [] };
}
