/** The host around a page, as far as signing in goes: it does, it declines, or nobody answers it. */
import type { Fault } from './faults.ts';
import type { Ledger } from './ledger.ts';
import type { Owner, World } from './world.ts';

type Says = NonNullable<Fault['session']>;

/** How long an element waits for a promised sign-in, ms. */
const PATIENCE = 60_000;

export class Host {
  /** What it makes of the next end of the session. */
  says: Says = 'renewed';
  #asked: Promise<unknown> | undefined;
  readonly #world: World;
  readonly #ledger: Ledger;
  readonly #page: Owner;

  constructor(world: World, ledger: Ledger, page: Owner) {
    this.#world = world;
    this.#ledger = ledger;
    this.#page = page;
  }

  /** It has answered, or has not, within the element's patience; undefined where it does not take that on. */
  signInAgain(): Promise<unknown> | undefined {
    const { says } = this;
    this.says = 'renewed';
    if (says === 'declined') return undefined;
    const answered = says === 'renewed';
    this.#asked ??= new Promise<void>((resolve, reject) => {
      this.#world.after(answered ? 3_000 : PATIENCE, answered ? 'the member signs in again' : 'nobody signs in', () => {
        this.#asked = undefined;
        if (!answered) return reject(new Error('not signed in yet'));
        this.#ledger.signedIn = true;
        resolve();
      }, this.#page);
    });
    return this.#asked;
  }
}
