/** The host page at work: language, account, routes, the store, and the two elements' properties. */
import { html, nothing, render } from 'lit';
import type { Account } from '../../src/model/case.ts';
import type { Lang } from '../../src/model/words.ts';
import { actingFor } from './acting-for.ts';
import { demoBar } from './demo-bar.ts';
import { headerParts } from './header.ts';
import { chooseLang, initialLang, otherLang, useLang } from './language.ts';
import { remember, remembered } from './memory.ts';
import { navigate, type Settle } from './navigation.ts';
import { figuresOf } from './pages/account-figures.ts';
import { pageAt, titleOf } from './pages/page.ts';
import { parts } from './parts.ts';
import { routeFrom, type Route } from './route.ts';
import { SessionNotice } from './session-notice.ts';
import { StaffPanel } from './staff/panel.ts';
import { openStore, type Store } from './store.ts';
import { chooseNextTheme, currentTheme, restoreTheme } from './theme.ts';
import { sayIn } from './words.ts';

/** Below this the staff desk covers the page, which must then be out of reach. */
const deskCovers = matchMedia('(width < 60rem)');

let lang: Lang = initialLang();
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

function draw(): void {
  const say = sayIn(lang);
  document.title = titleOf(route, say);
  parts.skip.textContent = say('skip');
  parts.brand.textContent = say('portal');
  parts.demo.ariaLabel = say('demoControls');
  parts.desk.ariaLabel = say('staffDesk');
  render(headerParts(headerView(), headerActs), parts.header);
  render(html`<p>${say('footer')}</p>`, parts.footer);
  render(failed ? html`<p class="card notice">${say('unavailable')}</p>` : sessionNotice.view(say), parts.notice);
  if (store) {
    const bar = { say, store: store.kind, serverAnswers: store.serverAnswers, trackerAnswers: store.trackerAnswers, deskOpen: panel?.isOpen ?? false };
    render(demoBar(bar, toggleDesk), parts.demoRow);
  }
  drawPlace();
  panel?.speak(say, lang);
}

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
  route,
  theme: currentTheme(),
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
  switchLang(): void {
    lang = otherLang(lang);
    chooseLang(lang);
    draw();
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

function toggleDesk(): void {
  if (panel?.isOpen) panel.close();
  else panel?.open();
}

function deskToggled(): void {
  const isOpen = !parts.desk.hidden;
  parts.site.inert = isOpen && deskCovers.matches;
  draw();
  if (!isOpen) document.getElementById('desk-button')?.focus();
}

async function start(): Promise<void> {
  const { rightsSociety } = await import('../../src/presets/rights-society.ts');
  const opened = await openStore(rightsSociety);
  store = opened;
  useAccount(remembered('account'));
  parts.cases.backend = opened.backend;
  parts.cases.preset = rightsSociety;
  if (route.page === 'cases') parts.cases.filter = route.filter;
  parts.wizard.backend = opened.backend;
  parts.wizard.preset = rightsSociety;
  panel = new StaffPanel(
    parts.desk,
    {
      desk: opened.desk,
      preset: rightsSociety,
      keepsSensitive: opened.kind !== 'browser',
      viewed: () => account?.id,
      acted: () => void parts.cases.refresh(),
      toggled: deskToggled,
    },
    sayIn(lang),
    lang,
  );
  await Promise.all([import('../../src/my-cases.define.ts'), import('../../src/case-wizard.define.ts')]);
  settle = navigate(parts.cases, show);
}

restoreTheme();
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
deskCovers.addEventListener('change', () => {
  parts.site.inert = !parts.desk.hidden && deskCovers.matches;
});

start().catch(() => {
  failed = true;
  draw();
});
