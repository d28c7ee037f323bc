/** What went wrong with the backend, in a sentence and with what to do. */
import { msg } from '@lit/localize';

/** `code`: a `BackendErrorCode`. */
export function problemText(code: string): string {
  switch (code) {
    case 'network':
    case 'timeout':
      return msg('The service could not be reached. Check your connection, then try again.', { id: 'problem.network' });
    case 'unauthenticated':
      return msg('Your session has ended. Sign in again; what you wrote is kept.', { id: 'problem.unauthenticated' });
    case 'forbidden':
    case 'not-found':
      return msg('Your account does not give access to this.', { id: 'problem.forbidden' });
    case 'too-large':
      return msg('This is larger than the service accepts.', { id: 'problem.too-large' });
    case 'rate-limited':
      return msg('Too many requests at once. Wait a moment, then try again.', { id: 'problem.rate-limited' });
    case 'refused':
    case 'conflict':
      return msg('The service did not accept this.', { id: 'problem.refused' });
    case 'storage':
      return msg('This browser could not store it: its space may be full or turned off.', { id: 'problem.storage' });
    default:
      return msg('The service has a problem. Try again in a moment.', { id: 'problem.server' });
  }
}
