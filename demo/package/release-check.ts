/**
 * Says in plain words whether a release could be made now: `npm run release:check`, after `npm run build`. What hosts hold on to is
 * compared with the last tag, or with a package: `npm run release:check -- --against case-wizard-0.1.0.tgz`. Asks no network.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { covers, heaviest, neededFor, type Files } from './api-change.ts';
import { apiChanges } from './api-diff.ts';
import { json, type Manifest } from './api-surface.ts';
import { at } from './at.ts';
import { packedAt, packedElsewhere } from './built-elsewhere.ts';
import { unreleased } from './changelog.ts';
import { packIn } from './npm.ts';
import { differences, packedFiles } from './packed-files.ts';
import { packagesInside } from './packages-inside.ts';
import { changesets, next, step, versionsIn } from './versions.ts';

const { against } = parseArgs({ options: { against: { type: 'string' } } }).values;
const git = (...words: readonly string[]): string => execFileSync('git', words, { cwd: at(''), encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
const text = (path: string): string => readFileSync(at(path), 'utf8');
const folder = mkdtempSync(join(tmpdir(), 'release-check-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));

const say = (text: string): void => void process.stdout.write(`${text}\n`);

/** What stands in the way, a line each. */
type Finding = readonly string[];

let inTheWay = 0;
async function check(what: string, look: () => Finding | Promise<Finding>): Promise<void> {
  const found = await Promise.resolve().then(look).catch((error: unknown) => [error instanceof Error ? error.message : String(error)]);
  if (found.length > 0) inTheWay += 1;
  const told = found.length > 12 ? [...found.slice(0, 12), `… and ${found.length - 12} more`] : found;
  say([`${found.length > 0 ? '✗' : '✓'} ${what}`, ...told.map((line) => `    ${line}`)].join('\n'));
}

const version = versionsIn(at(''))['package.json']!;
const waiting = changesets(at(''));
const coming = next(version, waiting);

say(`This is ${version}; the next release is ${coming}.\n`);

await check('Everything is committed', () => git('status', '--porcelain').split('\n').filter(Boolean));
await check('The version is the same wherever it stands', () => {
  const found = Object.entries(versionsIn(at(''))).filter(([, each]) => each !== version);
  return found.map(([place, each]) => `${place} says ${each ?? 'none'}`);
});
await check('The changelog and the changesets tell of the same release', () => {
  const told = unreleased(text('CHANGELOG.md')) !== '';
  if (told === waiting.length > 0) return [];
  return [told ? 'CHANGELOG.md tells of something unreleased and no changeset says what it weighs: npm run changeset' : 'A changeset waits, and CHANGELOG.md tells of nothing.'];
});
await check('All that is bundled is named, with licences that we take', () => {
  const page = text('dist/third-party-licenses.md');
  return packagesInside().filter((one) => !page.includes(one.text)).map(({ name }) => `${name} is missing`);
});
await check('The bill of materials tells of the same', () => {
  const bill = JSON.parse(text('dist/sbom.cdx.json')) as { components: readonly { name: string; group?: string }[] };
  const told = new Set(bill.components.map(({ name, group }) => (group ? `${group}/${name}` : name)));
  return packagesInside().filter(({ name }) => !told.has(name)).map(({ name }) => `${name} is missing`);
});
await check('Sizes, as they were last written down, are within their budgets', () => {
  const sizes = JSON.parse(text('test/gates/sizes.json')) as Readonly<Record<string, { budget: number; last: number }>>;
  return Object.entries(sizes).filter(([, { budget, last }]) => last > budget).map(([name, { budget, last }]) => `${name}: ${last} of ${budget} bytes`);
});

let here: Files = new Map();
await check('The package comes out the same when it is built elsewhere', async () => {
  if (!existsSync(at('dist/sbom.cdx.json'))) return ['npm run build comes first'];
  here = packedFiles((await packIn(at(''), join(folder, 'here'))).tarball);
  const there = packedFiles(await packedElsewhere(join(folder, 'there')));
  // All parts of a build carry one mark, made from its sources.
  const parts = (files: Files): string => [...files.keys()].filter((path) => path.startsWith('dist/cdn/chunks/')).sort().join();
  if (parts(here) !== parts(there)) return ['dist/ was built from other sources than lie here now: npm run build'];
  return differences(here, there).map((path) => `${path} is not the same`);
});

/** The tag of the last release before the one that is checked; none where this is the first. */
function lastTag(): string | undefined {
  const tags = git('tag', '--list', 'v*', '--sort=-v:refname', '--merged').split('\n').filter(Boolean);
  return tags.find((tag) => tag !== `v${coming}`);
}

await check('The number says what the release asks of hosts', async () => {
  const tag = against === undefined ? lastTag() : undefined;
  if (against === undefined && tag === undefined) {
    say('  No earlier release is tagged here. Compare with a package: npm run release:check -- --against PACKAGE.tgz');
    return [];
  }
  const before = packedFiles(against ?? (await packedAt(tag!, join(folder, 'before'))));
  const from = json<Manifest>(before, 'package.json').version;
  const changes = apiChanges(before, here);
  for (const { weight, what } of changes) say(`  ${{ major: 'breaks', minor: 'new   ', patch: 'other ' }[weight]}  ${what}`);
  const needed = neededFor(from, heaviest(changes));
  const planned = step(from, coming);
  if (planned && covers(planned, needed)) return [];
  return [planned ? `From ${from} to ${coming} is a ${planned}; what changed needs a ${needed}.` : `${coming} does not come after ${from}; what changed needs a ${needed}.`];
});

say(`
Tests are not run here: npm test, npm run test:browsers and npm run test:systems, or .ci/run for all of them.
${inTheWay > 0 ? `${inTheWay === 1 ? 'One thing is' : `${inTheWay} things are`} in the way of a release.` : waiting.length > 0 ? `Nothing is in the way: npm run release:version makes it ${coming}.` : `Nothing is in the way of git tag v${coming}.`}`);
process.exitCode = inTheWay > 0 ? 1 : 0;
