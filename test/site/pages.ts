/** The built documentation, for its tests: pages, headings, links, samples of code. */
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';

const docs = 'dist/demo/docs';

export interface Page {
  /** `en/index.html`. */
  readonly path: string;
  readonly lang: 'en' | 'fr';
  readonly html: string;
}

const langs = ['en', 'fr'] as const;
const read = (path: string, lang: Page['lang']): Page => ({ path, lang, html: readFileSync(`${docs}/${path}`, 'utf8') });

export function builtPages(): readonly Page[] {
  assert.ok(existsSync(docs), 'npm run build');
  return langs.flatMap((lang) => readdirSync(`${docs}/${lang}`).sort().map((name) => read(`${lang}/${name}`, lang)));
}

/** The REST contract to read, which has a look of its own. */
export const contractPages = (): readonly Page[] => langs.map((lang) => read(`contract/${lang}.html`, lang));

export const pageAt = (pages: readonly Page[], path: string): Page => {
  const found = pages.find((page) => page.path === path);
  assert.ok(found, `there is no page ${path}`);
  return found;
};

export const plainText = (html: string): string =>
  html
    .replace(/<[^>]+>/g, '')
    .replace(/&#(\d+);/g, (_, sign: string) => String.fromCharCode(Number(sign)))
    .replace(/&(lt|gt|amp|quot);/g, (_, name: string) => ({ lt: '<', gt: '>', amp: '&', quot: '"' })[name]!);

export const idsOf = ({ html }: Page): ReadonlySet<string> => new Set([...html.matchAll(/\bid="([^"]+)"/g)].map(([, id]) => id!));

export const linksOf = ({ html }: Page): readonly string[] =>
  [...html.matchAll(/\b(?:href|src)="([^"]*)"/g)].map(([, href]) => plainText(href!)).filter((href) => !/^[a-z]+:/.test(href));

/** Levels of all headings in their order. */
export const outlineOf = ({ html }: Page): string => [...html.matchAll(/<h([1-6])[ >]/g)].map(([, level]) => level).join('');

export interface Sample {
  readonly path: string;
  readonly code: string;
}

/** Blocks of code of that kind; `recipe` and `types` are marked and so of another kind. */
export const samplesOf = (pages: readonly Page[], kind: string): readonly Sample[] =>
  pages.flatMap(({ path, html }) =>
    [...html.matchAll(/data-sample="([^"]*)"><code>([\s\S]*?)<\/code>/g)]
      .filter(([, sample]) => sample === kind)
      .map(([, , code]) => ({ path, code: plainText(code!) })),
  );
