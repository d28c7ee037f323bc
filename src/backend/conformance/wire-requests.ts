/** What a request may look like, and how one that cannot be read is answered. */
import type { Check } from './check.ts';
import { expectNone } from './counting.ts';
import { expect } from './expect.ts';
import { at, expectProblem, jsonOf, read, send, submit } from './wire-asking.ts';

export const wireRequestChecks: readonly Check[] = [
  {
    id: 'wire.malformed',
    title: {
      en: 'JSON that breaks off is answered with 400.',
      fr: 'Du JSON interrompu obtient la réponse 400.',
    },
    why: {
      en: 'A request cut short is the sender’s trouble, not a failure of the server.',
      fr: 'Une demande tronquée est un problème d’envoi, pas une panne du serveur.',
    },
    without: {
      en: 'It counts as 500, the widget repeats it again and again, and your alarms ring.',
      fr: 'Elle compte comme une erreur 500, le composant la répète sans fin et vos alarmes sonnent.',
    },
    needs: ['wire'],
    async run(bench) {
      const broken = JSON.stringify(bench.submission()).slice(0, -20);
      await expectProblem(await send(bench, '/cases', broken, { 'Idempotency-Key': bench.unique() }), [400], { en: 'broken JSON', fr: 'du JSON brisé' });
      await expectProblem(await send(bench, '/cases', '', { 'Idempotency-Key': bench.unique() }), [400], { en: 'nothing at all', fr: 'rien du tout' });
    },
  },
  {
    id: 'wire.media-type',
    title: {
      en: 'A submission that is not sent as JSON is refused with 415.',
      fr: 'Un envoi qui n’est pas en JSON est refusé par un 415.',
    },
    why: {
      en: 'A form on a foreign page can send text and use the member’s cookie, but not JSON.',
      fr: 'Le formulaire d’une page étrangère peut envoyer du texte avec le témoin du membre, mais pas du JSON.',
    },
    without: {
      en: 'Another site opens cases in the member’s name.',
      fr: 'Un autre site ouvre des cas au nom du membre.',
    },
    needs: ['wire'],
    async run(bench) {
      const submission = bench.submission();
      for (const type of ['text/plain', 'application/x-www-form-urlencoded']) {
        const reply = await send(bench, '/cases', submission, { 'Content-Type': type, 'Idempotency-Key': bench.unique() });
        await expectProblem(reply, [415], { en: `a submission as ${type}`, fr: `un envoi en ${type}` });
      }
      await expectNone(bench, submission.subject);
    },
  },
  {
    id: 'wire.invalid',
    title: {
      en: 'A submission that lacks something is refused with 422, and nothing is opened.',
      fr: 'Un envoi auquel il manque quelque chose est refusé par un 422, et rien n’est ouvert.',
    },
    why: {
      en: 'The browser checks for the member’s sake; the server has to check for everybody’s.',
      fr: 'Le navigateur vérifie pour le membre; le serveur doit vérifier pour tout le monde.',
    },
    without: {
      en: 'Half a case is stored, and breaks every list that it stands in.',
      fr: 'La moitié d’un cas est enregistrée, et brise chaque liste où elle figure.',
    },
    needs: ['wire'],
    async run(bench) {
      const whole = bench.submission();
      const wrong: readonly object[] = [
        { ...whole, account: undefined },
        { ...whole, path: [] },
        { ...whole, path: 'abc' },
        { ...whole, answers: {} },
        { ...whole, description: 7 },
        { ...whole, comments: 7 },
        { ...whole, files: [{ upload: 'x' }] },
        [],
      ];
      for (const each of wrong) {
        const reply = await send(bench, '/cases', each, { 'Idempotency-Key': bench.unique() });
        await expectProblem(reply, [422, 400], { en: `a submission that is wrong (${JSON.stringify(each).slice(0, 60)})`, fr: `un envoi fautif (${JSON.stringify(each).slice(0, 60)})` });
      }
      await expectNone(bench, whole.subject);
    },
  },
  {
    id: 'wire.unknown-fields',
    title: {
      en: 'Fields that the server does not know are no reason to refuse.',
      fr: 'Des champs que le serveur ne connaît pas ne sont pas une raison de refuser.',
    },
    why: {
      en: 'Widget and server are updated on different days.',
      fr: 'Le composant et le serveur ne sont pas mis à jour le même jour.',
    },
    without: {
      en: 'On the day of an update nobody can open a case.',
      fr: 'Le jour d’une mise à jour, personne ne peut ouvrir de cas.',
    },
    needs: ['wire'],
    async run(bench) {
      const submission = { ...bench.submission(), later: { version: 9 } };
      await jsonOf(await submit(bench, submission, bench.unique('fields-')), 201, { en: 'a submission with a field more', fr: 'un envoi avec un champ de plus' });
      const list = `/cases?${new URLSearchParams({ account: bench.account, limit: '1', later: '1' })}`;
      await jsonOf(await read(bench, list), 200, { en: 'a list with a parameter more', fr: 'une liste avec un paramètre de plus' });
    },
  },
  {
    id: 'wire.query',
    title: {
      en: 'A parameter that makes no sense is refused or passed over, never a failure of the server.',
      fr: 'Un paramètre insensé est refusé ou ignoré, jamais une panne du serveur.',
    },
    why: {
      en: 'Hosts keep filters in addresses, which people edit and old links carry on.',
      fr: 'Les sites hôtes gardent les filtres dans les adresses, que les gens modifient et que de vieux liens conservent.',
    },
    without: {
      en: 'A bookmark from last year shows an error that no retry mends.',
      fr: 'Un signet de l’an dernier montre une erreur qu’aucun nouvel essai ne corrige.',
    },
    needs: ['wire'],
    async run(bench) {
      const wrong = { limit: 'many', status: 'lost', sort: 'colour', order: 'up', skip: '-1', cursor: '\u2603', origin: 'fax' };
      for (const [name, value] of Object.entries(wrong)) {
        const reply = await read(bench, `/cases?${new URLSearchParams({ account: bench.account, [name]: value })}`);
        if (reply.ok) await jsonOf(reply, 200, { en: `${name}=${value}`, fr: `${name}=${value}` });
        else await expectProblem(reply, [400, 404, 410, 422], { en: `${name}=${value}`, fr: `${name}=${value}` });
      }
    },
  },
  {
    id: 'wire.too-large',
    title: {
      en: 'A request beyond every measure is refused as a problem.',
      fr: 'Une demande démesurée est refusée par un problème.',
    },
    why: {
      en: 'A gateway in front of the server has a limit of its own, and a page of its own to tell it.',
      fr: 'Une passerelle devant le serveur a sa propre limite, et sa propre page pour l’annoncer.',
    },
    without: {
      en: 'Who pasted too much is told that the connection failed, and tries again for ever.',
      fr: 'Le membre qui a collé trop de texte lit que la connexion a échoué, et réessaie sans fin.',
    },
    needs: ['wire'],
    async run(bench) {
      const submission = bench.submission({ comments: 'x'.repeat(6_000_000) });
      await expectProblem(await submit(bench, submission, bench.unique('large-')), [413, 422, 400], { en: 'a submission of 6 MB', fr: 'un envoi de 6\u00a0Mo' });
      await expectNone(bench, submission.subject);
    },
  },
  {
    id: 'wire.json',
    title: {
      en: 'Answers are JSON, say so, and are kept by no cache.',
      fr: 'Les réponses sont en JSON, le disent et ne restent dans aucune mémoire cache.',
    },
    why: {
      en: 'They hold what is personal, and a list is read to be up to date.',
      fr: 'Elles contiennent des renseignements personnels, et une liste se lit pour être à jour.',
    },
    without: {
      en: 'The next person at a shared computer reads the cases; or the member sees yesterday’s.',
      fr: 'La personne suivante sur un ordinateur partagé lit les cas; ou le membre voit ceux d’hier.',
    },
    needs: ['wire'],
    async run(bench) {
      const { id } = await bench.open();
      for (const path of ['/session', `/cases?${new URLSearchParams({ account: bench.account, limit: '1' })}`, at('cases', id)]) {
        const reply = await read(bench, path);
        const kept = reply.headers.get('Cache-Control') ?? 'not said';
        expect(/\bno-store\b/i.test(kept), { en: `GET ${path}: Cache-Control is ${kept} instead of no-store`, fr: `GET ${path}\u00a0: Cache-Control vaut ${kept} au lieu de no-store` });
        await jsonOf(reply, 200, { en: `GET ${path}`, fr: `GET ${path}` });
      }
    },
  },
];
