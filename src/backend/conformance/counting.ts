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
  expect(found.length === 1, { en: `the list holds ${found.length} cases with this subject instead of 1`, fr: `la liste contient des cas qui ont cet objet\u00a0: ${found.length} au lieu de 1` });
  expect(found[0]!.id === id, { en: `the list holds the case ${found[0]!.id}, the receipt is of ${id}`, fr: `la liste contient le cas ${found[0]!.id}, et le reçu est de ${id}` });
}

export async function expectNone(bench: Bench, subject: string): Promise<void> {
  const found = await casesNamed(bench, subject);
  expect(found.length === 0, { en: `refused, and yet in the list: ${found.length} instead of 0`, fr: `refusé, et pourtant présent dans la liste\u00a0: ${found.length} au lieu de 0` });
}
