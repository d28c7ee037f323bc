/** `npm run site`: writes the documentation to dist/demo/docs/, from the code, its manifest, the guides and the pages beside this file. */
import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { build } from 'vite';
import { at } from '../package/at.ts';
import { Places } from './anchors.ts';
import { contractAt, staticContract } from './contract-pages.ts';
import { piecesOf } from './expand.ts';
import { jsonOf } from './read.ts';
import { readPage } from './render.ts';
import { searchIndex } from './search-index.ts';
import { langs, slugs } from './site-map.ts';
import { takeStudioTo } from './studio.ts';
import { documentOf, door } from './template.ts';

const out = 'dist/demo/docs';
const { version } = jsonOf<{ version: string }>('package.json');

rmSync(at(out), { recursive: true, force: true });
for (const folder of ['assets', 'contract', ...langs]) mkdirSync(at(`${out}/${folder}`), { recursive: true });

for (const lang of langs) {
  const places = new Places(lang);
  const pages = new Map(slugs.map((slug) => [slug, readPage(slug, lang, piecesOf(slug, lang), places)]));
  for (const page of pages.values()) writeFileSync(at(`${out}/${lang}/${page.slug}.html`), documentOf(page, { pages, places, version }));
  writeFileSync(at(`${out}/assets/search.${lang}.json`), searchIndex(pages.values(), places));
  writeFileSync(join(at(`${out}/${lang}`), contractAt(lang)), await staticContract(lang));
}
writeFileSync(at(`${out}/index.html`), door());

cpSync(at('demo/site/reader/site.css'), at(`${out}/assets/site.css`));
cpSync(at('demo/server/contract-page.css'), at(`${out}/contract/contract.css`));
cpSync(at('demo/languages'), at(`${out}/languages`), { recursive: true });
cpSync(at('demo/portal/icon.svg'), at(`${out}/assets/icon.svg`));
takeStudioTo(out);
// The widget of the live examples is the one that sites are given; they load it part by part.
cpSync(at('dist/cdn'), at(`${out}/case-wizard`), { recursive: true, filter: (path) => basename(path) !== 'case-wizard.all.js' });

await build({
  configFile: false,
  publicDir: false,
  logLevel: 'warn',
  build: {
    target: 'es2022',
    outDir: at(`${out}/assets`),
    emptyOutDir: false,
    modulePreload: false,
    lib: {
      entry: Object.fromEntries(['site', 'live', 'theme', 'door'].map((name) => [name, at(`demo/site/reader/${name}.ts`)])),
      formats: ['es'],
    },
    rolldownOptions: { output: { minify: true, comments: false, entryFileNames: '[name].js', chunkFileNames: '[name].js' } },
  },
});
