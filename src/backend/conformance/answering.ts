/** What the staff write is noticed, and what they ask is waited for. */
import type { Reply } from '../../model/case.ts';
import type { Check } from './check.ts';
import { change, deeds, offers } from './deeds.ts';
import { eventually } from './eventually.ts';
import { expect, expectRefusal, expectSame } from './expect.ts';
import { Lacking } from './lacking.ts';
import { rowOf } from './own-cases.ts';

const said = (text: string): Reply => ({ text, lang: 'fr', files: [] });

export const answeringChecks: readonly Check[] = [
  {
    id: 'answer.thread',
    title: {
      en: 'The staff’s answer stands in the thread as theirs, and the case is unread.',
      fr: 'La réponse du personnel figure dans le fil comme la sienne, et le cas est non lu.',
    },
    why: { en: 'It is what the member is waiting for.', fr: 'C’est ce que le membre attend.' },
    without: {
      en: 'The answer is there, and nobody notices; or it looks as if the member had written it.',
      fr: 'La réponse est là sans que personne ne la remarque, ou semble écrite par le membre.',
    },
    needs: ['staff'],
    async run(bench) {
      const subject = bench.unique();
      const { id } = await bench.open({ subject });
      const text = `Nous avons trouvé ${bench.unique()}.`;
      await bench.staff.answer(id, text);
      await eventually(() => rowOf(bench, id, subject), ({ unread }) => unread, 'the staff’s answer makes the case unread');
      const answer = (await bench.backend.readCase(id)).messages.find((message) => message.text === text);
      expect(answer, 'the staff’s answer is not in the thread');
      expectSame(answer.from, 'staff', 'whom the answer is from');
      expect(answer.author.trim(), 'the answer has no author');
      expect(answer.author !== bench.session.name, 'the answer bears the member’s name');
    },
  },
  {
    id: 'answer.no-question',
    title: { en: 'An answer that asks nothing waits for nobody.', fr: 'Une réponse qui ne demande rien n’attend personne.' },
    why: {
      en: '“Waiting for you” is worth something only where it is true.',
      fr: '«\u00a0On vous attend\u00a0» ne vaut que si c’est vrai.',
    },
    without: {
      en: 'The member looks for a question where there is none.',
      fr: 'Le membre cherche une question là où il n’y en a pas.',
    },
    needs: ['staff'],
    async run(bench) {
      const { id } = await bench.open();
      await bench.staff.answer(id, 'C’est fait.');
      const { waiting } = await eventually(
        () => bench.backend.readCase(id),
        ({ messages }) => messages.length > 0,
        'the staff’s answer stands in the thread',
      );
      expectSame(waiting, false, 'waiting');
    },
  },
  {
    id: 'answer.question',
    title: {
      en: 'A question of the staff makes the case wait, and the member’s reply ends it.',
      fr: 'Une question du personnel met le cas en attente, et la réponse du membre y met fin.',
    },
    why: {
      en: 'Both sides must see whose turn it is.',
      fr: 'Les deux côtés doivent voir à qui c’est le tour.',
    },
    without: {
      en: 'The member is reminded of what they have answered, or never reminded at all.',
      fr: 'On rappelle au membre ce qu’il a déjà fait, ou on ne lui rappelle rien.',
    },
    needs: ['staff', 'reply'],
    async run(bench) {
      const subject = bench.unique();
      const { id } = await bench.open({ subject });
      await bench.staff.answer(id, 'Quelles dates?', { asks: true });
      await eventually(() => rowOf(bench, id, subject), ({ waiting }) => waiting, 'a question makes the case wait');
      expectSame((await bench.backend.readCase(id)).waiting, true, 'waiting, in the case');
      await bench.backend.reply(id, said('Du 1er mars au 30 avril'), bench.unique());
      await eventually(() => rowOf(bench, id, subject), ({ waiting }) => !waiting, 'the member’s reply ends the waiting');
      expectSame((await bench.backend.readCase(id)).waiting, false, 'waiting, after the reply');
    },
  },
  {
    id: 'answer.own-reply',
    title: {
      en: 'The member’s own reply is nothing new to them, but to a colleague.',
      fr: 'La réponse du membre n’est pas nouvelle pour lui, mais l’est pour une ou un collègue.',
    },
    why: { en: 'Colleagues follow the same cases.', fr: 'Des collègues suivent les mêmes cas.' },
    without: {
      en: 'The member’s list is full of marks for what they wrote themselves.',
      fr: 'La liste du membre est pleine de repères pour ce qu’il a écrit lui-même.',
    },
    needs: ['reply', 'colleague'],
    async run(bench) {
      const subject = bench.unique();
      const { id } = await bench.open({ subject });
      await bench.backend.reply(id, said('Précision'), bench.unique());
      const colleague = bench.as('colleague');
      await eventually(() => rowOf(bench, id, subject, colleague), ({ unread }) => unread, 'the reply is new to a colleague');
      expectSame((await rowOf(bench, id, subject)).unread, false, 'unread, for whoever wrote it');
    },
  },
  {
    id: 'answer.resolved',
    title: {
      en: 'A case that the staff resolve is resolved and unread, and waits no more.',
      fr: 'Un cas résolu par le personnel est résolu et non lu, et n’attend plus.',
    },
    why: { en: 'The end of a case is its most important news.', fr: 'La fin d’un cas est sa nouvelle la plus importante.' },
    without: {
      en: 'The member waits for an answer to a case that is closed.',
      fr: 'Le membre attend une réponse à un cas qui est fermé.',
    },
    needs: ['staff'],
    async run(bench) {
      const subject = bench.unique();
      const { id } = await bench.open({ subject });
      await bench.staff.answer(id, 'Quelles dates?', { asks: true });
      await bench.staff.resolve(id);
      const row = await eventually(() => rowOf(bench, id, subject), ({ status }) => status === 'resolved', 'the case is resolved');
      expectSame([row.unread, row.waiting], [true, false], 'unread and waiting');
    },
  },
  {
    id: 'answer.acts',
    title: {
      en: 'Replying works where it is offered, and is refused where it is not.',
      fr: 'Répondre fonctionne là où c’est offert, et est refusé ailleurs.',
    },
    why: {
      en: 'The reply field is shown where the case offers it, and nowhere else.',
      fr: 'Le champ de réponse paraît là où le cas l’offre, et nulle part ailleurs.',
    },
    without: {
      en: 'The member writes a page of text, and only then learns that the case is closed.',
      fr: 'Le membre écrit une page, puis apprend que le cas est fermé.',
    },
    needs: ['reply'],
    async run(bench) {
      const detail = await bench.opened();
      expect(offers(detail, 'reply'), `an active case offers no reply: ${JSON.stringify(detail.acts)}`);
      await bench.backend.reply(detail.id, said('Précision'), bench.unique());
      if (bench.backend.changeCase === undefined) throw new Lacking(['changeCase']);
      const now = await bench.backend.readCase(detail.id);
      const closing = (['cancel', 'resolve'] as const).find((act) => offers(now, act));
      if (!closing) throw new Lacking(['acts']);
      const closed = await change(bench, now, deeds[closing]);
      const attempt = bench.backend.reply(detail.id, said('Encore une'), bench.unique());
      if (offers(closed, 'reply')) await attempt;
      else await expectRefusal(attempt, ['refused'], 'a reply where none is offered');
    },
  },
];
