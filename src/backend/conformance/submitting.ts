/** A case is opened once, as it was sent, whatever is repeated. */
import { BackendError } from '../error.ts';
import type { Bench, Check } from './check.ts';
import { casesNamed, expectOne } from './counting.ts';
import { expect, expectRefusal, expectSame } from './expect.ts';
import { Seen } from './seen.ts';
import { boundChecks } from './submitting-bounds.ts';

const replies = <T>(settled: readonly PromiseSettledResult<T>[]): readonly T[] =>
  settled.flatMap((each) => (each.status === 'fulfilled' ? [each.value] : []));

/** Sends one submission `times` at once under one key, each from a page of its own; one case may come of it. */
async function sendAtOnce(bench: Bench, times: number): Promise<void> {
  const submission = bench.submission();
  const key = bench.unique('at-once-');
  const pages = Array.from({ length: times }, () => bench.as('member'));
  const settled = await Promise.allSettled(pages.map((page) => page.submitCase(submission, key)));
  for (const each of settled) {
    if (each.status === 'fulfilled') continue;
    const error: unknown = each.reason;
    // Another one with the key is under way: that is a right answer too, if it says that it may have been done.
    if (!(error instanceof BackendError && error.code === 'conflict' && error.ambiguous)) {
      throw new Seen({ en: `one of ${times} at once was refused, and not as an ambiguous conflict`, fr: `l’un des ${times} à la fois a été refusé, et non comme un conflict ambigu` }, { cause: error });
    }
  }
  const receipts = replies(settled);
  expect(receipts.length > 0, { en: `of ${times} sent at once none was received`, fr: `des ${times} envoyés à la fois, aucun n’a été reçu` });
  for (const receipt of receipts) expectSame(receipt, receipts[0], { en: 'receipts under one key', fr: 'les reçus sous une seule clé' });
  await expectOne(bench, submission.subject, receipts[0]!.id);
  expectSame(await bench.backend.submitCase(submission, key), receipts[0], { en: 'the receipt when sent again afterwards', fr: 'le reçu d’un nouvel envoi fait ensuite' });
}

