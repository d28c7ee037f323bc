/** Whose code is in the package: told with its licence, and in a bill of materials that programs read. */
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import { allowed, filesByBuild, packagesInside } from '../../demo/package/packages-inside.ts';
import { prebuilt } from '../../demo/package/prebuilt.ts';
import { none } from '../gates/none.ts';

const json = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));

interface Component {
  readonly name: string;
  readonly group?: string;
  readonly version?: string;
  readonly purl?: string;
  readonly hashes?: readonly { readonly alg: string; readonly content: string }[];
  readonly licenses: readonly { readonly license?: { readonly id: string }; readonly expression?: string }[];
}

interface Bill {
  readonly specVersion: string;
  readonly serialNumber: string;
  readonly metadata: { readonly timestamp?: string; readonly component: Component };
  readonly components: readonly Component[];
  readonly dependencies: readonly { readonly ref: string; readonly dependsOn?: readonly string[] }[];
}

const bill = json('dist/sbom.cdx.json') as Bill;
const licences = readFileSync('dist/third-party-licenses.md', 'utf8');
const packages = packagesInside();
const named = new Set(packages.map(({ name }) => name));
const fullName = ({ name, group }: Component): string => (group ? `${group}/${name}` : name);
const nameOf = (path: string): string => /^.*node_modules\/((@[^/]+\/)?[^/]+)/.exec(path)![1]!;

/** A witness of its own: what the source maps that we ship say the scripts were made from. */
const mapped = readdirSync('dist', { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.js.map') && !path.startsWith('demo/'))
  .flatMap((path) => (json(`dist/${path}`) as { sources: readonly string[] }).sources)
  .filter((source) => source.includes('node_modules/'))
  .map((source) => source.split('?')[0]!);

describe('whose code is in the package', () => {
  it('is noted by every build', () => {
    assert.deepEqual([...filesByBuild().keys()], ['command', 'conformance', 'library', 'numbers-pdf', 'numbers-worker', 'one-file', 'types']);
    none([...filesByBuild()].filter(([, files]) => files.length === 0).map(([build]) => build));
  });

  it('is all that the source maps tell of', () => {
    assert.ok(mapped.length > 30);
    // What stands in for it is the browser's own: old-scripts.ts.
    none([...new Set(mapped.map(nameOf))].filter((name) => !named.has(name) && name !== 'url-parse'));
  });

  it('leaves nothing of a package that is replaced: scanners would warn of what is not there', () => {
    assert.ok(!named.has('url-parse'));
    const scripts = readdirSync('dist/cdn', { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.js'));
    const mark = 'slashesCount';
    assert.ok(readFileSync('node_modules/url-parse/index.js', 'utf8').includes(mark), 'a name by which it can be told');
    none(scripts.filter((path) => readFileSync(`dist/cdn/${path}`, 'utf8').includes(mark)));
  });

  it('is in one file too what it is in the parts and the worker, but for what reads a PDF', () => {
    const of = (build: string): readonly string[] => packages.flatMap(({ name, builds, cameIn }) => (builds.includes(build) && !cameIn ? [name] : []));
    const parts = new Set(['library', 'numbers-worker', 'numbers-pdf'].flatMap(of));
    const one = of('one-file');
    // Drafts of the browser's own backend, the PDF, and what only gathers Lit's own parts.
    assert.deepEqual([...parts].filter((name) => !one.includes(name)), ['idb', 'pdfjs-dist']);
    assert.deepEqual(one.filter((name) => !parts.has(name)), ['lit']);
  });

  it('is told of packages that hold others as they come, by what their own source maps say', () => {
    const files = [...new Set([...filesByBuild().values()].flat())];
    const maps = files.filter((file) => existsSync(`${file}.map`)).map((file) => ({ file, sources: (json(`${file}.map`) as { sources: readonly string[] }).sources }));
    assert.ok(maps.some(({ sources }) => sources.some((source) => source.includes('core-js'))), 'the reader of PDFs brings one');
    none(maps.flatMap(({ file, sources }) => sources
      .filter((source) => /node_modules|\/external\//.test(source) && !prebuilt[nameOf(file)]?.some((part) => part.source.test(source)))
      .map((source) => `${file}: ${source}`)));
  });

  it('bears licences that ask no more than to be named', () => {
    none(packages.filter(({ licence }) => !licence.split(' AND ').every((id) => allowed.includes(id))));
  });

  it('is named with version, licence and full text, in the package and in the folder that a site serves', () => {
    none(packages.filter(({ name, version, licence }) => !licences.includes(`\n## ${name}${version ? ` - ${version}` : ''} (${licence})\n`)).map(({ name }) => name));
    none(packages.filter(({ text }) => !/Redistribution|Permission|Apache License/.test(text) || !licences.includes(text)).map(({ name }) => name));
    assert.equal(readFileSync('dist/cdn/third-party-licenses.md', 'utf8'), licences);
  });
});

describe('the bill of materials', () => {
  it('is CycloneDX 1.6, by its schema', () => {
    const at = 'node_modules/@cyclonedx/cyclonedx-library/res/schema';
    const ajv = new Ajv({ strict: false, allErrors: true });
    addFormats.default(ajv, ['date-time', 'email', 'uri']);
    for (const format of ['iri-reference', 'idn-email']) ajv.addFormat(format, true);
    for (const name of ['spdx', 'jsf-0.82']) ajv.addSchema(json(`${at}/${name}.SNAPSHOT.schema.json`) as object, `http://cyclonedx.org/schema/${name}.SNAPSHOT.schema.json`);
    const valid = ajv.compile(json(`${at}/bom-1.6.SNAPSHOT.schema.json`) as object);
    assert.equal(bill.specVersion, '1.6');
    none(valid(bill) ? [] : valid.errors!);
    assert.ok(!valid({ ...bill, components: [{ name: 'x' }] }), 'the schema is read at all');
  });

  it('tells the same packages as the licences, with address, licence and hash', () => {
    assert.deepEqual(bill.components.map(fullName).sort(), [...named].sort());
    for (const { name, version, licence, integrity, purl } of packages) {
      const told = bill.components.find((component) => fullName(component) === name)!;
      assert.equal(told.version, version, name);
      assert.equal(told.purl, purl, name);
      assert.equal(told.licenses[0]!.license?.id ?? told.licenses[0]!.expression, licence, name);
      const hash = told.hashes?.find(({ alg }) => alg === 'SHA-512')?.content;
      assert.equal(hash && `sha512-${Buffer.from(hash, 'hex').toString('base64')}`, integrity, name);
    }
    none(packages.filter(({ integrity, cameIn }) => !integrity && !cameIn).map(({ name }) => name));
  });

  it('leads from the package to each of them', () => {
    const next = new Map(bill.dependencies.map(({ ref, dependsOn }) => [ref, dependsOn ?? []]));
    const reached = new Set<string>();
    const follow = (ref: string): void => {
      if (reached.has(ref)) return;
      reached.add(ref);
      next.get(ref)!.forEach(follow);
    };
    follow(bill.metadata.component.purl!);
    assert.equal(reached.size, bill.components.length + 1);
  });

  it('says neither when nor where it was made', () => {
    assert.equal(bill.metadata.timestamp, undefined);
    assert.match(bill.serialNumber, /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/);
  });
});
