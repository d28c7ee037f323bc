/** Files as they travel: nothing comes in unconfirmed, and nothing goes out that a browser would run. */
import type { Attestation } from '../../model/attestation.ts';
import type { Bench, Check } from './check.ts';
import { expect, expectSame } from './expect.ts';
import { ask, at, expectProblem, jsonOf } from './wire-asking.ts';

const bytes = new TextEncoder().encode('<script>alert(1)</script>\n0;1;2\n');

/** The parts in the order of the contract: the attestation before the file. */
function post(bench: Bench, attestation: Attestation | string | undefined): Promise<Response> {
  const body = new FormData();
  if (attestation) body.append('attestation', typeof attestation === 'string' ? attestation : JSON.stringify(attestation));
  body.append('file', new Blob([bytes]), 'note.txt');
  return ask(bench, 'member', '/uploads', { method: 'POST', body });
}

/** The name in `filename*`, as RFC 8187 writes it: charset, language, and the percent-encoded UTF-8. */
function nameIn(disposition: string): string | undefined {
  // Whatever stands in quotes is the plain name, and may look like anything.
  const bare = disposition.replace(/"(?:[^"\\]|\\.)*"/g, '""');
  const written = /;\s*filename\*\s*=\s*utf-8'[^']*'([^;\s]*)/i.exec(bare)?.[1];
  try {
    return written && decodeURIComponent(written);
  } catch {
    return undefined;
  }
}

