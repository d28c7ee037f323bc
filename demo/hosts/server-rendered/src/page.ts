/** Draws one page of the portal as HTML, for the language and the account of whoever asks. */
import { html } from 'hono/html';
import type { HtmlEscapedString } from 'hono/utils/html';
import { words, type Lang } from './words.js';

type Html = HtmlEscapedString | Promise<HtmlEscapedString>;

export const accounts = [
  { id: 'editions-boreal', name: 'Éditions Boréal' },
  { id: 'studio-nordique', name: 'Studio Nordique' },
] as const;

export interface Visit {
  /** Where the portal begins, with a slash at its end. */
  readonly base: string;
  readonly lang: Lang;
  readonly account: string;
}

export type Place = '' | 'cases' | 'new' | 'account';

const preset = '/case-wizard/presets/rights-society.json';

/** `place` is where the page stands; `caseId`, of the case it opens. */
export function page({ base, lang, account }: Visit, place: Place, caseId?: string): Html {
  const say = words[lang];
  const link = (to: Place, label: string, more: Html | '' = ''): Html =>
    html`<a href="${base}${to}"${to === place ? html` aria-current="page"` : ''}>${label}${more}</a>`;
  const title = { '': say.homeTitle, cases: say.cases, new: say.open, account: say.account }[place];
  const content: Record<Place, () => Html> = {
    '': () => html`
      <h1>${title}</h1>
      <p>${say.homeText}</p>
      <p>${say.homeCases}</p>
      <p class="status" role="status"></p>`,
    cases: () => html`
      <h1 class="unseen">${title}</h1>
      <my-cases account="${account}" preset="${preset}"${caseId === undefined ? '' : html` data-case="${caseId}"`}></my-cases>`,
    new: () => html`
      <h1 class="unseen">${title}</h1>
      <case-wizard account="${account}" preset="${preset}"></case-wizard>`,
    account: () => html`
      <h1>${title}</h1>
      <p>${say.accountText}</p>`,
  };
  return html`<!doctype html>
<html lang="${lang}-CA">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width">
    <title>${title} · ${say.portal}</title>
    <link rel="stylesheet" href="${base}portal.css">
    <script type="importmap">
      {
        "imports": {
          "case-wizard/backends/rest": "/case-wizard/backends/rest.js",
          "case-wizard/backends/browser": "/case-wizard/backends/browser.js"
        }
      }
    </script>
    <script type="module" src="/case-wizard/case-wizard.js"></script>
    <script type="module" src="${base}browser.js"></script>
  </head>
  <body data-base="${base}">
    <header class="portal-header">
      <p class="portal-name">${say.portal}</p>
      <nav>
        ${link('', say.home)}
        ${link('cases', say.cases, html` <span id="badge"></span>`)}
        ${link('new', say.open)}
        ${link('account', say.account)}
      </nav>
      <form class="choices" method="post" action="${base}choices">
        <input type="hidden" name="place" value="${place}">
        <label>${say.actingFor}
          <select name="account">
            ${accounts.map(({ id, name }) => html`<option value="${id}"${id === account ? html` selected` : ''}>${name}</option>`)}
          </select>
        </label>
        <label>${say.store}
          <select id="store">
            <option value="server">${say.server}</option>
            <option value="browser">${say.browser}</option>
          </select>
        </label>
        <button name="lang" value="${lang === 'en' ? 'fr' : 'en'}" lang="${lang === 'en' ? 'fr-CA' : 'en-CA'}">${say.otherLang}</button>
      </form>
    </header>
    <main>
      <section class="${place === '' || place === 'account' ? 'words' : 'casework'}">${content[place]()}</section>
    </main>
    <footer class="portal-footer">${say.footer}</footer>
  </body>
</html>`;
}
