/** Enrolment as it travels: entity tags guard each save. */
import type { Enrolment } from '../../model/enrolment.ts';
import type { Check } from './check.ts';
import { beginning, choiceOf } from './enrolment-choice.ts';
import { expectSame } from './expect.ts';
import { ask, at, expectProblem, jsonOf, read } from './wire-asking.ts';

const needs = ['wire', 'readEnrolment', 'saveEnrolment'] as const;

const enrolmentAt = (id: string): string => at('cases', id, 'enrolment');

export const enrolmentWireChecks: readonly Check[] = [
  {
    id: 'enrolment.etag',
    title: {
      en: 'An enrolment comes with a strong ETag that is its version, before anything was saved too.',
      fr: 'Une inscription est accompagnée d’un ETag fort, qui est sa version, même avant tout enregistrement.',
    },
    why: { en: 'The version in view goes back with the save.', fr: 'La version affichée repart avec l’enregistrement.' },
    without: {
      en: 'Of two first saves both go through.',
      fr: 'De deux premiers enregistrements, les deux passent.',
    },
    needs,
    async run(bench) {
      const { id } = await beginning(bench);
      const reply = await read(bench, enrolmentAt(id));
      const tag = reply.headers.get('ETag');
      const { version } = await jsonOf<Enrolment>(reply, 200, { en: 'the enrolment', fr: 'l’inscription' });
      expectSame(tag, `"${version.replace(/[^!#-~]/gu, encodeURIComponent)}"`, { en: 'ETag, beside the version', fr: 'ETag, à côté de la version' });
    },
  },
  {
    id: 'enrolment.if-match',
    title: {
      en: 'A save that names no version is refused with 428, one of another version with 412.',
      fr: 'Un enregistrement sans version est refusé par un 428, et celui d’une autre version par un 412.',
    },
    why: { en: 'A proxy may drop a header, and a page may be old.', fr: 'Un mandataire peut retirer un en-tête, et une page peut être ancienne.' },
    without: {
      en: 'A client is removed on a page that shows them as they were last week.',
      fr: 'Une personne est retirée depuis une page qui la montre telle qu’elle était la semaine dernière.',
    },
    needs,
    async run(bench) {
      const { id, before } = await beginning(bench);
      const body = JSON.stringify(choiceOf(before));
      const put = (headers: Readonly<Record<string, string>>): Promise<Response> =>
        ask(bench, 'member', enrolmentAt(id), { method: 'PUT', headers: { 'Content-Type': 'application/json', ...headers }, body });
      await expectProblem(await put({}), [428], { en: 'a save without If-Match', fr: 'un enregistrement sans If-Match' });
      for (const tag of [`"${bench.unique()}"`, '*']) {
        await expectProblem(await put({ 'If-Match': tag }), [412, 428, 400], { en: `a save with If-Match: ${tag}`, fr: `un enregistrement avec If-Match\u00a0: ${tag}` });
      }
      expectSame(await bench.backend.readEnrolment(id), before, { en: 'the enrolment after the refusals', fr: 'l’inscription après les refus' });
    },
  },
];
