/** What a page does in the browser: hands the widget its backend, turns its wishes into addresses, and tells what it said. */
import type {} from 'case-wizard/case-wizard.define';
import type {} from 'case-wizard/my-cases.define';
import type { CaseBackend, CaseOpenDetail, Prefill } from 'case-wizard';
import { browserBackend } from 'case-wizard/backends/browser';
import { restBackend } from 'case-wizard/backends/rest';
import { inWords, type News } from './words.js';

const { base = '/' } = document.body.dataset;
const lang = document.documentElement.lang === 'fr-CA' ? 'fr' : 'en';
const cases = document.querySelector('my-cases');
const wizard = document.querySelector('case-wizard');
const choices = document.querySelector<HTMLFormElement>('.choices')!;
const store = document.querySelector<HTMLSelectElement>('#store')!;
const badge = document.querySelector('#badge')!;
const status = document.querySelector('[role=status]');

/** From one page to the next, as long as the tab is open. */
const keep = (name: string, value: unknown): void => sessionStorage.setItem(name, JSON.stringify(value));
const kept = <T>(name: string): T | undefined => {
  const text = sessionStorage.getItem(name);
  return text === null ? undefined : (JSON.parse(text) as T);
};

function useStore(): void {
  const backend: CaseBackend = store.value === 'browser' ? browserBackend({ name: 'harbour-music' }) : restBackend({ endpoint: '/api' });
  if (cases) cases.backend = backend;
  if (wizard) wizard.backend = backend;
}

/** The home page tells it; on another it waits for the next visit there. */
function tell(news: News): void {
  keep('news', news);
  if (status) status.textContent = inWords(news, lang);
}

function addressOf(detail: CaseOpenDetail): string {
  switch (detail.to) {
    case 'new':
      return 'new';
    case 'case':
      return `cases/${encodeURIComponent(detail.id)}`;
    case 'list':
      return 'cases';
  }
}

document.addEventListener('case-open', (event) => {
  event.preventDefault();
  if (event.detail.to === 'new' && event.detail.prefill) keep('prefill', event.detail.prefill);
  location.assign(base + addressOf(event.detail));
});
document.addEventListener('case-unread', ({ detail }) => {
  badge.textContent = detail.unread > 0 ? `(${detail.unread})` : '';
});
document.addEventListener('case-submitted', ({ detail }) => tell({ kind: 'received', what: detail.reference }));
document.addEventListener('case-session-expired', () => tell({ kind: 'expired' }));
document.addEventListener('case-error', ({ detail }) => tell({ kind: 'failed', what: detail.code }));

choices.querySelector('[name=account]')!.addEventListener('change', () => choices.requestSubmit());
store.addEventListener('change', () => {
  keep('store', store.value);
  badge.textContent = '';
  useStore();
});

store.value = kept('store') ?? 'server';
useStore();

const news = kept<News>('news');
if (news && status) status.textContent = inWords(news, lang);

const prefill = kept<Prefill>('prefill');
if (wizard && prefill) {
  wizard.prefill = prefill;
  sessionStorage.removeItem('prefill');
}

const opened = cases?.dataset.case;
if (cases && opened !== undefined) {
  // Its methods are there once its script is.
  await customElements.whenDefined('my-cases');
  await cases.open(opened);
}
