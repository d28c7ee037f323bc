/** For hosts: the member signs out, so nothing of theirs stays on this device, or on any screen of this browser. */
import { SESSION_END } from './model/device-names.ts';
import { wipeDevice } from './runtime/wipe-device.ts';

/**
 * Drops what the elements of this page and of other tabs hold, unsaved, and wipes every draft, reply, kept file and
 * upload memory of the widget, and what a backend keeps in a database of this browser whose name begins with `case-kept:`.
 * Needs no server, and never fails: what cannot be reached is not there. The screens are empty at once; the promise is kept
 * when files and databases are gone too.
 */
export async function endSession(): Promise<void> {
  // First those who could write it again.
  dispatchEvent(new Event(SESSION_END));
  const wiped = wipeDevice();
  try {
    localStorage.setItem(SESSION_END, `${Date.now()} ${Math.random()}`);
  } catch {
    // Storage is off: no other tab has anything from it either.
  }
  await wiped;
}
