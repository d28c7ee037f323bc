/** What a release stands on: the same package from the same sources, wherever and by whomever it is built. */
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { packedElsewhere } from '../../demo/package/built-elsewhere.ts';
import { npm, packIn } from '../../demo/package/npm.ts';
import { differences, packedFiles } from '../../demo/package/packed-files.ts';
import { none } from '../gates/none.ts';

let folder: string;
let here: ReadonlyMap<string, Buffer>;

before(async () => {
  assert.ok(existsSync('dist/sbom.cdx.json'), 'npm run build comes first');
  folder = await mkdtemp(join(tmpdir(), 'release-'));
  here = packedFiles((await packIn(process.cwd(), join(folder, 'here'))).tarball);
});

after(() => rm(folder, { recursive: true, force: true }));

describe('a release', () => {
  it('is the same byte for byte when it is built in another folder, at another hour', async () => {
    const there = packedFiles(await packedElsewhere(join(folder, 'there')));
    assert.ok(here.size > 300 && here.has('package.json') && here.has('dist/sbom.cdx.json'));
    none(differences(here, there), 'not the same in both; after a change of the sources, npm run build comes first.');
  });

  it('is the same file whatever rights the checkout gives to its files', async () => {
    const { scripts } = JSON.parse(await readFile('package.json', 'utf8')) as { scripts: { prepack: string } };
    const manifest = JSON.stringify({ name: 'a', version: '1.0.0', files: ['dist'], scripts: { prepack: scripts.prepack } });
    const packed = async (name: string, rights: number): Promise<Buffer> => {
      const checkout = join(folder, name);
      await Promise.all(['dist', 'demo', 'src'].map((path) => mkdir(join(checkout, path), { recursive: true })));
      for (const [path, text] of [['package.json', manifest], ['README.md', '1'], ['LICENSE', '2'], ['dist/a.js', '3']] as const) {
        await writeFile(join(checkout, path), text);
        await chmod(join(checkout, path), rights);
      }
      await npm(checkout, ['pack']);
      return readFile(join(checkout, 'a-1.0.0.tgz'));
    };
    assert.ok((await packed('shared', 0o664)).equals(await packed('private', 0o600)));
  });

  it('would be told apart by one file too many, too few or other', () => {
    const files = (texts: Readonly<Record<string, string>>): ReadonlyMap<string, Buffer> => new Map(Object.entries(texts).map(([path, text]) => [path, Buffer.from(text)]));
    const one = files({ same: '1', other: '2', gone: '', empty: '' });
    assert.deepEqual(differences(one, files({ same: '1', other: '3', more: '', empty: '' })), ['gone', 'more', 'other']);
  });

  it('names no place of the machine that built it', () => {
    none([...here].filter(([, bytes]) => bytes.includes(process.cwd())).map(([path]) => path));
  });
});
