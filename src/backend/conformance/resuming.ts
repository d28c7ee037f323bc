/** An upload goes on where it broke off, by the tus protocol. */
import type { Words } from '../../model/words.ts';
import type { Check, Given } from './check.ts';
import { expect, expectSame } from './expect.ts';
import { resumingBoundChecks } from './resuming-bounds.ts';
import { begin, expectInCase, go, goOn, offsetOf, patch, textOf } from './tus-asking.ts';
import { ask } from './wire-asking.ts';

const needs: readonly Given[] = ['wire', 'resumable', 'uploadFile', 'readFile'];

/** Large enough for several pieces of a stream, small enough for a slow line. */
const size = 300 * 1024;

interface Break {
  readonly name: string;
  readonly at: number;
  readonly title: Words;
  readonly without: Words;
}

const breaks: readonly Break[] = [
  {
    name: 'start',
    at: 0,
    title: {
      en: 'Broken off before the first byte, an upload goes on from its start.',
      fr: 'Interrompu avant le premier octet, un téléversement reprend du début.',
    },
    without: {
      en: 'A file that never began is shown as under way, and stays so.',
      fr: 'Un fichier qui n’a jamais commencé s’affiche comme en cours, et le reste.',
    },
  },
  {
    name: 'first',
    at: 1,
    title: {
      en: 'Broken off after one byte, an upload goes on from the second.',
      fr: 'Interrompu après un octet, un téléversement reprend au deuxième.',
    },
    without: {
      en: 'A server that counts in blocks repeats the byte, and the file is refused at the end.',
      fr: 'Un serveur qui compte par blocs répète l’octet, et le fichier est refusé à la fin.',
    },
  },
  {
    name: 'middle',
    at: size / 2 + 13,
    title: {
      en: 'Broken off in the middle, an upload goes on from there.',
      fr: 'Interrompu au milieu, un téléversement reprend à cet endroit.',
    },
    without: {
      en: 'On a weak link a large file begins anew each time, and never arrives.',
      fr: 'Sur une connexion faible, un gros fichier recommence chaque fois et n’arrive jamais.',
    },
  },
  {
    name: 'last',
    at: size - 1,
    title: {
      en: 'Broken off before the last byte, an upload lacks that one only.',
      fr: 'Interrompu avant le dernier octet, il ne manque que celui-ci.',
    },
    without: {
      en: 'The file stays at 99% for ever.',
      fr: 'Le fichier reste à 99\u00a0% pour toujours.',
    },
  },
  {
    name: 'end',
    at: size,
    title: {
      en: 'Broken off after the last byte, an upload is complete and is not sent again.',
      fr: 'Interrompu après le dernier octet, un téléversement est complet et n’est pas renvoyé.',
    },
    without: {
      en: 'The whole file goes over the line a second time, because one answer was lost.',
      fr: 'Le fichier entier repart une deuxième fois parce qu’une seule réponse s’est perdue.',
    },
  },
];

const why: Words = {
  en: 'Phones change cells and laptops sleep; what has arrived once should not be sent twice.',
  fr: 'Les téléphones changent d’antenne et les portables se mettent en veille; ce qui est arrivé une fois ne devrait pas être envoyé deux fois.',
};

const broken = ({ name, at, title, without }: Break): Check => ({
  id: `resume.${name}`,
  title,
  why,
  without,
  needs,
  async run(bench) {
    const bytes = textOf(size);
    const arriving = await begin(bench, bytes);
    if (at > 0) await go(bench, arriving.id, bytes, 0, at);
    expectSame(await offsetOf(bench, arriving.id), at, { en: 'Upload-Offset after the break', fr: 'Upload-Offset après la coupure' });
    if (at < size) await go(bench, arriving.id, bytes, at);
    expectSame(await offsetOf(bench, arriving.id), size, { en: 'Upload-Offset at the end', fr: 'Upload-Offset à la fin' });
    await expectInCase(bench, arriving, bytes);
  },
});

const piece = 16 * 1024;

/** Goes out piece by piece up to the half, then nothing more comes: the line stays open until it is cut. */
function halfOf(bytes: Uint8Array, sent: () => void): ReadableStream<Uint8Array> {
  let from = 0;
  return new ReadableStream({
    pull(controller) {
      if (from < bytes.length / 2) {
        controller.enqueue(bytes.slice(from, (from += piece)));
        return undefined;
      }
      // Asked for more, since what came before is on its way.
      sent();
      return new Promise<void>(() => {});
    },
  });
}

