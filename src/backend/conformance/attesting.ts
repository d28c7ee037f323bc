/** No file without its own confirmation. */
import { sha256 } from '../../model/sha256.ts';
import type { Words } from '../../model/words.ts';
import type { Attestation } from '../../model/attestation.ts';
import type { Bench, Check } from './check.ts';
import { expect, expectRefusal, expectSame } from './expect.ts';

const bytes = new TextEncoder().encode('Relevé de mars');

async function mustRefuse(bench: Bench, changed: (attestation: Attestation) => Promise<Attestation> | Attestation, what: Words): Promise<void> {
  const attestation = await changed(await bench.attest('releve.txt', bytes));
  await expectRefusal(bench.backend.uploadFile(new Blob([bytes]), attestation), ['refused', 'forbidden'], what);
}

export const attestingChecks: readonly Check[] = [
  {
    id: 'attest.words',
    title: { en: 'Words that are not those whose hash was kept are refused.', fr: 'Des mots qui ne sont pas ceux dont l’empreinte est gardée sont refusés.' },
    why: {
      en: 'The hash proves which sentence the member confirmed.',
      fr: 'L’empreinte prouve quelle phrase le membre a confirmée.',
    },
    without: {
      en: 'Years later a sentence stands under the member’s name that they never read.',
      fr: 'Des années plus tard, une phrase jamais lue figure au nom du membre.',
    },
    needs: ['uploadFile'],
    async run(bench) {
      const otherWords = ({ statement, ...rest }: Attestation, change: Partial<Attestation['statement']>): Attestation => ({
        ...rest,
        statement: { ...statement, ...change },
      });
      await mustRefuse(bench, (given) => otherWords(given, { text: `${given.statement.text} Ou presque.` }), { en: 'other words under the same hash', fr: 'd’autres mots sous la même empreinte' });
      const other = await sha256('Autre phrase');
      await mustRefuse(bench, (given) => otherWords(given, { sha256: other }), { en: 'the hash of other words', fr: 'l’empreinte d’autres mots' });
    },
  },
  {
    id: 'attest.bytes',
    title: { en: 'Bytes other than those that were confirmed are refused.', fr: 'Des octets autres que ceux qui ont été confirmés sont refusés.' },
    why: {
      en: 'A file may change on the disk between the confirmation and the upload.',
      fr: 'Un fichier peut changer sur le disque entre la confirmation et le téléversement.',
    },
    without: {
      en: 'The member’s confirmation stands beside a file that they never saw.',
      fr: 'La confirmation du membre accompagne un fichier qu’il n’a jamais vu.',
    },
    needs: ['uploadFile'],
    async run(bench) {
      const other = await sha256('Autre contenu');
      await mustRefuse(bench, (given) => ({ ...given, file: { ...given.file, sha256: other } }), { en: 'the hash of other bytes', fr: 'l’empreinte d’autres octets' });
    },
  },
  {
    id: 'attest.size',
    title: { en: 'A file longer or shorter than confirmed is refused.', fr: 'Un fichier plus long ou plus court que confirmé est refusé.' },
    why: {
      en: 'A size that does not fit means something was cut off or put on.',
      fr: 'Une taille qui ne convient pas révèle une coupure ou un ajout.',
    },
    without: {
      en: 'Half a contract is kept as if it were whole.',
      fr: 'La moitié d’un contrat est gardée comme s’il était entier.',
    },
    needs: ['uploadFile'],
    async run(bench) {
      for (const size of [bytes.length - 1, bytes.length + 1]) {
        await mustRefuse(bench, (given) => ({ ...given, file: { ...given.file, size } }), { en: `a size of ${size} for ${bytes.length} bytes`, fr: `une taille de ${size} pour ${bytes.length} octets` });
      }
    },
  },
  {
    id: 'attest.by',
    title: { en: 'A confirmation in somebody else’s name is refused.', fr: 'Une confirmation au nom de quelqu’un d’autre est refusée.' },
    why: { en: 'Nobody confirms for another.', fr: 'Personne ne confirme pour un autre.' },
    without: {
      en: 'The member is held to what somebody else confirmed.',
      fr: 'Le membre répond de ce qu’une autre personne a confirmé.',
    },
    needs: ['uploadFile'],
    async run(bench) {
      await mustRefuse(bench, (given) => ({ ...given, by: bench.unique('member-') }), { en: 'a confirmation by somebody else', fr: 'une confirmation par quelqu’un d’autre' });
    },
  },
  {
    id: 'attest.answer',
    title: { en: 'Only a “yes” is a confirmation.', fr: 'Seul un «\u00a0oui\u00a0» est une confirmation.' },
    why: {
      en: 'A file that may hold health information must not arrive at all.',
      fr: 'Un fichier qui peut contenir des renseignements de santé ne doit pas arriver du tout.',
    },
    without: {
      en: 'A file arrives that the member refused to confirm.',
      fr: 'Un fichier arrive que le membre a refusé de confirmer.',
    },
    needs: ['uploadFile'],
    async run(bench) {
      for (const answer of ['no', '', undefined]) {
        await mustRefuse(bench, (given) => ({ ...given, answer: answer as 'yes' }), { en: `the answer “${answer}”`, fr: `la réponse «\u00a0${answer}\u00a0»` });
      }
    },
  },
  {
    id: 'attest.case',
    title: {
      en: 'A case names the confirmation with which its file was received.',
      fr: 'Un cas nomme la confirmation avec laquelle son fichier a été reçu.',
    },
    why: {
      en: 'The confirmation is bound to the file from the choice to the case.',
      fr: 'La confirmation est liée au fichier, du choix jusqu’au cas.',
    },
    without: {
      en: 'A file is sent under the confirmation of another one.',
      fr: 'Un fichier est envoyé sous la confirmation d’un autre.',
    },
    needs: ['uploadFile'],
    async run(bench) {
      const file = await bench.attach('releve.txt', bytes);
      const other = await bench.attest('releve.txt', new TextEncoder().encode('Autre contenu'));
      await expectRefusal(bench.open({ files: [{ ...file, attestation: other }] }), ['refused', 'not-found'], { en: 'a case with another confirmation', fr: 'un cas avec une autre confirmation' });
    },
  },
  {
    id: 'attest.progress',
    title: { en: 'Progress only rises, and never above the file’s size.', fr: 'La progression ne fait que monter, sans dépasser la taille du fichier.' },
    why: {
      en: 'The bar counts the file’s own bytes, not what travels around them.',
      fr: 'La barre compte les octets du fichier, non ce qui voyage autour.',
    },
    without: {
      en: 'The bar jumps back, or stands at 104 %, and the member begins again.',
      fr: 'La barre recule, ou affiche 104\u00a0%, et le membre recommence.',
    },
    needs: ['uploadFile'],
    async run(bench) {
      const long = new TextEncoder().encode('Relevé\n'.repeat(40_000));
      const told: number[] = [];
      // Past the guard, which would cut off what is too much.
      const upload = bench.target.as('member').uploadFile!(new Blob([long]), await bench.attest('long.txt', long), {
        onProgress: (sent) => told.push(sent),
      });
      expect(await upload, { en: 'the upload has no id', fr: 'le téléversement n’a pas d’identifiant' });
      expect(told.every((sent) => sent >= 0 && sent <= long.length), { en: `progress of ${Math.max(...told)} for ${long.length} bytes`, fr: `une progression de ${Math.max(...told)} pour ${long.length} octets` });
      expectSame(told, [...told].sort((one, other) => one - other), { en: 'the progress', fr: 'la progression' });
    },
  },
];
