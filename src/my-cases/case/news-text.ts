/** What a screen reader is told once the case has come, or come again. */
import { msg, str } from '@lit/localize';
import type { CaseDetail } from '../../model/case.ts';
import { statusText } from './status-text.ts';

/**
 * `own`: ids of the messages that were sent from this very screen. `done`: what the member did; its change of status is
 * no news to the one who made it.
 */
export function newsText(
  detail: CaseDetail, before: CaseDetail | undefined, own: Pick<ReadonlySet<string>, 'has'>, done?: string,
): string | undefined {
  if (!before) return msg(str`Case ${detail.reference} is shown`, { id: 'case.shown' });
  const seen = new Set(before.messages.map(({ id }) => id));
  const messages = detail.messages.some(({ id }) => !seen.has(id) && !own.has(id));
  const status = done ?? (detail.status === before.status ? undefined : statusText(detail.status));
  if (messages && status) return `${status} ${newMessage()}`;
  return messages ? newMessage() : status;
}

const newMessage = (): string => msg('New message', { id: 'case.new-message' });
