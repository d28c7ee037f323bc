/** The portal's answer to an expired session: a notice with a button that signs the member in again. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Say } from './words.ts';

/** Asking for the page is what signs a visitor of this demo in, as whom its address says. */
const signIn = (): Promise<Response> => fetch(location.pathname + location.search, { cache: 'no-store', headers: { accept: 'text/html' } });

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
    return html`
      <p class="card notice">
        ${say('expired')}
        <button class="button primary" type="button" @click=${() => void this.#signIn()}>${say('signInAgain')}</button>
      </p>
    `;
  }

  async #signIn(): Promise<void> {
    const reply = await signIn().catch(() => undefined);
    if (!reply?.ok) return;
    const waiting = this.#waiting;
    this.#waiting = [];
    this.#changed();
    waiting.forEach((resume) => resume());
  }
}
