/** Who writes a draft: of all tabs of a browser one at a time; handed in, so that a test can be the other tab. */

/** As long as it is not let go, nobody else has it. */
export interface Hold {
  /** Settles once it was taken away by force; never after it was let go. */
  readonly lost: Promise<void>;
  release(): void;
}

export interface Locks {
  /** Null where another tab has it, unless `byForce`. */
  take(name: string, byForce: boolean): Promise<Hold | null>;
}

/** Null in a browser that has none; the revision of a draft is then all there is to go by. */
export function webLocks(): Locks | null {
  const locks = globalThis.navigator?.locks as LockManager | undefined;
  return locks ? { take: (name, byForce) => taken(locks, `case-draft:${name}`, byForce) } : null;
}

/** In which a page that runs writes a draft; ms. */
const MOMENT = 100;
/** How often, and how long apart, a draft is asked for that a page which is being left may only just be letting go; ms. */
const TIMES = 20;
const APART = 20;

/** Asked anew rather than waited for under a signal: of a busy page, WebKit keeps a lock for ever that came as the wait was over. */
const taken = (locks: LockManager, name: string, byForce: boolean): Promise<Hold | null> =>
  new Promise((resolve) => {
    let refused = (): void => resolve({ lost: new Promise(() => {}), release: () => {} });
    const ask = (times: number): void => {
      locks.request(name, byForce ? { steal: true } : { ifAvailable: true }, (lock) => {
        if (!lock) return void (times ? setTimeout(ask, APART, times - 1) : resolve(null));
        return new Promise<void>((release) => {
          const hold = { lost: new Promise<void>((lost) => (refused = lost)), release };
          // Whoever had it hears of it now, and saves.
          setTimeout(() => resolve(hold), byForce ? MOMENT : 0);
        });
        // In a sandboxed frame say, there is nobody to share a draft with.
      }).catch(() => refused());
    };
    ask(TIMES);
  });
