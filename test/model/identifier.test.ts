/** Identifiers: real published numbers pass, near misses are told apart, and a mask gives little away. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { IdentifierFormat } from '../../src/model/identifier-rules.ts';
import { checkIdentifier, formatIdentifier, loadIdentifiers, maskIdentifier } from '../../src/model/identifier.ts';

await loadIdentifiers();

const published: Readonly<Record<IdentifierFormat, readonly string[]>> = {
  sin: ['130 692 544', '193-456-787', '912 345 675'],
  // The standard's own example, the first ISWC ever given, and Benny Hill's "Ernie".
  iswc: ['T-034.524.680-1', 'T-000.000.001-0', 'T-010.171.314-7'],
  isrc: ['BRBMG0300729', 'USPR37300012', 'GBEMI0300013'],
  // Benny Hill, John Lennon, and the three of Prince.
  ipi: ['00014107338', '00017798450', '00045620792', '00052210040', '00334284961'],
};

const formats = Object.keys(published) as IdentifierFormat[];

describe('checking an identifier', () => {
  for (const format of formats) {
    it(`accepts published ${format.toUpperCase()} numbers`, () => {
      for (const number of published[format]) assert.equal(checkIdentifier(format, number), 'ok', number);
    });

    it(`forgives spaces, hyphens, dots and case in ${format.toUpperCase()}`, () => {
      for (const number of published[format]) {
        const bare = number.replace(/[\s.-]/g, '').toLowerCase();
        for (const typed of [bare, ` ${bare} `, [...bare].join('.'), [...bare].join('\u00A0'), [...bare].join('\u2011')])
          assert.equal(checkIdentifier(format, typed), 'ok', typed);
      }
    });

    it(`finds no ${format.toUpperCase()} in nothing, words or markup`, () => {
      for (const typed of ['', '   ', 'unknown', 'Voir document joint', '<b>1</b>', '١٣٠٦٩٢٥٤٤'])
        assert.equal(checkIdentifier(format, typed), 'format', typed);
    });
  }

  for (const format of ['sin', 'iswc', 'ipi'] as const) {
    it(`notices a wrong check digit in ${format.toUpperCase()} numbers`, () => {
      for (const number of published[format]) {
        const last = Number(number.at(-1));
        for (let other = 0; other < 10; other++) {
          if (other === last) continue;
          assert.equal(checkIdentifier(format, number.slice(0, -1) + other), 'check-digit', `${number} → ${other}`);
        }
      }
    });
  }

  it('notices two neighbouring digits that changed places', () => {
    assert.equal(checkIdentifier('sin', '130 962 544'), 'check-digit');
    assert.equal(checkIdentifier('iswc', 'T-034.254.680-1'), 'check-digit');
    assert.equal(checkIdentifier('iswc', 'T-345.246.800-1'), 'check-digit');
    assert.equal(checkIdentifier('ipi', '00041107338'), 'check-digit');
  });

  it('refuses a SIN whose first digit is never given to a person', () => {
    assert.equal(checkIdentifier('sin', '046 454 286'), 'format');
    assert.equal(checkIdentifier('sin', '810 000 003'), 'format');
  });

  it('tells a wrong length from a wrong digit', () => {
    assert.equal(checkIdentifier('sin', '130 692 54'), 'format');
    assert.equal(checkIdentifier('sin', '130 692 5444'), 'format');
    assert.equal(checkIdentifier('iswc', '034.524.680-1'), 'format');
    assert.equal(checkIdentifier('isrc', 'CA-ABC-26-0001'), 'format');
    assert.equal(checkIdentifier('ipi', '14107338'), 'format');
    assert.equal(checkIdentifier('ipi', '000014107338'), 'format');
  });

  it('takes an IPI number of nine or ten digits for the same with zeros before it', () => {
    for (const typed of ['014107338', '0014107338', '00014107338']) assert.equal(checkIdentifier('ipi', typed), 'ok');
  });

  it('refuses an IPI number of zeros, which systems write for "none"', () => {
    assert.equal(checkIdentifier('ipi', '00000000000'), 'format');
    assert.equal(checkIdentifier('ipi', '000000000'), 'format');
  });

  it('writes a remainder of 100 as 00, as the register does', () => {
    assert.equal(checkIdentifier('ipi', '90100010000'), 'ok');
    assert.equal(checkIdentifier('ipi', '90100010001'), 'check-digit');
  });

  it('forgives the name that a number is often pasted with', () => {
    assert.equal(checkIdentifier('iswc', 'ISWC: T-034.524.680-1'), 'ok');
    assert.equal(checkIdentifier('isrc', 'ISRC CA-ABC-26-00001'), 'ok');
    assert.equal(checkIdentifier('ipi', 'IPI 00014107338'), 'ok');
  });

  it('reads an Icelandic recording code that begins with the letters ISRC', () => {
    assert.equal(checkIdentifier('isrc', 'IS-RC1-26-00001'), 'ok');
    assert.equal(formatIdentifier('isrc', 'isrc12600001'), 'IS-RC1-26-00001');
  });
});

describe('writing an identifier out', () => {
  it('groups each as its field does', () => {
    assert.equal(formatIdentifier('sin', '046454286'), '046 454 286');
    assert.equal(formatIdentifier('iswc', 't0345246801'), 'T-034.524.680-1');
    assert.equal(formatIdentifier('iswc', 'ISWC T0345246801'), 'T-034.524.680-1');
    assert.equal(formatIdentifier('isrc', 'caabc2600001'), 'CA-ABC-26-00001');
    assert.equal(formatIdentifier('ipi', '14 107 33 8 0'), '00141073380');
    assert.equal(formatIdentifier('ipi', '014107338'), '00014107338');
  });

  it('gives back what it cannot read as it was typed', () => {
    assert.equal(formatIdentifier('sin', ' 12-34 '), '12-34');
    assert.equal(formatIdentifier('iswc', 'Voir document joint'), 'Voir document joint');
  });

  it('changes nothing the second time', () => {
    for (const format of formats)
      for (const number of published[format]) {
        const once = formatIdentifier(format, number);
        assert.equal(formatIdentifier(format, once), once);
        assert.equal(checkIdentifier(format, once), 'ok');
      }
  });
});

describe('masking an identifier', () => {
  it('leaves the last three of nine or more', () => {
    assert.equal(maskIdentifier('046 454 286'), '••• ••• 286');
    assert.equal(maskIdentifier('046454286'), '••• ••• 286');
    assert.equal(maskIdentifier('T-034.524.680-1'), '••• ••• 801');
  });

  it('shows nothing of a shorter one, not even how short it is', () => {
    for (const typed of ['', '6', '286', '46 454 28', '- - - - 46454286 - -']) assert.equal(maskIdentifier(typed), '••• ••• •••');
  });
});
