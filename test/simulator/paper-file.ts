/** A file as the runtime sees one: read in this world's time, and it tells when all of it was read. */
import type { Owner, World } from './world.ts';

/** What a file lives in: the page that it was handed to, and a disk that may change under it. */
export interface PaperPlace {
  readonly world: World;
  readonly owner: Owner;
  /** Told at each reading. */
  readonly spoilt: () => boolean;
}

const encoder = new TextEncoder();

export class PaperFile {
  readonly name: string;
  readonly bytes: string;
  readonly type = 'application/pdf';
  /** The one that the member chose: a copy that was kept is the same file. */
  readonly origin: PaperFile;
  /** The whole of it was read: a hash of it may leave from now on. */
  readWhole = false;
  readonly #place: PaperPlace;

  constructor(place: PaperPlace, name: string, bytes: string, origin?: PaperFile) {
    this.#place = place;
    this.name = name;
    this.bytes = bytes;
    this.origin = origin ?? this;
  }

  get size(): number {
    return this.bytes.length;
  }

  get owner(): Owner {
    return this.#place.owner;
  }

  /** As another page has it. */
  copy(place: PaperPlace): PaperFile {
    return new PaperFile(place, this.name, this.bytes, this.origin);
  }

  slice(start: number, end: number): { arrayBuffer(): Promise<ArrayBuffer> } {
    return { arrayBuffer: () => this.#read(start, end) };
  }

  /** Its bytes, which know whose they are. */
  async arrayBuffer(): Promise<ArrayBuffer & { readonly paper: PaperFile }> {
    this.origin.readWhole = true;
    return Object.assign(await this.#read(0, this.size), { paper: this });
  }

  #read(start: number, end: number): Promise<ArrayBuffer> {
    const { world, owner, spoilt } = this.#place;
    const bad = spoilt();
    return new Promise((resolve, reject) => {
      const read = (): void => {
        if (bad) reject(new DOMException('changed', 'NotReadableError'));
        else resolve(encoder.encode(this.bytes.slice(start, end)).buffer as ArrayBuffer);
      };
      world.after(1 + world.below(30), 'is read', read, owner, this.name);
    });
  }
}
