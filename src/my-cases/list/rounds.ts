/** Does a job once for all who ask while it is under way, and once more for those who asked too late to be served by it. */
export class Rounds {
  readonly #job: () => Promise<void>;
  #underway: Promise<void> | undefined;
  #asked = false;

  constructor(job: () => Promise<void>) {
    this.#job = job;
  }

  run(): Promise<void> {
    this.#asked = true;
    return (this.#underway ??= this.#all());
  }

  /** Who asked for another round no longer wants it. */
  drop(): void {
    this.#asked = false;
  }

  async #all(): Promise<void> {
    try {
      while (this.#asked) {
        this.#asked = false;
        await this.#job();
      }
    } finally {
      this.#underway = undefined;
    }
  }
}
