/** Two builds: the library (`vite build`), and the demo portal that uses it (`vite build --mode demo`). */
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig, type Plugin, type UserConfig } from 'vite';
import { rightsSociety } from './src/presets/rights-society.ts';

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** What a host may import, by the name it has in `dist/`. */
const entries = {
  'case-wizard': at('src/case-wizard.ts'),
  'case-wizard.define': at('src/case-wizard.define.ts'),
  'my-cases': at('src/my-cases.ts'),
  'my-cases.define': at('src/my-cases.define.ts'),
  'backends/rest': at('src/backend/adapters/rest.ts'),
  'backends/browser': at('src/backend/adapters/browser.ts'),
  'presets/rights-society': at('src/presets/rights-society.ts'),
};

/** The words that a first screen can say, by the first part of their id: the wizard's first step and the list. */
const firstWords = /^'(frame|step|heading|subject|field|cases|status)\./;

/** French comes in two parts, so that a first screen does not wait for what it cannot say. */
const wordsApart: Plugin = {
  name: 'words-apart',
  // Before the compiler, while each message still stands on its line.
  enforce: 'pre',
  transform(code, id) {
    const [path, query] = id.split('?');
    if (path !== at('src/locale/generated/fr.ts')) return undefined;
    const later = query === 'later';
    // One message a line, as lit-localize writes them.
    const lines = code.split('\n').filter((line) => !/^\s*'/.test(line) || firstWords.test(line.trim()) !== later);
    return lines.join('\n');
  },
};

/** The preset as JSON too, for hosts that fetch it or start their own from it. */
const presetAsJson: Plugin = {
  name: 'preset-as-json',
  generateBundle() {
    this.emitFile({
      type: 'asset',
      fileName: 'presets/rights-society.json',
      source: `${JSON.stringify(rightsSociety, null, 2)}\n`,
    });
  },
};

/** A style sheet in a template literal is a string to the minifier: its comments and indentation would ship. */
const tightStyles: Plugin = {
  name: 'tight-styles',
  transform(code, id) {
    if (!id.startsWith(at('src/')) || !code.includes('css`')) return null;
    const tight = (_: string, sheet: string): string =>
      `css\`${sheet.replace(/\/\*[^]*?\*\//g, '').replace(/\s+/g, ' ').replace(/ ?([{};]) ?/g, '$1')}\``;
    return { code: code.replace(/\bcss`([^`]*)`/g, tight), map: null };
  },
};

const library: UserConfig = {
  plugins: [presetAsJson, tightStyles, wordsApart],
  publicDir: false,
  build: {
    target: 'es2022',
    outDir: at('dist'),
    manifest: true,
    license: { fileName: 'third-party-licenses.md' },
    lib: { entry: entries, formats: ['es'] },
    rolldownOptions: {
      output: {
        // Lib mode keeps white space and annotations for bundlers that come after; these files are the last ones.
        minify: true,
        comments: false,
        // What is always wanted together: one request, and one dictionary for the compression.
        codeSplitting: {
          groups: [
            { name: 'lit', test: /@lit\/(localize|reactive-element)|lit-element|lit-html\/lit-html\.js|src\/(ui\/(base-styles|icons|lang-controller)|locale\/locale)\.ts$/ },
            { name: 'doors', test: /src\/(model\/reading|backend\/(contract\.schema|error))\.ts$/ },
          ],
        },
        entryFileNames: '[name].js',
        chunkFileNames: 'chunks/[name]-[hash].js',
      },
    },
  },
};

const portal = at('demo/portal');

const demo: UserConfig = {
  root: portal,
  plugins: [tightStyles, wordsApart],
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

export default defineConfig(({ mode }) => (mode === 'demo' ? demo : library));
