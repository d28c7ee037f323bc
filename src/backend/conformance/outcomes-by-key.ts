/** What a key finds: its member’s own receipt, and nothing else. */
import type { Check } from './check.ts';
import { expectOne } from './counting.ts';
import { expect, expectRefusal, expectSame } from './expect.ts';

export const keyChecks: readonly Check[] = [
  {
    id: 'outcome.found',
    title: {
      en: 'A receipt found by its key is the one that was given.',
      fr: 'Le reçu trouvé par sa clé est celui qui a été donné.',
    },
    why: {
      en: 'The member may already have written the reference down.',
      fr: 'Le membre a peut-être déjà noté la référence.',
    },
    without: {
      en: 'Two references for one case, and a call to the society to learn which one counts.',
      fr: 'Deux références pour un cas, et un appel à la société pour savoir laquelle compte.',
    },
    needs: ['findReceipt'],
    async run({ submission, backend, as, unique }) {
      const key = unique('found-');
      const receipt = await backend.submitCase(submission(), key);
      expectSame(await as('member').findReceipt(key), receipt, { en: 'the receipt found by its key', fr: 'le reçu trouvé par sa clé' });
    },
  },
  {
    id: 'outcome.unknown',
    title: {
      en: 'A key that opened nothing finds nothing.',
      fr: 'Une clé qui n’a rien ouvert ne trouve rien.',
    },
    why: {
      en: 'Only a clear “no such case” lets the member send again at ease.',
      fr: 'Seul un «\u00a0aucun cas\u00a0» sans équivoque permet au membre de renvoyer l’esprit tranquille.',
    },
    without: {
      en: 'An error stands in its place, and the member can neither go on nor back.',
      fr: 'Une erreur prend sa place, et le membre ne peut ni avancer ni reculer.',
    },
    needs: ['findReceipt'],
    async run({ backend, unique }) {
      expectSame(await backend.findReceipt(unique('unused-')), null, { en: 'what an unused key finds', fr: 'ce que trouve une clé qui n’a pas servi' });
    },
  },
  {
    id: 'outcome.other-member',
    title: {
      en: 'A member’s key finds nothing for a colleague.',
      fr: 'La clé d’un membre ne trouve rien pour un collègue.',
    },
    why: {
      en: 'Keys are as private as the draft that they stand in.',
      fr: 'Les clés sont aussi privées que le brouillon où elles se trouvent.',
    },
    without: {
      en: 'A colleague’s new case is taken for sent, and never is.',
      fr: 'Le nouveau cas d’un collègue passe pour envoyé, et ne l’est jamais.',
    },
    needs: ['findReceipt', 'colleague'],
    async run({ submission, backend, as, unique }) {
      const key = unique('private-');
      await backend.submitCase(submission(), key);
      expectSame(await as('colleague').findReceipt(key), null, { en: 'what the colleague finds by the member’s key', fr: 'ce que la ou le collègue trouve par la clé du membre' });
    },
  },
  {
    id: 'outcome.key-characters',
    title: {
      en: 'A key may hold any visible ASCII characters, up to 200 of them.',
      fr: 'Une clé peut contenir tous les caractères ASCII visibles, jusqu’à 200.',
    },
    why: {
      en: 'Hosts make keys of their own, with slashes, quotes and percent signs in them.',
      fr: 'Les sites hôtes créent leurs propres clés, avec des barres obliques, des guillemets et des signes de pourcentage.',
    },
    without: {
      en: 'The look-up goes to another address and reports the case as never received.',
      fr: 'La recherche se fait à une autre adresse et déclare que le cas n’a jamais été reçu.',
    },
    async run({ submission, backend, as, unique }) {
      const signs = String.raw`!"#$%&'()*+,-./:;<=>?@[\]^_{|}~%2F..//`;
      for (const key of [unique(signs), unique().padEnd(200, 'k'), unique().slice(0, 8)]) {
        const sent = submission();
        const receipt = await backend.submitCase(sent, key);
        expectSame(await as('member').submitCase(sent, key), receipt, { en: `the receipt of a second call with the key ${key}`, fr: `le reçu d’un deuxième appel avec la clé ${key}` });
        if (backend.findReceipt) expectSame(await backend.findReceipt(key), receipt, { en: `the receipt found by the key ${key}`, fr: `le reçu trouvé par la clé ${key}` });
      }
    },
  },
  {
    id: 'outcome.corrected',
    title: {
      en: 'After a refusal the corrected submission is received under the same key.',
      fr: 'Après un refus, l’envoi corrigé est reçu sous la même clé.',
    },
    why: {
      en: 'One intent has one key: the member mends what was refused and presses Submit again.',
      fr: 'Une intention a une seule clé\u00a0: le membre corrige ce qui a été refusé et appuie de nouveau sur Soumettre.',
    },
    without: {
      en: 'The corrected case is refused for ever, and the member has to start over.',
      fr: 'Le cas corrigé est refusé à jamais, et le membre doit tout recommencer.',
    },
    async run(bench) {
      const submission = bench.submission();
      const key = bench.unique('corrected-');
      const wrong = { ...submission, account: bench.unique('no-account-') };
      await expectRefusal(bench.backend.submitCase(wrong, key), ['not-found', 'forbidden', 'refused'], { en: 'a case for an unknown account', fr: 'un cas pour un compte inconnu' });
      if (bench.backend.findReceipt) expectSame(await bench.backend.findReceipt(key), null, { en: 'what is found by the key of a refused case', fr: 'ce qui se trouve par la clé d’un cas refusé' });
      const receipt = await bench.as('member').submitCase(submission, key);
      await expectOne(bench, submission.subject, receipt.id);
    },
  },
  {
    id: 'outcome.key-alike',
    title: {
      en: 'Keys that differ only in case, or only at their end, are two keys.',
      fr: 'Des clés qui ne diffèrent que par la casse, ou seulement à la fin, sont deux clés.',
    },
    why: {
      en: 'Many databases compare without regard to case, and short columns cut a key off.',
      fr: 'Bien des bases de données comparent sans tenir compte de la casse, et des colonnes courtes coupent les clés.',
    },
    without: {
      en: 'A member’s second case is answered with the receipt of the first, and never opened.',
      fr: 'Le deuxième cas d’un membre obtient le reçu du premier, et n’est jamais ouvert.',
    },
    async run({ submission, backend, unique }) {
      const key = unique('alike-').padEnd(199, 'k');
      const sent = submission();
      const { id } = await backend.submitCase(sent, `${key}a`);
      for (const other of [`${key}b`, `${key}A`]) {
        const second = await backend.submitCase(sent, other);
        expect(second.id !== id, { en: 'two keys that are alike were taken for one', fr: 'deux clés semblables ont été prises pour une seule' });
      }
    },
  },
];
