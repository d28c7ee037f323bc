/** The one template of all pages. No inline script and no inline style: the policy of the demo server lets in neither. */
import { escaped } from './highlight.ts';
import { drawPage, type ReadPage } from './render.ts';
import type { Places } from './anchors.ts';
import { groups, slugs } from './site-map.ts';
import { siteWords } from './words.ts';

export interface Site {
  readonly pages: ReadonlyMap<string, ReadPage>;
  readonly places: Places;
  readonly version: string;
}

const inlineCode = (text: string): string => escaped(text);

function sideNavigation(page: ReadPage, site: Site): string {
  return groups
    .map(({ title, slugs: inside }) => {
      const links = inside.map((slug) => {
        const here = slug === page.slug ? ' aria-current="page"' : '';
        return `<li><a href="${slug}.html"${here}>${inlineCode(site.pages.get(slug)!.title)}</a></li>`;
      });
      return `<p class="group">${title[page.lang]}</p><ul>${links.join('')}</ul>`;
    })
    .join('');
}

function onThisPage(page: ReadPage): string {
  const links = page.headings
    .filter(({ level }) => level === 2 || level === 3)
    .map(({ level, text, id }) => `<li class="level-${level}"><a href="#${id}">${escaped(text)}</a></li>`);
  if (links.length < 2) return '';
  const { onThisPage: title } = siteWords[page.lang];
  return `<nav class="on-page" aria-labelledby="on-page"><p class="group" id="on-page">${title}</p><ul>${links.join('')}</ul></nav>`;
}

function neighbours(page: ReadPage, site: Site): string {
  const words = siteWords[page.lang];
  const place = slugs.indexOf(page.slug);
  const link = (slug: string | undefined, word: string, way: string): string =>
    slug ? `<a class="${way}" href="${slug}.html"><span>${word}</span> ${escaped(site.pages.get(slug)!.title)}</a>` : '';
  return `<div class="neighbours">${link(slugs[place - 1], words.before, 'before')}${link(slugs[place + 1], words.after, 'after')}</div>`;
}

export function documentOf(page: ReadPage, site: Site): string {
  const { slug, lang, title } = page;
  const words = siteWords[lang];
  const other = lang === 'en' ? 'fr' : 'en';
  const text = drawPage(page, site.places);
  const live = text.includes('data-live=') ? '\n    <script type="module" src="../assets/live.js"></script>' : '';
  const results = `data-none="${words.noResult}" data-one="${words.oneResult}" data-many="${words.results}"`;
  return `<!doctype html>
<html lang="${lang}-CA">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <title>${escaped(title)} · ${words.site}</title>
    <link rel="icon" type="image/svg+xml" href="../assets/icon.svg">
    <link rel="alternate" hreflang="${other}" href="../${other}/${slug}.html">
    <link rel="stylesheet" href="../assets/site.css">
    <script src="../assets/theme.js"></script>
    <script type="module" src="../assets/site.js"></script>${live}
  </head>
  <body>
    <a class="skip" href="#text">${words.skip}</a>
    <header class="top">
      <a class="brand" href="index.html">case-wizard</a>
      <search class="search">
        <input type="search" id="search" aria-label="${words.search}" placeholder="${words.search}" autocomplete="off" spellcheck="false" data-lang="${lang}" aria-controls="found">
        <p class="unseen" role="status" id="found-count" ${results}></p>
        <ul id="found" class="found" hidden></ul>
      </search>
      <div class="tools">
        <button type="button" class="tool" id="theme" data-light="${words.light}" data-dark="${words.dark}" aria-label="${words.theme}" hidden></button>
        <a class="tool" id="other" href="../${other}/${slug}.html" lang="${other}" hreflang="${other}">${words.other}</a>
        <button type="button" class="tool" id="menu" aria-expanded="false" aria-controls="pages" hidden>${words.menu}</button>
      </div>
    </header>
    <div class="columns">
      <nav class="pages" id="pages" aria-label="${words.pages}">${sideNavigation(page, site)}</nav>
      <main class="text" id="text" tabindex="-1">
${text}
${neighbours(page, site)}
      </main>
      ${onThisPage(page)}
    </div>
    <footer class="foot">case-wizard · ${words.foot} ${site.version} · MIT</footer>
  </body>
</html>
`;
}

/** The door: one link for each language, and the reader's own at once where scripts run. */
export const door = (): string => `<!doctype html>
<html lang="en-CA">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <title>case-wizard</title>
    <link rel="icon" type="image/svg+xml" href="assets/icon.svg">
    <link rel="stylesheet" href="assets/site.css">
    <script type="module" src="assets/door.js"></script>
  </head>
  <body>
    <main class="door">
      <h1>case-wizard</h1>
      <p><a href="en/index.html">Documentation in English</a></p>
      <p lang="fr-CA"><a href="fr/index.html" hreflang="fr">Documentation en français</a></p>
    </main>
  </body>
</html>
`;
