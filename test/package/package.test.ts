/** The package as those meet it who install it: packed, in a project that holds nothing else. */
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { promisify } from 'node:util';
import { checkPackage, createPackageFromTarballData } from '@arethetypeswrong/core';
import { problemAffectsResolutionKind } from '@arethetypeswrong/core/problems';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { build } from 'vite';
import { version } from '../../src/ui/register.ts';
import { none } from '../gates/none.ts';
import { elementsIn } from '../../demo/package/manifest.ts';
import { packIn, type Packed } from '../../demo/package/npm.ts';
import { emptyProject, type EmptyProject } from './packed.ts';

interface Manifest {
  readonly version: string;
  readonly exports: Readonly<Record<string, string | { readonly types: string; readonly default: string }>>;
  readonly dependencies?: object;
}

const exec = promisify(execFile);

/** As the package names it; Windows has no other way to call it. */
const bin = 'node_modules/case-wizard/dist/bin/case-wizard.js';

let folder: string;
let packed: Packed;
let project: EmptyProject;
let manifest: Manifest;
/** Every entry that is a script, by the name it is imported by. */
let scripts: readonly string[];

before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'packed-'));
  manifest = JSON.parse(await readFile('package.json', 'utf8')) as Manifest;
  scripts = Object.entries(manifest.exports).flatMap(([path, to]) => (typeof to === 'object' ? [path.replace('.', 'case-wizard')] : []));
  packed = await packIn(process.cwd(), folder);
  project = await emptyProject(packed);
});

after(async () => {
  await project.remove();
  await rm(folder, { recursive: true, force: true });
});

