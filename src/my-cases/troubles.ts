/** What did not load: told to the host once, said to the member, and asked to be mended by a new sign-in. */
import type { LitElement, TemplateResult } from 'lit';
import { laterWords } from '../locale/locale.ts';
import { toldFailures } from '../ui/backend-source.ts';
import { tell } from '../ui/events.ts';
import type { Fault } from '../ui/fault-of.ts';
import { unreachable } from '../ui/unreachable.ts';

export class Troubles {
  readonly #host: LitElement;
  readonly #again: () => void;
  /** The words for failures, loaded with the first of them; null where even those cannot be. */
  #words: Pick<typeof import('../ui/failure.ts'), 'failure' | 'sayFault' | 'askSignIn'> | null | undefined;
  /** One sign-in is asked for, however many loads fail for want of it. */
  #signInAsked = false;

  constructor(host: LitElement, again: () => void) {
    this.#host = host;
    this.#again = again;
  }

  /** Everything is tried anew, a sign-in too. */
  clear(): void {
    this.#signInAsked = false;
  }

  failed(what: string, fault: Fault): void {
    // Whoever looked for the backend, or guards it, has told it.
    if (fault.code !== 'no-backend' && !toldFailures.has(fault)) this.tell(what, fault);
    void this.#explain(fault);
  }

  /** For the host alone: the screen says it in a way of its own. */
  tell(what: string, { code }: Fault): void {
    tell(this.#host, 'case-error', { code, reason: `${what} did not load: ${code}` });
    this.#host.requestUpdate();
  }

  readonly notice = (fault: Fault, again: () => void): TemplateResult | undefined =>
    this.#words === null ? unreachable(again) : this.#words?.failure(fault, again);

  async #explain(fault: Fault): Promise<void> {
    this.#words ??= await Promise.all([import('../ui/failure.ts'), laterWords()]).then(
      ([part]) => part,
      () => null,
    );
    this.#words?.sayFault(this.#host, fault);
    if (this.#words && fault.code === 'unauthenticated' && !this.#signInAsked) {
      this.#signInAsked = true;
      this.#words.askSignIn(this.#host, this.#again);
    }
    this.#host.requestUpdate();
  }
}
