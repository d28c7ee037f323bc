/** How each number of the field is built and how it is written out; loaded where a society asks for one. */
import { compact } from './compact.ts';
import { luhn } from './personal-numbers/check-digits.ts';

export type IdentifierFormat = 'sin' | 'iswc' | 'isrc' | 'ipi';

/** `format`: not of that shape at all. `check-digit`: the shape is right, a digit is not. */
export type IdentifierVerdict = 'ok' | 'format' | 'check-digit';

interface Rule {
  /** Matches the compact number, its parts as groups, after the name it is often pasted with ("ISWC T-…"). */
  readonly shape: RegExp;
  /** The parts as they are written for reading. */
  readonly written: string;
  readonly verdict: (digits: readonly number[]) => IdentifierVerdict;
}

const verdictOf = (holds: boolean): IdentifierVerdict => (holds ? 'ok' : 'check-digit');

const sum = (digits: readonly number[], term: (digit: number, at: number) => number): number =>
  digits.reduce((total, digit, at) => total + term(digit, at), 0);

const rules: Readonly<Record<IdentifierFormat, Rule>> = {
  sin: {
    shape: /^(\d{3})(\d{3})(\d{3})$/,
    written: '$1 $2 $3',
    verdict(digits) {
      // 0 is never issued, 8 belongs to business numbers.
      if (digits[0] === 0 || digits[0] === 8) return 'format';
      return verdictOf(luhn(digits.join('')));
    },
  },
  iswc: {
    shape: /^(?:ISWC)?T(\d{3})(\d{3})(\d{3})(\d)$/,
    written: 'T-$1.$2.$3-$4',
    verdict: (digits) => verdictOf((1 + sum(digits, (digit, at) => (at < 9 ? digit * (at + 1) : digit))) % 10 === 0),
  },
  isrc: {
    // The name is dropped only where twelve characters follow: an Icelandic code may itself begin with ISRC.
    shape: /^(?:ISRC)?([A-Z]{2})([A-Z\d]{3})(\d{2})(\d{5})$/,
    written: '$1-$2-$3-$4',
    verdict: () => 'ok',
  },
  ipi: {
    shape: /^(?:IPI)?(\d{11})$/,
    written: '$1',
    verdict(digits) {
      const remainder = sum(digits.slice(0, 9), (digit, at) => digit * (10 - at)) % 101;
      if (remainder === 0 && digits.every((digit) => digit === 0)) return 'format';
      // Two digits cannot say 100, so that remainder is written 00 like none.
      const check = remainder === 0 ? 0 : (101 - remainder) % 100;
      return verdictOf(check === digits[9]! * 10 + digits[10]!);
    },
  },
};

/** The compact number; older nine- and ten-digit IPI numbers get the zeros that the register writes now. */
const normal = (format: IdentifierFormat, typed: string): string =>
  format === 'ipi'
    ? compact(typed).replace(/^(?:IPI)?(\d{9,11})$/, (_, digits: string) => digits.padStart(11, '0'))
    : compact(typed);

export function checkIdentifier(format: IdentifierFormat, typed: string): IdentifierVerdict {
  const number = normal(format, typed);
  const { shape, verdict } = rules[format];
  return shape.test(number) ? verdict(number.replace(/\D/g, '').split('').map(Number)) : 'format';
}

/** The number as the field writes it; what is not of that shape comes back as typed. */
export function formatIdentifier(format: IdentifierFormat, typed: string): string {
  const number = normal(format, typed);
  const { shape, written } = rules[format];
  return shape.test(number) ? number.replace(shape, written) : typed.trim();
}
