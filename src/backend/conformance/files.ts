/** Every byte of a file comes back, and an upload belongs to one case. */
import { sha256 } from '../../model/sha256.ts';
import type { Words } from '../../model/words.ts';
import type { CaseDetail } from '../../model/case.ts';
import type { Bench, Check } from './check.ts';
import { expect, expectRefusal, expectSame } from './expect.ts';
import { joined, same } from './seen.ts';

const encoded = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);

/** Each byte there is, behind the head of a kind that servers take. */
const everyByte = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, ...Array.from({ length: 256 }, (_, byte) => byte));

function longFile(size: number): Uint8Array<ArrayBuffer> {
  const bytes = Uint8Array.from({ length: size }, (_, at) => (at * 31 + (at >> 8)) % 251);
  bytes.set(encoded('%PDF-1.7\n'));
  return bytes;
}

const files: readonly (readonly [name: string, bytes: Uint8Array<ArrayBuffer>])[] = [
  ['tous-les-octets.png', everyByte],
  ['un-octet.txt', encoded('a')],
  ['releve.csv', encoded('\ufefftitre;part\r\n« Nordet »;50\r\n')],
  ['entente.pdf', longFile(300 * 1024)],
];

const fileOf = ({ files: [file] }: CaseDetail): CaseDetail['files'][number] => {
  expect(file, { en: 'the case has no file', fr: 'le cas n’a pas de fichier' });
  return file;
};

async function mustHold({ backend }: Bench, caseId: string, fileId: string, bytes: Uint8Array<ArrayBuffer>, what: Words): Promise<void> {
  const back = new Uint8Array(await (await backend.readFile(caseId, fileId)).arrayBuffer());
  expectSame(back.length, bytes.length, joined(what, { en: 'number of bytes', fr: 'nombre d’octets' }));
  expectSame(await sha256(back), await sha256(bytes), joined(what, { en: 'hash', fr: 'empreinte' }));
}

const taken = ['refused', 'not-found', 'conflict'] as const;

