/** The numbers of the field: whether one holds together, how it is written out, how it is masked. */
import type { Question } from './question.ts';
import type { IdentifierFormat, IdentifierVerdict } from './identifier-rules.ts';

type Rules = typeof import('./identifier-rules.ts').rules;

let rules: Rules | undefined;

/** Whether one of the questions wants the rules loaded. */
export const asksIdentifiers = (questions: readonly Question[]): boolean =>
  questions.some((question) => question.kind === 'identifier' || (question.kind === 'rows' && question.columns.some(({ format }) => format)));

/** Resolves once numbers can be checked and written out; before, that is an error and never a number let through. */
export async function loadIdentifiers(): Promise<void> {
  ({ rules } = await import('./identifier-rules.ts'));
}

/** Without what people put between the characters: spaces of every width, hyphens and dashes, dots, colons. */
const compact = (typed: string): string => typed.replace(/[\s.:\-\u2010-\u2015\u2212]/g, '').toUpperCase();

/** The compact number; older nine- and ten-digit IPI numbers get the zeros that the register writes now. */
const normal = (format: IdentifierFormat, typed: string): string =>
  format === 'ipi'
    ? compact(typed).replace(/^(?:IPI)?(\d{9,11})$/, (_, digits: string) => digits.padStart(11, '0'))
    : compact(typed);

export function checkIdentifier(format: IdentifierFormat, typed: string): IdentifierVerdict {
  const number = normal(format, typed);
  const { shape, verdict } = rules![format];
  return shape.test(number) ? verdict(number.replace(/\D/g, '').split('').map(Number)) : 'format';
}

/** The number as the field writes it; what is not of that shape comes back as typed. */
export function formatIdentifier(format: IdentifierFormat, typed: string): string {
  const number = normal(format, typed);
  const { shape, written } = rules![format];
  return shape.test(number) ? number.replace(shape, written) : typed.trim();
}

/** `••• ••• 286`: enough to recognise one's own number. A short one would be given away, so nothing of it shows. */
export function maskIdentifier(typed: string): string {
  const number = compact(typed);
  return `••• ••• ${number.length >= 9 ? number.slice(-3) : '•••'}`;
}
