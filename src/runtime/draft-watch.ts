/** Keeps other tabs away from a draft as long as it is written here, and gives it over to one that the member goes on in. */
import { webLocks, type Hold, type Locks } from './locks.ts';
import type { Parts, WizardRuntime } from './wizard-runtime.ts';

/** Loaded once another tab may come: until then the revision of the draft is guard enough. */
export class DraftWatch {
  readonly #runtime: WizardRuntime;
  readonly #parts: Pick<Parts, 'locks' | 'store' | 'screen'>;
  readonly #locks: Locks | null;
  readonly #name: string;
  #hold: Promise<Hold | null> | undefined;

  /** `hold`: of a draft that was opened with one. */
  constructor(runtime: WizardRuntime, parts: Pick<Parts, 'locks' | 'store' | 'screen'>, name: string, hold?: Hold | null) {
    this.#runtime = runtime;
    this.#parts = parts;
    this.#locks = parts.locks === undefined ? webLocks() : parts.locks;
    this.#name = name;
    if (hold) this.#keep(Promise.resolve(hold));
    else this.follow();
  }

  /** After each save and each clearing: what lies there is held, and nothing else. */
  follow(): void {
    if (this.#runtime.revision < 1) this.release();
    else if (!this.#hold) this.#keep(this.#locks?.take(this.#name, false));
  }

  get alone(): boolean {
    return this.#hold !== undefined;
  }

  release(): void {
    void this.#hold?.then((got) => got?.release());
    this.#hold = undefined;
  }

  /** The page was put aside by the browser, and is shown again. */
  async comeBack(): Promise<boolean> {
    const { revision } = this.#runtime;
    if (revision < 1 || !this.#isKept) return true;
    const { store } = this.#parts;
    const got = await this.#locks?.take(this.#name, false);
    if (got) this.#keep(Promise.resolve(got));
    return got !== null && store.revision(this.#name) === revision;
  }

  /**
   * Where tabs cannot agree: another one went on with the draft, or had its receipt, and all that was written here was in what it
   * found. What stands here is of before, and a save of it would bring back a draft that was sent.
   */
  wasLeftBehind(): boolean {
    const runtime = this.#runtime;
    if (this.#locks || runtime.revision < 1 || runtime.state.phase !== 'editing') return false;
    // What was typed just now counts as written.
    runtime.flush();
    return this.#isKept && this.#parts.store.revision(this.#name) !== runtime.revision;
  }

  /** Whether all that was written lies in the store, sensitive answers apart. */
  get #isKept(): boolean {
    const { is } = this.#runtime.state.saved;
    return is === 'at' || is === 'not';
  }

  #keep(hold: Promise<Hold | null> | undefined): void {
    this.#hold = hold;
    const lost = (): void => {
      if (this.#hold === hold) this.#lost();
    };
    void hold?.then((got) => (got ? got.lost.then(lost) : lost()));
  }

  /** Another tab goes on with the draft. What is not in the store stays on the screen. */
  #lost(): void {
    const runtime = this.#runtime;
    // What is saved now neither takes the lock anew, nor brings back what the other tab has cleared.
    delete runtime.watch;
    runtime.flush();
    this.#hold = undefined;
    const { submitting, key } = runtime.state.draft;
    if (!this.#isKept) {
      runtime.watch = this;
      return runtime.standAside(submitting ? key : undefined);
    }
    runtime.end();
    this.#parts.screen.handedOver();
  }
}