export const fileChecks: readonly Check[] = [
  {
    id: 'file.bytes',
    title: { en: 'A file comes back byte for byte, whatever is in it.', fr: 'Un fichier revient octet par octet, quel qu’en soit le contenu.' },
    why: {
      en: 'A contract that lost a byte does not open any more.',
      fr: 'Un contrat auquel il manque un octet ne s’ouvre plus.',
    },
    without: { en: 'The staff ask for the document again, and again.', fr: 'Le personnel redemande le document, encore et encore.' },
    needs: ['uploadFile', 'readFile'],
    async run(bench) {
      const attached = [];
      for (const [name, bytes] of files) attached.push(await bench.attach(name, bytes));
      const detail = await bench.opened({ files: attached });
      expectSame(detail.files.map(({ name }) => name), files.map(([name]) => name), { en: 'the files, in the order in which they were sent', fr: 'les fichiers, dans l’ordre de l’envoi' });
      for (const [place, [name, bytes]] of files.entries()) await mustHold(bench, detail.id, detail.files[place]!.id, bytes, same(name));
    },
  },
  {
    id: 'file.told',
    title: {
      en: 'Each file tells its name, size, hash and kind, and when it was confirmed.',
      fr: 'Chaque fichier donne son nom, sa taille, son empreinte, sa sorte et le moment de sa confirmation.',
    },
    why: { en: 'It is how a member recognises what they sent.', fr: 'C’est ainsi qu’un membre reconnaît ce qu’il a envoyé.' },
    without: {
      en: 'The member cannot tell whether it was the right version of the contract.',
      fr: 'Le membre ne sait pas si c’était la bonne version du contrat.',
    },
    needs: ['uploadFile'],
    async run(bench) {
      const attached = await bench.attach('releve.txt', encoded('Relevé de mars'));
      const file = fileOf(await bench.opened({ files: [attached] }));
      const { name, size, sha256: hash } = attached.attestation.file;
      expectSame([file.name, file.size, file.sha256], [name, size, hash], { en: 'name, size and hash', fr: 'le nom, la taille et l’empreinte' });
      if (file.attestedAt !== undefined) {
        expectSame(Date.parse(file.attestedAt), Date.parse(attached.attestation.at), { en: 'the moment of the confirmation', fr: 'le moment de la confirmation' });
      }
    },
  },
  {
    id: 'file.name',
    title: { en: 'A file keeps its name, however odd.', fr: 'Un fichier garde son nom, aussi étrange soit-il.' },
    why: {
      en: 'Names are shown as text and never used as a path.',
      fr: 'Les noms se montrent comme du texte et ne servent jamais de chemin.',
    },
    without: {
      en: 'The member does not recognise the file, or a name becomes a command somewhere.',
      fr: 'Le membre ne reconnaît pas le fichier, ou un nom devient quelque part une commande.',
    },
    needs: ['uploadFile', 'readFile'],
    async run(bench) {
      const names = [
        'Relevé « mars » 50 %.txt',
        '../../../etc/passwd.txt',
        'a"; filename="b.txt',
        '<img src=x onerror=alert(1)>.txt',
        'gpj.\u202efdp.txt',
        '楽譜 🎼.txt',
        `${'long'.repeat(50)}.txt`,
        'retour\r\nSet-Cookie: a=b.txt',
      ];
      const attached = [];
      for (const [place, name] of names.entries()) attached.push(await bench.attach(name, encoded(`${place}`)));
      const detail = await bench.opened({ files: attached });
      expectSame(detail.files.map(({ name }) => name), names, { en: 'the names', fr: 'les noms' });
      for (const [place, file] of detail.files.entries()) await mustHold(bench, detail.id, file.id, encoded(`${place}`), same(file.name));
    },
  },
  {
    id: 'file.once',
    title: { en: 'An upload belongs to one case.', fr: 'Un téléversement appartient à un seul cas.' },
    why: {
      en: 'A confirmation is given for one case and is its proof.',
      fr: 'Une confirmation se donne pour un cas et en est la preuve.',
    },
    without: {
      en: 'A file turns up in cases for which nobody confirmed it.',
      fr: 'Un fichier surgit dans des cas pour lesquels personne ne l’a confirmé.',
    },
    needs: ['uploadFile'],
    async run(bench) {
      const file = await bench.attach('releve.txt', encoded(bench.unique()));
      const { id } = await bench.open({ files: [file] });
      await expectRefusal(bench.open({ files: [file] }), taken, { en: 'a second case with the same upload', fr: 'un deuxième cas avec le même téléversement' });
      expectSame((await bench.backend.readCase(id)).files.length, 1, { en: 'the files of the first case', fr: 'les fichiers du premier cas' });
    },
  },
  {
    id: 'file.all-or-none',
    title: { en: 'A case is opened with all of its files, or not at all.', fr: 'Un cas s’ouvre avec tous ses fichiers, ou pas du tout.' },
    why: {
      en: 'Half a case looks whole to whoever reads it.',
      fr: 'La moitié d’un cas semble entière à qui la lit.',
    },
    without: {
      en: 'The case is there without its contract, and the member is told that sending failed.',
      fr: 'Le cas est là sans son contrat, et le membre apprend que l’envoi a échoué.',
    },
    needs: ['uploadFile'],
    async run(bench) {
      const subject = bench.unique();
      const file = await bench.attach('releve.txt', encoded(subject));
      const gone = { upload: bench.unique(), attestation: await bench.attest('autre.txt', encoded('autre')) };
      await expectRefusal(bench.open({ subject, files: [file, gone] }), taken, { en: 'a case with a file that is not there', fr: 'un cas avec un fichier qui n’est pas là' });
      expectSame((await bench.backend.listCases({ account: bench.account, search: subject })).total, 0, { en: 'the cases opened', fr: 'les cas ouverts' });
      expectSame((await bench.opened({ subject, files: [file] })).files.length, 1, { en: 'the files, once sent without the missing one', fr: 'les fichiers, une fois envoyés sans celui qui manque' });
    },
  },
  {
    id: 'file.replay',
    title: { en: 'A case with files sent twice is one case, with each file once.', fr: 'Un cas avec fichiers envoyé deux fois est un cas, avec chaque fichier une fois.' },
    why: {
      en: 'The second sending finds its uploads already used, by itself.',
      fr: 'Le second envoi trouve ses téléversements déjà utilisés, par lui-même.',
    },
    without: {
      en: 'After a lost answer the member is told that the files are gone, though all is well.',
      fr: 'Après une réponse perdue, le membre apprend que les fichiers ont disparu, alors que tout va bien.',
    },
    needs: ['uploadFile'],
    async run(bench) {
      const sent = bench.submission({ files: [await bench.attach('releve.txt', encoded('Relevé'))] });
      const key = bench.unique('open-');
      const first = await bench.backend.submitCase(sent, key);
      expectSame(await bench.as('member').submitCase(sent, key), first, { en: 'the receipt of the second sending', fr: 'le reçu du deuxième envoi' });
      expectSame((await bench.backend.readCase(first.id)).files.length, 1, { en: 'the files of the case', fr: 'les fichiers du cas' });
    },
  },
  {
    id: 'file.discard',
    title: {
      en: 'A discarded upload is gone, and one that a case holds stays.',
      fr: 'Un téléversement supprimé n’est plus là, et celui d’un cas reste.',
    },
    why: { en: 'A member who removes a file means it.', fr: 'Un membre qui retire un fichier le pense vraiment.' },
    without: {
      en: 'A file that the member removed is kept, or one that they sent is lost.',
      fr: 'Un fichier retiré par le membre est gardé, ou un fichier envoyé est perdu.',
    },
    needs: ['uploadFile', 'discardFile', 'readFile'],
    async run(bench) {
      const bytes = encoded(bench.unique());
      const file = await bench.attach('releve.txt', bytes);
      await bench.backend.discardFile(file.upload);
      await expectRefusal(bench.open({ files: [file] }), taken, { en: 'a case with a discarded upload', fr: 'un cas avec un téléversement retiré' });
      await expectRefusal(bench.backend.discardFile(file.upload), ['not-found'], { en: 'discarding twice', fr: 'un retrait fait deux fois' });
      const kept = await bench.attach('releve.txt', bytes);
      const detail = await bench.opened({ files: [kept] });
      await expectRefusal(bench.backend.discardFile(kept.upload), ['not-found'], { en: 'discarding what a case holds', fr: 'le retrait de ce qu’un cas contient' });
      await mustHold(bench, detail.id, fileOf(detail).id, bytes, { en: 'the file of the case', fr: 'le fichier du cas' });
    },
  },
  {
    id: 'file.elsewhere',
    title: { en: 'A file is not found under another case.', fr: 'Un fichier ne se trouve pas sous un autre cas.' },
    why: {
      en: 'Who may read the one case need not be who may read the other.',
      fr: 'Qui peut lire l’un des cas ne peut pas forcément lire l’autre.',
    },
    without: {
      en: 'By putting ids together, somebody reads a file they were never shown.',
      fr: 'En combinant des identifiants, quelqu’un lit un fichier qu’on ne lui a jamais montré.',
    },
    needs: ['uploadFile', 'readFile'],
    async run(bench) {
      const file = fileOf(await bench.opened({ files: [await bench.attach('releve.txt', encoded('Relevé'))] }));
      const { id } = await bench.open();
      for (const fileId of [file.id, bench.unique()]) {
        await expectRefusal(bench.backend.readFile(id, fileId), ['not-found'], { en: 'a file of another case', fr: 'un fichier d’un autre cas' });
      }
    },
  },
];
