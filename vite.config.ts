/**
 * The builds: the library (`vite build`) with `dist/cdn/`, the conformance kit (`--mode conformance`), the command of the
 * package (`--mode command`), the elements in one file (`--mode one-file`, into `dist/cdn/`), and the demo portal that uses
 * the library (`--mode demo`).
 */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { defineConfig, type UserConfig } from 'vite';
import { at } from './demo/package/at.ts';
import { besideTheCommand } from './demo/package/beside-the-command.ts';
import { presetsAndContract } from './demo/package/presets-and-contract.ts';
import { entries, kit } from './demo/package/entries.ts';
import { inside } from './demo/package/inside.ts';
import { litAlone } from './demo/package/lit-alone.ts';
import { numbersWorker } from './demo/package/numbers-worker.ts';
import { nativeUrls, papaparseAsModule } from './demo/package/old-scripts.ts';
import { ownWorker } from './demo/package/one-file.ts';
import { ownCopies } from './demo/package/own-copies.ts';
import { served } from './demo/package/served.ts';
import { minifiedTwice, msgAlone, plainIds, plainNamespaces, shortProperties, tightStyles, tightTemplates } from './demo/package/tighter.ts';
import { withoutADom } from './demo/package/without-a-dom.ts';
import { wordsApart } from './demo/package/words-apart.ts';

/** What a page without a build names: `cdn/case-wizard.js`. */
const loader = { loader: at('src/loader.ts') };

/**
 * One mark for all parts of a release, of everything they are made from. A hash of its own in each part's name would be
 * a few bytes in every import of it that no compression can save, and would move the weight of all at the least change.
 */
const release = createHash('sha256');
const below = (folder: string): readonly string[] =>
  readdirSync(at(folder), { recursive: true, encoding: 'utf8' }).filter((name) => /\.\w+$/.test(name)).sort().map((name) => `${folder}/${name}`);
for (const path of ['package-lock.json', 'vite.config.ts', ...below('demo/package'), ...below('src')]) release.update(readFileSync(at(path)));
const mark = release.digest('hex').slice(0, 8);

/** Packages are where the project is, wherever a link leads: what is built does not depend on where they really lie. */
const resolve = { preserveSymlinks: true };

const library: UserConfig = {
  resolve,
  plugins: [
    ownCopies, ...presetsAndContract, withoutADom, litAlone, shortProperties, tightStyles, tightTemplates, plainIds, wordsApart, msgAlone, papaparseAsModule, nativeUrls,
    numbersWorker('chunks'), inside('library'), plainNamespaces, minifiedTwice, served,
  ],
  publicDir: false,
  build: {
    target: 'es2022',
    outDir: at('dist'),
    manifest: true,
    // Named in the package's scripts alone (demo/package/served.ts).
    sourcemap: 'hidden',
    lib: { entry: { ...entries, ...loader }, formats: ['es'] },
    rolldownOptions: {
      output: {
        // Lib mode keeps white space and annotations for bundlers that come after; these files are the last ones.
        minify: true,
        comments: false,
        // What is always wanted together: one request, and one dictionary for the compression.
        codeSplitting: {
          groups: [
            { name: 'lit', test: /@lit\/(localize|reactive-element)|lit-element|lit-html\/lit-html\.js|src\/(ui\/(base-styles|events|icons|lang-controller|register)|locale\/(colon|locale)|model\/words)\.ts$/ },
            { name: 'doors', test: /src\/(model\/(reading|to-json)|backend\/(contract\.schema|error|guard|session\.schema)|ui\/(announcer|backend-source)|locale\/format)\.ts$/ },
            { name: 'first-rows', test: /src\/(my-cases\/(my-cases|focus-keeper|latest|opener|page-events|painted|since|skeleton|source|troubles|list\/(case-row|case-table|columns|first-page|list-styles|list-view))|ui\/(fault-of|status|unreachable)|locale\/format-since)\.ts(\?cases)?$/ },
            // Lazy parts that use their insides must not cut them in pieces.
            { name: 'first-field', test: /src\/case-wizard\/(case-wizard|frame|frame-styles|subject-step)\.ts$/ },
            { name: 'writing', test: /src\/(case-wizard\/engine|backend\/receipt\.schema)\.ts$/ },
          ],
        },
        entryFileNames: '[name].js',
        chunkFileNames: `chunks/[name]-${mark}.js`,
      },
    },
  },
};

/** By itself: a server's tests need none of the widget. */
const conformance: UserConfig = {
  resolve,
  plugins: [nativeUrls, inside('conformance')],
  publicDir: false,
  build: {
    target: 'es2022',
    outDir: at('dist'),
    emptyOutDir: false,
    sourcemap: true,
    lib: { entry: kit, formats: ['es'] },
    rolldownOptions: { output: { entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' } },
  },
};

/** For a terminal: Node alone, with nothing to install beside it. */
const command: UserConfig = {
  resolve,
  plugins: [besideTheCommand, inside('command')],
  publicDir: false,
  ssr: { noExternal: true },
  build: {
    target: 'node20',
    ssr: at('demo/command/main.ts'),
    outDir: at('dist/bin'),
    emptyOutDir: false,
    // Not minified, so that a stack trace leads to what it names: a source map would weigh twice as much.
    minify: false,
    rolldownOptions: { output: { banner: '#!/usr/bin/env node', codeSplitting: false, entryFileNames: 'case-wizard.js' } },
  },
};

/** For a page whose policy lets in one file: everything but what reads a PDF. */
const oneFile: UserConfig = {
  resolve,
  plugins: [withoutADom, litAlone, shortProperties, tightStyles, tightTemplates, plainIds, msgAlone, papaparseAsModule, nativeUrls, ownWorker, plainNamespaces, inside('one-file')],
  publicDir: false,
  build: {
    target: 'es2022',
    outDir: at('dist/cdn'),
    emptyOutDir: false,
    lib: { entry: { 'case-wizard.all': at('src/all.ts') }, formats: ['es'] },
    rolldownOptions: { output: { minify: true, comments: false, codeSplitting: false, entryFileNames: '[name].js' } },
  },
};

const portal = at('demo/portal');

const demo: UserConfig = {
  root: portal,
  plugins: [tightStyles, tightTemplates, wordsApart, msgAlone, papaparseAsModule, nativeUrls, numbersWorker('assets')],
  // Relative, so that the portal may be served from any folder.
  base: './',
  publicDir: false,
  build: {
    target: 'es2022',
    outDir: at('dist/demo'),
    emptyOutDir: true,
    // The polyfill is an inline script, which the portal's own policy refuses; so are data: URLs.
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    rolldownOptions: {
      input: readdirSync(portal, { recursive: true, encoding: 'utf8' })
        .filter((path) => path.endsWith('.html'))
        .map((path) => `${portal}/${path}`),
    },
  },
};

const builds: Readonly<Record<string, UserConfig>> = { conformance, command, 'one-file': oneFile, demo };

export default defineConfig(({ mode }) => builds[mode] ?? library);
