/** The steps in the life of a case, in words. */
import { msg } from '@lit/localize';
import type { CaseEvent, CaseOrigin } from '../model/case.ts';

/** `origin`: of the case, which says how it was opened. */
export function eventText({ kind, side }: Pick<CaseEvent, 'kind' | 'side'>, origin: CaseOrigin): string {
  switch (kind) {
    case 'opened':
      return origin === 'phone'
        ? msg('Opened by phone', { id: 'case.follow-up.phone' })
        : msg('Opened online', { id: 'case.follow-up.online' });
    case 'viewed':
      return msg('Seen by the staff', { id: 'case.event.viewed' });
    case 'answered':
      return msg('Message from the staff', { id: 'case.event.answered' });
    case 'asked':
      return msg('Question from the staff', { id: 'case.follow-up.question' });
    case 'replied':
      return msg('Reply from a member', { id: 'case.event.replied' });
    case 'resolved':
      return side === 'member'
        ? msg('Marked as solved', { id: 'case.event.solved' })
        : msg('Resolved by the staff', { id: 'case.event.resolved' });
    case 'cancelled':
      return msg('Case cancelled', { id: 'case.event.cancelled' });
    case 'reopened':
      return msg('Case reopened', { id: 'case.event.reopened' });
    case 'rated':
      return msg('Rating given', { id: 'case.event.rated' });
  }
}
