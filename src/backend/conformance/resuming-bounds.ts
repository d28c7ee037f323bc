/** What a resumable upload refuses: the unconfirmed, the unfinished, the wrong bytes and the wrong person. */
import type { Words } from '../../model/words.ts';
import type { Attestation } from '../../model/attestation.ts';
import type { Bench, Check, Given } from './check.ts';
import { expect, expectRefusal, expectSame } from './expect.ts';
import { begin, create, expectInCase, go, head, offsetOf, patch, terminate, textOf, type Arriving } from './tus-asking.ts';
import { expectProblem } from './wire-asking.ts';

const needs: readonly Given[] = ['wire', 'resumable', 'uploadFile'];
const bytes = textOf(9_000);

async function expectUnclaimable(bench: Bench, { id, attestation }: Arriving, what: Words): Promise<void> {
  const sent = bench.backend.submitCase(bench.submission({ files: [{ upload: id, attestation }] }), bench.unique('claim-'));
  await expectRefusal(sent, ['refused', 'not-found'], { en: `a case with ${what.en}`, fr: `un cas avec ${what.fr}` });
}

export const resumingBoundChecks: readonly Check[] = [
  {
    id: 'resume.attested',
    title: {
      en: 'No upload begins without a confirmation that holds.',
      fr: 'Aucun téléversement ne commence sans une confirmation valable.',
    },
    why: {
      en: 'The confirmation comes with the first request, before a byte of the file.',
      fr: 'La confirmation accompagne la première demande, avant tout octet du fichier.',
    },
    without: {
      en: 'Large files are the way around the confirmation.',
      fr: 'Les gros fichiers deviennent le moyen de contourner la confirmation.',
    },
    needs,
    async run(bench) {
      const right = await bench.attest('oeuvres.txt', bytes);
      const otherWords = { ...right, statement: { ...right.statement, text: 'Je ne confirme rien.' } };
      const wrong: readonly (readonly [Words, Attestation | string | null])[] = [
        [{ en: 'creation without an attestation', fr: 'création sans confirmation' }, null],
        [{ en: 'creation with an attestation that is no base64', fr: 'création avec une confirmation qui n’est pas en base64' }, '***'],
        [{ en: 'creation with an attestation that is no JSON', fr: 'création avec une confirmation qui n’est pas du JSON' }, btoa('oui')],
        [{ en: 'creation with an attestation of other words', fr: 'création avec une confirmation d’autres mots' }, otherWords],
        [{ en: 'creation with somebody else’s attestation', fr: 'création avec la confirmation de quelqu’un d’autre' }, { ...right, by: bench.unique('someone-') }],
      ];
      for (const [what, attestation] of wrong) await expectProblem(await create(bench, bytes.length, attestation), [422, 400], what);
      await expectProblem(await create(bench, bytes.length + 1, right), [422, 413, 400], { en: 'creation of another size than attested', fr: 'création d’une autre taille que celle confirmée' });
    },
  },
  {
    id: 'resume.unauthenticated',
    title: {
      en: 'Nobody begins an upload without being signed in.',
      fr: 'Personne ne commence un téléversement sans avoir ouvert une session.',
    },
    why: {
      en: 'Ready-made upload servers are often mounted beside the sign-in, not behind it.',
      fr: 'Les serveurs de téléversement tout faits sont souvent installés à côté de l’ouverture de session, pas derrière.',
    },
    without: {
      en: 'Anybody fills your disks.',
      fr: 'N’importe qui remplit vos disques.',
    },
    needs,
    async run(bench) {
      const attestation = await bench.attest('oeuvres.txt', bytes);
      await expectProblem(await create(bench, bytes.length, attestation, null), [401], { en: 'creation by nobody', fr: 'création par personne' });
    },
  },
  {
    id: 'resume.created',
    title: {
      en: 'An upload that has begun stands at 0 of its length.',
      fr: 'Un téléversement commencé se trouve à 0 de sa longueur.',
    },
    why: {
      en: 'That is where the widget goes on after a reload.',
      fr: 'C’est de là que le composant repart après un rechargement.',
    },
    without: {
      en: 'The widget cannot tell what is missing, and starts again.',
      fr: 'Le composant ne sait pas ce qui manque, et recommence.',
    },
    needs,
    async run(bench) {
      const { id } = await begin(bench, bytes);
      const { status, headers } = await head(bench, id);
      expectSame(status, 200, { en: 'status of HEAD', fr: 'le statut de HEAD' });
      const told = ['Upload-Offset', 'Upload-Length', 'Tus-Resumable'].map((name) => headers.get(name));
      expectSame(told, ['0', String(bytes.length), '1.0.0'], { en: 'Upload-Offset, Upload-Length and Tus-Resumable', fr: 'Upload-Offset, Upload-Length et Tus-Resumable' });
      expect(/\bno-store\b/i.test(headers.get('Cache-Control') ?? ''), { en: `Cache-Control is ${headers.get('Cache-Control') ?? 'absent'}`, fr: `Cache-Control vaut ${headers.get('Cache-Control') ?? 'rien'}` });
    },
  },
  {
    id: 'resume.offset',
    title: {
      en: 'Bytes for another place than the one reached are refused with 409.',
      fr: 'Des octets destinés à un autre endroit que celui atteint sont refusés par un 409.',
    },
    why: {
      en: 'Two tabs, or a repeated request, may send the same piece again.',
      fr: 'Deux onglets, ou une demande répétée, peuvent renvoyer le même morceau.',
    },
    without: {
      en: 'A piece is written twice, and the file no longer opens.',
      fr: 'Un morceau est écrit deux fois, et le fichier ne s’ouvre plus.',
    },
    needs,
    async run(bench) {
      const { id } = await begin(bench, bytes);
      await go(bench, id, bytes, 0, 4_000);
      for (const offset of [0, 3_999, 4_001]) {
        const reply = await patch(bench, id, offset, new Blob([bytes.slice(4_000)]));
        expectSame(reply.status, 409, { en: `status of a PATCH at ${offset} where 4000 is reached`, fr: `le statut d’un PATCH à ${offset} alors que 4000 est atteint` });
      }
      expectSame(await offsetOf(bench, id), 4_000, { en: 'Upload-Offset afterwards', fr: 'Upload-Offset ensuite' });
    },
  },
  {
    id: 'resume.other-bytes',
    title: {
      en: 'Bytes other than those confirmed are refused at the end, and no case can hold them.',
      fr: 'Des octets autres que ceux confirmés sont refusés à la fin, et aucun cas ne peut les contenir.',
    },
    why: {
      en: 'The member said yes to one file; its hash says which.',
      fr: 'Le membre a dit oui à un fichier; son hachage dit lequel.',
    },
    without: {
      en: 'The confirmation stands beside a file that nobody confirmed.',
      fr: 'La confirmation accompagne un fichier que personne n’a confirmé.',
    },
    needs,
    async run(bench) {
      const arriving = await begin(bench, bytes);
      await go(bench, arriving.id, bytes, 0, 4_000);
      const other = bytes.slice(4_000).reverse();
      await expectProblem(await patch(bench, arriving.id, 4_000, new Blob([other])), [422, 400, 460], { en: 'the last bytes of another file', fr: 'les derniers octets d’un autre fichier' });
      await expectUnclaimable(bench, arriving, { en: 'a file other than the one confirmed', fr: 'un autre fichier que celui confirmé' });
    },
  },
  {
    id: 'resume.beyond',
    title: {
      en: 'More bytes than were announced are not taken.',
      fr: 'Plus d’octets qu’annoncé ne sont pas acceptés.',
    },
    why: {
      en: 'The size was checked before the first byte; it must hold to the last.',
      fr: 'La taille a été vérifiée avant le premier octet; elle doit tenir jusqu’au dernier.',
    },
    without: {
      en: 'A small announcement opens the door for a file without end.',
      fr: 'Une petite annonce ouvre la porte à un fichier sans fin.',
    },
    needs,
    async run(bench) {
      const arriving = await begin(bench, bytes);
      const reply = await patch(bench, arriving.id, 0, new Blob([bytes, bytes]));
      expect(reply.status >= 400 && reply.status < 500, { en: `twice the bytes: ${reply.status} instead of a refusal`, fr: `deux fois les octets\u00a0: ${reply.status} au lieu d’un refus` });
      await expectUnclaimable(bench, arriving, { en: 'a file that went beyond its size', fr: 'un fichier qui a dépassé sa taille' });
    },
  },
  {
    id: 'resume.unfinished',
    title: {
      en: 'A case is not opened with a file that has not arrived whole.',
      fr: 'Un cas ne s’ouvre pas avec un fichier qui n’est pas arrivé en entier.',
    },
    why: {
      en: 'The id is known from the first request on, long before the last byte.',
      fr: 'L’identifiant est connu dès la première demande, bien avant le dernier octet.',
    },
    without: {
      en: 'The society holds half a contract and believes that it is the whole one.',
      fr: 'La société détient la moitié d’un contrat et croit qu’il est complet.',
    },
    needs,
    async run(bench) {
      const arriving = await begin(bench, bytes);
      await go(bench, arriving.id, bytes, 0, bytes.length - 1);
      await expectUnclaimable(bench, arriving, { en: 'an unfinished upload', fr: 'un téléversement inachevé' });
      expectSame(await offsetOf(bench, arriving.id), bytes.length - 1, { en: 'Upload-Offset after the refusal', fr: 'Upload-Offset après le refus' });
    },
  },
  {
    id: 'resume.foreign',
    title: {
      en: 'Another member’s upload is not there: it is neither seen, nor continued, nor removed.',
      fr: 'Le téléversement d’un autre membre n’existe pas\u00a0: on ne peut ni le voir, ni le continuer, ni le retirer.',
    },
    why: {
      en: 'Addresses of uploads are kept in browsers, and shared computers exist.',
      fr: 'Les adresses des téléversements restent dans les navigateurs, et il existe des ordinateurs partagés.',
    },
    without: {
      en: 'Somebody else’s bytes end in a file that the member confirmed.',
      fr: 'Les octets de quelqu’un d’autre finissent dans un fichier que le membre a confirmé.',
    },
    needs: [...needs, 'colleague'],
    async run(bench) {
      const { id } = await begin(bench, bytes);
      const body = new Blob([bytes]);
      expectSame((await head(bench, id, 'colleague')).status, 404, { en: 'status of a colleague’s HEAD', fr: 'le statut du HEAD d’une ou d’un collègue' });
      expectSame((await patch(bench, id, 0, body, { person: 'colleague' })).status, 404, { en: 'status of a colleague’s PATCH', fr: 'le statut du PATCH d’une ou d’un collègue' });
      expectSame((await terminate(bench, id, 'colleague')).status, 404, { en: 'status of a colleague’s DELETE', fr: 'le statut du DELETE d’une ou d’un collègue' });
      expectSame(await offsetOf(bench, id), 0, { en: 'Upload-Offset afterwards', fr: 'Upload-Offset ensuite' });
    },
  },
  {
    id: 'resume.termination',
    title: {
      en: 'An upload that is taken back is gone.',
      fr: 'Un téléversement retiré disparaît.',
    },
    why: {
      en: 'A member who removes the wrong file in the middle wants nothing of it to stay.',
      fr: 'Le membre qui retire le mauvais fichier en cours de route veut qu’il n’en reste rien.',
    },
    without: {
      en: 'Halves of files that nobody meant to send stay with you.',
      fr: 'Des moitiés de fichiers que personne ne voulait envoyer restent chez vous.',
    },
    needs,
    async run(bench) {
      const arriving = await begin(bench, bytes);
      await go(bench, arriving.id, bytes, 0, 4_000);
      expectSame((await terminate(bench, arriving.id)).status, 204, { en: 'status of DELETE', fr: 'le statut de DELETE' });
      const { status } = await head(bench, arriving.id);
      expect(status === 404 || status === 410, { en: `HEAD after DELETE: ${status} instead of 404 or 410`, fr: `HEAD après DELETE\u00a0: ${status} au lieu de 404 ou 410` });
      await expectUnclaimable(bench, arriving, { en: 'an upload that was taken back', fr: 'un téléversement repris' });
    },
  },
  {
    id: 'resume.claimed',
    title: {
      en: 'A file that a case holds can no longer be taken back by its upload.',
      fr: 'Un fichier que contient un cas ne peut plus être retiré par son téléversement.',
    },
    why: {
      en: 'From then on it belongs to the case, and to everyone who answers it.',
      fr: 'Dès lors, il appartient au cas et à toutes les personnes qui y répondent.',
    },
    without: {
      en: 'A proof disappears from a case that was decided by it.',
      fr: 'Une pièce disparaît d’un cas dont elle a décidé l’issue.',
    },
    needs: [...needs, 'readFile'],
    async run(bench) {
      const arriving = await begin(bench, bytes);
      await go(bench, arriving.id, bytes, 0);
      const { id, files } = await bench.opened({ files: [{ upload: arriving.id, attestation: arriving.attestation }] });
      const { status } = await terminate(bench, arriving.id);
      expect(status >= 400 && status < 500, { en: `DELETE of a claimed upload: ${status} instead of a refusal`, fr: `DELETE d’un téléversement réclamé\u00a0: ${status} au lieu d’un refus` });
      expectSame((await bench.backend.readFile(id, files[0]?.id ?? '')).size, bytes.length, { en: 'size of the file afterwards', fr: 'la taille du fichier ensuite' });
      await expectUnclaimable(bench, arriving, { en: 'a file that another case holds', fr: 'un fichier qu’un autre cas contient' });
    },
  },
  {
    id: 'resume.small',
    title: {
      en: 'A file of one byte arrives by this way too.',
      fr: 'Un fichier d’un seul octet arrive aussi par ce chemin.',
    },
    why: {
      en: 'The ends of a range are where counting goes wrong.',
      fr: 'C’est aux extrémités d’un intervalle que les comptes se trompent.',
    },
    without: {
      en: 'Some file, one day, for no visible reason, does not go through.',
      fr: 'Un jour, sans raison visible, un certain fichier ne passe pas.',
    },
    needs: [...needs, 'readFile'],
    async run(bench) {
      const one = textOf(1);
      const arriving = await begin(bench, one);
      await go(bench, arriving.id, one, 0);
      await expectInCase(bench, arriving, one);
    },
  },
];
