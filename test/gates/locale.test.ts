/** The two languages say the same: no message missing, stale, half translated or written in another country's French. */
import { after, before, describe, it } from 'node:test';
import assert from 'node:assert/strict';
import { cp, mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { run } from './command.ts';
import { faultsOf } from './french.ts';
import { isStale, reviewed, upToDate } from './french-review.ts';
import { filesBelow, text } from './sources.ts';
import { textsOutsideMessages } from './template-words.ts';
import { placeholders, unitsOf, words, type Unit } from './xliff.ts';
import { none } from './none.ts';

/** Messages whose French is rightly the same as the English, by id. */
const sameOnPurpose: readonly string[] = [
  'case.description', 'case.messages', 'cases.column.type', 'label.description', 'list.filter.type', 'step.questions',
];

const committed = unitsOf('locales/fr.xlf');
let folder: string;
let inCode: readonly Unit[];

before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'locale-'));
  await mkdir(join(folder, 'locales'));
  await cp('locales/fr.xlf', join(folder, 'locales/fr.xlf'));
  const config = JSON.parse(await readFile('lit-localize.json', 'utf8')) as { interchange: object; output: object };
  const path = join(folder, 'lit-localize.json');
  await writeFile(path, JSON.stringify({
    ...config,
    tsConfig: resolve('tsconfig.json'),
    inputFiles: [`${resolve('src')}/**/*.ts`],
    interchange: { ...config.interchange, xliffDir: join(folder, 'locales') },
    output: { ...config.output, outputDir: join(folder, 'generated') },
  }));
  for (const command of ['extract', 'build']) {
    const { status, output } = await run('@lit/localize-tools/bin/lit-localize.js', '--config', path, command);
    assert.equal(status, 0, output);
  }
  inCode = unitsOf(join(folder, 'locales/fr.xlf'));
});

after(() => rm(folder, { recursive: true }));

/** The lines of a document as they are read: without code, addresses, tags and the marks of lists and tables. */
const proseOf = (markdown: string): readonly string[] =>
  markdown
    .replace(/^```[^]*?^```$/gm, '')
    .replace(/`[^`]*`/g, 'code')
    .replace(/\]\([^)]*\)/g, ']')
    .replace(/<[^>]*>/g, '')
    .split('\n')
    .map((line) => line.replace(/^[ |>*-]+/, '').trim());

describe('the two languages', () => {
  it('have the same messages in the code and in locales/fr.xlf (npm run localize)', () => {
    const [ours, theirs] = [new Set(inCode.map(({ id }) => id)), new Set(committed.map(({ id }) => id))];
    none([...ours].filter((id) => !theirs.has(id)), 'not in locales/fr.xlf');
    none([...theirs].filter((id) => !ours.has(id)), 'no longer in the code');
  });

  it('have the English of the code in locales/fr.xlf', () => {
    const english = new Map(committed.map(({ id, source }) => [id, source]));
    none(inCode.filter(({ id, source }) => english.get(id) !== source).map(({ id }) => id));
  });

  it('name every message by an id of its own, so that a changed English keeps its French', () => {
    none(inCode.filter(({ id }) => /^[hs][0-9a-f]{16}$/.test(id)).map(({ source }) => source));
  });

  it('have a French for every message', () => {
    none(committed.filter(({ target }) => !target?.trim()).map(({ id }) => id));
  });

  it('have no French left behind by an English that changed since', () => {
    const record = reviewed();
    none(committed.filter((unit) => isStale(unit, record)).map(({ id }) => id));
    const wanted = upToDate(committed, record);
    none(Object.keys({ ...wanted, ...record }).filter((id) => wanted[id] !== record[id]), 'run npm run localize');
  });

  it('fill the same places with the same values', () => {
    const differ = committed.filter(({ source, target }) => target && `${placeholders(source)}` !== `${placeholders(target)}`);
    none(differ.map(({ id }) => id));
  });

  it('differ, but for the messages listed as the same on purpose', () => {
    const same = committed.filter(({ source, target }) => target && words(source) === words(target) && /\p{L}/u.test(words(source).replace(/\{\d+\}/g, '')));
    none(same.map(({ id }) => id).filter((id) => !sameOnPurpose.includes(id)));
    none(sameOnPurpose.filter((id) => !same.some((unit) => unit.id === id)), 'no longer the same');
  });

  it('keep the typography and the words of Canadian French', () => {
    const faults = committed.flatMap(({ id, source, target }) =>
      faultsOf(words(target ?? ''), words(source)).map((fault) => `${id}: ${fault}`),
    );
    none(faults);
  });

  it('keep them in the documents too, save in what is code', () => {
    const documents = ['README.fr.md', 'CONTRIBUTING.fr.md', 'SECURITY.fr.md', ...filesBelow('demo', /\.fr\.md$/)];
    none(documents.flatMap((path) => proseOf(text(path)).flatMap((line) => faultsOf(line, 'download').map((fault) => `${path}: ${fault}: ${line}`))));
  });

  it('write one apostrophe, ’, in English too', () => {
    none(committed.filter(({ source }) => words(source).includes("'")).map(({ id }) => id));
  });

  it('are built into the modules that the widget loads (npm run localize)', async () => {
    for (const name of await readdir(join(folder, 'generated'))) {
      const fresh = await readFile(join(folder, 'generated', name), 'utf8');
      assert.equal(await readFile(`src/locale/generated/${name}`, 'utf8'), fresh, name);
    }
  });

  it('speak through messages only: no word of a language stands in a template', () => {
    const said = filesBelow('src', /\.ts$/).flatMap((path) => textsOutsideMessages(path, text(path)));
    none(said);
  });
});
