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

/** Style sheets in `css` templates lose the white space that no rule needs; strings in them hold none. */
const stylesMinified: Plugin = {
  name: 'styles-minified',
  transform(code, id) {
    if (!id.startsWith(at('src/')) || !code.includes('css`')) return undefined;
    return code.replace(/css`[^`]*`/g, (sheet) =>
      sheet
        .replace(/\s+/g, ' ')
        .replace(/ ?([{};,]) ?/g, '$1')
        .replace(/(?<=[;{][\w-]+): /g, ':')
        .replace(/;}/g, '}'),
    );
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
  plugins: [presetAsJson, tightStyles],
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
        entryFileNames: '[name].js',
        chunkFileNames: 'chunks/[name]-[hash].js',
      },
    },
  },
};

const portal = at('demo/portal');

const demo: UserConfig = {
  root: portal,
  plugins: [tightStyles],
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
