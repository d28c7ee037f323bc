/** A case is opened by whom and for what it may be, or not at all. */
import type { Receipt } from '../../model/case.ts';
import { BackendError } from '../error.ts';
import type { Bench, Check } from './check.ts';
import { expectNone } from './counting.ts';
import { expect, expectRefusal, expectSame } from './expect.ts';
import { Seen } from './seen.ts';

/** Closes a case in whatever way the backend has. */
async function close({ backend, target }: Bench, { id }: Receipt): Promise<void> {
  const { version, acts = [] } = await backend.readCase(id);
  const can = (act: string): boolean => acts.some((each) => each.act === act && !each.refused);
  if (backend.changeCase && version !== undefined && can('cancel')) {
    await backend.changeCase(id, { act: 'cancel', reason: 'Ouvert pour une vérification.' }, version);
  } else {
    expect(target.staff, { en: 'neither the member nor the staff can close a case here', fr: 'ni le membre ni le personnel ne peuvent fermer un cas ici' });
    await target.staff.resolve(id);
  }
}

export const boundChecks: readonly Check[] = [
  {
    id: 'submit.key-per-member',
    title: {
      en: 'A key counts for its member alone.',
      fr: 'Une clé ne vaut que pour le membre qui l’a créée.',
    },
    why: {
      en: 'Keys are made in browsers; one member’s key must neither block nor show what is another’s.',
      fr: 'Les clés sont créées par les navigateurs; celle d’un membre ne doit ni bloquer ni révéler ce qui appartient à un autre.',
    },
    without: {
      en: 'A colleague gets the receipt of a case that is not theirs, and their own is never opened.',
      fr: 'Un collègue obtient le reçu d’un cas qui n’est pas le sien, et le sien n’est jamais ouvert.',
    },
    needs: ['colleague'],
    async run({ submission, backend, as, unique }) {
      const sent = submission();
      const key = unique('mine-');
      const mine = await backend.submitCase(sent, key);
      const theirs = await as('colleague').submitCase(sent, key);
      expect(theirs.id !== mine.id, { en: 'the colleague was given the member’s receipt', fr: 'la ou le collègue a reçu le reçu du membre' });
      expectSame(await backend.submitCase(sent, key), mine, { en: 'the member’s receipt afterwards', fr: 'le reçu du membre ensuite' });
    },
  },
  {
    id: 'submit.account-unknown',
    title: {
      en: 'A case for an account that does not exist is refused.',
      fr: 'Un cas pour un compte qui n’existe pas est refusé.',
    },
    why: {
      en: 'Accounts are closed and merged while drafts still name them.',
      fr: 'Des comptes sont fermés ou fusionnés alors que des brouillons les nomment encore.',
    },
    without: {
      en: 'The member is told “received” for a case that nobody can find.',
      fr: 'Le membre apprend que son cas est reçu, mais personne ne peut le trouver.',
    },
    async run(bench) {
      const submission = bench.submission({ account: bench.unique('no-account-') });
      const sent = bench.backend.submitCase(submission, bench.unique('unknown-'));
      await expectRefusal(sent, ['not-found', 'forbidden', 'refused'], { en: 'a case for an unknown account', fr: 'un cas pour un compte inconnu' });
      await expectNone(bench, submission.subject);
    },
  },
  {
    id: 'submit.account-foreign',
    title: {
      en: 'Nobody opens a case for an account that they do not represent.',
      fr: 'Personne n’ouvre de cas pour un compte qu’il ne représente pas.',
    },
    why: {
      en: 'The account comes from the browser, so only the server can hold it against the session.',
      fr: 'Le compte vient du navigateur; seul le serveur peut le comparer à la session.',
    },
    without: {
      en: 'A stranger asks for changes in a member’s name.',
      fr: 'Un inconnu demande des modifications au nom d’un membre.',
    },
    needs: ['stranger'],
    async run(bench) {
      const submission = bench.submission();
      const sent = bench.as('stranger').submitCase(submission, bench.unique('foreign-'));
      await expectRefusal(sent, ['not-found', 'forbidden'], { en: 'a stranger’s case for the member’s account', fr: 'le cas d’une personne étrangère pour le compte du membre' });
      await expectNone(bench, submission.subject);
    },
  },
  {
    id: 'submit.unknown-upload',
    title: {
      en: 'With a file that the backend does not hold, no case is opened at all.',
      fr: 'Si un des fichiers n’a pas été reçu, aucun cas n’est ouvert.',
    },
    why: {
      en: 'Uploads expire; half a case is worse than none, since nobody knows what is missing.',
      fr: 'Les fichiers téléversés expirent; la moitié d’un cas est pire que rien, car personne ne sait ce qui manque.',
    },
    without: {
      en: 'The case arrives without its proof, and the member believes that it was sent.',
      fr: 'Le cas arrive sans sa pièce justificative, et le membre croit l’avoir envoyée.',
    },
    needs: ['uploadFile'],
    async run(bench) {
      const attestation = await bench.attest('entente.txt', new TextEncoder().encode('Entente'));
      const submission = bench.submission({ files: [{ upload: bench.unique('no-upload-'), attestation }] });
      const sent = bench.backend.submitCase(submission, bench.unique('half-'));
      await expectRefusal(sent, ['refused', 'not-found'], { en: 'a case with an unknown upload', fr: 'un cas avec un téléversement inconnu' });
      await expectNone(bench, submission.subject);
    },
  },
  {
    id: 'submit.follow-up',
    title: {
      en: 'A case that takes a closed one further says which.',
      fr: 'Un cas qui donne suite à un cas fermé indique lequel.',
    },
    why: {
      en: 'Whoever answers needs what was said before.',
      fr: 'La personne qui répond a besoin de ce qui a déjà été dit.',
    },
    without: {
      en: 'The member has to tell everything again.',
      fr: 'Le membre doit tout raconter de nouveau.',
    },
    needs: ['changeCase'],
    async run(bench) {
      const closed = await bench.open();
      await close(bench, closed);
      const { follows } = await bench.opened({ follows: closed.id });
      expectSame(follows, { id: closed.id, reference: closed.reference }, { en: 'the case that is taken further', fr: 'le cas auquel il est donné suite' });
    },
  },
  {
    id: 'submit.follow-foreign',
    title: {
      en: 'A case of somebody else’s account is never shown as the one that is taken further.',
      fr: 'Le cas du compte d’une autre personne n’est jamais indiqué comme celui auquel on donne suite.',
    },
    why: {
      en: 'An id can be guessed or copied; the link must not become a way to read the other’s reference.',
      fr: 'Un identifiant se devine ou se copie; le lien ne doit pas servir à lire la référence d’une autre personne.',
    },
    without: {
      en: 'Strangers learn which cases an account has.',
      fr: 'Des inconnus apprennent quels cas un compte possède.',
    },
    needs: ['stranger'],
    async run(bench) {
      const mine = await bench.open();
      const stranger = bench.as('stranger');
      const account = (await stranger.session()).accounts[0]?.id;
      expect(account, { en: 'the stranger has no account of their own', fr: 'la personne étrangère n’a pas de compte à elle' });
      const submission = bench.submission({ account, follows: mine.id });
      let opened: Receipt;
      try {
        opened = await stranger.submitCase(submission, bench.unique('follow-'));
      } catch (error) {
        const refused = error instanceof BackendError && ['refused', 'not-found', 'forbidden'].includes(error.code);
        if (!refused) throw new Seen({ en: 'refused in a way that a member cannot understand', fr: 'refusé d’une façon qu’un membre ne peut comprendre' }, { cause: error });
        return;
      }
      const { follows } = await stranger.readCase(opened.id);
      expect(follows === undefined, { en: `the stranger was told of ${follows?.reference}`, fr: `la personne étrangère a appris l’existence de ${follows?.reference}` });
    },
  },
];
