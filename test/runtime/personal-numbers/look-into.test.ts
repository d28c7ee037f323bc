/** Personal numbers in files of each kind: found where they are written, by what stands at their column or field. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { strToU8 } from 'fflate';
import { usualBounds } from '../../../src/runtime/personal-numbers/bounds.ts';
import { lookInto } from '../../../src/runtime/personal-numbers/look-into.ts';
import { Sieve } from '../../../src/runtime/personal-numbers/sieve.ts';
import { docx, fileOf, pdf, pdfReader, xlsx } from './made-files.ts';

async function noticedIn(file: File): Promise<string> {
  const sieve = new Sieve('fr');
  await lookInto(file, sieve, usualBounds, pdfReader);
  return sieve.noticed.map(({ kind, count }) => `${kind} ${count}`).join(', ');
}

const utf16 = (text: string, bigEndian = false): Uint8Array => {
  const bytes = new Uint8Array(2 + text.length * 2);
  const view = new DataView(bytes.buffer);
  [...`\ufeff${text}`].forEach((character, at) => view.setUint16(at * 2, character.charCodeAt(0), !bigEndian));
  return bytes;
};

/** As a program on Windows writes the accents of this text. */
const windows = (text: string): Uint8Array => strToU8(text.replaceAll('’', '\x92'), true);

const word = (tag: string, text: string): Uint8Array => strToU8(`<w:${tag} xmlns:w="w"><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:${tag}>`);

const files: readonly (readonly [what: string, file: () => File, noticed: string])[] = [
  ['the name of a picture', () => fileOf('nas_130692544.png', 'x'), 'sin 1'],
  ['a text', () => fileOf('a.txt', 'Mon NAS est le 130 692 544.'), 'sin 1'],
  ['a text of an older Windows program', () => fileOf('a.txt', windows('Numéro de sécurité : 185057800608491')), 'nir 1'],
  ['a text in UTF-16', () => fileOf('a.txt', utf16('NAS 130692544')), 'sin 1'],
  ['a text in UTF-16, the other way round', () => fileOf('a.txt', utf16('NAS 130692544', true)), 'sin 1'],
  ['a table whose column says what is in it', () => fileOf('a.csv', 'Nom;NAS\nRoy;130692544\nRoe;347677452\n'), 'sin 2'],
  ['a table whose column is one of the trade', () => fileOf('a.csv', 'Nom;IPI\nRoy;130 692 544\nRoe;347 677 452\n'), ''],
  ['a quoted table', () => fileOf('a.csv', '"Nom, prénom","NAS"\r\n"Roy, Luc","130692544"\r\n'), 'sin 1'],
  ['a table with a quotation mark that nobody closes', () => fileOf('a.csv', `Nom;NAS\n"Roy;130692544\n${'Roe;1\n'.repeat(30_000)}NAS;347677452\n`), 'sin 2'],
  ['a document in which the number is cut in runs', () => fileOf('a.docx', docx([['Mon NAS : 130', ' 692', ' 544']])), 'sin 1'],
  ['a document with the word in one cell and the number in the next', () => fileOf('a.docx', docx([['NAS'], ['130692544']])), 'sin 1'],
  ['the notes, comments and feet of a document', () => fileOf('a.docx', docx([['Bonjour']], {
    'word/footnotes.xml': word('footnotes', 'NAS 130692544'), 'word/comments.xml': word('comments', 'NAS 347677452'), 'word/footer1.xml': word('ftr', 'TREM 6503 0515'),
  })), 'sin 2, ramq 1'],
  ['what a document says of its looks, where no text is', () => fileOf('a.docx', docx([['Bonjour']], { 'word/styles.xml': word('styles', 'NAS 130692544') })), ''],
  ['a workbook with numbers as numbers', () => fileOf('a.xlsx', xlsx([['Nom', 'NAS', 'IPI'], ['Roy', 130692544, 347677452]])), 'sin 1'],
  ['a workbook with numbers as texts', () => fileOf('a.xlsx', xlsx([['Titre de la liste'], ['Nom', 'Carte'], ['Roy', '4111111111111111']])), 'card 1'],
  ['a workbook with the word beside the number', () => fileOf('a.xlsx', xlsx([['Nom', 'Roy'], ['NAS', 130692544]])), 'sin 1'],
  ['a workbook whose text stands in the cell', () => fileOf('a.xlsx', xlsx([['x']], {
    'xl/worksheets/sheet2.xml': strToU8('<worksheet><sheetData><row><c t="inlineStr"><is><t>NAS 130692544</t></is></c></row></sheetData></worksheet>'),
  })), 'sin 1'],
  ['the notes of a workbook', () => fileOf('a.xlsx', xlsx([['x']], { 'xl/comments1.xml': strToU8('<comments><comment><text><t>NAS 130692544</t></text></comment></comments>') })), 'sin 1'],
  ['the pages of a PDF', () => fileOf('a.pdf', pdf([['Mon NAS : 130 692 544'], ['Rien ici'], ['IBAN FR76 3000 6000 0112 3456 7890 189']])), 'sin 1, iban 1'],
  ['a PDF with the word on one line and the number on the next', () => fileOf('a.pdf', pdf([['NAS', '130692544']])), 'sin 1'],
  ['the filled form of a PDF', () => fileOf('a.pdf', pdf([['Formulaire']], { field: { name: 'NAS', value: '130692544' } })), 'sin 1'],
  ['a kind that is not read', () => fileOf('a.png', 'NAS 130692544'), ''],
];

describe('personal numbers in a file', () => {
  for (const [what, file, noticed] of files) {
    it(`${noticed ? 'are noticed in' : 'are not seen in'} ${what}`, async () => assert.equal(await noticedIn(file()), noticed));
  }

  it('are told with a few masks, each once', async () => {
    const sieve = new Sieve();
    await lookInto(fileOf('a.txt', 'NAS 130692544, NAS 130-692-544, NAS 347677452, IBAN GB29NWBK60161331926819'), sieve, usualBounds, pdfReader);
    assert.deepEqual(sieve.noticed, [
      { kind: 'sin', count: 3, masked: ['••• ••• 544', '••• ••• 452'] },
      { kind: 'iban', count: 1, masked: ['••• ••• 819'] },
    ]);
  });
});
