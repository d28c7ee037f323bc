/** A case is the same wherever it is read, and reading it leaves it as it is. */
import type { CaseSummary } from '../../model/case.ts';
import type { Check } from './check.ts';
import { versionOf } from './deeds.ts';
import { eventually } from './eventually.ts';
import { expect, expectRefusal, expectSame } from './expect.ts';
import { openSeveral, rowOf } from './own-cases.ts';

/** As the two ways of telling a case have it in common. */
const summary = ({ id, reference, subject, path, status, origin, openedBy, mine, openedAt, waiting }: CaseSummary): unknown => ({
  id,
  reference,
  subject,
  path,
  status,
  origin,
  openedBy,
  mine,
  openedAt: Date.parse(openedAt),
  waiting,
});

const zoned = /T.*(Z|[+-]\d\d:\d\d)$/;

export const readingChecks: readonly Check[] = [
  {
    id: 'read.own',
    title: {
      en: 'A new case is active, the member’s own, and holds nothing new to them.',
      fr: 'Un nouveau cas est actif, il est celui du membre et n’a rien de nouveau pour lui.',
    },
    why: {
      en: 'Marks tell a member where to look first.',
      fr: 'Les repères disent au membre où regarder d’abord.',
    },
    without: {
      en: 'The member’s own case is marked as unread, or as somebody else’s.',
      fr: 'Le cas du membre est marqué comme non lu, ou comme étant celui de quelqu’un d’autre.',
    },
    async run(bench) {
      const subject = bench.unique('Own ');
      const { id } = await bench.open({ subject });
      const wanted = { status: 'active', origin: 'portal', openedBy: bench.session.name, mine: true, waiting: false, unread: false };
      for (const told of [await rowOf(bench, id, subject), await bench.backend.readCase(id)]) {
        const { status, origin, openedBy, mine, waiting, unread } = told;
        expectSame({ status, origin, openedBy, mine, waiting, unread }, wanted, { en: 'the new case', fr: 'le nouveau cas' });
      }
    },
  },
  {
    id: 'read.colleague',
    title: {
      en: 'A colleague reads who opened the case, and that it was not them.',
      fr: 'Une ou un collègue lit qui a ouvert le cas, et que ce n’est pas elle ou lui.',
    },
    why: {
      en: 'People of one account share their cases and divide the work.',
      fr: 'Les personnes d’un même compte partagent leurs cas et se répartissent le travail.',
    },
    without: {
      en: 'Two colleagues answer the same case, or neither does.',
      fr: 'Deux collègues répondent au même cas, ou aucun des deux.',
    },
    needs: ['colleague'],
    async run(bench) {
      const { id } = await bench.open();
      const { openedBy, mine } = await bench.as('colleague').readCase(id);
      expectSame({ openedBy, mine }, { openedBy: bench.session.name, mine: false }, { en: 'the case for a colleague', fr: 'le cas pour une ou un collègue' });
    },
  },
  {
    id: 'read.references',
    title: {
      en: 'Each case has its own reference, the same in receipt, list and case.',
      fr: 'Chaque cas a sa propre référence, la même dans le reçu, la liste et le cas.',
    },
    why: { en: 'It is what a person quotes on the phone.', fr: 'C’est ce qu’une personne cite au téléphone.' },
    without: {
      en: 'The member quotes a reference, and the staff open another case.',
      fr: 'Le membre cite une référence, et le personnel ouvre un autre cas.',
    },
    async run(bench) {
      const word = bench.unique();
      const receipts = await openSeveral(bench, 3, word);
      const references = receipts.map(({ reference }) => reference);
      expect(new Set(references).size === 3, { en: `not all different: ${references.join(', ')}`, fr: `pas toutes différentes\u00a0: ${references.join(', ')}` });
      for (const { id, reference } of receipts) {
        expectSame((await bench.backend.readCase(id)).reference, reference, { en: 'the reference in the case', fr: 'la référence dans le cas' });
        expectSame((await rowOf(bench, id, word)).reference, reference, { en: 'the reference in the list', fr: 'la référence dans la liste' });
      }
    },
  },
  {
    id: 'read.agree',
    title: {
      en: 'The list and the open case tell the same about a case.',
      fr: 'La liste et le cas ouvert disent la même chose d’un cas.',
    },
    why: { en: 'A member goes from one to the other.', fr: 'Un membre passe de l’une à l’autre.' },
    without: {
      en: 'A row says “active”, the case behind it says “resolved”: which is true?',
      fr: 'La ligne dit «\u00a0actif\u00a0», le cas dit «\u00a0résolu\u00a0»\u00a0: lequel croire?',
    },
    async run(bench) {
      const subject = bench.unique('Agree ');
      const detail = await bench.opened({ subject });
      expectSame(summary(await rowOf(bench, detail.id, subject)), summary(detail), { en: 'the row', fr: 'la ligne' });
    },
  },
  {
    id: 'read.unknown',
    title: {
      en: 'A case that is not there is “not found”, whatever its id looks like.',
      fr: 'Un cas qui n’existe pas est «\u00a0introuvable\u00a0», quelle que soit l’allure de son identifiant.',
    },
    why: {
      en: 'Old links and mistyped addresses lead to cases that are not there.',
      fr: 'De vieux liens et des adresses mal tapées mènent à des cas qui n’existent pas.',
    },
    without: {
      en: 'The member is asked to try again for ever instead of being told.',
      fr: 'Le membre est invité à réessayer sans fin au lieu d’être informé.',
    },
    async run({ backend, unique }) {
      for (const id of [unique(), 'case', '../session', 'a/b', '0', '-1', '%00', '’; drop table cases']) {
        await expectRefusal(backend.readCase(id), ['not-found'], { en: `the case “${id}”`, fr: `le cas «\u00a0${id}\u00a0»` });
      }
    },
  },
  {
    id: 'read.marks',
    title: { en: 'A case that was read is read.', fr: 'Un cas lu est lu.' },
    why: {
      en: 'The mark of what is new is worth something only if it goes by itself.',
      fr: 'Le repère de nouveauté ne vaut que s’il disparaît de lui-même.',
    },
    without: {
      en: 'The member opens the same case again and again, looking for news.',
      fr: 'Le membre rouvre sans cesse le même cas, à la recherche de nouveau.',
    },
    needs: ['staff'],
    async run(bench) {
      const subject = bench.unique('Read ');
      const { id } = await bench.open({ subject });
      await bench.staff.answer(id, 'Nous regardons.');
      await eventually(() => rowOf(bench, id, subject), ({ unread }) => unread, { en: 'the staff’s answer makes the case unread', fr: 'la réponse du personnel rend le cas non lu' });
      await bench.backend.readCase(id);
      await eventually(() => rowOf(bench, id, subject), ({ unread }) => !unread, { en: 'reading the case makes it read', fr: 'consulter le cas le rend lu' });
      expectSame((await bench.backend.readCase(id)).unread, false, { en: 'unread, in the case read again', fr: 'non lu, dans le cas consulté de nouveau' });
    },
  },
  {
    id: 'read.version',
    title: {
      en: 'A case has a version, which reading does not change.',
      fr: 'Un cas a une version, que la lecture ne change pas.',
    },
    why: {
      en: 'A change is made only to the version that the member has before them.',
      fr: 'Un changement ne se fait que sur la version que le membre a sous les yeux.',
    },
    without: {
      en: 'The member’s change is refused for ever, or overwrites somebody else’s.',
      fr: 'Le changement du membre est toujours refusé, ou écrase celui d’une autre personne.',
    },
    needs: ['changeCase'],
    async run(bench) {
      const detail = await bench.opened();
      expectSame((await bench.backend.readCase(detail.id)).version, versionOf(detail), { en: 'the version after a second reading', fr: 'la version après une deuxième consultation' });
    },
  },
  {
    id: 'read.moments',
    title: {
      en: 'Moments are told with their offset, and no case changes before it is opened.',
      fr: 'Les moments sont donnés avec leur décalage, et aucun cas ne change avant d’être ouvert.',
    },
    why: {
      en: 'Members, staff and server may be in different time zones.',
      fr: 'Les membres, le personnel et le serveur peuvent être dans des fuseaux différents.',
    },
    without: {
      en: 'A case opened in the evening is dated the next day, or five hours ago.',
      fr: 'Un cas ouvert en soirée est daté du lendemain, ou d’il y a cinq heures.',
    },
    async run(bench) {
      const receipt = await bench.open();
      const { openedAt, updatedAt } = await bench.backend.readCase(receipt.id);
      for (const moment of [receipt.receivedAt, openedAt, updatedAt]) {
        expect(zoned.test(moment), { en: `“${moment}” is no moment with an offset`, fr: `«\u00a0${moment}\u00a0» n’est pas un moment avec décalage` });
      }
      expect(Date.parse(openedAt) <= Date.parse(updatedAt), { en: `opened at ${openedAt}, changed at ${updatedAt}`, fr: `ouvert à ${openedAt}, modifié à ${updatedAt}` });
    },
  },
];