export const wireFileChecks: readonly Check[] = [
  {
    id: 'wire.attestation-missing',
    title: {
      en: 'A file without a confirmation, or with one that cannot be read, is refused.',
      fr: 'Un fichier sans confirmation, ou avec une confirmation illisible, est refusé.',
    },
    why: {
      en: 'The rule about health information is the server’s to keep: a browser can be told anything.',
      fr: 'C’est au serveur de faire respecter la règle sur les renseignements de santé\u00a0: un navigateur peut tout dire.',
    },
    without: {
      en: 'Files arrive that nobody confirmed, and you cannot show otherwise.',
      fr: 'Des fichiers arrivent sans que personne ne les ait confirmés, et vous ne pouvez pas prouver le contraire.',
    },
    needs: ['wire', 'uploadFile'],
    async run(bench) {
      await expectProblem(await post(bench, undefined), [422, 400], { en: 'a file without an attestation', fr: 'un fichier sans confirmation' });
      await expectProblem(await post(bench, '{"answer":'), [422, 400], { en: 'an attestation that is no JSON', fr: 'une confirmation qui n’est pas du JSON' });
      await expectProblem(await post(bench, '{"answer":"yes"}'), [422, 400], { en: 'an attestation that says nothing', fr: 'une confirmation qui ne dit rien' });
      const no = { ...(await bench.attest('note.txt', bytes)), answer: 'no' } as unknown as Attestation;
      await expectProblem(await post(bench, no), [422, 400], { en: 'an attestation that says no', fr: 'une confirmation qui dit non' });
    },
  },
  {
    id: 'wire.upload-media-type',
    title: {
      en: 'An upload that is no form is refused as a problem.',
      fr: 'Un téléversement qui n’est pas un formulaire est refusé par un problème.',
    },
    why: {
      en: 'Bytes alone carry no confirmation.',
      fr: 'Des octets seuls ne portent aucune confirmation.',
    },
    without: {
      en: 'There is a way around the confirmation.',
      fr: 'Il existe un moyen de contourner la confirmation.',
    },
    needs: ['wire', 'uploadFile'],
    async run(bench) {
      const headers = { 'Content-Type': 'text/plain' };
      const reply = await ask(bench, 'member', '/uploads', { method: 'POST', headers, body: 'Titre;Part' });
      await expectProblem(reply, [415, 422, 400], { en: 'an upload of text alone', fr: 'un téléversement de texte seul' });
    },
  },
  {
    id: 'wire.upload',
    title: {
      en: 'An upload is 201 with its id; discarded it is 204, and from then on 404.',
      fr: 'Un téléversement obtient 201 et son identifiant; retiré, il donne 204, puis 404.',
    },
    why: {
      en: 'A member who removes a file wants it gone, not just out of sight.',
      fr: 'Le membre qui retire un fichier veut qu’il disparaisse, pas seulement qu’il soit caché.',
    },
    without: {
      en: 'Files that were taken back stay with you, without a reason to have them.',
      fr: 'Des fichiers retirés restent chez vous, sans raison de les conserver.',
    },
    needs: ['wire', 'uploadFile', 'discardFile'],
    async run(bench) {
      const reply = await post(bench, await bench.attest('note.txt', bytes));
      const { upload } = await jsonOf<{ upload: unknown }>(reply, 201, { en: 'the upload', fr: 'le téléversement' });
      expect(typeof upload === 'string' && upload !== '', { en: 'the answer names no upload', fr: 'la réponse ne nomme aucun téléversement' });
      const discard = (): Promise<Response> => ask(bench, 'member', at('uploads', upload), { method: 'DELETE' });
      expectSame((await discard()).status, 204, { en: 'status of the discarding', fr: 'le statut du retrait' });
      await expectProblem(await discard(), [404], { en: 'discarded a second time', fr: 'retiré une seconde fois' });
    },
  },
  {
    id: 'wire.download',
    title: {
      en: 'A file is handed out as an attachment, byte for byte and under its name, and never as a page.',
      fr: 'Un fichier est remis en pièce jointe, octet pour octet et sous son nom, et jamais comme une page.',
    },
    why: {
      en: 'A file that holds a script would run with the member’s rights if the browser opened it as a page; and a name with accents arrives whole only in `filename*`.',
      fr: 'Un fichier contenant un script s’exécuterait avec les droits du membre si le navigateur l’ouvrait comme une page; et un nom accentué n’arrive entier que dans `filename*`.',
    },
    without: {
      en: 'One attached file takes over the session of whoever looks at it, or is saved under the name of its address.',
      fr: 'Un seul fichier joint s’empare de la session de la personne qui le consulte, ou s’enregistre sous le nom de son adresse.',
    },
    needs: ['wire', 'uploadFile', 'readFile'],
    async run(bench) {
      const name = 'entente « finale ».txt';
      const { id, files } = await bench.opened({ files: [await bench.attach(name, bytes)] });
      expect(files[0], { en: 'the case holds no file', fr: 'le cas ne contient aucun fichier' });
      const reply = await ask(bench, 'member', at('cases', id, 'files', files[0].id));
      expectSame(reply.status, 200, { en: 'status of the download', fr: 'le statut du téléchargement' });
      const told = (header: string): string => reply.headers.get(header) ?? 'absent';
      expect(/^attachment\b/i.test(told('Content-Disposition')), { en: `Content-Disposition is ${told('Content-Disposition')}`, fr: `Content-Disposition vaut ${told('Content-Disposition')}` });
      expect(nameIn(told('Content-Disposition')) === name,
        { en: `Content-Disposition does not name the file by filename*=UTF-8''…: ${told('Content-Disposition')}`, fr: `Content-Disposition ne nomme pas le fichier par filename*=UTF-8''…\u00a0: ${told('Content-Disposition')}` });
      expectSame(told('X-Content-Type-Options'), 'nosniff', { en: 'X-Content-Type-Options', fr: 'X-Content-Type-Options' });
      expect(!/html|xml|script/i.test(told('Content-Type')), { en: `Content-Type is ${told('Content-Type')}`, fr: `Content-Type vaut ${told('Content-Type')}` });
      expect(/\bno-store\b/i.test(told('Cache-Control')), { en: `Cache-Control is ${told('Cache-Control')} instead of no-store`, fr: `Cache-Control vaut ${told('Cache-Control')} au lieu de no-store` });
      expectSame([...new Uint8Array(await reply.arrayBuffer())], [...bytes], { en: 'bytes of the file', fr: 'les octets du fichier' });
    },
  },
];
