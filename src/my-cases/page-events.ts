/** What happens on the page around the element that the cases must follow. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { CaseEvents } from '../ui/events.ts';

interface Acts {
  open(id: string): void;
  showList(): void;
  /** A case was submitted for that account. */
  submitted(account: string): void;
  /** The page is looked at again, or the line is back. */
  again(): void;
}

export class PageEvents implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #acts: Acts;
  /** Ended when the element leaves the page. */
  #listening: AbortController | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement, acts: Acts) {
    this.#host = host;
    this.#acts = acts;
    host.addController(this);
  }

  hostConnected(): void {
    const { signal } = (this.#listening = new AbortController());
    document.addEventListener('case-submitted', this.#onSubmitted, { signal });
    document.addEventListener('case-open', this.#onOpen, { signal });
    document.addEventListener('visibilitychange', this.#onVisible, { signal });
    window.addEventListener('online', this.#acts.again, { signal });
  }

  hostDisconnected(): void {
    this.#listening?.abort();
  }

  /** Another element's wish is followed once everyone on the page has had the chance to cancel it. */
  readonly #onOpen = (event: CaseEvents['case-open']): void => {
    if (event.composedPath().includes(this.#host)) return;
    const { detail } = event;
    queueMicrotask(() => {
      if (event.defaultPrevented) return;
      if (detail.to === 'case') this.#acts.open(detail.id);
      else if (detail.to === 'list') this.#acts.showList();
    });
  };

  readonly #onSubmitted = ({ detail }: CaseEvents['case-submitted']): void => this.#acts.submitted(detail.account);

  readonly #onVisible = (): void => {
    if (document.visibilityState === 'visible') this.#acts.again();
  };
}
