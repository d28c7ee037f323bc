/** What all pages share: the language, the account, where cases are kept, and what the widget has told. */
import type { CaseErrorDetail, CaseOpenDetail, CaseSubmittedDetail, CaseUnreadDetail, Prefill } from 'case-wizard';
import { browserBackend } from 'case-wizard/backends/browser';
import { restBackend } from 'case-wizard/backends/rest';
import { go, route } from './route.svelte';
import { texts, type Texts } from './words';

const backends = {
  server: restBackend({ endpoint: '/api' }),
  browser: browserBackend({ name: 'harbour-music' }),
};

class Portal {
  lang = $state<keyof typeof texts>('en');
  account = $state('editions-boreal');
  store = $state<keyof typeof backends>('server');
  /** Cases with something unread, for the badge. */
  unread = $state(0);
  /** What the next case begins with; the wizard takes it once. */
  prefill = $state.raw<Prefill>();
  /** Kept as what was told, not as a text: it is read in either language. */
  #news = $state.raw<(words: Texts) => string>();

  readonly words = $derived(texts[this.lang]);
  readonly backend = $derived(backends[this.store]);
  readonly status = $derived(this.#news?.(this.words));

  /** An open case, and the number of the badge, belong to the account and to the place that are left. */
  leave(): void {
    this.unread = 0;
    if (route.id) go('cases');
  }

  /** The widget asks to go somewhere: the address takes it there. */
  onOpen = (event: CustomEvent<CaseOpenDetail>): void => {
    const { detail } = event;
    // After its receipt the wizard begins a new case by itself.
    if (detail.to === 'new' && route.page === 'new') return;
    event.preventDefault();
    if (detail.to === 'new') this.prefill = detail.prefill;
    if (detail.to === 'case') go('cases', detail.id);
    else go(detail.to === 'new' ? 'new' : 'cases');
  };

  onSubmitted = ({ detail }: CustomEvent<CaseSubmittedDetail>): void => {
    this.#news = ({ received }) => received(detail.reference);
  };

  onUnread = ({ detail }: CustomEvent<CaseUnreadDetail>): void => {
    this.unread = detail.unread;
  };

  onExpired = (): void => {
    this.#news = ({ expired }) => expired;
  };

  onError = ({ detail }: CustomEvent<CaseErrorDetail>): void => {
    this.#news = ({ failed }) => failed(detail.code);
  };
}

export const portal = new Portal();
