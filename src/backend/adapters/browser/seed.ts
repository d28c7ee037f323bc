/** What a browser's database holds from its start: who is signed in, and the cases it is given when it has none. */
import type { CaseDetail, Session } from '../../../model/case.ts';
import { restingAnswers } from './case.ts';
import type { Writing } from './database.ts';
import { eventsTold, indexed, type StoredCase } from './stored-case.ts';
import { keepCase } from './tally.ts';

/** Invented people. */
export const sampleSession: Session = {
  member: 'm-7f3c',
  name: 'Camille Roy',
  accounts: [
    { id: 'editions-boreal', name: 'Éditions Boréal inc.', manager: 'Line Gagnon' },
    { id: 'camille-roy', name: 'Camille Roy' },
    { id: 'studio-nordique', name: 'Studio Nordique' },
  ],
  roles: [],
};

const instant = (at: string): string => new Date(at).toISOString();

function stored(seed: CaseDetail, session: Session): StoredCase {
  // The version counts from here, and what may be done follows from the case.
  const { mine, unread, version, acts, events, ...kept } = seed;
  // Indexed as text, so all in one time zone.
  const updatedAt = instant(seed.updatedAt);
  const told = {
    ...kept,
    openedAt: instant(seed.openedAt),
    updatedAt,
    answers: restingAnswers(seed.answers),
    ...(mine && { openedByMember: session.member }),
    ...(unread && { newsAt: updatedAt }),
  };
  return indexed({ ...told, revision: 1, events: events ?? eventsTold(told) });
}

/** Signs `session` in, and fills an empty database with `seed`; new references then count on from the seed's. */
export async function plant(session: Session, seed: readonly CaseDetail[], within: Writing): Promise<void> {
  const { accounts, ...member } = session;
  for (const account of accounts) await within.objectStore('accounts').put(account);
  await within.objectStore('members').put({ ...member, accounts: accounts.map(({ id }) => id) });

  if ((await within.objectStore('cases').count()) > 0) return;
  const counters = within.objectStore('counters');
  for (const each of seed) {
    await keepCase(stored(each, session), undefined, within);
    const [, year, number] = /^C-(\d{4})-(\d+)$/.exec(each.reference) ?? [];
    if (!year) continue;
    const last = Math.max(Number(number), (await counters.get(Number(year)))?.last ?? 0);
    await counters.put({ year: Number(year), last });
  }
}
