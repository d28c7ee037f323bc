/** What is wrong with an identifier, as a fault that a field can show. */
import type { IdentifierFormat } from './identifier-rules.ts';
import { checkIdentifier } from './identifier.ts';
import type { Fault } from './issue.ts';

export function identifierFault(format: IdentifierFormat, typed: string): Fault | undefined {
  const verdict = checkIdentifier(format, typed);
  if (verdict === 'ok') return undefined;
  return { code: verdict === 'format' ? 'identifier-format' : 'identifier-check-digit' };
}
