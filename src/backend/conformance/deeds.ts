/** The changes that a case offers, ready to be made. */
import type { CaseAct, CaseChange } from '../../model/act.ts';
import type { CaseDetail } from '../../model/case.ts';
import type { Bench } from './check.ts';
import { expect } from './expect.ts';

export type ChangingAct = CaseChange['act'];

export const changingActs: readonly ChangingAct[] = ['cancel', 'resolve', 'reopen', 'rate'];

export const deeds: { readonly [A in ChangingAct]: CaseChange } = {
  cancel: { act: 'cancel', reason: 'Résolu autrement' },
  resolve: { act: 'resolve' },
  reopen: { act: 'reopen', reason: 'Le versement manque encore' },
  rate: { act: 'rate', rating: { stars: 4, comment: 'Réponse claire' } },
};

export const offers = ({ acts }: CaseDetail, act: CaseAct): boolean => acts?.some((each) => each.act === act && !each.refused) ?? false;

/** What changes the case as it stands; one that takes it from the active ones where there is one. */
export function deedFor(detail: CaseDetail): CaseChange {
  const act = (['resolve', 'cancel', 'reopen', 'rate'] as const).find((each) => offers(detail, each));
  expect(act, { en: `changeCase is there, yet the case offers nothing to change: ${JSON.stringify(detail.acts)}`, fr: `changeCase est là, et pourtant le cas n’offre rien à modifier\u00a0: ${JSON.stringify(detail.acts)}` });
  return deeds[act];
}

export function versionOf({ version }: CaseDetail): string {
  expect(version, { en: 'changeCase is there, yet the case has no version', fr: 'changeCase est là, et pourtant le cas n’a pas de version' });
  return version;
}

export const change = (bench: Bench, detail: CaseDetail, deed: CaseChange): Promise<CaseDetail> =>
  bench.backend.changeCase(detail.id, deed, versionOf(detail));

/** Makes the change where the case offers it. */
export const changeWhereOffered = async (bench: Bench, detail: CaseDetail, act: ChangingAct): Promise<CaseDetail | undefined> =>
  offers(detail, act) ? change(bench, detail, deeds[act]) : undefined;
