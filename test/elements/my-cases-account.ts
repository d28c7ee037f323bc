/** An account of any size in memory, behind the whole port of the list: filters, search, orders, pages, counts and news. */
import type { CaseBackend } from '../../src/backend/port.ts';
import type { CaseFilter, CaseNews, CaseOverview, CaseQuery } from '../../src/model/case-list.ts';
import type { CaseSummary } from '../../src/model/case.ts';
import type { MyCases } from '../../src/my-cases.ts';
import { eventually, findByRole } from '../support/page.ts';
import { whole } from './my-cases-rig.ts';

const hour = 3_600_000;
const types = [
  { id: 'royalty', label: 'Royalty Inquiry' },
  { id: 'repertoire', label: 'Repertoire' },
] as const;
const people = [
  { id: 'm-1', name: 'Camille Roy', mine: true },
  { id: 'm-2', name: 'Morgan Tremblay', mine: false },
] as const;

/** Every second case is Morgan's, every third about the repertoire, every fifth came by phone; the newest are active. */
export function numbered(number: number, facts: Partial<CaseSummary> = {}): CaseSummary {
  const { name, mine } = people[Math.abs(number % 2)]!;
  const at = new Date(Date.UTC(2026, 0, 1) - number * hour).toISOString();
  return {
    id: `case-${number}`,
    reference: `C-${String(number).padStart(6, '0')}`,
    subject: `Subject ${number}`,
    path: [types[number % 3 === 0 ? 1 : 0]!],
    status: number < 9 ? 'active' : number % 10 === 0 ? 'cancelled' : 'resolved',
    origin: number % 5 === 0 ? 'phone' : 'portal',
    openedBy: name,
    mine,
    openedAt: at,
    updatedAt: at,
    waiting: number === 2,
    unread: number === 1,
    ...facts,
  };
}

export interface AccountRig extends CaseBackend {
  cases: CaseSummary[];
  readonly asked: CaseQuery[];
  /** Requests for pages that are not answered yet. */
  readonly underway: number;
  /** Someone hears the news. */
  readonly listening: boolean;
  news(news?: CaseNews): void;
}

interface Habits {
  readonly skips?: boolean;
  /** Awaited before each page. */
  readonly before?: (query: CaseQuery) => Promise<void>;
}

export function account(size: number, { skips = true, before }: Habits = {}): AccountRig {
  let hears: ((news?: CaseNews) => void) | undefined;
  let underway = 0;
  const rig: AccountRig = {
    cases: Array.from({ length: size }, (_, number) => numbered(number)),
    asked: [],
    get underway() {
      return underway;
    },
    get listening() {
      return hears !== undefined;
    },
    news: (news) => hears?.(news),
    session: async () => ({
      member: 'm-1',
      name: 'Camille Roy',
      accounts: [
        { id: 'boreal', name: 'Éditions Boréal inc.', manager: 'Line Gagnon' },
        { id: 'nordic', name: 'Studio Nordique' },
      ],
      roles: [],
    }),
    submitCase: () => Promise.reject(new Error('not part of these tests')),
    async listCases(query) {
      rig.asked.push(query);
      underway += 1;
      try {
        await before?.(query);
      } finally {
        underway -= 1;
      }
      const found = ordered(rig.cases.filter(lets(query)), query);
      const passed = skips ? (query.skip ?? 0) : 0;
      const first = Number(query.cursor ?? 0) + passed;
      const stop = first + (query.limit ?? 50);
      return {
        cases: found.slice(first, stop),
        total: found.length,
        ...(stop < found.length && { next: String(stop) }),
        ...(skips && query.skip !== undefined && { skipped: passed }),
      };
    },
    readOverview: async () => overviewOf(rig.cases),
    readCase: async (id) => whole(rig.cases.find((each) => each.id === id)!),
    watchCases: (_account, onNews, { signal }) =>
      new Promise((_, reject) => {
        hears = onNews;
        onNews();
        signal?.addEventListener('abort', () => {
          hears = undefined;
          reject(signal.reason as Error);
        });
      }),
  };
  return rig;
}

/** The list is there, hears the news, and has read what came before it did. */
export async function listens(element: MyCases, backend: AccountRig): Promise<void> {
  await findByRole(element, 'button', 'Filters');
  await eventually(async () => {
    if (!backend.listening) throw new Error('no one listens');
    await element.updateComplete;
    if (backend.underway > 0) throw new Error('still loading');
  });
}

const lets =
  ({ status, type, openedBy, origin, search }: CaseFilter) =>
  (each: CaseSummary): boolean =>
    (!status || (status === 'waiting' ? each.waiting : each.status === status)) &&
    (!type || each.path[0]?.id === type) &&
    (!openedBy || people.find(({ id }) => id === openedBy)?.name === each.openedBy) &&
    (!origin || each.origin === origin) &&
    (!search || `${each.reference} ${each.subject}`.toLowerCase().includes(search.toLowerCase()));

function ordered(cases: CaseSummary[], { sort = 'updated', order = sort === 'subject' ? 'asc' : 'desc' }: CaseFilter): CaseSummary[] {
  const key = ({ updatedAt, openedAt, reference, subject }: CaseSummary): string =>
    ({ updated: updatedAt, opened: openedAt, reference, subject })[sort];
  const sign = order === 'asc' ? 1 : -1;
  return cases.sort((a, b) => (key(a) < key(b) ? -sign : key(a) > key(b) ? sign : 0));
}

function overviewOf(cases: readonly CaseSummary[]): CaseOverview {
  const many = (which: (each: CaseSummary) => boolean): number => cases.filter(which).length;
  const waiting = cases.filter((each) => each.waiting && each.status === 'active');
  return {
    counts: {
      active: many(({ status }) => status === 'active'),
      resolved: many(({ status }) => status === 'resolved'),
      cancelled: many(({ status }) => status === 'cancelled'),
    },
    unread: many(({ unread }) => unread),
    waiting: { total: waiting.length, cases: waiting.slice(0, 3) },
    types: types.map((type) => ({ path: [type], count: many(({ path }) => path[0]?.id === type.id) })),
    openers: people.map((person) => ({ ...person, count: many(({ openedBy }) => openedBy === person.name) })),
  };
}
