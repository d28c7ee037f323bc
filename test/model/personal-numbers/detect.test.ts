/** Personal numbers in a text: found where people write them, told from the trade's own, masked, and never slowly. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { counts } from '../../../src/model/personal-numbers/counts.ts';
import { detect } from '../../../src/model/personal-numbers/detect.ts';

const kinds = (text: string, lang?: string): string => detect(text, lang).map(({ kind }) => kind).join(' ');

/** Numbers that authorities, registers and card networks publish as samples. */
const found: readonly (readonly [text: string, kinds: string])[] = [
  ['130 692 544', 'sin'],
  ['347-677-452', 'sin'],
  ['my SIN is 130-692-544', 'sin'],
  ['mon NAS: 258 933 688', 'sin'],
  ['N.A.S. 130692544', 'sin'],
  ['SIN130692544', 'sin'],
  ['nas_130692544.pdf', 'sin'],
  ['130692544 is my SIN', 'sin'],
  ['NAS : 130 692 544, tél. 514 555-1234', 'sin'],
  ['Facture 12345, NAS 130692544', 'sin'],
  ['NAS : 130 692 544\nTéléphone : 514 555-1234', 'sin'],
  ['NAS : 130692544\nDossier 12', 'sin'],
  ['Tremblay 1965-03-05 130 692 544 Montréal', 'sin'],
  ['NAS 1 3 0 6 9 2 5 4 4', 'sin'],
  ['nume\u0301ro d’assurance sociale 130692544', 'sin'],
  ['TREM 6503 0515', 'ramq'],
  ['TREM65030515', 'ramq'],
  ['ma carte soleil : trem65530515', 'ramq'],
  ['4012888888881881 4012-8888-8888-1881 4012 8888 8888 1881', 'card card card'],
  ['371449635398431', 'card'],
  ['3782 822463 10005', 'card'],
  ['Visa 4111 1111 1111 1111 12/27 123', 'card'],
  ['FR76 3000 6000 0112 3456 7890 189', 'iban'],
  ['GB29NWBK60161331926819', 'iban'],
  ['ch93 0076 2011 6238 5295 7', 'iban'],
  ['2 95 10 99 126 111 93', 'nir'],
  ['186022A21532523', 'nir'],
  ['2 63 08 2B 022 007 56', 'nir'],
  ['1850578006084 91', 'nir'],
  ['185057800608491 et 292117511500381', 'nir nir'],
  ['KVNR A000500015', 'kvnr'],
  ['C 000 500 021', 'kvnr'],
  ['eGK-Nummer M123456785 bitte angeben.', 'kvnr'],
  ['NAS 130 692 544, carte 4111111111111111, IBAN DE89 3704 0044 0532 0130 00', 'sin card iban'],
];

const left: readonly string[] = [
  '', '130692544', '550090112', '130 692 545', '046 454 286', '812 345 678', '130.692.544', '046-454 286', 'call 1-130-692-544-2', '00130692544', '514 130 692 5441', 'C-2026-00412', 'GRid A12425GABC1234002M', '1.130.692.544', 'https://open.example/track/130692544', 'T-034.524.680-1', 'T-130-692-544-1',
  'IPI 130 692 544', 'SIREN 732 829 320', '732 829 320 RCS Nanterre', '130 692 544 RT0001', '130692544RT0001', 'police d’assurance 130692544', 'Facture 130-692-544', '+34 130 692 544',
  '130 692 544 écoutes', '130 692 544 streams', '$130 692 544', '130 692 544 $', '130 692 544,00', 'QMDA61060123', 'CAAB50510123', 'ISRC trem65030515', 'FACT20110115', 'FACT-2011-0115', 'TREM 6513 0515', 'VOIR 76070674', 'Voir 7607 0674', 'Ring 2212 3456', 'Page 1201 1503',
  'commande 4111111111111111', 'carte 4111 1111 1111 1112', 'ISNI 0000 0001 2103 2683', 'EAN 4006381333931', 'card 5461 1188 9231 8530', 'FR76 3000 6000 0112 3456 7890 188', '185057800608492', '185147800608491', '085057800608491',
  'A000500015', 'facture A000500015', 'KVNR A123456787', '514 555-1234', '01 23 45 67 89', 'H2X 1Y4', '2026-05-12T10:11:12Z', '3.141592653589793',
];

describe('personal numbers in a text', () => {
  for (const [text, expected] of found) it(`are found in “${text}”`, () => assert.equal(kinds(text), expected));
  for (const text of left) it(`are not seen in “${text}”`, () => assert.equal(kinds(text), ''));

  it('come with their place, and masked', () => {
    assert.deepEqual(detect('NAS : 130-692-544.'), [{ kind: 'sin', at: 6, length: 11, masked: '••• ••• 544' }]);
  });

  it('are not taken from a word of another language', () => {
    assert.equal(kinds('sin 130692544', 'es'), '');
    assert.equal(kinds('SIN 130692544', 'es'), 'sin');
    assert.equal(kinds('sin 130692544', 'fr-CA'), 'sin');
  });

  it('are recorded as counts only', () => {
    assert.deepEqual(counts(detect('NAS 130692544, NAS 347677452, IBAN GB29NWBK60161331926819')), { sin: 2, iban: 1 });
    assert.deepEqual(counts([]), {});
  });
});

/** A megabyte of each: what a search that goes back over the text would take minutes for. */
const hostile = ['1', 'a', 'é', '1 ', '1-1 ', 'a.', 'A 1 ', 'nas ', 'nas 1-1 1-1 1-1 ', 'nas 130692544 ', 'ABCD 1 2 3 ', 'FR7A', 'FR76 3000 6000 ', '4111 1111 1111 1111 ', 'fois 130 692 544 ', '\u0301', '\ud800', '-', '\u200b1'];

describe('a hostile text', () => {
  for (const part of hostile) {
    it(`of “${part}” over and over is read in one go`, () => {
      const text = part.repeat(Math.ceil(1_000_000 / part.length));
      const before = process.cpuUsage().user;
      detect(text);
      // Far above what it takes, so that a busy machine never fails it; going back over the text would be far above this.
      assert.ok(process.cpuUsage().user - before < 4_000_000);
    });
  }
});
