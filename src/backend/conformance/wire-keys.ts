/** The Idempotency-Key as it travels, and what tells a first answer from a repeated one. */
import type { Receipt } from '../../model/case.ts';
import type { Check } from './check.ts';
import { expectNone } from './counting.ts';
import { expectSame } from './expect.ts';
import { at, expectProblem, jsonOf, read, send, submit } from './wire-asking.ts';

export const wireKeyChecks: readonly Check[] = [
  {
    id: 'wire.key-missing',
    title: {
      en: 'A submission without an Idempotency-Key is refused.',
      fr: 'Un envoi sans en-tête Idempotency-Key est refusé.',
    },
    why: {
      en: 'Without a key nobody can tell a repetition from a second case.',
      fr: 'Sans clé, personne ne peut distinguer une répétition d’un deuxième cas.',
    },
    without: {
      en: 'A proxy that drops the header brings double cases back, and nobody sees why.',
      fr: 'Un mandataire qui retire l’en-tête ramène les cas en double, et personne ne voit pourquoi.',
    },
    needs: ['wire'],
    async run(bench) {
      const submission = bench.submission();
      await expectProblem(await send(bench, '/cases', submission), [400, 422, 428], { en: 'a submission without a key', fr: 'un envoi sans clé' });
      await expectNone(bench, submission.subject);
    },
  },
  {
    id: 'wire.key-malformed',
    title: {
      en: 'A key that is too short, too long or holds a blank is refused.',
      fr: 'Une clé trop courte, trop longue ou contenant une espace est refusée.',
    },
    why: {
      en: 'A cut or trimmed key would be another one, or that of two cases.',
      fr: 'Une clé coupée ou rognée en serait une autre, ou celle de deux cas.',
    },
    without: {
      en: 'Two members’ intents meet under “1”, and one of them is lost.',
      fr: 'Deux intentions se rencontrent sous «\u00a01\u00a0», et l’une d’elles se perd.',
    },
    needs: ['wire'],
    async run(bench) {
      const submission = bench.submission();
      for (const key of ['court', 'k'.repeat(201), 'a key with blanks']) {
        await expectProblem(await submit(bench, submission, key), [400, 422], { en: `a submission with the key “${key.slice(0, 20)}”`, fr: `un envoi avec la clé «\u00a0${key.slice(0, 20)}\u00a0»` });
      }
      await expectNone(bench, submission.subject);
    },
  },
  {
    id: 'wire.created',
    title: {
      en: 'The first answer is 201, the repeated one 200, with the same content.',
      fr: 'La première réponse est 201, la répétée 200, avec le même contenu.',
    },
    why: {
      en: 'Whoever reads your logs can count cases and repetitions apart.',
      fr: 'La lecture de vos journaux permet de compter séparément les cas et les répétitions.',
    },
    without: {
      en: 'A repetition looks like a failure, and the member is told of an error after success.',
      fr: 'Une répétition ressemble à un échec, et le membre voit une erreur après une réussite.',
    },
    needs: ['wire'],
    async run(bench) {
      const submission = bench.submission();
      const key = bench.unique('created-');
      const first = await jsonOf<Receipt>(await submit(bench, submission, key), 201, { en: 'the first answer', fr: 'la première réponse' });
      const again = await jsonOf<Receipt>(await submit(bench, submission, key), 200, { en: 'the repeated answer', fr: 'la réponse répétée' });
      expectSame(again, first, { en: 'the repeated receipt', fr: 'le reçu répété' });
    },
  },
  {
    id: 'wire.key-reused',
    title: {
      en: 'A used key with another submission answers 422, so that it is not repeated.',
      fr: 'Une clé déjà utilisée avec un autre envoi répond 422, pour ne pas être répétée.',
    },
    why: {
      en: 'A 409 says “try again in a moment”; this one will never pass.',
      fr: 'Un 409 dit «\u00a0réessayez dans un instant\u00a0»; celui-ci ne passera jamais.',
    },
    without: {
      en: 'The widget goes on trying, and the member waits for nothing.',
      fr: 'Le composant continue d’essayer, et le membre attend pour rien.',
    },
    needs: ['wire'],
    async run(bench) {
      const submission = bench.submission();
      const key = bench.unique('reused-');
      await jsonOf(await submit(bench, submission, key), 201, { en: 'the first answer', fr: 'la première réponse' });
      const other = { ...submission, comments: 'Autre chose.' };
      await expectProblem(await submit(bench, other, key), [422], { en: 'another submission with the key', fr: 'un autre envoi avec la clé' });
    },
  },
  {
    id: 'wire.looked-up',
    title: {
      en: 'A key is looked up: 200 with the receipt, or a 404 that says so in a detail.',
      fr: 'Une clé se recherche\u00a0: 200 avec le reçu, ou un 404 qui l’explique dans son détail.',
    },
    why: {
      en: 'A wrong address answers 404 too. Only one with a detail is believed to mean “no such case”.',
      fr: 'Une mauvaise adresse répond aussi 404. Seul un 404 avec un détail est cru lorsqu’il dit «\u00a0aucun cas\u00a0».',
    },
    without: {
      en: 'The outcome stays unknown for ever, or a case that exists is opened once more.',
      fr: 'L’issue reste inconnue à jamais, ou un cas qui existe est ouvert une fois de plus.',
    },
    needs: ['wire', 'findReceipt'],
    async run(bench) {
      const key = bench.unique('lookup-');
      await expectProblem(await read(bench, at('submissions', key)), [404], { en: 'a key that opened nothing', fr: 'une clé qui n’a rien ouvert' });
      const receipt = await jsonOf<Receipt>(await submit(bench, bench.submission(), key), 201, { en: 'the submission', fr: 'l’envoi' });
      expectSame(await jsonOf<Receipt>(await read(bench, at('submissions', key)), 200, { en: 'the look-up', fr: 'la recherche par clé' }), receipt, { en: 'the receipt found', fr: 'le reçu trouvé' });
    },
  },
  {
    id: 'wire.message-created',
    title: {
      en: 'A message is 201 the first time and 200 when repeated; without a key it is refused.',
      fr: 'Un message obtient 201 la première fois et 200 quand il est répété; sans clé, il est refusé.',
    },
    why: {
      en: 'Replies are lost on the same lines as cases are.',
      fr: 'Les réponses se perdent sur les mêmes connexions que les cas.',
    },
    without: {
      en: 'The thread shows the same message twice, signed by the member.',
      fr: 'Le fil montre deux fois le même message, signé par le membre.',
    },
    needs: ['wire', 'reply'],
    async run(bench) {
      const { id } = await bench.open();
      const path = at('cases', id, 'messages');
      const reply = { text: 'Une précision.', lang: 'fr', files: [] };
      await expectProblem(await send(bench, path, reply), [400, 422, 428], { en: 'a message without a key', fr: 'un message sans clé' });
      const key = { 'Idempotency-Key': bench.unique('message-') };
      const first = await jsonOf<{ id: string }>(await send(bench, path, reply, key), 201, { en: 'the first answer', fr: 'la première réponse' });
      const again = await jsonOf<{ id: string }>(await send(bench, path, reply, key), 200, { en: 'the repeated answer', fr: 'la réponse répétée' });
      expectSame(again.id, first.id, { en: 'id of the repeated message', fr: 'l’identifiant du message répété' });
    },
  },
];
