/** How a society's invented people and accounts are written down. */
import type { Account } from '../../../src/model/case.ts';

export interface SeedMember {
  /** Pseudonymous, as a portal would give it to an embedded widget. */
  readonly id: string;
  readonly name: string;
  readonly roles: readonly string[];
  /** Public: this is a demo. */
  readonly token: string;
  /** In the order in which the member sees them. */
  readonly accounts: readonly string[];
}

export interface SeedPeople {
  readonly accounts: readonly Account[];
  /** Whoever visits the portal's pages without a session is signed in as the first of them. */
  readonly members: readonly SeedMember[];
  /** Who signs the staff desk's answers. */
  readonly deskSignature: string;
}
