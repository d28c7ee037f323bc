/** A text of any length, looked through in stretches as it comes: only the one in hand is held. */
import { detect } from '../../model/personal-numbers/detect.ts';
import { withFinding, type Noticed } from './noticed.ts';

/** Characters that are looked through at once. */
const STRETCH = 65_536;
/** Left for the next stretch at the end of one, where a number may be cut; and kept of the last one, for the words before a number. */
const OVERLAP = 256;

export class Sieve {
  noticed: readonly Noticed[] = [];
  readonly #lang: string | undefined;
  readonly #tell: (noticed: readonly Noticed[]) => void;
  #text = '';
  /** Up to where in the text in hand numbers have been counted. */
  #counted = 0;

  /** `tell` hears of everything noticed so far, as often as there is more. */
  constructor(lang?: string, tell: (noticed: readonly Noticed[]) => void = () => undefined) {
    this.#lang = lang;
    this.#tell = tell;
  }

  add(text: string): void {
    for (let at = 0; at < text.length; at += STRETCH) {
      this.#text += text.slice(at, at + STRETCH);
      if (this.#text.length >= STRETCH) this.#look(this.#text.length - OVERLAP);
    }
  }

  /** What follows belongs to another text. */
  end(): void {
    this.#look(this.#text.length);
    this.#text = '';
    this.#counted = 0;
  }

  #look(until: number): void {
    const before = this.noticed;
    for (const finding of detect(this.#text, this.#lang)) {
      if (finding.at >= this.#counted && finding.at < until) this.noticed = withFinding(this.noticed, finding);
    }
    const from = Math.max(0, until - OVERLAP);
    this.#text = this.#text.slice(from);
    this.#counted = until - from;
    if (this.noticed !== before) this.#tell(this.noticed);
  }
}
