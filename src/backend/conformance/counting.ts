/** How many cases a submission has opened: what a second one looks like in the member's own list. */
import type { CaseSummary } from '../../model/case.ts';
import type { Bench } from './check.ts';
import { expect } from './expect.ts';

/** Enough for what others open meanwhile, where the system is in use. */
const latest = 50;

/** The account's latest cases with this subject, as a page that was just loaded reads them. */
export async function casesNamed({ as, account }: Bench, subject: string): Promise<readonly CaseSummary[]> {
  const { cases } = await as('member').listCases({ account, sort: 'opened', order: 'desc', limit: latest });
  return cases.filter((each) => each.subject === subject);
}

export async function expectOne(bench: Bench, subject: string, id: string): Promise<void> {
  const found = await casesNamed(bench, subject);
  expect(found.length === 1, `the list holds ${found.length} cases with this subject instead of 1`);
  expect(found[0]!.id === id, `the list holds the case ${found[0]!.id}, the receipt is of ${id}`);
}

export async function expectNone(bench: Bench, subject: string): Promise<void> {
  const found = await casesNamed(bench, subject);
  expect(found.length === 0, `refused, and yet the list holds ${found.length} such cases`);
}
