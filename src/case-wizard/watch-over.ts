/** What can wait until the member looks elsewhere: other tabs, what others left on the device, and whether the preset makes sense. */
import { brokenRules } from '../presets/preset-rules.ts';
import { DRAFTS } from '../runtime/draft-store.ts';
import { DraftWatch } from '../runtime/draft-watch.ts';
import type { Hold } from '../runtime/locks.ts';
import { sweepDevice } from '../runtime/sweep-device.ts';
import type { Parts } from '../runtime/wizard-runtime.ts';
import { tell } from '../ui/events.ts';
import type { Desk } from './desk.ts';
import { tellNoUploads } from './no-uploads.ts';

/** `again`: opens what lies in the store now. */
export function watchOver({ host, runtime, life }: Desk, parts: Parts, name: string, hold: Hold | undefined | null, again: () => void): void {
  // The wizard ended before this part was there.
  if (life.aborted) return hold?.release();
  const watch = (runtime.watch = new DraftWatch(runtime, parts, name, hold));
  const comeBack = ({ persisted }: PageTransitionEvent): void => {
    if (persisted) void watch.comeBack().then((still) => still || again());
  };
  addEventListener('pageshow', comeBack, { signal: life });
  const look = (): void => {
    if (watch.wasLeftBehind()) again();
  };
  document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && look(), { signal: life });
  // Cleared by another tab: of what it writes this one learns when it is looked at, or writes itself.
  addEventListener('storage', ({ key, newValue }) => key === DRAFTS + name && newValue === null && look(), { signal: life });
  void sweepDevice(Date.now());
  // For the integrator: nobody who writes a case is held up by what only the society can mend.
  const { preset, takesFiles } = runtime.state;
  const broken = brokenRules(preset);
  if (broken.length > 0) {
    tell(host, 'case-error', { code: 'bad-preset', reason: broken.map(({ path, reason }) => `${path}: ${reason}`).join('\n') });
  }
  if (!takesFiles) tellNoUploads(host, preset);
}
