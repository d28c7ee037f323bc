/** What became of a submit whose answer never came. */
import type { Receipt, Submission } from '../../model/case.ts';
import { BackendError } from '../error.ts';
import { answeringWith, holdingRequest, losingAnswer, neverSending, tellingOf, type BadLine } from './bad-line.ts';
import type { Bench, Check } from './check.ts';
import { expectOne } from './counting.ts';
import { expect, expectSame } from './expect.ts';
import { Lacking } from './lacking.ts';
import { keyChecks } from './outcomes-by-key.ts';
import { Seen } from './seen.ts';

interface Sent {
  readonly submission: Submission;
  readonly key: string;
}

/** A line that no request came by has spoilt nothing, and what was seen shows nothing. */
function expectMet({ met }: BadLine): void {
  if (!met) throw new Lacking(['transport']);
}

/** Sends over a line that spoils the answer. */
async function sendOver(line: BadLine, { submission, unique, as }: Bench): Promise<Sent> {
  const sent = { submission: submission(), key: unique('lost-') };
  try {
    await as('member', line).submitCase(sent.submission, sent.key);
  } catch (error) {
    if (!line.met) throw error;
    if (!(error instanceof BackendError && error.ambiguous)) {
      throw new Seen({ en: 'the failure does not say that the case may have been opened', fr: 'l’échec ne dit pas que le cas a peut-être été ouvert' }, { cause: error });
    }
  }
  expectMet(line);
  return sent;
}

/** Sends it again from a fresh page: one case, and from then on one receipt. */
async function settle(bench: Bench, { submission, key }: Sent): Promise<Receipt> {
  const receipt = await bench.as('member').submitCase(submission, key);
  await expectOne(bench, submission.subject, receipt.id);
  expectSame(await bench.as('member').submitCase(submission, key), receipt, { en: 'the receipt when sent once more', fr: 'le reçu d’un autre envoi' });
  return receipt;
}

const signInPage = (): Response =>
  new Response('<!doctype html><title>Sign in</title>', { headers: { 'Content-Type': 'text/html' } });

const badGateway = (): Response => new Response('Bad gateway', { status: 502, headers: { 'Content-Type': 'text/plain' } });

