/**
 * Three builds: the library (`vite build`), the conformance kit (`--mode conformance`), and the demo portal that uses
 * the library (`--mode demo`).
 */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { minify } from 'terser';
import { build, defineConfig, type Plugin, type Rolldown, type UserConfig } from 'vite';
import { messageTexts } from './locales/strings.ts';
import { openapi } from './src/backend/contract/openapi.ts';
import { presetDocument } from './src/backend/contract/preset-document.ts';
import { practiceAdmin } from './src/presets/practice-admin.ts';
import { rightsSociety } from './src/presets/rights-society.ts';

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** What a host may import, by the name it has in `dist/`. */
const entries = {
  'case-wizard': at('src/case-wizard.ts'),
  'case-wizard.define': at('src/case-wizard.define.ts'),
  'my-cases': at('src/my-cases.ts'),
  'my-cases.define': at('src/my-cases.define.ts'),
  'crm-enrolment': at('src/crm-enrolment.ts'),
  'crm-enrolment.define': at('src/crm-enrolment.define.ts'),
  languages: at('src/languages.ts'),
  'session-end': at('src/session-end.ts'),
  'backends/rest': at('src/backend/adapters/rest.ts'),
  'backends/browser': at('src/backend/adapters/browser.ts'),
  'backends/request-tracker': at('src/backend/adapters/request-tracker.ts'),
  'presets/rights-society': at('src/presets/rights-society.ts'),
  'presets/define-preset': at('src/presets/define-preset.ts'),
  'presets/practice-admin': at('src/presets/practice-admin.ts'),
  'presets/regulations': at('src/presets/regulations.ts'),
};

/**
 * One mark for all parts of a release, of everything they are made from. A hash of its own in each part's name would be
 * a few bytes in every import of it that no compression can save, and would move the weight of all at the least change.
 */
const release = createHash('sha256');
for (const path of ['package-lock.json', 'vite.config.ts', ...readdirSync(at('src'), { recursive: true, encoding: 'utf8' }).sort().map((name) => `src/${name}`)]) {
  if (/\.\w+$/.test(path)) release.update(readFileSync(at(path)));
}
const mark = release.digest('hex').slice(0, 8);

/** The words that a first screen can say, by the first part of their id: the wizard's first step and the list. */
const firstWords = /^'(frame|step|heading|subject|field|cases|status)\./;
/** Those of the parts that the wizard needs for no case, or only for a few. */
const lastWords = /^'(case|list|act|reply|export|follow-up|print|find|help|crm|grid|noticed)\./;
const partOf = (line: string): string => (firstWords.test(line) ? '' : lastWords.test(line) ? 'last' : 'later');

