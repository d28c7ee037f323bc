/** A change of status as it is said aloud. */
import { msg } from '@lit/localize';
import type { CaseStatus } from '../../model/case.ts';

export function statusText(status: CaseStatus): string {
  switch (status) {
    case 'active':
      return msg('The case is active again.', { id: 'case.now.active' });
    case 'resolved':
      return msg('The case is now resolved.', { id: 'case.now.resolved' });
    case 'cancelled':
      return msg('The case is now cancelled.', { id: 'case.now.cancelled' });
  }
}
