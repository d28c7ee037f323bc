/** The host page at work: language, account, routes, the store, and the two elements' properties. */
import { html, nothing, render, type TemplateResult } from 'lit';
import type { Account } from '../../src/model/case.ts';
import { actingFor } from './acting-for.ts';
import { addressChoice, demoBar } from './demo-bar.ts';
import { headerParts } from './header.ts';
import { chooseLang, initialLang, portalLangs, useLang, type PortalLang } from './language.ts';
import { remember, remembered } from './memory.ts';
import { MissingWords } from './missing-words.ts';
import { navigate, type Settle } from './navigation.ts';
import { figuresOf } from './pages/account-figures.ts';
import { pageAt, titleOf } from './pages/page.ts';
import { parts } from './parts.ts';
import { routeFrom, type Route } from './route.ts';
import { SessionNotice } from './session-notice.ts';
import { StaffPanel } from './staff/panel.ts';
import { openStore, type Store } from './store.ts';
import { chooseNextTheme, restoreTheme } from './theme.ts';
import { sayIn, type Say } from './words.ts';

const layout = new URLSearchParams(location.search).get('layout') === 'form' ? 'form' : 'wizard';

let lang = initialLang(portalLangs);
let route: Route = routeFrom(location.hash);
let store: Store | undefined;
let account: Account | undefined;
/** In the account in view, as the list tells it. */
let unread = 0;
let menuOpen = false;
let panel: StaffPanel | undefined;
let settle: Settle | undefined;
let failed = false;

const sessionNotice = new SessionNotice(draw);
const missing = new MissingWords(draw);

function draw(): void {
  const say = sayIn(lang);
  document.title = titleOf(route, say);
  parts.skip.textContent = say('skip');
  parts.brand.textContent = say('portal');
  parts.demo.ariaLabel = say('demoControls');
  parts.desk.ariaLabel = say('staffDesk');
  render(headerParts(headerView(), headerActs), parts.header);
  render(html`<p>${say('footer')} <a href="./side-by-side/">${say('sideBySide')}</a> · <a href="./docs/index.html">${say('documentation')}</a></p>`, parts.footer);
  render(failed ? html`<p class="card notice">${say('unavailable')}</p>` : sessionNotice.view(say), parts.notice);
  if (store) {
    const bar = { say, store: store.kind, serverAnswers: store.serverAnswers, trackerAnswers: store.trackerAnswers, deskOpen: panel?.isOpen ?? false };
    render(demoBar({ ...bar, more: html`${demoChoices(say)} ${missing.view(say)}` }, () => panel?.toggle()), parts.demoRow);
  }
  drawPlace();
  panel?.speak(say, lang);
}

const demoChoices = (say: Say): TemplateResult => html`
  <div class="stores" role="group" aria-label=${say('layout')}>
    <span class="wide-only" aria-hidden="true">${say('layout')}</span>
    ${addressChoice({ name: 'layout', value: 'wizard', label: say('layoutWizard'), here: layout === 'wizard', route: '#/cases/new' })}
    ${addressChoice({ name: 'layout', value: 'form', label: say('layoutForm'), here: layout === 'form', route: '#/cases/new' })}
  </div>
  ${store?.kind === 'server' && route.page === 'cases' && route.id !== undefined
    ? html`<a class="store" href="./enrolment.html?case=${encodeURIComponent(route.id)}">${say('services')}</a>`
    : nothing}
  <a class="store" href="./studio/index.html" aria-label=${say('studio')}>
    <span class="roomy">${say('studio')}</span><span class="tight">${say('studioShort')}</span>
  </a>
  <a class="store" href="./practice/" aria-label=${say('otherSociety')}>${say('otherSocietyShort')}</a>
`;

function drawPlace(): void {
  const say = sayIn(lang);
  const page = pageAt(route);
  parts.page.hidden = !page;
  parts.casework.hidden = page !== undefined;
  parts.cases.hidden = route.page !== 'cases';
  parts.wizard.hidden = route.page !== 'new';
  if (!store || !account) return;
  const place = store.session.accounts.indexOf(account);
  const view = { say, lang, member: store.session.name, account, figures: figuresOf(place), now: new Date() };
  render(page ? page(view) : nothing, parts.page);
  // The list names the manager itself.
  render(page ? nothing : actingFor(account, say, route.page === 'new'), parts.actingFor);
}

const headerView = () => ({
  say: sayIn(lang),
  lang,
  route,
  menuOpen,
  accounts: store?.session.accounts ?? [],
  account: account?.id ?? '',
  unread,
});

const headerActs = {
  chooseAccount(id: string): void {
    remember('account', id);
    useAccount(id);
    // An open case belongs to the account that was left.
    if (route.page === 'cases') settle?.({ page: 'cases', filter: parts.cases.filter });
    draw();
  },
  nextTheme(): void {
    chooseNextTheme();
    draw();
  },
  chooseLang(next: PortalLang): void {
    lang = next;
    chooseLang(lang);
    draw();
    void missing.count(lang);
  },
  toggleMenu(): void {
    menuOpen = !menuOpen;
    draw();
  },
};

function useAccount(id: string | null): void {
  const accounts = store?.session.accounts ?? [];
  account = accounts.find((each) => each.id === id) ?? accounts[0];
  unread = 0;
  parts.cases.account = account?.id;
  parts.wizard.account = account?.id;
}

function show(next: Route, moved: boolean): void {
  route = next;
  menuOpen = false;
  draw();
  if (!moved) return;
  scrollTo(0, 0);
  // An open case takes the focus itself, to its subject.
  if (route.page !== 'cases' || route.id === undefined) parts.main.querySelector<HTMLElement>('h1')?.focus();
}

async function start(): Promise<void> {
  const [{ rightsSociety }, { inSpanish, registerSpanish }] = await Promise.all([
    import('../../src/presets/rights-society.ts'),
    import('./spanish.ts'),
  ]);
  registerSpanish();
  const [opened, spanish] = await Promise.all([
    openStore(rightsSociety),
    inSpanish(rightsSociety, () => import('../languages/es.rights-society.json')),
  ]);
  missing.spanish = spanish;
  const { preset } = spanish;
  store = opened;
  useAccount(remembered('account'));
  parts.cases.backend = opened.backend;
  parts.cases.preset = preset;
  if (route.page === 'cases') parts.cases.filter = route.filter;
  parts.wizard.backend = opened.backend;
  parts.wizard.preset = preset;
  panel = new StaffPanel({ ...parts, store: opened, preset, toggled: draw }, sayIn(lang), lang);
  await Promise.all([import('../../src/my-cases.define.ts'), import('../../src/case-wizard.define.ts')]);
  settle = navigate(parts.cases, show);
  void missing.count(lang);
}

restoreTheme();
parts.wizard.layout = layout;
useLang(lang);
draw();

parts.skip.addEventListener('click', (event) => {
  // The part after # is the route, so the browser cannot do the skipping.
  event.preventDefault();
  parts.main.focus();
});
document.addEventListener('keydown', ({ key }) => {
  if (key === 'Escape' && menuOpen) headerActs.toggleMenu();
});
document.addEventListener('case-submitted', () => void panel?.refresh());
document.addEventListener('case-unread', ({ detail }) => {
  if (detail.account !== account?.id) return;
  ({ unread } = detail);
  draw();
});
document.addEventListener('case-session-expired', (event) => {
  event.preventDefault();
  event.detail.resumeAfter(sessionNotice.signedIn());
});

start().catch(() => {
  failed = true;
  draw();
});