/** French comes in three parts, so that no screen waits for what it cannot say. */
const wordsApart: Plugin = {
  name: 'words-apart',
  // Before the compiler, while each message still stands on its line.
  enforce: 'pre',
  transform(code, id) {
    const [path, query = ''] = id.split('?');
    if (path !== at('src/locale/generated/fr.ts')) return undefined;
    // One message a line, as lit-localize writes them.
    const lines = code.split('\n').filter((line) => !/^\s*'/.test(line) || partOf(line.trim()) === query);
    return lines.join('\n');
  },
};

/** The presets as JSON too, for hosts that fetch one or start their own from it. */
const presetAsJson: Plugin = {
  name: 'preset-as-json',
  generateBundle() {
    for (const preset of [rightsSociety, practiceAdmin]) {
      this.emitFile({ type: 'asset', fileName: `presets/${preset.id}.json`, source: `${JSON.stringify(preset, null, 2)}\n` });
    }
  },
};

/** The widget's messages in both languages, for whoever translates them into a third. */
const stringsAsJson: Plugin = {
  name: 'strings-as-json',
  generateBundle() {
    for (const [lang, texts] of Object.entries(messageTexts())) {
      this.emitFile({ type: 'asset', fileName: `locales/strings.${lang}.json`, source: `${JSON.stringify(texts, null, 2)}\n` });
    }
  },
};

/** The finished themes as they are written: a host links one. */
const themesAsWritten: Plugin = {
  name: 'themes-as-written',
  generateBundle() {
    for (const name of readdirSync(at('src/themes'))) {
      this.emitFile({ type: 'asset', fileName: `themes/${name}`, source: readFileSync(at(`src/themes/${name}`), 'utf8') });
    }
  },
};

/** What a code editor has to know to help with a preset: `"$schema": "…/preset.schema.json"` in the file. */
const presetSchemaAsJson: Plugin = {
  name: 'preset-schema-as-json',
  generateBundle() {
    for (const [fileName, lang] of [['presets/preset.schema.json', 'en'], ['presets/preset.schema.fr.json', 'fr']] as const) {
      this.emitFile({ type: 'asset', fileName, source: `${JSON.stringify(presetDocument(lang), null, 2)}\n` });
    }
  },
};

/** The REST contract, for societies that write their backend in any language. */
const contractAsJson: Plugin = {
  name: 'contract-as-json',
  generateBundle() {
    for (const [fileName, lang] of [['openapi.json', 'en'], ['openapi.fr.json', 'fr']] as const) {
      this.emitFile({ type: 'asset', fileName, source: `${JSON.stringify(openapi(lang), null, 2)}\n` });
    }
  },
};

/** A style sheet in a template literal is a string to the minifier: its comments and indentation would ship. */
const tightStyles: Plugin = {
  name: 'tight-styles',
  transform(code, id) {
    if (!id.startsWith(at('src/')) || !code.includes('css`')) return null;
    const tightText = (text: string): string =>
      text.replace(/\/\*[^]*?\*\//g, '').replace(/\s+/g, ' ').replace(/ ?([{};]) ?|([:,]) |(?<=\() | (?=\))/g, '$1$2').replaceAll(';}', '}').replace(/\b0\./g, '.');
    // A space behind a hole may part it from the next name: `${grid} thead`.
    const tight = (_: string, sheet: string): string =>
      `css\`${sheet.split(/(\$\{[^}]*\})/).map((piece, at) => (at % 2 === 1 ? piece : tightText(piece))).join('')}\``;
    return { code: code.replace(/\bcss`([^`]*)`/g, tight), map: null };
  },
};

interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
}

/** Every node of a type below `node`, in no order. */
function nodesOf<Of extends Node>(node: unknown, type: string): readonly Of[] {
  if (typeof node !== 'object' || node === null) return [];
  const below = Object.values(node).flatMap((part: unknown) => nodesOf<Of>(part, type));
  return (node as Node).type === type ? [node as Of, ...below] : below;
}

/** `code` with each of these pieces of it written otherwise. */
function rewritten(code: string, pieces: readonly Node[], otherwise: (piece: string) => string): string {
  let result = '';
  let from = 0;
  for (const { start, end } of [...pieces].sort((a, b) => a.start - b.start)) {
    result += code.slice(from, start) + otherwise(code.slice(start, end));
    from = end;
  }
  return result + code.slice(from);
}

interface Template extends Node {
  readonly tag: Node & { readonly name?: string };
  readonly quasi: { readonly quasis: readonly Node[] };
}

/** Templates too are strings to the minifier: the lines they were written in would ship, indentation and all. */
const tightTemplates: Plugin = {
  name: 'tight-templates',
  enforce: 'post',
  transform(code, id) {
    if (!id.startsWith(at('src/')) || !code.includes('html`')) return null;
    const lines = nodesOf<Template>(this.parse(code), 'TaggedTemplateExpression').flatMap(({ tag, quasi }) => (tag.name === 'html' ? quasi.quasis : []));
    return { code: rewritten(code, lines, (text) => text.replace(/\s*\n\s*(>?)/g, (_, close: string) => close || ' ')), map: null };
  },
};

interface Said extends Node {
  readonly callee: Node & { readonly name?: string };
  readonly arguments: readonly Node[];
}

/** A message names its id as lit-localize wants it, `{ id: 'step.type' }`; nothing else ever stands there, so the id alone will do. */
const plainIds: Plugin = {
  name: 'plain-ids',
  enforce: 'post',
  transform(code, id) {
    if (id.split('?')[0] === at('src/locale/locale.ts')) {
      const [taken, parts] = ['(template, { id })', code.split('(template, { id })')];
      if (parts.length !== 2) this.error(`locale.ts takes its message ids no more as ${taken}`);
      return { code: parts.join('(template, id)'), map: null };
    }
    if (!id.startsWith(at('src/')) || !code.includes('@lit/localize')) return null;
    const ids = nodesOf<Said>(this.parse(code), 'CallExpression').flatMap(({ callee, arguments: [, told] }) => (callee.name === 'msg' && told ? [told] : []));
    return {
      code: rewritten(code, ids, (told) => /^\{\s*id: ("[^"]+")\s*\}$/.exec(told)?.[1] ?? this.error(`more than an id: ${told}`)),
      map: null,
    };
  },
};

/** It comes as a script of the old kind; bundled as such, it would bring a runtime for such scripts into other parts. */
const papaparseAsModule: Plugin = {
  name: 'papaparse-as-module',
  enforce: 'pre',
  transform(code, id) {
    if (!/\/papaparse(\.min)?\.js$/.test(id)) return null;
    return { code: `const module = { exports: {} }, exports = module.exports;\n${code}\nexport default module.exports;`, map: null };
  },
};

/** Where a worker's script stands beside the parts of the page, `folder` being theirs. */
const numbersWorker = (folder: string): Plugin => {
  let making: Promise<readonly (Rolldown.OutputChunk | Rolldown.OutputAsset)[]> | undefined;
  return {
    name: 'numbers-worker',
    // Before the compiler, while the name still stands as it was written.
    enforce: 'pre',
    async transform(code, id) {
      if (id.split('?')[0] !== at('src/runtime/personal-numbers/look.ts')) return null;
      const [script] = await (making ??= workerFiles());
      return { code: code.replace('./worker.ts', `./${script!.fileName}`), map: null };
    },
    async generateBundle() {
      for (const file of (await making) ?? []) {
        const isScript = file.type === 'chunk';
        this.emitFile({ type: 'asset', fileName: isScript ? `${folder}/${file.fileName}` : file.fileName, source: isScript ? file.code : file.source });
      }
    },
  };
};

/** By itself, so that nothing of a page gets into it; what reads a PDF apart, for those who choose one. The entry is first. */
async function workerFiles(): Promise<readonly (Rolldown.OutputChunk | Rolldown.OutputAsset)[]> {
  const made = await build({
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    plugins: [papaparseAsModule],
    build: {
      write: false,
      target: 'es2022',
      license: { fileName: 'third-party-licenses.numbers-worker.md' },
      lib: { entry: { 'numbers-worker': at('src/runtime/personal-numbers/worker.ts') }, formats: ['es'] },
      rolldownOptions: {
        output: { minify: true, comments: false, entryFileNames: '[name]-[hash].js', chunkFileNames: 'numbers-worker-[name]-[hash].js' },
      },
    },
  });
  return (made as Rolldown.RolldownOutput[])[0]!.output;
}

/** It does for old browsers what every browser that runs this does itself, and comes as a script of the old kind. */
const nativeUrls: Plugin = {
  name: 'native-urls',
  enforce: 'pre',
  transform: (_, id) => (/\/url-parse\/index\.js$/.test(id) ? { code: 'export default URL;', map: null } : null),
};

/**
 * Of lit-localize only `msg` itself is in use (src/locale/locale.ts looks the words up): the rest stays out, so do its
 * own way of looking them up and its guard against a second one.
 */
const msgAlone: Plugin = {
  name: 'msg-alone',
  transform(code, id) {
    if (!id.includes('/@lit/localize/')) return null;
    const first = / = defaultMsg|let installed = false;|if \(installed\) \{[^}]*\}|installed = true;/g;
    return { code: id.includes('/init/install.js') ? code.replace(first, '') : code, map: null, moduleSideEffects: false };
  },
};

/** A second pass over what the bundler has minified: a hundredth less to load on every page. */
const minifiedTwice: Plugin = {
  name: 'minified-twice',
  async generateBundle(_, bundle) {
    const options = { module: true, ecma: 2020, compress: { passes: 3, unsafe_arrows: true, pure_getters: true } } as const;
    for (const part of Object.values(bundle)) {
      if (part.type === 'chunk') part.code = (await minify(part.code, options)).code ?? part.code;
    }
  },
};

/** What both elements need to their first screen, and what there must be one of on a page. */
const shared = /node_modules\/(?!lit(-html)?\/directive)|\/src\/(backend\/|model\/(reading|words)\.|ui\/(announcer|backend-source|base-styles|events|icons|lang-controller)\.|locale\/(locale|colon|format|problem-words|personal-number-words)\.|(ui\/files|runtime)\/personal-numbers)/;

/**
 * The rest each element has for itself: shared, it would fall into a dozen small parts, which a page with one
 * element pays for with a twentieth of its weight, in requests and in what compression can see.
 */
const ownParts = [
  { folder: at('src/my-cases/'), mark: '?cases' },
  { folder: at('src/crm-enrolment/'), mark: '?crm' },
  // Only lists of rows move what is on the screen; what they need for it stays with them.
  { folder: at('node_modules/lit-html/directives/repeat.js'), mark: '?repeat' },
  // Shared by all: it must bring in no element's parts.
  { folder: at('src/runtime/personal-numbers/'), mark: '?numbers' },
  { folder: at('src/ui/files/personal-numbers-warning.ts'), mark: '?warning' },
  // A page that signs out may have no element on it.
  { folder: at('src/session-end.ts'), mark: '?end' },
];

const ownCopies: Plugin = {
  name: 'own-copies',
  enforce: 'pre',
  async resolveId(source, importer, options) {
    const own = ownParts.find(({ folder, mark }) => importer?.startsWith(folder) || importer?.endsWith(mark));
    if (!own) return null;
    const found = await this.resolve(source, importer, { ...options, skipSelf: true });
    if (!found || found.external || found.id.startsWith(own.folder) || shared.test(found.id)) return found;
    return `${found.id.replace(/\?.*/, '')}${own.mark}`;
  },
};

const library: UserConfig = {
  plugins: [ownCopies, presetAsJson, stringsAsJson, presetSchemaAsJson, themesAsWritten, contractAsJson, tightStyles, tightTemplates, plainIds, wordsApart, msgAlone, papaparseAsModule, nativeUrls, numbersWorker('chunks'), minifiedTwice],
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
            { name: 'lit', test: /@lit\/(localize|reactive-element)|lit-element|lit-html\/lit-html\.js|src\/(ui\/(base-styles|events|icons|lang-controller)|locale\/(colon|locale)|model\/words)\.ts$/ },
            { name: 'doors', test: /src\/(model\/reading|backend\/(contract\.schema|error|guard|session\.schema)|ui\/(announcer|backend-source)|locale\/(problem-words|format))\.ts$/ },
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

/** By itself, since it has to run where there is no DOM: the library's shared parts hold Lit. */
const conformance: UserConfig = {
  plugins: [nativeUrls],
  publicDir: false,
  build: {
    target: 'es2022',
    outDir: at('dist'),
    emptyOutDir: false,
    lib: { entry: { conformance: at('src/conformance.ts') }, formats: ['es'] },
    rolldownOptions: { output: { entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' } },
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

const builds: Readonly<Record<string, UserConfig>> = { conformance, demo };

export default defineConfig(({ mode }) => builds[mode] ?? library);
