/** An act that the member has begun: what they wish, against which state of the case, and how far it has come. */
import type { CaseDetail } from '../../model/case.ts';
import type { Fault } from '../../ui/fault-of.ts';
import type { Wish } from './act-change.ts';

export interface Asking {
  readonly wish: Wish;
  /** The case as the member saw it when they decided. */
  readonly seen: CaseDetail;
  readonly state: 'open' | 'missing' | 'sending' | 'failed' | 'unsure' | 'clash';
  readonly fault?: Fault;
  /** How the case stands after others changed it. */
  readonly now?: CaseDetail;
  /** An earlier attempt may have been done although no answer came. */
  readonly uncertain: boolean;
}
