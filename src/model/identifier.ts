/** The numbers of the field: whether one holds together, how it is written out, how it is masked. */
import { compact } from './compact.ts';
import type { Question } from './question.ts';
import type { IdentifierFormat, IdentifierVerdict } from './identifier-rules.ts';

let part: typeof import('./identifier-rules.ts') | undefined;

/** Whether one of the questions wants the rules loaded. */
export const asksIdentifiers = (questions: readonly Question[]): boolean =>
  questions.some((question) => question.kind === 'identifier' || (question.kind === 'rows' && question.columns.some(({ format }) => format)));

/** Resolves once numbers can be checked and written out; before, that is an error and never a number let through. */
export async function loadIdentifiers(): Promise<void> {
  part = await import('./identifier-rules.ts');
}

export const checkIdentifier = (format: IdentifierFormat, typed: string): IdentifierVerdict => part!.checkIdentifier(format, typed);

/** The number as the field writes it; what is not of that shape comes back as typed. */
export const formatIdentifier = (format: IdentifierFormat, typed: string): string => part!.formatIdentifier(format, typed);

/** `••• ••• 286`: enough to recognise one's own number. A short one would be given away, so nothing of it shows. */
export function maskIdentifier(typed: string): string {
  const number = compact(typed);
  return `••• ••• ${number.length >= 9 ? number.slice(-3) : '•••'}`;
}
