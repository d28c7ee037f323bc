/** The REST contract as pages to read, static and led to from the site: the page that the demo serves, its addresses made relative. */
import { openapi } from '../../src/backend/contract/openapi.ts';
import { contractPage } from '../server/contract-page.ts';
import type { SiteLang } from './site-map.ts';
import { siteWords } from './words.ts';

export const contractAt = (lang: SiteLang, operation = ''): string => `../contract/${lang}.html${operation && `#${operation}`}`;

export async function staticContract(lang: SiteLang): Promise<string> {
  const other = lang === 'en' ? 'fr' : 'en';
  const changes = [
    [`api/openapi.json?lang=${lang}`, lang === 'fr' ? '../case-wizard/openapi.fr.json' : '../case-wizard/openapi.json'],
    [`href="?lang=${lang}"`, `href="${lang}.html"`],
    [`href="?lang=${other}"`, `href="${other}.html"`],
    ['<h1>', `<p><a href="../${lang}/backends.html">${siteWords[lang].site}</a></p><h1>`],
  ] as const;
  return changes.reduce((html, [from, to]) => {
    if (!html.includes(from)) throw new Error(`The page of the contract has no ${from}.`);
    return html.replace(from, to);
  }, String(await contractPage(openapi(lang), lang)));
}
