/** The portal's answer to an expired session: a notice with a button that signs the member in again. */
import { html, nothing, type TemplateResult } from 'lit';
import { signIn } from './sign-in.ts';
import type { Say } from './words.ts';

export class SessionNotice {
  #waiting: (() => void)[] = [];
  readonly #changed: () => void;

  constructor(changed: () => void) {
    this.#changed = changed;
  }

  /** Settles once the member has signed in again. */
  signedIn(): Promise<void> {
    return new Promise((resolve) => {
      this.#waiting.push(resolve);
      this.#changed();
    });
  }

  view(say: Say): TemplateResult | typeof nothing {
    if (this.#waiting.length === 0) return nothing;
    // Whoever is not signed in may press again.
    const again = (): Promise<void> => signIn().then(() => this.#resume(), () => undefined);
    return html`
      <p class="card notice">
        ${say('expired')}
        <button class="button primary" type="button" @click=${again}>${say('signInAgain')}</button>
      </p>
    `;
  }

  #resume(): void {
    const waiting = this.#waiting;
    this.#waiting = [];
    this.#changed();
    waiting.forEach((resume) => resume());
  }
}
