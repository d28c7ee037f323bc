/** The backend that a provider on the page hands to an element, early or late, by the community's context protocol. */
import type { ReactiveController } from 'lit';
import type { CaseBackend } from '../backend/port.ts';
import type { BackendSource } from './backend-source.ts';
import { tell } from './events.ts';

/** The context key that a page's provider answers to. */
const BACKEND_CONTEXT = 'case-backend';

/** A page often supplies its backend a moment after the element is there: that is no error. */
const GRACE = 1000;

const known = new WeakMap<BackendSource, PageBackend>();

/** What the page provides now, or within the grace; undefined where that is nothing. */
export const pageBackend = (host: BackendSource): Promise<CaseBackend | undefined> =>
  (known.get(host) ?? new PageBackend(host)).find();

const ownsOne = ({ backend, endpoint }: BackendSource): boolean => Boolean(backend ?? endpoint);

/** Asks while its element is in the page. When another backend comes, or none is left, the element starts anew. */
class PageBackend implements ReactiveController {
  readonly #host: BackendSource;
  #backend: CaseBackend | undefined;
  #unsubscribe: (() => void) | undefined;
  #answered = false;
  /** The element goes by what it was told last. */
  #told = false;
  #waiting: ((backend: CaseBackend | undefined) => void)[] = [];
  #grace: ReturnType<typeof setTimeout> | undefined;
  /** It was told that there is none, and there is none yet. */
  #missed = false;

  constructor(host: BackendSource) {
    this.#host = host;
    known.set(host, this);
    // Asks at once where the element is in the page.
    host.addController(this);
  }

  find(): Promise<CaseBackend | undefined> {
    if (this.#backend || this.#missed) {
      this.#told = true;
      return Promise.resolve(this.#backend);
    }
    return new Promise((resolve) => {
      this.#waiting.push(resolve);
      this.#wait();
    });
  }

  hostConnected(): void {
    // While it is on its way to the page: a provider in between may keep the announcement to itself.
    window.addEventListener('context-provider', this.#announced, true);
    this.#answered = false;
    this.#ask();
    // Moved to where no one answers.
    if (!this.#answered) this.#take(undefined);
    if (this.#waiting.length > 0) this.#wait();
  }

  hostDisconnected(): void {
    window.removeEventListener('context-provider', this.#announced, true);
    this.#unsubscribe?.();
    this.#unsubscribe = undefined;
    this.#stopWaiting();
  }

  hostUpdated(): void {
    if (ownsOne(this.#host)) this.#missed = false;
  }

  #ask(): void {
    this.#host.dispatchEvent(
      Object.assign(new Event('context-request', { bubbles: true, composed: true }), {
        context: BACKEND_CONTEXT,
        contextTarget: this.#host,
        callback: this.#provided,
        subscribe: true,
      }),
    );
  }

  readonly #announced = (event: Event): void => {
    if ((event as Event & { context?: unknown }).context === BACKEND_CONTEXT) this.#ask();
  };

  /** One function for all providers: each knows by it whom it has answered already. */
  readonly #provided = (backend: CaseBackend | null | undefined, unsubscribe?: () => void): void => {
    // Another provider, nearer by, has taken over.
    if (this.#unsubscribe !== unsubscribe) this.#unsubscribe?.();
    this.#unsubscribe = unsubscribe;
    this.#answered = true;
    if (this.#host.isConnected) this.#take(backend ?? undefined);
  };

  #take(backend: CaseBackend | undefined): void {
    if (backend === this.#backend) return;
    this.#backend = backend;
    if (backend) this.#missed = false;
    if (this.#waiting.length > 0) {
      if (backend) this.#settle();
    } else if (this.#told && !ownsOne(this.#host)) this.#host.requestUpdate('backend', null);
  }

  #wait(): void {
    this.#grace ??= setTimeout(() => this.#giveUp(), GRACE);
  }

  #giveUp(): void {
    this.#stopWaiting();
    // Supplied otherwise meanwhile: whoever waited here has been started anew since.
    if (ownsOne(this.#host)) {
      this.#waiting = [];
      return;
    }
    this.#missed = true;
    const reason = `${this.#host.localName} has no backend: set its \`backend\` property or its \`endpoint\` attribute, or answer its context-request.`;
    tell(this.#host, 'case-error', { code: 'no-backend', reason });
    this.#settle();
  }

  #settle(): void {
    this.#stopWaiting();
    const waiting = this.#waiting;
    this.#waiting = [];
    this.#told = true;
    for (const resolve of waiting) resolve(this.#backend);
  }

  #stopWaiting(): void {
    clearTimeout(this.#grace);
    this.#grace = undefined;
  }
}
