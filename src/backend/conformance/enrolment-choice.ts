/** Where the checks of enrolment begin: a case of their own, and a choice to save about its client. */
import type { Enrolment, EnrolmentChange } from '../../model/enrolment.ts';
import type { Bench } from './check.ts';
import { expect } from './expect.ts';

/** What the checks save, for the one who is signed in. */
export function choiceOf({ agents }: Enrolment, changes: Partial<EnrolmentChange> = {}): EnrolmentChange {
  const mine = agents.find((each) => each.mine) ?? agents[0];
  expect(mine, { en: 'the enrolment names nobody who could be the corresponding agent', fr: 'l’inscription ne nomme personne qui pourrait être l’agent correspondant' });
  return { current: false, include: true, mailing: 'applicant', agent: mine.id, remarks: '', ...changes };
}

/** Of a case of its own, before anything is saved. */
export async function beginning(bench: Bench): Promise<{ readonly id: string; readonly before: Enrolment }> {
  const { id } = await bench.open();
  return { id, before: await bench.backend.readEnrolment(id) };
}