describe('the package', () => {
  it('brings no other package with it', async () => {
    assert.equal(manifest.dependencies, undefined);
    const lock = JSON.parse(await project.read('package-lock.json')) as { packages: object };
    assert.deepEqual(Object.keys(lock.packages), ['', 'node_modules/case-wizard']);
  });

  it('holds no source, test or demo but what its README and its guides lead to', async () => {
    const led = /^(demo\/(guides|hosts|languages|pictures|request-tracker)\/|src\/(DECISIONS\.md|themes\/|(backend|model|ui)\/[\w/-]+\.ts$))/;
    const own = /^(dist\/(?!demo\/|\.vite\/)|custom-elements\.json$|package\.json$|[A-Z]+(\.fr)?\.md$|LICENSE$)/;
    const { stdout } = await exec('git', ['ls-files']);
    // What was built or installed in an example, or lies about there, is nobody's source.
    const sources = new Set(stdout.split('\n'));
    none(packed.files.filter((path) => !own.test(path) && !(led.test(path) && sources.has(path))));
    assert.ok(packed.files.filter((path) => path.startsWith('src/')).length < 20);
  });

  it('holds every file and picture that its READMEs and guides lead to', async () => {
    const texts = packed.files.filter((path) => /(^|^demo\/hosts\/)README(\.fr)?\.md$|^demo\/guides\/[^/]+\.md$/.test(path));
    assert.equal(texts.length, 10);
    for (const text of texts) {
      const said = (await project.read(`node_modules/case-wizard/${text}`)).replace(/^```.*?^```/gms, '');
      const links = [...said.matchAll(/\]\(([^)#\s]+)|<img src="([^"]+)"/g)].map((found) => found[1] ?? found[2]!);
      const wanted = links.filter((link) => !link.includes(':')).map((link) => join(dirname(text), link));
      assert.ok(wanted.length > 0, text);
      none(wanted.filter((path) => !packed.files.some((file) => file === path || file.startsWith(`${path}/`))).map((path) => `${text}: ${path}`));
    }
  });

  it('shows no reader an import that leads into our sources', async () => {
    const shown = packed.files.filter((path) => /^(README(\.fr)?\.md$|demo\/(guides|hosts\/[^/]+)\/|demo\/hosts\/README)/.test(path) && /\.(md|[jt]sx?|mts|vue|svelte|html)$/.test(path));
    assert.ok(shown.length > 60, `only ${shown.length}`);
    const texts = await Promise.all(shown.map((path) => project.read(`node_modules/case-wizard/${path}`)));
    none(texts.flatMap((text, at) => [...text.matchAll(/(?:from|import)\s*\(?\s*['"]\.[^'"]*\bsrc\/[^'"]*['"]/g)].map(([line]) => `${shown[at]}: ${line}`)));
  });

  it('names a source map in every script with code of its own, but not in the command, nor in those that a site serves as they are', async () => {
    const own = packed.files.filter((path) => /^dist\/.*\.js$/.test(path) && !/numbers-(worker|pdf)|^dist\/bin\//.test(path));
    const mapped = await Promise.all(
      own.map(async (path) => {
        const script = await project.read(`node_modules/case-wizard/${path}`);
        const map = /^\/\/# sourceMappingURL=(.+)$/m.exec(script)?.[1];
        const isThere = map !== undefined && packed.files.includes(join(dirname(path), map));
        const onlyPassesOn = /^(import[^;]*;)*export\{[^}]*\}(from"[^"]*")?;?$/.test(script.trim());
        return path.startsWith('dist/cdn/') ? map === undefined : isThere || onlyPassesOn;
      }),
    );
    none(own.filter((_, at) => !mapped[at]));
  });

  it('can be imported where there is no DOM, every entry of it', async () => {
    await project.write('all.mjs', `${scripts.map((name) => `await import('${name}');`).join('\n')}\nconsole.log('imported');`);
    assert.match(await project.run('all.mjs'), /^imported$/m);
  });

  it('registers nothing by its classes, and each tag by its definer', async () => {
    const classes = scripts.filter((name) => !name.endsWith('.define'));
    const definers = scripts.filter((name) => name.endsWith('.define'));
    assert.deepEqual([definers.length, classes.includes('case-wizard'), classes.includes('case-wizard/my-cases')], [3, true, true]);
    await project.write('registry.mjs', `
      const tags = new Map();
      globalThis.customElements = { get: (tag) => tags.get(tag), define: (tag, element) => tags.set(tag, element) };
      for (const name of ${JSON.stringify(classes)}) await import(name);
      console.log('by classes:', [...tags.keys()].join());
      for (const name of ${JSON.stringify(definers)}) await import(name);
      console.log('by definers:', [...tags.keys()].sort().join());`);
    assert.equal((await project.run('registry.mjs')).trim(), 'by classes: \nby definers: case-wizard,crm-enrolment,my-cases');
  });

  it('leaves nothing in a page that takes a class and does not use it, and all of a definer', async () => {
    /** What such a page loads at once; a bundler writes parts that nothing asks for all the same. */
    const atOnce = async (code: string): Promise<string> => {
      await project.write('taken.js', code);
      const { output } = (await build({
        root: project.folder, configFile: false, logLevel: 'silent', publicDir: false,
        build: { write: false, modulePreload: false, rolldownOptions: { input: join(project.folder, 'taken.js') } },
      })) as { readonly output: readonly { readonly isEntry?: boolean; readonly code?: string }[] };
      return output.find(({ isEntry }) => isEntry)!.code!.trim();
    };
    const classes = ['case-wizard', 'case-wizard/case-wizard', 'case-wizard/my-cases', 'case-wizard/crm-enrolment'];
    assert.equal((await atOnce(classes.map((name, at) => `import * as unused${at} from '${name}'; import '${name}';`).join('\n'))).length, 0);
    assert.match(await atOnce(`import 'case-wizard/my-cases.define';`), /["'`]my-cases["'`]/);
  });

  it('keeps its worker in a page that a bundler built, and what that worker reads a PDF with', async () => {
    await project.write('page.js', `import 'case-wizard/case-wizard.define';`);
    await build({
      root: project.folder, configFile: false, logLevel: 'silent', publicDir: false,
      build: { outDir: 'bundled', modulePreload: false, rolldownOptions: { input: join(project.folder, 'page.js') } },
    });
    const names = await readdir(join(project.folder, 'bundled/assets'));
    for (const script of ['numbers-worker', 'numbers-pdf']) {
      const copied = names.filter((name) => name.startsWith(`${script}-`));
      assert.equal(copied.length, 1, script);
      // A bundler copies it as it is: what it imported would not be there.
      assert.doesNotMatch(await project.read(`bundled/assets/${copied[0]}`), /(from|import)\s*\(?\s*["'`]\.{1,2}\//, script);
    }
  });

  it('hands a server’s own tests the conformance kit', async () => {
    await project.write('kit.mjs', `
      import { checks, restTarget, runChecks } from 'case-wizard/conformance';
      const [finding] = await runChecks(restTarget('http://127.0.0.1:1/api', { member: {} }), { only: ['session.shape'] });
      console.log(checks.length >= 60, finding.outcome.is);`);
    assert.match(await project.run('kit.mjs'), /^true failed$/m, 'nobody answers there');
  });

  it('brings a command that Node runs: help in the terminal’s language', async () => {
    assert.match(await project.run(bin, '--help', '--lang', 'fr'), /^Ce que case-wizard apporte au terminal\./);
    assert.match(await project.run(bin, 'conformance', '--help', '--lang', 'en'), /npx case-wizard conformance --endpoint/);
    const { mode } = await stat(join(project.folder, 'node_modules/.bin/case-wizard'));
    assert.equal(mode & 0o111, 0o111, 'it can be called by its name');
  });

  it('brings a command that checks and compares presets, with the widget’s own words at hand', async () => {
    const preset = JSON.parse(await project.read('node_modules/case-wizard/dist/presets/rights-society.json')) as object;
    await project.write('right.json', JSON.stringify({ ...preset, strings: { en: { 'reply.sned': 'Submit', 'reply.send': 'Submit ${0}' } } }, null, 2));
    await project.write('wrong.json', JSON.stringify({ ...preset, version: 7 }, null, 2));
    const told = await project.run(bin, 'preset', 'check', 'right.json', '--lang', 'en', '--all');
    assert.match(told, /strings\.en\.reply\.sned: is no message of the widget, so it is never said\. Did you mean "reply\.send"\?/);
    assert.match(told, /strings\.en\.reply\.send: .* Write it without \$\{…\}\.$/m);
    assert.match(told, /^right\.json: right\./m);
    await assert.rejects(project.run(bin, 'preset', 'check', 'wrong.json', '--lang', 'fr'), /version\u00a0: doit être un texte/);
    assert.equal(await project.run(bin, 'preset', 'diff', 'right.json', 'right.json', '--lang', 'en'), '0 breaking, 0 to ask again, 0 harmless\n');
    await project.write('society.ts', 'export const society = {};');
    await assert.rejects(project.run(bin, 'preset', 'check', 'society.ts', '--lang', 'en'), /society\.ts: cannot be read: it is TypeScript/);
  });

  it('brings a command that checks a backend, named by its address or by a module of the project', async () => {
    await project.write('target.mjs', `
      const session = { member: 'm-1', name: 'Camille', roles: [], accounts: [{ id: 'a-1', name: 'Boréal' }] };
      const backend = { session: async () => session, submitCase: async () => ({}), listCases: async () => ({ cases: [] }), readCase: async () => ({}) };
      export default { name: 'a backend', people: ['member'], as: () => backend };`);
    const run = project.run(bin, 'conformance', '--target', 'target.mjs', '--only', 'session', '--only', 'list', '--lang', 'en');
    const { message } = await run.then(() => assert.fail('it passed'), (error: Error) => error);
    assert.match(message, /What several checks fail of:\n +submitCase: contract: id: is missing — \d+ checks/);
    assert.match(message, /^\d+ passed, \d+ failed, \d+ skipped$/m);
    await assert.rejects(project.run(bin, 'conformance', '--endpoint', 'http://127.0.0.1:1/api', '--lang', 'en'), /Nothing answers at http:\/\/127\.0\.0\.1:1\/api/);
  });

  it('types a host’s own code, its events and its backend, with strict settings and no other package', async () => {
    await project.write('host.ts', `
      import 'case-wizard/case-wizard.define';
      import 'case-wizard/my-cases.define';
      import 'case-wizard/crm-enrolment.define';
      import { BackendError, type CaseBackend, type CaseWizard, type Prefill } from 'case-wizard';
      import { definePreset } from 'case-wizard/presets/define-preset';
      import { rightsSociety } from 'case-wizard/presets/rights-society';
      import { restBackend } from 'case-wizard/backends/rest';
      import { endSession } from 'case-wizard/session-end';
      import { registerLanguage } from 'case-wizard/languages';
      const wizard: CaseWizard = document.createElement('case-wizard');
      wizard.backend = { ...restBackend({ endpoint: '/api' }), session: () => Promise.reject(new BackendError('unauthenticated')) } satisfies CaseBackend;
      wizard.preset = rightsSociety;
      const prefill: Prefill = { subject: 'A name' };
      wizard.prefill = prefill;
      wizard.addEventListener('case-submitted', ({ detail }) => { detail.reference satisfies string; });
      document.querySelector('my-cases')?.addEventListener('case-open', (event) => { if (event.detail.to === 'case') event.detail.id satisfies string; });
      // @ts-expect-error: there is no such place to go
      document.addEventListener('case-open', ({ detail }) => detail.to === 'elsewhere');
      // @ts-expect-error: it takes an account's id
      wizard.account = 4;
      void [definePreset, endSession, registerLanguage];`);
    const options = { strict: true, noEmit: true, target: 'es2022', lib: ['es2022', 'dom', 'dom.iterable'], types: [], skipLibCheck: false };
    const tsc = resolve('node_modules/typescript/bin/tsc');
    for (const [module, moduleResolution] of [['nodenext', 'nodenext'], ['esnext', 'bundler']]) {
      await project.write('tsconfig.json', JSON.stringify({ compilerOptions: { ...options, module, moduleResolution }, files: ['host.ts'] }));
      await project.run(tsc, '-p', '.');
    }
  });

  it('has types for every entry, which its users’ compiler reads through', async () => {
    // The others are for a project that has the framework: frameworks.test.ts.
    const own = scripts.filter((name) => !/^case-wizard\/(react|preact|solid|svelte|vue)$/.test(name));
    assert.equal(scripts.length - own.length, 5);
    await project.write('every.ts', own.map((name, at) => `import type * as e${at} from '${name}'; export type E${at} = keyof typeof e${at};`).join('\n'));
    const compilerOptions = { strict: true, noEmit: true, target: 'es2022', lib: ['es2022', 'dom', 'dom.iterable'], types: [], skipLibCheck: false, module: 'nodenext', moduleResolution: 'nodenext' };
    await project.write('tsconfig.json', JSON.stringify({ compilerOptions, files: ['every.ts'] }));
    await project.run(resolve('node_modules/typescript/bin/tsc'), '-p', '.');
  });

  it('hands out by name what is no script: presets and their schema, words, themes, contracts, what editors read', async () => {
    const below = (folder: string, as: string, end: string): readonly string[] =>
      packed.files.filter((path) => path.startsWith(`dist/${folder}/`) && path.endsWith(end)).map((path) => path.replace(`dist/${folder}/`, `case-wizard/${as}/`));
    const names = [
      ...below('presets', 'presets', '.json'), ...below('locales', 'locales', '.json'), ...below('themes', 'themes', '.css'), ...below('editors', 'editors', '.json'),
      ...['cdn/case-wizard.js', 'cdn/case-wizard.all.js', 'cdn/integrity.json', 'openapi.json', 'openapi.fr.json', 'custom-elements.json', 'package.json'].map((name) => `case-wizard/${name}`),
    ];
    for (const name of ['presets/preset.schema.json', 'presets/rights-society.json', 'themes/boreal.css', 'editors/web-types.json', 'locales/strings.fr.json']) {
      assert.ok(names.includes(`case-wizard/${name}`), name);
    }
    await project.write('names.mjs', `
      import { readFileSync } from 'node:fs';
      for (const name of ${JSON.stringify(names)}) {
        const text = readFileSync(new URL(import.meta.resolve(name)), 'utf8');
        if (name.endsWith('.json')) JSON.parse(text);
        if (text.length < 20) console.log(name);
      }
      console.log('${names.length} read');`);
    assert.equal((await project.run('names.mjs')).trim(), `${names.length} read`);
  });

  it('tells the true hash of every script that a site serves', async () => {
    const { integrity } = JSON.parse(await project.read('node_modules/case-wizard/dist/cdn/integrity.json')) as { integrity: Readonly<Record<string, string>> };
    const served = packed.files.filter((path) => /^dist\/cdn\/.*\.js$/.test(path));
    const hashes = await Promise.all(served.map(async (path) => {
      const bytes = await readFile(join(project.folder, 'node_modules/case-wizard', path));
      return [path.replace('dist/cdn/', '/case-wizard/'), `sha384-${createHash('sha384').update(bytes).digest('base64')}`];
    }));
    assert.ok(served.length > 40);
    assert.deepEqual(integrity, Object.fromEntries(hashes));
  });

  it('has no fault that publint knows of', async () => {
    const { messages } = await publint({ pkgDir: join(project.folder, 'node_modules/case-wizard'), strict: true, pack: false });
    none(messages.map((message) => formatMessage(message, manifest as never, { color: false })));
  });

  it('has types that lead where its scripts lead, for every resolution of modules that knows ESM', async () => {
    const analysis = await checkPackage(createPackageFromTarballData(new Uint8Array(await readFile(packed.tarball))));
    assert.ok(analysis.types, 'it has types');
    // An old resolution of modules knows no `exports`, and scripts of the old kind import no modules.
    const modern = ['node16-esm', 'bundler'] as const;
    none(analysis.problems.filter((problem) => modern.some((kind) => problemAffectsResolutionKind(problem, kind, analysis))));
  });

  it('tells editors of every tag, attribute, part and token', async () => {
    const texts = ['vscode.html-custom-data', 'vscode.css-custom-data', 'web-types'].map((name) => project.read(`node_modules/case-wizard/dist/editors/${name}.json`));
    const [html, css, webTypes] = (await Promise.all(texts)) as [string, string, string];
    const elements = elementsIn(await project.read('node_modules/case-wizard/custom-elements.json'));
    assert.equal(elements.length, 3);
    none(elements.flatMap(({ tagName, attributes, cssParts, cssProperties }) => [
      ...[{ name: tagName }, ...attributes].filter(({ name }) => !html.includes(`"name": "${name}"`)),
      ...[...cssParts, ...cssProperties].filter(({ name }) => !css.includes(name)),
      ...[{ name: tagName }, ...attributes, ...cssProperties].filter(({ name }) => !webTypes.includes(`"name": "${name}"`)),
      ...cssParts.filter(({ name }) => !webTypes.includes(`part(${name})`)),
    ]));
  });

  it('says its release where an element tells a second copy', () => {
    assert.equal(version, manifest.version);
  });
});
