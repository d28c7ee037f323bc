/** Valid numbers of each kind, built from the published rules and never by asking the detector. */
import type { PersonalKind } from '../../../src/model/personal-numbers/finding.ts';
import type { Chance } from './seeded.ts';

/** The number without separators, and the groups that people write it in; what is not grouped has none. */
export interface Made {
  readonly compact: string;
  readonly groups: readonly (readonly number[])[];
}

const two = (number: number): string => String(number).padStart(2, '0');

/** The digit that brings Luhn's sum to a round ten, tried and not computed as the detector does. */
function withLuhn(start: string): string {
  for (let digit = 0; digit < 10; digit++) {
    const sum = [...(start + digit)].reverse().reduce((total, one, at) => total + [...String(+one * (1 + (at % 2)))].reduce((a, b) => a + +b, 0), 0);
    if (sum % 10 === 0) return start + digit;
  }
  throw new Error('no digit fits');
}

const sin = ({ pick, digits }: Chance): Made => ({ compact: withLuhn(pick([...'12345679']) + digits(7)), groups: [[3, 3, 3]] });

const surnames = ['TRE', 'GAG', 'ROY', 'COT', 'BOU', 'GAU', 'MOR', 'LAV', 'FOR', 'GIR', 'PEL', 'NGU', 'DUB', 'STO', 'SMI', 'PHA', 'MCK', 'LIX'];

function ramq({ pick, whole, digits, letters }: Chance): Made {
  const month = whole(1, 12) + pick([0, 50]);
  return { compact: pick(surnames) + letters(1) + digits(2) + two(month) + two(whole(1, 28)) + digits(2), groups: [[4, 4, 4]] };
}

const issuers: readonly (readonly [start: readonly string[], length: number])[] = [
  [['4'], 16], [['51', '52', '53', '54', '55', '2221', '2350', '2720'], 16], [['34', '37'], 15], [['6011', '644', '65'], 16],
  [['3528', '3589'], 16], [['36', '300', '305'], 14], [['6212', '6250'], 16],
];

function card({ pick, digits }: Chance): Made {
  const [starts, length] = pick([issuers[0]!, issuers[0]!, issuers[0]!, issuers[1]!, issuers[1]!, ...issuers]);
  const start = pick(starts);
  const groups = length === 16 ? [[4, 4, 4, 4]] : length === 15 ? [[4, 6, 5]] : [[4, 6, 4]];
  return { compact: withLuhn(start + digits(length - 1 - start.length)), groups };
}

/** Big enough for any account number, unlike the digit by digit rest of the detector. */
const rest97 = (text: string): number => Number(BigInt([...text].map((one) => parseInt(one, 36)).join('')) % 97n);

/** Countries and what follows their two check digits: n a digit, a letter, c either. */
const accounts: Readonly<Record<string, string>> = {
  FR: 'n10c11n2', DE: 'n18', GB: 'a4n14', CH: 'n5c12', BE: 'n12', LU: 'n3c13', ES: 'n20', IT: 'a1n10c12', NL: 'a4n10', AT: 'n16', PT: 'n21', NO: 'n11',
  SE: 'n20', PL: 'n24', IE: 'a4n14', MC: 'n10c11n2', MT: 'a4n5c18', DK: 'n14', FI: 'n14', MA: 'n24', TN: 'n20', BR: 'n23a1c1',
};

function iban({ pick, digits, letters }: Chance): Made {
  const country = pick(Object.keys(accounts));
  let account = '';
  for (const [, kind, count] of accounts[country]!.matchAll(/([anc])(\d+)/g)) {
    account += kind === 'a' ? letters(+count!) : kind === 'n' ? digits(+count!) : Array.from({ length: +count! }, () => pick([digits(1), digits(1), digits(1), letters(1)])).join('');
  }
  const compact = country + two(98 - rest97(account + country + '00')) + account;
  const tail = compact.length % 4;
  return { compact, groups: [[...Array.from({ length: Math.floor(compact.length / 4) }, () => 4), ...(tail ? [tail] : [])]] };
}

function nir({ pick, whole, digits }: Chance): Made {
  const place = pick([two(whole(1, 19)), two(whole(21, 95)), '2A', '2B', '99', '97']);
  const start = pick(['1', '2', '1', '2', '1', '2', '7', '8']) + digits(2) + two(pick([whole(1, 12), whole(1, 12), whole(1, 12), 20, 31, 62]));
  const rest = digits(3) + two(whole(0, 99)) + String(whole(1, 9));
  const key = 97 - Number(BigInt(start + place.replace('2A', '19').replace('2B', '18') + rest) % 97n);
  return { compact: start + place + rest + two(key), groups: [[1, 2, 2, 2, 3, 3, 2], [1, 2, 2, 5, 3, 2], [13, 2]] };
}

function kvnr({ letters, digits }: Chance): Made {
  const start = letters(1) + digits(8);
  const numbers = two(start.charCodeAt(0) - 64) + start.slice(1);
  const sum = [...numbers].reduce((total, digit, at) => total + [...String(+digit * (at % 2 ? 2 : 1))].reduce((a, b) => a + +b, 0), 0);
  return { compact: start + (sum % 10), groups: [[4, 3, 3], [1, 3, 3, 3]] };
}

export const makers: Readonly<Record<PersonalKind, (chance: Chance) => Made>> = { sin, ramq, card, iban, nir, kvnr };

export function grouped(compact: string, groups: readonly number[], separator: string): string {
  let at = 0;
  return groups.map((size) => compact.slice(at, (at += size))).join(separator);
}
