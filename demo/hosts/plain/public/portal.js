/** The portal at work: which page shows, in which language, for which account, where cases are kept, and what the widget tells. */
import { browserBackend } from 'case-wizard/backends/browser';
import { restBackend } from 'case-wizard/backends/rest';
import { news, words } from './words.js';

const backends = {
  server: restBackend({ endpoint: '/api' }),
  browser: browserBackend({ name: 'harbour-music' }),
};

const at = /** @type {<Tag extends keyof HTMLElementTagNameMap>(tag: Tag, rest?: string) => HTMLElementTagNameMap[Tag]} */ (
  (tag, rest = '') => /** @type {never} */ (document.querySelector(tag + rest))
);
const cases = at('my-cases');
const wizard = at('case-wizard');
const accountChoice = at('select', '#account');
const storeChoice = at('select', '#store');
const langButton = at('button', '#lang');
const badge = at('span', '#badge');
const status = at('p', '[role=status]');

/** @type {'en' | 'fr'} */
let lang = 'en';
/** Said again when the language changes. @type {() => string} */
let told = () => '';

function speak() {
  document.documentElement.lang = `${lang}-CA`;
  document.title = words[lang].portal;
  for (const part of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll('[data-word]'))) {
    part.textContent = words[lang][/** @type {keyof typeof words.en} */ (part.dataset.word)];
  }
  langButton.textContent = lang === 'en' ? 'Français' : 'English';
  langButton.lang = lang === 'en' ? 'fr-CA' : 'en-CA';
  status.textContent = told();
}

/** @param {() => string} sentence */
function tell(sentence) {
  told = sentence;
  status.textContent = told();
}

/** Shows the page that the address names; both elements stand there all the time, so that nothing is lost. */
async function show() {
  const [, page = '', id] = location.hash.split('/');
  const place = page || 'home';
  for (const part of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll('[data-page]'))) part.hidden = part.dataset.page !== place;
  for (const link of document.querySelectorAll('nav a')) {
    if (link.getAttribute('href') === `#/${page}`) link.setAttribute('aria-current', 'page');
    else link.removeAttribute('aria-current');
  }
  scrollTo(0, 0);
  if (place !== 'cases') return;
  // Its methods are there once its script is.
  await customElements.whenDefined('my-cases');
  if (id) await cases.open(decodeURIComponent(id));
  else cases.close();
}

function useAccount() {
  badge.textContent = '';
  cases.account = accountChoice.value;
  wizard.account = accountChoice.value;
}

function useStore() {
  const backend = backends[storeChoice.value === 'browser' ? 'browser' : 'server'];
  badge.textContent = '';
  cases.backend = backend;
  wizard.backend = backend;
}

/** An open case belongs to the account and to the place that are left. */
const leaveCase = () => {
  if (location.hash.startsWith('#/cases/')) location.hash = '#/cases';
};

accountChoice.addEventListener('change', () => {
  leaveCase();
  useAccount();
});
storeChoice.addEventListener('change', () => {
  leaveCase();
  useStore();
});
langButton.addEventListener('click', () => {
  lang = lang === 'en' ? 'fr' : 'en';
  speak();
});
addEventListener('hashchange', show);

document.addEventListener('case-open', (event) => {
  const { detail } = event;
  if (detail.to === 'new') {
    // Not cancelled: after a receipt the wizard begins a new case by itself.
    location.hash = '#/new';
    return;
  }
  event.preventDefault();
  location.hash = detail.to === 'case' ? `#/cases/${encodeURIComponent(detail.id)}` : '#/cases';
});
document.addEventListener('case-unread', ({ detail }) => {
  badge.textContent = detail.unread > 0 ? `(${detail.unread})` : '';
});
document.addEventListener('case-submitted', ({ detail }) => tell(() => news[lang].received(detail.reference)));
document.addEventListener('case-session-expired', () => tell(() => news[lang].expired()));
document.addEventListener('case-error', ({ detail }) => tell(() => news[lang].failed(detail.code)));

useAccount();
useStore();
speak();
void show();
