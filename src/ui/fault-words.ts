/** Why something did not load, in a sentence for a member; loaded with the first failure, or with what comes after the first rows. */
import { msg } from '@lit/localize';
import { problemText } from '../locale/problem-words.ts';
import { unsuppliedWords } from './unsupplied.ts';
import type { Fault } from './fault-of.ts';
import { offlineWords } from './unreachable.ts';

/** Where nothing was written, nothing needs to be said to be kept. */
export function faultWords(code: Fault['code']): string {
  switch (code) {
    case 'network':
      return navigator.onLine ? problemText(code) : offlineWords();
    case 'unauthenticated':
      return msg('Your session has ended. Sign in again, then try again.', { id: 'fault.session-ended' });
    case 'forbidden':
      return msg('You do not have access to this. Whoever manages your account can change that.', { id: 'fault.forbidden' });
    case 'no-backend':
      return unsuppliedWords(code);
    default:
      return problemText(code);
  }
}
