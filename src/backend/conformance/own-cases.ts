/** How a check finds its own cases again among all that a system in use holds: by a word that stands nowhere else. */
import type { CaseQuery } from '../../model/case-list.ts';
import type { CaseSummary, Receipt } from '../../model/case.ts';
import type { CaseBackend } from '../port.ts';
import type { Bench } from './check.ts';
import { expect } from './expect.ts';

export const idsOf = (cases: readonly { readonly id: string }[]): readonly string[] => cases.map(({ id }) => id);

export const sorted = (ids: readonly string[]): readonly string[] => [...ids].sort();

/** Every row that the query lets through. */
export const rowsOf = async (bench: Bench, query: Omit<CaseQuery, 'account'>): Promise<readonly CaseSummary[]> =>
  (await bench.pages(query)).flatMap(({ cases }) => cases);

/** Opened one after another, so that each is younger than the one before. */
export async function openSeveral(bench: Bench, count: number, word: string): Promise<readonly Receipt[]> {
  const receipts: Receipt[] = [];
  for (let number = 1; number <= count; number += 1) receipts.push(await bench.open({ subject: `${word} ${number}` }));
  return receipts;
}

/** The case as whoever `backend` signs in sees it in their list; `word` finds it. */
export async function rowOf(bench: Bench, id: string, word: string, backend: CaseBackend = bench.backend): Promise<CaseSummary> {
  const { cases } = await backend.listCases({ account: bench.account, search: word });
  const row = cases.find((each) => each.id === id);
  expect(row, { en: `the case ${id} is not in the list of the cases with “${word}”`, fr: `le cas ${id} n’est pas dans la liste des cas qui contiennent «\u00a0${word}\u00a0»` });
  return row;
}
