/** Tells an element that the member's session is over: on this page, in another tab, or while the page stood in the browser's cache. */
import type { ReactiveControllerHost } from 'lit';
import { SESSION_END } from '../model/device-names.ts';

const lastEnd = (): string | null => {
  try {
    return localStorage.getItem(SESSION_END);
  } catch {
    return null;
  }
};

/** As long as the element is in the page; the answer ends it before that. */
export function onSessionEnd(host: ReactiveControllerHost, over: () => void): () => void {
  let seen = lastEnd();
  const look = ({ type }: Event): void => {
    const before = seen;
    seen = lastEnd();
    if (type === SESSION_END || seen !== before) over();
  };
  const each = (change: typeof addEventListener) => (): void => [SESSION_END, 'storage', 'pageshow'].forEach((type) => change(type, look));
  const watch = { hostConnected: each(addEventListener), hostDisconnected: each(removeEventListener) };
  host.addController(watch);
  return () => {
    watch.hostDisconnected();
    host.removeController(watch);
  };
}
