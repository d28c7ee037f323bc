/** Names stay names: those of files, of a row’s cells and of cases. */
import type { Row } from '../../model/answer.ts';
import type { Check } from './check.ts';
import { expect, expectRefusal, expectSame } from './expect.ts';

/** Each ends in a type that societies accept. */
const names = [
  `"><img src=x onerror=alert(1)>.txt`,
  `facture\u202etxt.exe.txt`,
  `../../etc/passwd.txt`,
  `C:\\temp\\nul.txt`,
  `été 100% e\u0301.txt`,
  `🎵 \u{1f469}\u200d\u{1f3a4}.txt`,
  `a;b="c"; filename=d.html.txt`,
  ` espaces  doubles .txt`,
  `__proto__.txt`,
  `${'n'.repeat(180)}.txt`,
];

/** A line in any other header than its own would be a header of its own. */
const breaking = `ligne\r\nSet-Cookie: a=b.txt`;

const bytes = new TextEncoder().encode('Titre;Part\nLa mer;50\n');

export const hostileNameChecks: readonly Check[] = [
  {
    id: 'hostile.file-names',
    title: {
      en: 'A file’s name comes back as the member’s computer had it.',
      fr: 'Le nom d’un fichier revient tel qu’il était sur l’ordinateur du membre.',
    },
    why: {
      en: 'The member confirmed a file of this very name, and looks for it by the name.',
      fr: 'Le membre a confirmé un fichier de ce nom exact, et c’est par ce nom qu’il le cherche.',
    },
    without: {
      en: 'A file is lost or renamed for one unusual character, or its name becomes a path on the server.',
      fr: 'Un fichier se perd ou change de nom pour un seul caractère inhabituel, ou son nom devient un chemin sur le serveur.',
    },
    needs: ['uploadFile'],
    async run(bench) {
      const files = [];
      for (const name of names) files.push(await bench.attach(name, bytes));
      const { files: back } = await bench.opened({ files });
      expectSame(back.map(({ name }) => name).sort(), [...names].sort(), { en: 'names of the files', fr: 'les noms des fichiers' });
    },
  },
  {
    id: 'hostile.file-download',
    title: {
      en: 'A file is handed out whatever its name is.',
      fr: 'Un fichier se télécharge, quel que soit son nom.',
    },
    why: {
      en: 'A download puts the name in a header, where line ends and quotes have a meaning.',
      fr: 'Un téléchargement place le nom dans un en-tête, où les fins de ligne et les guillemets ont un sens.',
    },
    without: {
      en: 'The file is there, and cannot be had; or its name adds headers of its own.',
      fr: 'Le fichier est là, mais on ne peut pas l’obtenir; ou son nom ajoute ses propres en-têtes.',
    },
    needs: ['uploadFile', 'readFile'],
    async run(bench) {
      const files = [];
      for (const name of [...names.slice(0, 6), breaking]) files.push(await bench.attach(name, bytes));
      const { id, files: back } = await bench.opened({ files });
      for (const file of back) {
        const content = new Uint8Array(await (await bench.backend.readFile(id, file.id)).arrayBuffer());
        expectSame([...content], [...bytes], { en: `bytes of the file ${JSON.stringify(file.name)}`, fr: `les octets du fichier ${JSON.stringify(file.name)}` });
      }
    },
  },
  {
    id: 'hostile.row-keys',
    title: {
      en: 'Rows whose columns are named `constructor` and `toString` keep their cells.',
      fr: 'Les rangées dont les colonnes se nomment `constructor` et `toString` gardent leurs cellules.',
    },
    why: {
      en: 'A grid of works is rows of named cells, written and read as objects.',
      fr: 'Une grille d’œuvres est faite de rangées de cellules nommées, écrites et lues comme des objets.',
    },
    without: {
      en: 'A column of the grid is empty once the case is open.',
      fr: 'Une colonne de la grille est vide une fois le cas ouvert.',
    },
    async run({ opened }) {
      const value: readonly Row[] = [{ constructor: 'un', toString: 'deux', '<b>titre</b>': 'trois' } as unknown as Row];
      const text = 'un, deux, trois';
      const { answers } = await opened({
        answers: [{ id: 'works', label: 'Œuvres', kind: 'rows', value, text, sensitive: false }],
      });
      const [row] = (answers[0]?.value ?? []) as readonly Row[];
      expect(row, { en: 'the answer has no row', fr: 'la réponse n’a pas de ligne' });
      for (const key of Object.keys(value[0]!)) {
        expectSame(Object.getOwnPropertyDescriptor(row, key)?.value, value[0]![key], { en: `cell ${key}`, fr: `la cellule ${key}` });
      }
    },
  },
  {
    id: 'hostile.ids',
    title: {
      en: 'A case id that is none is “not found”, whatever it looks like.',
      fr: 'Un identifiant qui n’est celui d’aucun cas est «\u00a0introuvable\u00a0», quelle que soit sa forme.',
    },
    why: {
      en: 'Ids stand in addresses, which people cut, copy and try out.',
      fr: 'Les identifiants figurent dans les adresses, que les gens coupent, copient et essaient.',
    },
    without: {
      en: 'A shortened link shows “the system is down” instead of “this case does not exist”.',
      fr: 'Un lien raccourci affiche une panne du système au lieu de «\u00a0ce cas n’existe pas\u00a0».',
    },
    async run({ backend, unique }) {
      const ids = ['__proto__', 'constructor', '../session', '0', '-1', "'", '%', '%00', '\0', '\ud800', '1 or 1=1', 'é', unique(), 'x'.repeat(500)];
      for (const id of ids) {
        // What no address can hold is refused before it leaves: an encoder’s failure is no answer of the server.
        if (id === '\ud800') await backend.readCase(id).then(() => expect(false, { en: 'half a character found a case', fr: 'la moitié d’un caractère a trouvé un cas' }), () => {});
        else await expectRefusal(backend.readCase(id), ['not-found', 'refused'], { en: `the case ${JSON.stringify(id.slice(0, 20))}`, fr: `le cas ${JSON.stringify(id.slice(0, 20))}` });
      }
    },
  },
];
