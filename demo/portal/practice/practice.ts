/** The vendor's host page at work: language, practice, routes, and the two elements' properties. */
import { html, nothing, render } from 'lit';
import type { Account } from '../../../src/model/case.ts';
import { demoBar } from '../demo-bar.ts';
import { chooseLang, initialLang, portalLangs, useLang, type PortalLang } from '../language.ts';
import { remember, remembered } from '../memory.ts';
import { MissingWords } from '../missing-words.ts';
import { SessionNotice } from '../session-notice.ts';
import { StaffPanel } from '../staff/panel.ts';
import { openStore, type Store } from '../store.ts';
import { chooseNextTheme, restoreTheme } from '../theme.ts';
import { sayIn } from '../words.ts';
import { demoChoices, regulationAsked } from './demo-choices.ts';
import { homePage } from './home-page.ts';
import { menus } from './menus.ts';
import { navigate } from './navigation.ts';
import { parts } from './parts.ts';
import { practicePlaces } from './places.ts';
import { rail } from './rail.ts';
import { routeFrom, type Route } from './route.ts';
import { readStandings, type Standing } from './standings.ts';
import { topBar } from './top-bar.ts';
import { practiceWords } from './words.ts';

let lang = initialLang(portalLangs);
let route: Route = routeFrom(location.hash);
let store: Store | undefined;
let account: Account | undefined;
let unread = 0;
let standings: ReadonlyMap<string, Standing> = new Map();
let panel: StaffPanel | undefined;
let failed = false;

const sessionNotice = new SessionNotice(draw);
const missing = new MissingWords(draw);
const { open: openMenu, toggle, closeAll } = menus(draw);

function draw(): void {
  const say = practiceWords(lang);
  const shared = sayIn(lang);
  document.title = titleOf();
  parts.skip.textContent = say('skip');
  parts.demo.ariaLabel = shared('demoControls');
  parts.desk.ariaLabel = shared('staffDesk');
  parts.rail.ariaLabel = say('mainMenu');
  render(rail({ say, route, plusOpen: openMenu() === 'plus', unread }, () => toggle('plus')), parts.rail);
  const top = { say, shared, lang, supportOpen: openMenu() === 'support' };
  render(topBar(top, { toggleSupport: () => toggle('support'), nextTheme, chooseLang: speak }), parts.top);
  render(html`<p>${say('footer')}</p>`, parts.footer);
  render(failed ? html`<p class="card notice">${shared('unavailable')}</p>` : sessionNotice.view(shared), parts.notice);
  parts.casework.hidden = route.page === 'home';
  parts.home.hidden = route.page !== 'home';
  parts.cases.hidden = route.page !== 'dashboard' && route.page !== 'case';
  parts.wizard.hidden = route.page !== 'assistant' && route.page !== 'create';
  // On one page, the wizard's own heading says the same.
  parts.place.classList.toggle('unseen', route.page === 'create');
  render(placeOf(), parts.place);
  if (!store) return;
  const { kind, serverAnswers, trackerAnswers, session } = store;
  const bar = { say: shared, store: kind, serverAnswers, trackerAnswers, deskOpen: panel?.isOpen ?? false };
  render(demoBar({ ...bar, more: html`${demoChoices(say, session.member)} ${missing.view(shared)}` }, () => panel?.toggle()), parts.demoRow);
  render(homePage({ say, name: session.name, accounts: session.accounts, standings }, useAccount), parts.home);
  panel?.speak(shared, lang);
}

function titleOf(): string {
  const say = practiceWords(lang);
  const place = { home: 'support', assistant: 'assistant', create: 'createCase', dashboard: 'dashboard', case: 'dashboard' } as const;
  return `${say(place[route.page])} · ${say('vendor')}`;
}

/** The page's own heading: on the dashboard, the practice whose cases are shown. */
function placeOf(): unknown {
  const say = practiceWords(lang);
  if (route.page === 'assistant') return say('assistant');
  if (route.page === 'create') return say('createCase');
  const accounts = store?.session.accounts ?? [];
  if (accounts.length < 2) return account?.name ?? nothing;
  const choose = (event: Event): void => {
    useAccount((event.target as HTMLSelectElement).value);
    if (route.page === 'case') location.hash = '#/dashboard';
    draw();
  };
  return html`
    <select class="practice-choice" aria-label=${say('practiceInView')} autocomplete="off" @change=${choose}>
      ${accounts.map(({ id, name }) => html`<option value=${id} ?selected=${id === account?.id}>${name}</option>`)}
    </select>
  `;
}

/** The practice whose cases are in view. The wizard is told none: whoever has several is asked there. */
function useAccount(id: string | null): void {
  const accounts = store?.session.accounts ?? [];
  account = accounts.find((each) => each.id === id) ?? accounts[0];
  unread = 0;
  parts.cases.account = account?.id;
  if (account) remember('practice', account.id);
}

function nextTheme(): void {
  chooseNextTheme();
  draw();
}

function speak(next: PortalLang): void {
  lang = next;
  chooseLang(lang);
  draw();
  void missing.count(lang);
}

function show(next: Route, moved: boolean): void {
  route = next;
  closeAll();
  // The same case in the other layout: what was written stays.
  if (route.page === 'assistant') parts.wizard.layout = 'wizard';
  if (route.page === 'create') parts.wizard.layout = 'form';
  draw();
  if (route.page === 'home') void readHome();
  if (!moved) return;
  scrollTo(0, 0);
  // An open case takes the focus itself, to its subject.
  if (route.page !== 'case') (route.page === 'home' ? parts.home.querySelector('h1') : parts.place)?.focus();
}

async function readHome(): Promise<void> {
  if (!store) return;
  standings = await readStandings(store.session.accounts, store.backend);
  draw();
}

async function start(): Promise<void> {
  const [{ practiceInSpanish }, { registerSpanish }] = await Promise.all([import('./spanish.ts'), import('../spanish.ts')]);
  registerSpanish();
  const spanish = await practiceInSpanish(regulationAsked());
  missing.spanish = spanish;
  const { preset } = spanish;
  const opened = await openStore(preset, practicePlaces);
  store = opened;
  useAccount(remembered('practice'));
  for (const element of [parts.cases, parts.wizard]) Object.assign(element, { backend: opened.backend, preset });
  panel = new StaffPanel({ ...parts, store: opened, preset, toggled: draw }, sayIn(lang), lang);
  await Promise.all([import('../../../src/my-cases.define.ts'), import('../../../src/case-wizard.define.ts')]);
  navigate(show);
  void missing.count(lang);
}

restoreTheme();
useLang(lang);
draw();

parts.skip.addEventListener('click', (event) => {
  // The part after # is the route, so the browser cannot do the skipping.
  event.preventDefault();
  parts.main.focus();
});
document.addEventListener('case-submitted', ({ detail }) => {
  useAccount(detail.account);
  void panel?.refresh();
});
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
