/** Lets only the latest of several runs have a say: a new run aborts the one before it. */
import { faultOf, type Fault } from '../ui/fault-of.ts';

export type Outcome<T> = { readonly value: T } | { readonly fault: Fault };

export class Latest {
  #abort: AbortController | undefined;

  cancel(): void {
    this.#abort?.abort();
  }

  /** What became of `job`, or undefined where a later run took its place. */
  async run<T>(job: (signal: AbortSignal) => Promise<T>): Promise<Outcome<T> | undefined> {
    this.cancel();
    const { signal } = (this.#abort = new AbortController());
    // Not every backend listens to the signal: who waits here is let go at once.
    const aborted = new Promise<undefined>((resolve) => {
      signal.addEventListener('abort', () => resolve(undefined));
    });
    const outcome = job(signal).then(
      (value) => ({ value }),
      (error: unknown) => ({ fault: faultOf(error) }),
    );
    return Promise.race([aborted, outcome]);
  }
}
