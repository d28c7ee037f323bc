/** What all pages share: the language, the account, where cases are kept, and what the widget has told. */
import { computed, inject, Injectable, linkedSignal, signal } from '@angular/core';
import { Router } from '@angular/router';
import type { CaseErrorDetail, CaseOpenDetail, CaseSubmittedDetail, CaseUnreadDetail, Prefill } from 'case-wizard';
import { browserBackend } from 'case-wizard/backends/browser';
import { restBackend } from 'case-wizard/backends/rest';
import { texts, type Texts } from './words';

const backends = {
  server: restBackend({ endpoint: '/api' }),
  browser: browserBackend({ name: 'harbour-music' }),
};

export type Store = keyof typeof backends;

@Injectable({ providedIn: 'root' })
export class Portal {
  readonly #router = inject(Router);

  readonly lang = signal<keyof typeof texts>('en');
  readonly words = computed(() => texts[this.lang()]);
  readonly widgetLang = computed(() => `${this.lang()}-CA`);

  readonly account = signal('editions-boreal');
  readonly store = signal<Store>('server');
  readonly backend = computed(() => backends[this.store()]);

  /** Cases with something unread, for the badge; unknown again with another account or place. */
  readonly unread = linkedSignal({ source: () => `${this.account()} ${this.store()}`, computation: () => 0 });

  /** Kept as what was told, not as a text: it is read in either language. */
  readonly #news = signal<(words: Texts) => string>(() => '');
  readonly status = computed(() => this.#news()(this.words()));

  #prefill: Prefill | undefined;

  /** What the next case begins with; the wizard takes it once. */
  takePrefill(): Prefill | undefined {
    const taken = this.#prefill;
    this.#prefill = undefined;
    return taken;
  }

  /** The widget asks to go somewhere: the address takes it there. */
  opened(event: CustomEvent<CaseOpenDetail>): void {
    const { detail } = event;
    // After its receipt the wizard begins a new case by itself.
    if (detail.to === 'new' && this.#router.url === '/new') return;
    event.preventDefault();
    if (detail.to === 'new') this.#prefill = detail.prefill;
    void this.#router.navigate(detail.to === 'case' ? ['/cases', detail.id] : [detail.to === 'new' ? '/new' : '/cases']);
  }

  submitted({ detail }: CustomEvent<CaseSubmittedDetail>): void {
    this.#news.set(({ received }) => received(detail.reference));
  }

  counted({ detail }: CustomEvent<CaseUnreadDetail>): void {
    this.unread.set(detail.unread);
  }

  expired(): void {
    this.#news.set(({ expired }) => expired);
  }

  failed({ detail }: CustomEvent<CaseErrorDetail>): void {
    this.#news.set(({ failed }) => failed(detail.code));
  }

  /** An open case belongs to the account and to the place that are left. */
  leaveCase(): void {
    if (this.#router.url.startsWith('/cases/')) void this.#router.navigate(['/cases']);
  }
}