export const submittingChecks: readonly Check[] = [
  {
    id: 'submit.receipt',
    title: {
      en: 'A case that is received has a receipt, and the case itself bears its reference.',
      fr: 'Un cas enregistré a un reçu, et le cas lui-même en porte la référence.',
    },
    why: {
      en: 'The reference is what a member quotes on the phone and looks for in the list.',
      fr: 'La référence est ce que le membre cite au téléphone et cherche dans la liste.',
    },
    without: {
      en: 'The member writes down a number that leads nowhere.',
      fr: 'Le membre note un numéro qui ne mène nulle part.',
    },
    async run({ open, backend }) {
      const receipt = await open();
      expect(/T\d\d:\d\d.*(Z|[+-]\d\d:?\d\d)$/.test(receipt.receivedAt), { en: `receivedAt is no moment with an offset: ${receipt.receivedAt}`, fr: `receivedAt n’est pas un moment avec décalage\u00a0: ${receipt.receivedAt}` });
      const found = await backend.readCase(receipt.id);
      expectSame(found.id, receipt.id, { en: 'id of the case', fr: 'l’identifiant du cas' });
      expectSame(found.reference, receipt.reference, { en: 'reference of the case', fr: 'la référence du cas' });
    },
  },
  {
    id: 'submit.replay',
    title: {
      en: 'The same submission under the same key answers with the same receipt.',
      fr: 'Le même envoi sous la même clé donne le même reçu.',
    },
    why: {
      en: 'A member on a weak link presses Submit again, and the widget repeats by itself.',
      fr: 'Quand la connexion est faible, le membre appuie de nouveau sur Soumettre, et le composant recommence de lui-même.',
    },
    without: {
      en: 'One request becomes two cases, and two people at the society answer them differently.',
      fr: 'Une demande devient deux cas, et deux personnes de la société y répondent différemment.',
    },
    async run(bench) {
      const submission = bench.submission();
      const key = bench.unique('replay-');
      const first = await bench.backend.submitCase(submission, key);
      expectSame(await bench.backend.submitCase(submission, key), first, { en: 'the second receipt', fr: 'le deuxième reçu' });
      await expectOne(bench, submission.subject, first.id);
    },
  },
  {
    id: 'submit.replay-reload',
    title: {
      en: 'A key is remembered beyond the page that used it.',
      fr: 'Une clé reste connue après la fermeture de la page qui s’en est servie.',
    },
    why: {
      en: 'The key stands in the draft: after a reload or a crash the widget sends again under it.',
      fr: 'La clé se trouve dans le brouillon\u00a0: après un rechargement ou une panne, le composant renvoie le cas sous cette clé.',
    },
    without: {
      en: 'A member whose browser crashed while sending opens the case a second time.',
      fr: 'Le membre dont le navigateur plante pendant l’envoi ouvre le cas une deuxième fois.',
    },
    async run(bench) {
      const submission = bench.submission();
      const key = bench.unique('reload-');
      const first = await bench.as('member').submitCase(submission, key);
      expectSame(await bench.as('member').submitCase(submission, key), first, { en: 'the receipt after a reload', fr: 'le reçu après un rechargement' });
      await expectOne(bench, submission.subject, first.id);
    },
  },
  {
    id: 'submit.replay-order',
    title: {
      en: 'A submission is the same whatever the order of its fields.',
      fr: 'Un envoi reste le même, quel que soit l’ordre de ses champs.',
    },
    why: {
      en: 'A newer version of the widget may write the same answers in another order.',
      fr: 'Une version plus récente du composant peut écrire les mêmes réponses dans un autre ordre.',
    },
    without: {
      en: 'After an update of the site, a pending case is refused as a different one.',
      fr: 'Après une mise à jour du site, un cas en attente est refusé comme s’il était différent.',
    },
    async run({ submission, backend, unique }) {
      const sent = submission();
      const key = unique('order-');
      const first = await backend.submitCase(sent, key);
      const turned = Object.fromEntries(Object.entries(sent).reverse()) as unknown as typeof sent;
      expectSame(await backend.submitCase(turned, key), first, { en: 'the receipt for the same fields in another order', fr: 'le reçu pour les mêmes champs dans un autre ordre' });
    },
  },
  {
    id: 'submit.replay-later',
    title: {
      en: 'The receipt stays the same after the case has moved on.',
      fr: 'Le reçu reste le même quand le cas a avancé.',
    },
    why: {
      en: 'A tab that slept for days sends again what was answered long ago.',
      fr: 'Un onglet en veille depuis des jours renvoie un cas auquel on a déjà répondu.',
    },
    without: {
      en: 'An old tab opens a case anew that is already settled.',
      fr: 'Un vieil onglet ouvre de nouveau un cas déjà résolu.',
    },
    needs: ['reply'],
    async run({ submission, backend, as, unique }) {
      const sent = submission();
      const key = unique('later-');
      const first = await backend.submitCase(sent, key);
      await backend.reply(first.id, { text: 'Une précision.', lang: 'fr', files: [] }, unique('reply-'));
      expectSame(await as('member').submitCase(sent, key), first, { en: 'the receipt after a message was added', fr: 'le reçu après l’ajout d’un message' });
    },
  },
  {
    id: 'submit.two-at-once',
    title: {
      en: 'Two pages that send under one key at the same moment open one case.',
      fr: 'Deux pages qui envoient au même moment sous une même clé ouvrent un seul cas.',
    },
    why: {
      en: 'Two tabs share a draft; both may send it when the link comes back.',
      fr: 'Deux onglets partagent un brouillon; les deux peuvent l’envoyer quand la connexion revient.',
    },
    without: {
      en: 'Looking first and writing then lets both through: the member finds the case twice.',
      fr: 'Vérifier d’abord et écrire ensuite laisse passer les deux\u00a0: le membre trouve le cas en double.',
    },
    run: (bench) => sendAtOnce(bench, 2),
  },
  {
    id: 'submit.ten-at-once',
    title: {
      en: 'Ten at the same moment under one key open one case.',
      fr: 'Dix envois au même moment sous une même clé ouvrent un seul cas.',
    },
    why: {
      en: 'A gateway may repeat requests, and on several servers each repeat reaches another one.',
      fr: 'Une passerelle peut répéter les demandes, et chaque répétition peut atteindre un serveur différent.',
    },
    without: {
      en: 'On a busy day the member’s list fills with copies.',
      fr: 'Un jour de forte affluence, la liste du membre se remplit de copies.',
    },
    run: (bench) => sendAtOnce(bench, 10),
  },
  {
    id: 'submit.other-payload',
    title: {
      en: 'Another submission under a used key is refused, and nothing changes.',
      fr: 'Un envoi différent sous une clé déjà utilisée est refusé, et rien ne change.',
    },
    why: {
      en: 'A receipt for other words than those sent would be a false one.',
      fr: 'Un reçu pour d’autres mots que ceux envoyés serait faux.',
    },
    without: {
      en: 'The member reads “received”, and the society holds something else.',
      fr: 'Le membre lit «\u00a0reçu\u00a0», mais la société détient autre chose.',
    },
    async run(bench) {
      const submission = bench.submission();
      const key = bench.unique('other-');
      const first = await bench.backend.submitCase(submission, key);
      const other = { ...submission, description: 'Un tout autre texte.' };
      await expectRefusal(bench.backend.submitCase(other, key), ['refused'], { en: 'another description under a used key', fr: 'une autre description sous une clé qui a servi' });
      const found = await bench.backend.readCase(first.id);
      expectSame(found.description, submission.description, { en: 'description of the case opened first', fr: 'la description du cas ouvert en premier' });
      await expectOne(bench, submission.subject, first.id);
      expectSame(await bench.backend.submitCase(submission, key), first, { en: 'the receipt of the one sent first', fr: 'le reçu de celui envoyé en premier' });
    },
  },
  {
    id: 'submit.in-list',
    title: {
      en: 'A case stands in the list as soon as it is received.',
      fr: 'Un cas figure dans la liste dès sa réception.',
    },
    why: {
      en: 'From the receipt the member goes straight to the list.',
      fr: 'Une fois le reçu affiché, le membre passe directement à la liste.',
    },
    without: {
      en: 'The case seems lost, and is sent again.',
      fr: 'Le cas semble perdu, et le membre le renvoie.',
    },
    async run(bench) {
      const submission = bench.submission();
      const { id, reference } = await bench.backend.submitCase(submission, bench.unique('list-'));
      const [row] = await casesNamed(bench, submission.subject);
      expect(row, { en: 'the list does not hold the case', fr: 'la liste ne contient pas le cas' });
      const { path, status, mine, waiting, origin } = row;
      const types = path.map((step) => step.id);
      const wanted = { id, reference, types: submission.path.map((step) => step.id), status: 'active', mine: true, waiting: false, origin: 'portal' };
      expectSame({ id: row.id, reference: row.reference, types, status, mine, waiting, origin }, wanted, { en: 'the case in the list', fr: 'le cas dans la liste' });
    },
  },
  {
    id: 'submit.many-at-once',
    title: {
      en: 'Cases sent at the same moment are all received, each with its own reference.',
      fr: 'Des cas envoyés au même moment sont tous reçus, chacun avec sa propre référence.',
    },
    why: {
      en: 'After a distribution many members write in the same minute.',
      fr: 'Après une répartition, beaucoup de membres écrivent dans la même minute.',
    },
    without: {
      en: 'Two cases share a number, or one of them is gone.',
      fr: 'Deux cas portent le même numéro, ou l’un d’eux disparaît.',
    },
    async run({ open, backend }) {
      const receipts = await Promise.all(Array.from({ length: 5 }, () => open()));
      expect(new Set(receipts.map(({ id }) => id)).size === 5, { en: 'two cases have the same id', fr: 'deux cas ont le même identifiant' });
      expect(new Set(receipts.map(({ reference }) => reference)).size === 5, { en: 'two cases have the same reference', fr: 'deux cas ont la même référence' });
      for (const { id } of receipts) expectSame((await backend.readCase(id)).id, id, { en: 'id of a case among those sent at once', fr: 'l’identifiant d’un cas parmi ceux envoyés à la fois' });
    },
  },
  ...boundChecks,
];
