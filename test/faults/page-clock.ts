/** The clock of a cell's pages: runs with the device's, may be hurried while nothing happens, and jumps as after a sleep. */

/** What a page says of time, in its own window. */
type Timed = Window & typeof globalThis;

interface Timer {
  readonly due: number;
  readonly act: () => void;
}

/** Waits up to this long are left to the engine, ms: they are how code lets others have their turn. */
const short = 20;

export class PageClock {
  /** How far the pages are ahead of the device. */
  #ahead = 0;
  #rate = 1;
  #since = performance.now();
  readonly #timers = new Map<Timed, Map<number, Timer>>();
  #number = 1_000_000_000;
  readonly #pump = setInterval(() => this.#fire(), 4);

  /** Page time, ms since 1970. */
  now(): number {
    return Date.now() + this.#lead();
  }

  /** How many times faster than the device's. */
  hurry(rate: number): void {
    if (rate === this.#rate) return;
    this.#ahead = this.#lead();
    this.#since = performance.now();
    this.#rate = rate;
  }

  jump(ms: number): void {
    this.#ahead += ms;
  }

  /** Has a page's time come from here: before its first script. */
  install(page: Timed): void {
    const timers = new Map<number, Timer>();
    this.#timers.set(page, timers);
    const { setTimeout: native, clearTimeout: nativeClear, Date: NativeDate } = page;
    const nativeNow = page.performance.now.bind(page.performance);
    const lead = (): number => this.#lead();
    const now = (): number => this.now();
    const after = (act: () => void, ms: number): number => {
      const id = this.#number++;
      timers.set(id, { due: this.now() + ms, act });
      return id;
    };
    class PageDate extends NativeDate {
      constructor(...given: [] | [number]) {
        super(...(given.length === 0 ? [now()] : given) as [number]);
      }

      static override now(): number {
        return now();
      }
    }
    Object.assign(page, {
      Date: PageDate,
      setTimeout: (act: () => void, ms = 0, ...given: unknown[]) =>
        ms <= short ? (native as (...all: unknown[]) => number).call(page, act, ms, ...given) : after(() => (act as (...all: unknown[]) => void)(...given), ms),
      clearTimeout: (id: number | undefined) => {
        if (id !== undefined && !timers.delete(id)) nativeClear.call(page, id);
      },
    });
    page.performance.now = () => nativeNow() + lead();
    page.AbortSignal.timeout = (ms) => {
      const control = new page.AbortController();
      after(() => control.abort(new page.DOMException('The operation timed out.', 'TimeoutError')), ms);
      return control.signal;
    };
  }

  /** The page is gone: nothing of it runs any more. */
  leave(page: Timed): void {
    this.#timers.delete(page);
  }

  end(): void {
    clearInterval(this.#pump);
    this.#timers.clear();
  }

  #lead(): number {
    return this.#ahead + (performance.now() - this.#since) * (this.#rate - 1);
  }

  #fire(): void {
    const now = this.now();
    for (const [page, timers] of this.#timers) {
      const due = [...timers].filter(([, timer]) => timer.due <= now).sort(([, a], [, b]) => a.due - b.due);
      for (const [id, { act }] of due) {
        if (!timers.delete(id)) continue;
        try {
          act();
        } catch (error) {
          page.reportError(error);
        }
      }
    }
  }
}
