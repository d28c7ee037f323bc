/** The "Services" screen of an open case, for an agent: `<crm-enrolment>` dropped in behind the button that opens it. */
import '../../src/crm-enrolment.define.ts';
import { html, render, type TemplateResult } from 'lit';
import { restBackend } from '../../src/backend/adapters/rest.ts';
import type { CaseDetail } from '../../src/model/case.ts';
import { inLang } from '../../src/model/words.ts';
import { enrolmentWords } from './enrolment-words.ts';
import { langSwitch } from './lang-switch.ts';
import { chooseLang, initialLang, portalLangs, useLang, type PortalLang } from './language.ts';
import { signIn } from './sign-in.ts';
import { registerSpanish } from './spanish.ts';
import { restoreTheme } from './theme.ts';
import { sayIn } from './words.ts';

const place = document.querySelector<HTMLElement>('#services')!;
const backend = restBackend({ endpoint: '/api' });

let lang = initialLang(portalLangs);
let shown: CaseDetail | 'loading' | 'none' | 'unreachable' = 'loading';
let open = false;

const say = (word: keyof typeof enrolmentWords): string => inLang(enrolmentWords[word], lang);

/** The case that the address names, else the newest one of the first account. */
async function theCase(): Promise<CaseDetail | 'none'> {
  const named = new URLSearchParams(location.search).get('case');
  if (named) return backend.readCase(named);
  const [account] = (await backend.session()).accounts;
  const [newest] = account ? (await backend.listCases({ account: account.id, limit: 1 })).cases : [];
  return newest ? backend.readCase(newest.id) : 'none';
}

function speak(next: PortalLang): void {
  lang = next;
  chooseLang(lang);
  draw();
}

function toggle(): void {
  open = !open;
  draw();
}

const screen = (detail: CaseDetail): TemplateResult => html`
  <h1><bdi>${detail.subject}</bdi></h1>
  <p class="services-reference">${detail.reference}</p>
  <div class="services-columns">
    <nav aria-label=${say('parts')}>
      <ul>
        <li><a href="./#/cases/${encodeURIComponent(detail.id)}">${say('details')}</a></li>
        <li><a href="#services" aria-current="page">${say('services')}</a></li>
      </ul>
    </nav>
    <main class="services-panel">
      <h2>${say('criteria')}</h2>
      <button type="button" aria-expanded=${open} aria-controls="enrolment" @click=${toggle}>${say('open')}</button>
      <div id="enrolment" ?hidden=${!open}><crm-enrolment case=${detail.id} .backend=${backend}></crm-enrolment></div>
    </main>
  </div>
`;

function draw(): void {
  document.title = say('title');
  render(
    html`
      <div class="services-top">
        <a href="./">${say('back')}</a>
        ${langSwitch(lang, sayIn(lang), 'services-lang', speak)}
      </div>
      ${typeof shown === 'string' ? html`<main><h1>${say('title')}</h1><p>${say(shown)}</p></main>` : screen(shown)}
    `,
    place,
  );
}

document.addEventListener('case-session-expired', (event) => {
  event.preventDefault();
  event.detail.resumeAfter(signIn());
});

restoreTheme();
registerSpanish();
useLang(lang);
place.replaceChildren();
draw();
shown = await theCase().catch(() => 'unreachable' as const);
draw();
