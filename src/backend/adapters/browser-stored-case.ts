/** A case as the browser's database keeps it. */
import type { CaseDetail } from '../../model/case.ts';

export interface StoredCase extends Omit<CaseDetail, 'mine' | 'unread'> {
  /** The member's reference; absent for a case opened by phone. */
  readonly openedByMember?: string;
  /** When staff last did something, for the marks of what is new. */
  readonly newsAt?: string;
}