export const outcomeChecks: readonly Check[] = [
  {
    id: 'outcome.answer-lost',
    title: {
      en: 'A case whose answer was lost is sent again and stays one case.',
      fr: 'Un cas dont la réponse s’est perdue est renvoyé et reste un seul cas.',
    },
    why: {
      en: 'The server had committed, then the line broke: neither side did anything wrong.',
      fr: 'Le serveur avait tout enregistré, puis la connexion a coupé\u00a0: personne n’a rien fait de mal.',
    },
    without: {
      en: 'Every tunnel and lift on the member’s way leaves a double case.',
      fr: 'Chaque tunnel et chaque ascenseur sur le chemin du membre laisse un cas en double.',
    },
    run: async (bench) => void (await settle(bench, await sendOver(losingAnswer(), bench))),
  },
  {
    id: 'outcome.answer-garbled',
    title: {
      en: 'A page in place of the answer leaves the outcome open; sent again, it is one case.',
      fr: 'Une page reçue à la place de la réponse laisse l’issue incertaine; renvoyé, le cas reste unique.',
    },
    why: {
      en: 'A hotel’s sign-in page or a proxy answers 200 with HTML, before or after the server did its work.',
      fr: 'La page de connexion d’un hôtel ou un mandataire répond 200 en HTML, avant ou après le travail du serveur.',
    },
    without: {
      en: 'The screen says “failed” for a case that was opened, or “received” for one that was not.',
      fr: 'L’écran annonce un échec pour un cas ouvert, ou une réception pour un cas qui ne l’est pas.',
    },
    run: async (bench) => void (await settle(bench, await sendOver(answeringWith(signInPage), bench))),
  },
  {
    id: 'outcome.gateway',
    title: {
      en: 'A gateway’s error after the work was done leaves the outcome open; sent again, it is one case.',
      fr: 'L’erreur d’une passerelle une fois le travail fait laisse l’issue incertaine; renvoyé, le cas reste unique.',
    },
    why: {
      en: 'A 502 tells of the line between two servers, not of the case.',
      fr: 'Une erreur 502 parle du lien entre deux serveurs, pas du cas.',
    },
    without: {
      en: 'The member writes everything again, and both cases are worked on.',
      fr: 'Le membre récrit tout, et les deux cas sont traités.',
    },
    run: async (bench) => void (await settle(bench, await sendOver(answeringWith(badGateway), bench))),
  },
  {
    id: 'outcome.answer-lost-found',
    title: {
      en: 'A case whose answer was lost is found by its key.',
      fr: 'Un cas dont la réponse s’est perdue se retrouve par sa clé.',
    },
    why: {
      en: 'After a reload a sensitive answer is gone from the browser, so the case cannot be sent again: only looked up.',
      fr: 'Après un rechargement, une réponse sensible n’est plus dans le navigateur\u00a0: le cas ne peut pas être renvoyé, seulement recherché.',
    },
    without: {
      en: 'The member stays in front of “we do not know whether your case arrived”.',
      fr: 'Le membre reste devant «\u00a0nous ne savons pas si votre cas est arrivé\u00a0».',
    },
    needs: ['findReceipt'],
    async run(bench) {
      const sent = await sendOver(losingAnswer(), bench);
      const found = await bench.as('member').findReceipt(sent.key);
      expect(found, { en: 'the case is not found by its key', fr: 'le cas ne se trouve pas par sa clé' });
      expectSame(await settle(bench, sent), found, { en: 'the receipt when sent again, beside the one found', fr: 'le reçu d’un nouvel envoi, à côté de celui trouvé' });
    },
  },
  {
    id: 'outcome.never-sent',
    title: {
      en: 'A case that never left is not found by its key, and is received when sent again.',
      fr: 'Un cas qui n’est jamais parti ne se trouve pas par sa clé; renvoyé, il est reçu.',
    },
    why: {
      en: 'From the browser a request that was lost looks like an answer that was lost.',
      fr: 'Vue du navigateur, une demande perdue ressemble à une réponse perdue.',
    },
    without: {
      en: 'The member is told that a case arrived which nobody received.',
      fr: 'Le membre apprend qu’un cas est arrivé alors que personne ne l’a reçu.',
    },
    needs: ['findReceipt'],
    async run(bench) {
      const sent = await sendOver(neverSending(), bench);
      expectSame(await bench.as('member').findReceipt(sent.key), null, { en: 'what is found by the key of a case never sent', fr: 'ce qui se trouve par la clé d’un cas jamais envoyé' });
      await settle(bench, sent);
    },
  },
  {
    id: 'outcome.late',
    title: {
      en: 'A request that arrives late, after the key was looked up in vain, still makes one case.',
      fr: 'Une demande arrivée en retard, après une recherche sans résultat, ne donne quand même qu’un seul cas.',
    },
    why: {
      en: '“Not there” may mean “not there yet”: the first request can still be on its way.',
      fr: '«\u00a0Introuvable\u00a0» peut vouloir dire «\u00a0pas encore là\u00a0»\u00a0: la première demande est peut-être encore en route.',
    },
    without: {
      en: 'The careful member, who looked before sending again, gets the double case.',
      fr: 'C’est le membre prudent, qui a vérifié avant de renvoyer, qui se retrouve avec un cas en double.',
    },
    needs: ['findReceipt'],
    async run(bench) {
      const submission = bench.submission();
      const key = bench.unique('late-');
      const line = holdingRequest();
      const first = bench.as('member', line).submitCase(submission, key);
      await Promise.race([line.held, first]);
      expectMet(line);
      expectSame(await bench.as('member').findReceipt(key), null, { en: 'what is found before the request arrived', fr: 'ce qui se trouve avant l’arrivée de la demande' });
      line.release();
      const receipt = await first;
      expectSame(await settle(bench, { submission, key }), receipt, { en: 'the receipt when sent again', fr: 'le reçu d’un nouvel envoi' });
      expectSame(await bench.as('member').findReceipt(key), receipt, { en: 'the receipt found afterwards', fr: 'le reçu trouvé ensuite' });
    },
  },
  {
    id: 'outcome.late-after-resend',
    title: {
      en: 'A late request that arrives after its own repetition is answered with the same receipt.',
      fr: 'Une demande en retard, arrivée après sa propre répétition, obtient le même reçu.',
    },
    why: {
      en: 'Networks overtake themselves: what was sent second may be received first.',
      fr: 'Les réseaux se devancent eux-mêmes\u00a0: ce qui part en second peut arriver en premier.',
    },
    without: {
      en: 'Minutes later a second case appears by itself.',
      fr: 'Quelques minutes plus tard, un deuxième cas apparaît tout seul.',
    },
    async run(bench) {
      const submission = bench.submission();
      const key = bench.unique('overtaken-');
      const line = holdingRequest();
      const first = bench.as('member', line).submitCase(submission, key);
      await Promise.race([line.held, first]);
      expectMet(line);
      const receipt = await bench.as('member').submitCase(submission, key);
      line.release();
      expectSame(await first, receipt, { en: 'the late request’s receipt', fr: 'le reçu de la demande en retard' });
      await expectOne(bench, submission.subject, receipt.id);
    },
  },
  {
    id: 'outcome.aborted',
    title: {
      en: 'A call that is given up half-way and made again makes one case.',
      fr: 'Un appel abandonné à mi-chemin, puis refait, ne donne qu’un seul cas.',
    },
    why: {
      en: 'A tab that closes cuts its requests off, whatever the server was doing.',
      fr: 'Un onglet qui se ferme coupe ses demandes, quoi que le serveur soit en train de faire.',
    },
    without: {
      en: 'Who closes a slow page and comes back opens the case twice, or not at all.',
      fr: 'Le membre qui ferme une page lente et y revient ouvre le cas deux fois, ou pas du tout.',
    },
    async run(bench) {
      const submission = bench.submission();
      const key = bench.unique('aborted-');
      const giving = new AbortController();
      const line = tellingOf(() => giving.abort(new Error('given up')));
      const call = bench.as('member', line).submitCase(submission, key, { signal: giving.signal });
      const gaveUp = await call.then(() => undefined, (error: unknown) => error as Error);
      if (!line.met && gaveUp) throw gaveUp;
      expectMet(line);
      // The answer may be there before anyone can give up.
      if (gaveUp) expect(gaveUp.message === 'given up', { en: `rejected with “${gaveUp.message}” instead of the signal’s reason`, fr: `rejeté avec «\u00a0${gaveUp.message}\u00a0» au lieu de la raison du signal` });
      await settle(bench, { submission, key });
    },
  },
  ...keyChecks,
];
