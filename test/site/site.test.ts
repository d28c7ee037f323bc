/** The documentation says what the code is: every name of the surface, in both languages, with links that lead and samples that hold. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { copyFile, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { brotliCompressSync } from 'node:zlib';
import { build } from 'vite';
import ts from 'typescript';
import { entrySizes } from '../../demo/site/sizes.ts';
import { slugs } from '../../demo/site/site-map.ts';
import { elements } from '../../demo/site/surface.ts';
import { none } from '../gates/none.ts';
import { builtPages, contractPages, idsOf, linksOf, outlineOf, pageAt, plainText, samplesOf, type Page, type Sample } from './pages.ts';

/** What stands around a sample in the reader's page: names of the reader's own, both elements, the event of the context protocol. */
const aroundSamples = `import type { CaseBackend } from 'case-wizard';
import 'case-wizard/case-wizard.define';
import 'case-wizard/my-cases.define';
declare global {
  const backend: CaseBackend;
  function pageBackend(): CaseBackend;
  function token(): string;
  interface ParentNode {
    querySelectorAll(names: 'my-cases, case-wizard'): NodeListOf<HTMLElementTagNameMap['my-cases' | 'case-wizard']>;
  }
  interface DocumentEventMap {
    'context-request': Event & { readonly context: unknown; callback(backend: CaseBackend): void };
  }
}
`;

let pages: readonly Page[];
before(() => {
  pages = builtPages();
});

