/** Versions: what the next one is, that it is told everywhere alike, and that `npm run release:version` makes it so. */
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { cp, mkdtemp, readFile, readdir, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { after, describe, it } from 'node:test';
import { promisify } from 'node:util';
import { latestTold, released, unreleased } from '../../demo/package/changelog.ts';
import { changesets, next, raised, step, versionsIn } from '../../demo/package/versions.ts';

const exec = promisify(execFile);
const version = versionsIn('.')['package.json']!;
const copies: string[] = [];

/** What a release is made from, in a folder of its own. */
async function copy(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'versions-'));
  copies.push(folder);
  for (const path of ['.changeset', 'package.json', 'package-lock.json', 'CHANGELOG.md', 'tsconfig.json', 'src/ui/register.ts', 'demo/package']) {
    await cp(path, join(folder, path), { recursive: true });
  }
  await symlink(resolve('node_modules'), join(folder, 'node_modules'));
  return folder;
}

/** A project in which this, and nothing else, waits for a release. */
async function waiting(weight: string, summary: string): Promise<string> {
  const folder = await copy();
  for (const { file } of changesets(folder)) await rm(join(folder, '.changeset', file));
  await writeFile(join(folder, '.changeset/a-change.md'), `---\n'case-wizard': ${weight}\n---\n\n${summary}\n`);
  const changelog = await readFile('CHANGELOG.md', 'utf8');
  await writeFile(join(folder, 'CHANGELOG.md'), changelog.replace(/## \[Unreleased\]\n[^]*?(?=\n## \[)/, '## [Unreleased]\n\n### Added\n\n- A thing.\n'));
  return folder;
}

const release = async (folder: string): Promise<string> => {
  const changes = resolve('node_modules/@changesets/cli/bin.js');
  const env = { ...process.env, SOURCE_DATE_EPOCH: '1798761600' };
  await exec(process.execPath, [changes, 'version'], { cwd: folder, env });
  return (await exec(process.execPath, ['--import', 'tsx', 'demo/package/version.ts'], { cwd: folder, env })).stdout;
};

after(() => Promise.all(copies.map((folder) => rm(folder, { recursive: true, force: true }))));

describe('this version', () => {
  it('is the same in the package, in its lock, where elements say it and in the changelog', () => {
    assert.deepEqual([...new Set(Object.values(versionsIn('.')))], [version]);
  });

  it('has a changeset for what is unreleased, and the other way round', async () => {
    const told = unreleased(await readFile('CHANGELOG.md', 'utf8')) !== '';
    assert.equal(changesets('.').length > 0, told, 'npm run changeset says what the unreleased part of CHANGELOG.md weighs');
  });
});

describe('the next version', () => {
  it('is raised by the heaviest of what waits, and not at all where nothing does', () => {
    assert.deepEqual((['patch', 'minor', 'major'] as const).map((weight) => raised('1.4.2', weight)), ['1.4.3', '1.5.0', '2.0.0']);
    const each = (weight: 'patch' | 'minor') => ({ file: 'a.md', weight, summary: 'Why.' });
    assert.equal(next('0.1.0', [each('patch'), each('minor'), each('patch')]), '0.2.0');
    assert.equal(next('0.1.0', []), '0.1.0');
  });

  it('is as far from the last one as its first number that differs', () => {
    assert.deepEqual([step('0.1.9', '0.2.0'), step('1.2.3', '2.0.0'), step('1.2.3', '1.2.10'), step('1.2.3', '1.2.3'), step('1.2.3', '1.1.9')], ['minor', 'major', 'patch', undefined, undefined]);
  });

  it('cannot come from a changeset that says no weight, or not why', async () => {
    await assert.doesNotReject(async () => changesets(await waiting('patch', 'Why.')));
    await assert.rejects(async () => changesets(await waiting('huge', 'Why.')), /a-change\.md says no weight/);
    await assert.rejects(async () => changesets(await waiting('patch', '')), /or not why/);
  });
});

describe('the changelog', () => {
  const text = '# Changelog\n\n## [Unreleased]\n\n### Added\n\n- One.\n\n## [0.1.0] - 2026-01-01\n\nFirst.\n';

  it('gives what was unreleased its version and its day, and loses nothing', () => {
    const after = released(text, '0.2.0', '2026-02-03');
    assert.equal(after, text.replace('## [Unreleased]\n', '## [Unreleased]\n\n## [0.2.0] - 2026-02-03\n'));
    assert.deepEqual([unreleased(text), unreleased(after), latestTold(text), latestTold(after)], ['### Added\n\n- One.', '', '0.1.0', '0.2.0']);
  });

  it('refuses a release that it tells nothing of', () => {
    assert.throws(() => released(released(text, '0.2.0', '2026-02-03'), '0.2.1', '2026-02-04'), /nothing that is unreleased/);
    assert.throws(() => unreleased('# Changelog\n'), /has no "## \[Unreleased\]"/);
  });
});

describe('npm run release:version', () => {
  it('raises the version everywhere, heads the changelog with it and leaves nothing waiting', async () => {
    const folder = await waiting('minor', 'A thing came.');
    const coming = raised(version, 'minor');
    assert.match(await release(folder), new RegExp(`^This is ${coming.replaceAll('.', '\\.')}\\.`));
    assert.deepEqual([...new Set(Object.values(versionsIn(folder)))], [coming]);
    assert.deepEqual(await readdir(join(folder, '.changeset')), ['README.md', 'config.json']);
    const changelog = await readFile(join(folder, 'CHANGELOG.md'), 'utf8');
    assert.equal(unreleased(changelog), '');
    assert.ok(changelog.includes(`\n## [${coming}] - 2027-01-01\n\n### Added\n\n- A thing.\n\n## [`));
    const lines = async (root: string): Promise<readonly string[]> => (await readFile(join(root, 'package-lock.json'), 'utf8')).split('\n');
    const [was, is] = [await lines('.'), await lines(folder)];
    assert.equal(is.filter((line, at) => line !== was[at]).length, 2, 'of the lock only the version changes');
  });

  it('changes nothing where nothing waits', async () => {
    const folder = await copy();
    await rm(join(folder, '.changeset'), { recursive: true });
    await cp('.changeset/config.json', join(folder, '.changeset/config.json'));
    const before = await readFile(join(folder, 'CHANGELOG.md'), 'utf8');
    assert.match(await release(folder), /^Nothing asks for another version/);
    assert.equal(await readFile(join(folder, 'CHANGELOG.md'), 'utf8'), before);
  });
});
