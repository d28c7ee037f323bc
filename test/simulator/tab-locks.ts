/** Locks between the tabs of one browser: a page that is gone holds none, and who is robbed learns of it a little later. */
import type { Hold, Locks } from '../../src/runtime/locks.ts';
import type { Owner, World } from './world.ts';

interface Taken {
  readonly page: Owner;
  readonly rob: () => void;
}

export class TabLocks {
  readonly #taken = new Map<string, Taken>();
  readonly #world: World;

  constructor(world: World) {
    this.#world = world;
  }

  /** As one page takes them. */
  of(page: Owner): Locks {
    return {
      take: async (name, byForce) => {
        const other = this.#taken.get(name);
        if (other && !other.page.gone) {
          if (!byForce) return null;
          this.#world.after(1 + this.#world.below(50), 'is told that its lock was taken', other.rob, other.page);
        }
        return this.#hold(name, page);
      },
    };
  }

  #hold(name: string, page: Owner): Hold {
    let rob = (): void => {};
    const lost = new Promise<void>((resolve) => (rob = resolve));
    const taken: Taken = { page, rob };
    this.#taken.set(name, taken);
    return {
      lost,
      release: () => {
        if (this.#taken.get(name) === taken) this.#taken.delete(name);
      },
    };
  }
}
