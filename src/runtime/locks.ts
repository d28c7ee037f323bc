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
/** In which a page that is being left for this one has let it go, by way of the browser; ms. */
const LEAVING = 400;

const taken = (locks: LockManager, name: string, byForce: boolean): Promise<Hold | null> =>
  new Promise((resolve) => {
    let refused = (): void => resolve({ lost: new Promise(() => {}), release: () => {} });
    const ask = (how: LockOptions): Promise<unknown> =>
      locks.request(name, how, (lock) =>
        lock
          ? new Promise<void>((release) => {
              const hold = { lost: new Promise<void>((lost) => (refused = lost)), release };
              // Whoever had it hears of it now, and saves.
              setTimeout(() => resolve(hold), byForce ? MOMENT : 0);
            })
          : resolve(null),
      );
    ask(byForce ? { steal: true } : { signal: AbortSignal.timeout(LEAVING) })
      // Another's, or the browser was slow to answer: which of the two, it says now.
      .catch((fault: Error) => (fault.name === 'TimeoutError' ? ask({ ifAvailable: true }) : Promise.reject(fault)))
      // In a sandboxed frame say, there is nobody to share a draft with.
      .catch(() => refused());
  });