export const resumingChecks: readonly Check[] = [
  {
    id: 'resume.options',
    title: {
      en: 'OPTIONS on the uploads tells the version of tus, and that uploads can be created and taken back.',
      fr: 'OPTIONS sur les téléversements indique la version de tus, et qu’on peut en créer et en retirer.',
    },
    why: {
      en: 'The widget asks once, and takes the resumable way only where it is told of it.',
      fr: 'Le composant le demande une fois et ne choisit la reprise que si on la lui annonce.',
    },
    without: {
      en: 'Every file goes in one piece, although your server could do better.',
      fr: 'Chaque fichier part d’un seul morceau, alors que votre serveur pourrait faire mieux.',
    },
    needs: ['wire', 'resumable'],
    async run(bench) {
      const reply = await ask(bench, 'member', '/uploads', { method: 'OPTIONS' });
      expect(reply.ok, { en: `OPTIONS: ${reply.status} instead of 204 or 200`, fr: `OPTIONS\u00a0: ${reply.status} au lieu de 204 ou 200` });
      const listed = (header: string): readonly string[] => (reply.headers.get(header) ?? '').split(',').map((each) => each.trim());
      expect(listed('Tus-Version').includes('1.0.0'), { en: `Tus-Version is ${reply.headers.get('Tus-Version') ?? 'absent'}`, fr: `Tus-Version vaut ${reply.headers.get('Tus-Version') ?? 'rien'}` });
      for (const extension of ['creation', 'termination']) {
        expect(listed('Tus-Extension').includes(extension), { en: `Tus-Extension does not name ${extension}: ${listed('Tus-Extension').join(', ')}`, fr: `Tus-Extension ne nomme pas ${extension}\u00a0: ${listed('Tus-Extension').join(', ')}` });
      }
    },
  },
  ...breaks.map(broken),
  {
    id: 'resume.cut',
    title: {
      en: 'What had arrived when the line was cut is kept, and the upload goes on behind it.',
      fr: 'Ce qui était arrivé quand la connexion a coupé est conservé, et le téléversement reprend à la suite.',
    },
    why: {
      en: 'A request that breaks off in the middle is the usual case, not a piece that was sent whole.',
      fr: 'Une demande coupée au milieu est le cas courant, pas un morceau envoyé en entier.',
    },
    without: {
      en: 'Bytes that were written are not counted, or counted and not written: the file is spoiled.',
      fr: 'Des octets écrits ne sont pas comptés, ou sont comptés sans être écrits\u00a0: le fichier est gâché.',
    },
    needs,
    async run(bench) {
      const bytes = textOf(size);
      const arriving = await begin(bench, bytes);
      const cutting = new AbortController();
      const body = halfOf(bytes, () => cutting.abort());
      await patch(bench, arriving.id, 0, body, { signal: cutting.signal }).catch(() => {});
      const offset = await offsetOf(bench, arriving.id);
      expect(offset <= size / 2 + piece, { en: `Upload-Offset is ${offset}, which is more than was sent`, fr: `Upload-Offset vaut ${offset}, plus que ce qui a été envoyé` });
      await goOn(bench, arriving.id, bytes);
      await expectInCase(bench, arriving, bytes);
    },
  },
  {
    id: 'resume.pieces',
    title: {
      en: 'A file sent in many pieces is one file.',
      fr: 'Un fichier envoyé en plusieurs morceaux est un seul fichier.',
    },
    why: {
      en: 'Gateways limit a request, so a large file comes in pieces even on a good line.',
      fr: 'Des passerelles limitent une demande; un gros fichier arrive donc en morceaux même sur une bonne connexion.',
    },
    without: {
      en: 'Large files fail at a limit that nobody at the society knows of.',
      fr: 'Les gros fichiers échouent à une limite que personne ne connaît à la société.',
    },
    needs,
    async run(bench) {
      const bytes = textOf(size);
      const arriving = await begin(bench, bytes);
      const step = 41_000;
      for (let from = 0; from < size; from += step) await go(bench, arriving.id, bytes, from, Math.min(size, from + step));
      await expectInCase(bench, arriving, bytes);
    },
  },
  ...resumingBoundChecks,
];
