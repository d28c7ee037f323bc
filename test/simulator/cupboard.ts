/** The browser's cache storage under the real keeper of files: what lies in it outlives a page, what was under way does not. */
import type { PaperFile, PaperPlace } from './paper-file.ts';
import type { World } from './world.ts';

interface Kept {
  readonly file: PaperFile;
  readonly headers: Readonly<Record<string, string>>;
}

/** In place of the platform's own, which takes a time that is not this world's. */
export class PaperReply {
  readonly headers: { get(name: string): string | null };
  readonly kept: Kept;

  /** `body`: what was read of a file, or the file itself. */
  constructor(body: PaperFile | { readonly paper: PaperFile }, { headers }: { headers: Readonly<Record<string, string>> }) {
    this.kept = { file: 'paper' in body ? body.paper : body, headers };
    this.headers = { get: (name) => headers[name] ?? null };
  }

  async blob(): Promise<PaperFile> {
    return this.kept.file;
  }
}

/** A file made of what was found in the cupboard is that file. */
export function FoundFile(this: unknown, [file]: readonly [PaperFile]): PaperFile {
  return file;
}

export class Cupboard {
  readonly #items = new Map<string, Kept>();
  readonly #world: World;
  readonly #told: (file: PaperFile) => void;
  readonly #front: () => PaperPlace;
  off = false;

  /** `front`: where a file that is found is read. */
  constructor(world: World, front: () => PaperPlace, told: (file: PaperFile) => void) {
    this.#world = world;
    this.#front = front;
    this.#told = told;
  }

  /** Names of the files that lie there. */
  get names(): readonly string[] {
    return [...this.#items.values()].map(({ file }) => file.name);
  }

  /** `caches`, with one cache in it. */
  get caches(): Pick<CacheStorage, 'has' | 'open' | 'delete'> {
    return {
      has: async () => this.#items.size > 0,
      open: async () => {
        if (this.off) throw new DOMException('off', 'SecurityError');
        return this.#cache as unknown as Cache;
      },
      delete: async () => {
        const any = this.#items.size > 0;
        this.#items.clear();
        return any;
      },
    };
  }

  readonly #cache = {
    keys: async () => [...this.#items.keys()].map((url) => ({ url })),
    match: async (url: string) => {
      const found = this.#items.get(url);
      return found && new PaperReply(found.file.copy(this.#front()), found);
    },
    delete: async (url: string) => this.#items.delete(url),
    put: (url: string, { kept }: PaperReply) => {
      this.#told(kept.file);
      return new Promise<void>((resolve) => {
        const lies = (): void => {
          this.#items.set(url, kept);
          resolve();
        };
        this.#world.after(1 + this.#world.below(8), 'is kept', lies, kept.file.owner, kept.file.name);
      });
    },
  };
}
