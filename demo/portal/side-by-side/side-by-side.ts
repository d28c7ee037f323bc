/** Two societies on one page: `<case-wizard>` twice, each with the preset, the backend and the theme of its own. */
import '../../../src/case-wizard.define.ts';
import { html, nothing, render, type TemplateResult } from 'lit';
import { restBackend } from '../../../src/backend/adapters/rest.ts';
import { inLang } from '../../../src/model/words.ts';
import { langSwitch } from '../lang-switch.ts';
import { chooseLang, initialLang, portalLangs, useLang, type PortalLang } from '../language.ts';
import { signIn } from '../sign-in.ts';
import { registerSpanish } from '../spanish.ts';
import { restoreTheme } from '../theme.ts';
import { sayIn } from '../words.ts';
import { sideBySideWords } from './side-by-side-words.ts';

const place = document.querySelector<HTMLElement>('#beside')!;

/** Each is told its member by the portal whose page was asked for. */
const societies = [
  { id: 'boreal', portal: '../', list: '#/cases', backend: restBackend({ endpoint: '/api' }), layout: 'wizard' },
  { id: 'practice', portal: '../practice/', list: '#/dashboard', backend: restBackend({ endpoint: '/practice/api' }), layout: 'form' },
] as const;
type Society = (typeof societies)[number];

let lang = initialLang(portalLangs);
let signedIn: 'not yet' | 'yes' | 'no' = 'not yet';

const say = (word: keyof typeof sideBySideWords): string => inLang(sideBySideWords[word], lang);

function speak(next: PortalLang): void {
  lang = next;
  chooseLang(lang);
  draw();
}

/** From the receipt, a case is followed in its society's portal, where the list is too. */
function follow(event: CustomEvent<{ readonly to: string; readonly id?: string }>, { portal, list }: Society): void {
  const { to, id } = event.detail;
  if (to === 'new') return;
  event.preventDefault();
  location.href = portal + (id === undefined ? list : `#/cases/${encodeURIComponent(id)}`);
}

function renew(event: CustomEvent<{ resumeAfter(done: Promise<unknown>): void }>, { portal }: Society): void {
  event.preventDefault();
  event.detail.resumeAfter(signIn(portal));
}

const column = (society: Society): TemplateResult => html`
  <section aria-labelledby="of-${society.id}">
    <div class="beside-society">
      <h2 id="of-${society.id}">${say(society.id)}</h2>
      <a href=${society.portal}>${say('portal')}</a>
    </div>
    ${signedIn === 'yes'
      ? html`<case-wizard
          layout=${society.layout}
          data-case-theme=${society.id}
          .backend=${society.backend}
          @case-open=${(event: CustomEvent) => follow(event, society)}
          @case-session-expired=${(event: CustomEvent<{ resumeAfter(done: Promise<unknown>): void }>) => renew(event, society)}
        ></case-wizard>`
      : nothing}
  </section>
`;

function draw(): void {
  document.title = say('title');
  render(
    html`
      <header>
        <div>
          <h1>${say('title')}</h1>
          <p>${say('lead')}</p>
        </div>
        ${langSwitch(lang, sayIn(lang), 'beside-lang', speak)}
      </header>
      <main>
        ${signedIn === 'no' ? html`<p role="alert">${say('unreachable')}</p>` : nothing}
        <div class="beside-columns">${societies.map(column)}</div>
      </main>
    `,
    place,
  );
}

restoreTheme();
registerSpanish();
useLang(lang);
place.replaceChildren();
draw();
signedIn = await Promise.all(societies.map(({ portal }) => signIn(portal))).then(() => 'yes' as const, () => 'no' as const);
draw();
