/** How many personal numbers of each kind were noticed: all that a record may keep of them. */
import type { Finding, PersonalKind } from './finding.ts';

export type Counts = Readonly<Partial<Record<PersonalKind, number>>>;

export function counts(findings: readonly Pick<Finding, 'kind'>[]): Counts {
  const found: Partial<Record<PersonalKind, number>> = {};
  for (const { kind } of findings) found[kind] = (found[kind] ?? 0) + 1;
  return found;
}
