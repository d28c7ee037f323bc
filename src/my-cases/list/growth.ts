/** Decides when it is said that more cases hold something unread: once, and not of the open case, which tells by itself what came to it. */

/** What to do about a count: read the open case first, or say by how many there are more. */
export type Growing = 'read-case' | number;

export class Growth {
  /** As many as were there from the beginning, or have been told since. */
  #base: number | undefined;
  /** How often the open case is being read. */
  #reading = 0;
  #read = false;

  /** The open case is being read: until it has come, no one knows whose a growth is. */
  caseAsked(): void {
    this.#reading += 1;
  }

  /** A count that is asked for from now on leaves out what the open case has told. */
  caseCame(): void {
    this.#reading -= 1;
    this.#read = true;
  }

  /** A count is asked for; what it gives takes the answer. */
  ask(): (unread: number, caseOpen: boolean) => Growing {
    const early = this.#reading > 0;
    return (unread, caseOpen) => {
      if (early || this.#reading > 0) return 0;
      const by = unread - (this.#base ?? unread);
      if (by > 0 && caseOpen && !this.#read) return 'read-case';
      this.#base = unread;
      this.#read = false;
      return Math.max(by, 0);
    };
  }
}
