/** A call that outlives an expired session: the host signs in again, then the call is made once more. */
import { BackendError } from '../backend/error.ts';

export async function withSession<T>(
  call: () => Promise<T>, signInAgain: () => Promise<unknown> | undefined,
): Promise<T> {
  try {
    return await call();
  } catch (error) {
    if (!(error instanceof BackendError) || error.code !== 'unauthenticated') throw error;
    const signedIn = signInAgain();
    if (!signedIn) throw error;
    await signedIn.catch(() => {
      // Not signed in after all: the first refusal stands, and its outcome is known.
      throw error;
    });
    return call();
  }
}