describe('the documentation', () => {
  it('has every page in both languages, with the same headings', () => {
    assert.deepEqual(pages.map(({ path }) => path).sort(), ['en', 'fr'].flatMap((lang) => slugs.map((slug) => `${lang}/${slug}.html`)).sort());
    none(slugs.filter((slug) => outlineOf(pageAt(pages, `en/${slug}.html`)) !== outlineOf(pageAt(pages, `fr/${slug}.html`))));
  });

  it('has no heading that skips a level, and one title', () => {
    none(pages.filter((page) => !/^1(?!.*1)/.test(outlineOf(page)) || /13|14|24/.test(outlineOf(page))).map(({ path }) => path));
  });

  it('has no link and no anchor that leads nowhere', () => {
    const all = [...pages, ...contractPages()];
    const lost = all.flatMap((page) =>
      linksOf(page).flatMap((href) => {
        const url = new URL(href, `file:///${page.path}`);
        const path = url.pathname.slice(1);
        const to = all.find((other) => other.path === path);
        const isThere = to ? url.hash === '' || idsOf(to).has(decodeURIComponent(url.hash.slice(1))) : existsSync(`dist/demo/docs/${path}`);
        return isThere ? [] : [`${page.path}: ${href}`];
      }),
    );
    none(lost);
  });

  it('leads every link to a file of the repository somewhere, save the one folder that is not shipped', () => {
    const elsewhere = pages.flatMap(({ html }) => [...html.matchAll(/<(code|span) data-elsewhere>(.*?)<\/\1>/g)].map(([, , text]) => plainText(text!)));
    assert.deepEqual([...new Set(elsewhere)], ['demo/request-tracker']);
  });

  it('needs no script and no style within a page, as its policy asks', () => {
    none(pages.filter(({ html }) => /<script(?![^>]*\bsrc=)|<style[\s>]|<[^>]+\s(style|on\w+)=/.test(html)).map(({ path }) => path));
  });

  it('tells every attribute, property, method, event, slot, part and token on the page of its element', () => {
    const missing = elements.flatMap(({ tagName, attributes, members, events, slots, cssParts, cssProperties }) =>
      (['en', 'fr'] as const).flatMap((lang) => {
        const codes = [...pageAt(pages, `${lang}/${tagName}.html`).html.matchAll(/<code>(.*?)<\/code>/g)].map(([, code]) => plainText(code!));
        return [attributes, members, events, slots, cssParts, cssProperties]
          .flat()
          .filter(({ name }) => !codes.some((code) => code === name || code.startsWith(`${name}(`)))
          .map(({ name }) => `${lang}/${tagName}: ${name}`);
      }),
    );
    none(missing);
  });

  it('tells every event, with every element it comes from', () => {
    none(elements.flatMap(({ tagName, events }) =>
      ['en', 'fr'].flatMap((lang) => {
        const rows = pageAt(pages, `${lang}/events.html`).html.match(/<tr.*?<\/tr>/g) ?? [];
        return events.filter(({ name }) => !rows.some((row) => row.includes(`>${name}<`) && row.includes(`${tagName}.html`))).map(({ name }) => `${lang}: ${name}`);
      }),
    ));
  });

  it('tells every operation of the contract', async () => {
    for (const [lang, file] of [['en', 'openapi.json'], ['fr', 'openapi.fr.json']] as const) {
      const { paths } = JSON.parse(await readFile(`dist/${file}`, 'utf8')) as { paths: Record<string, Record<string, { operationId?: string }>> };
      const { html } = pageAt(pages, `${lang}/backends.html`);
      none(Object.entries(paths).flatMap(([path, methods]) =>
        Object.entries(methods).filter(([method, { operationId }]) => operationId && !html.includes(`<code>${method.toUpperCase()} ${path}</code>`)).map(([method]) => `${lang}: ${method} ${path}`),
      ));
    }
  });

  it('tells every method of the port, every field of every shape it names, and every code of its error', async () => {
    const declared = [...(await readFile('dist/types/port.d.ts', 'utf8')).matchAll(/^interface (\w+)[^\n]*\{\n([\s\S]*?)^\}/gm)];
    assert.ok(declared.length > 20);
    const codes = [.../BackendErrorCode =([^;]+);/.exec(await readFile('src/backend/error.ts', 'utf8'))![1]!.matchAll(/'([\w-]+)'/g)].map(([, code]) => code!);
    for (const lang of ['en', 'fr']) {
      const { html } = pageAt(pages, `${lang}/port.html`);
      const told = (part: string): readonly string[] => [...part.matchAll(/<code>(.*?)<\/code>/g)].map(([, code]) => plainText(code!).replace('?', ''));
      none(codes.filter((code) => !told(html).includes(code)).map((code) => `${lang}: ${code}`));
      none(declared.flatMap(([, shape, body]) => {
        const names = [...body!.matchAll(/^  (?:readonly )?(\w+)\??[:(]/gm)].map(([, name]) => name!);
        // The methods have headings of their own; a field is in the table of its shape.
        const own = shape === 'CaseBackend' ? html : (html.split(/(?=<h3)/).find((part) => part.includes(`><code>${shape}</code></h3>`)) ?? '');
        return names.filter((name) => !told(own).includes(name)).map((name) => `${lang}: ${shape}.${name}`);
      }));
    }
  });

  it('leaves no sentence in English on a page in French', () => {
    const sentences = ({ html }: Page): readonly string[] =>
      [...html.replace(/<pre[\s\S]*?<\/pre>/g, '').matchAll(/<(p|li|td|h[1-6])\b[^>]*>(.*?)<\/\1>/gs)]
        .map(([, , inside]) => plainText(inside!.replace(/<code>.*?<\/code>/gs, '')).trim())
        .filter((text) => (text.match(/\p{L}{2,}/gu) ?? []).length > 2);
    // The changelog is kept in English, and marked as such.
    none(slugs.filter((slug) => !pageAt(pages, `fr/${slug}.html`).html.includes('<div lang="en">')).flatMap((slug) => {
      const english = new Set(sentences(pageAt(pages, `en/${slug}.html`)));
      return sentences(pageAt(pages, `fr/${slug}.html`)).filter((text) => english.has(text)).map((text) => `${slug}: ${text}`);
    }));
  });

  it('weighs every entry, no less than a bundler finds in it', async () => {
    const sizes = entrySizes();
    for (const lang of ['en', 'fr']) none(sizes.filter(({ entry }) => !pageAt(pages, `${lang}/sizes.html`).html.includes(`<code>${entry}</code>`)));
    const found = (await build({
      configFile: false, logLevel: 'silent',
      build: { write: false, minify: false, lib: { entry: resolve('dist/my-cases.define.js'), formats: ['es'] }, rolldownOptions: { output: { preserveModules: true } } },
    })) as unknown as readonly { output: readonly { facadeModuleId?: string | null; isDynamicEntry?: boolean; imports?: readonly string[]; fileName: string; isEntry?: boolean }[] }[];
    const chunks = found[0]!.output;
    const atOnce = new Set(chunks.filter(({ isEntry }) => isEntry).map(({ fileName }) => fileName));
    for (const name of atOnce) for (const next of chunks.find(({ fileName }) => fileName === name)?.imports ?? []) atOnce.add(next);
    assert.ok(atOnce.size > 1);
    assert.ok(sizes.find(({ entry }) => entry === 'case-wizard/my-cases.define')!.files >= atOnce.size, `${[...atOnce].join(', ')}`);
    // Weighed here once more, file by file: what the page says is so.
    const files = chunks.filter(({ fileName }) => atOnce.has(fileName)).map(({ facadeModuleId }) => facadeModuleId!);
    const kilobytes = (files.reduce((sum, file) => sum + brotliCompressSync(readFileSync(file)).length, 0) / 1000).toFixed(1);
    for (const lang of ['en', 'fr']) {
      const rows = [...pageAt(pages, `${lang}/sizes.html`).html.matchAll(/<code>(case-wizard[\w./-]*)<\/code><\/td><td[^>]*>\d+<\/td><td[^>]*>([\d.,]+)</g)];
      const said = new Map(rows.map(([, entry, number]) => [entry!, number!.replace(',', '.')]));
      assert.equal(said.size, sizes.length);
      // Types alone.
      const nothing = ['react', 'preact', 'solid', 'svelte', 'vue'].map((framework) => `case-wizard/${framework}`);
      assert.deepEqual([...said].filter(([, number]) => !(Number(number) > 0)).map(([entry]) => entry), nothing);
      assert.equal(said.get('case-wizard/my-cases.define'), kilobytes);
    }
  });
});

describe('the samples of the documentation', () => {
  let folder: string;
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'samples-'));
    await mkdir(join(folder, 'node_modules'));
    await symlink(resolve('.'), join(folder, 'node_modules/case-wizard'));
  });
  after(() => rm(folder, { recursive: true }));

  /** What the compiler says against the samples, each a module of its own. */
  async function faultsIn(samples: readonly Sample[], kind: 'ts' | 'js', also: readonly string[], options: ts.CompilerOptions): Promise<readonly string[]> {
    const files = await Promise.all(samples.map(async ({ path, code }, place) => {
      const file = join(folder, `${path.replace('/', '-')}-${place}.${kind}`);
      await writeFile(file, code);
      return file;
    }));
    const program = ts.createProgram([...files, ...also], {
      noEmit: true, skipLibCheck: true, target: ts.ScriptTarget.ES2022, types: [], module: ts.ModuleKind.ESNext, moduleResolution: ts.ModuleResolutionKind.Bundler,
      moduleDetection: ts.ModuleDetectionKind.Force, ...options,
    });
    return ts.getPreEmitDiagnostics(program).map(({ file, messageText }) => `${file?.fileName}: ${ts.flattenDiagnosticMessageText(messageText, ' ')}`);
  }

  it('in TypeScript compile against the types of the package', async () => {
    const samples = samplesOf(pages, 'ts');
    assert.ok(samples.length >= 4);
    // As the site shows them, to be copied into a project.
    for (const name of ['page-backend.ts', 'own-cases.ts']) await copyFile(`demo/guides/${name}`, join(folder, name));
    none(await faultsIn(samples, 'ts', [], { strict: true, exactOptionalPropertyTypes: true }));
  });

  it('in JavaScript hold against the types of the package, which know its properties, its functions and its events', async () => {
    // From the folder that a site serves, each entry comes under an address of its own.
    const samples = samplesOf(pages, 'js').map(({ path, code }) => ({ path, code: code.replace(/'\/case-wizard\/([\w./-]+)\.js'/g, "'case-wizard/$1'") }));
    assert.ok(samples.length >= 10);
    const around = join(folder, 'around.d.ts');
    await writeFile(around, aroundSamples);
    none(await faultsIn(samples, 'js', [around], { allowJs: true, checkJs: true, strict: false }));
    const known = new Set([...elements.flatMap(({ events }) => events.map(({ name }) => name)), 'context-request', 'click']);
    const named = samples.flatMap(({ path, code }) => [...code.matchAll(/(?:addEventListener|CustomEvent)\('([^']+)'/g)].map(([, name]) => ({ path, name: name! })));
    assert.ok(named.length >= 10);
    none(named.filter(({ name }) => !known.has(name)).map(({ path, name }) => `${path}: ${name}`));
  });

  it('in JSON can be read', () => {
    const samples = samplesOf(pages, 'json');
    assert.ok(samples.length >= 10);
    none(samples.flatMap(({ path, code }) => {
      try {
        // A part of a preset is shown by its own line.
        JSON.parse(/^"[\w-]+":/.test(code) ? `{${code}}` : code);
        return [];
      } catch (fault) {
        return [`${path}: ${String(fault)}\n${code}`];
      }
    }));
  });
});
