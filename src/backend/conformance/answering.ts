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
      await eventually(() => rowOf(bench, id, subject), ({ unread }) => unread, { en: 'the staff’s answer makes the case unread', fr: 'la réponse du personnel rend le cas non lu' });
      const answer = (await bench.backend.readCase(id)).messages.find((message) => message.text === text);
      expect(answer, { en: 'the staff’s answer is not in the thread', fr: 'la réponse du personnel n’est pas dans le fil' });
      expectSame(answer.from, 'staff', { en: 'whom the answer is from', fr: 'de qui vient la réponse' });
      expect(answer.author.trim(), { en: 'the answer has no author', fr: 'la réponse n’a pas d’auteur' });
      expect(answer.author !== bench.session.name, { en: 'the answer bears the member’s name', fr: 'la réponse porte le nom du membre' });
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
        { en: 'the staff’s answer stands in the thread', fr: 'la réponse du personnel figure dans le fil' },
      );
      expectSame(waiting, false, { en: 'waiting', fr: 'l’attente' });
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
      await eventually(() => rowOf(bench, id, subject), ({ waiting }) => waiting, { en: 'a question makes the case wait', fr: 'une question met le cas en attente' });
      expectSame((await bench.backend.readCase(id)).waiting, true, { en: 'waiting, in the case', fr: 'l’attente, dans le cas' });
      await bench.backend.reply(id, said('Du 1er mars au 30 avril'), bench.unique());
      await eventually(() => rowOf(bench, id, subject), ({ waiting }) => !waiting, { en: 'the member’s reply ends the waiting', fr: 'la réponse du membre met fin à l’attente' });
      expectSame((await bench.backend.readCase(id)).waiting, false, { en: 'waiting, after the reply', fr: 'l’attente, après la réponse' });
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
      await eventually(() => rowOf(bench, id, subject, colleague), ({ unread }) => unread, { en: 'the reply is new to a colleague', fr: 'la réponse est nouvelle pour une ou un collègue' });
      expectSame((await rowOf(bench, id, subject)).unread, false, { en: 'unread, for whoever wrote it', fr: 'non lu, pour qui l’a écrite' });
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
      const row = await eventually(() => rowOf(bench, id, subject), ({ status }) => status === 'resolved', { en: 'the case is resolved', fr: 'le cas est résolu' });
      expectSame([row.unread, row.waiting], [true, false], { en: 'unread and waiting', fr: 'non lu et en attente' });
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
      expect(offers(detail, 'reply'), { en: `an active case offers no reply: ${JSON.stringify(detail.acts)}`, fr: `un cas actif n’offre pas de répondre\u00a0: ${JSON.stringify(detail.acts)}` });
      await bench.backend.reply(detail.id, said('Précision'), bench.unique());
      if (bench.backend.changeCase === undefined) throw new Lacking(['changeCase']);
      const now = await bench.backend.readCase(detail.id);
      const closing = (['cancel', 'resolve'] as const).find((act) => offers(now, act));
      if (!closing) throw new Lacking(['acts']);
      const closed = await change(bench, now, deeds[closing]);
      const attempt = bench.backend.reply(detail.id, said('Encore une'), bench.unique());
      if (offers(closed, 'reply')) await attempt;
      else await expectRefusal(attempt, ['refused'], { en: 'a reply where none is offered', fr: 'une réponse là où aucune n’est offerte' });
    },
  },
];
