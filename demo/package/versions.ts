/** Which version this is, everywhere it stands, and which one the changesets ask for next. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { heaviest, type Weight } from './api-change.ts';
import { latestTold } from './changelog.ts';

export interface Changeset {
  readonly file: string;
  readonly weight: Weight;
  readonly summary: string;
}

/** As changesets writes them: the weight between lines of three dashes, then the text. */
export function changesets(root: string): readonly Changeset[] {
  const files = readdirSync(join(root, '.changeset')).filter((file) => file.endsWith('.md') && file !== 'README.md').sort();
  return files.map((file) => {
    const [, weight, summary] = /^---\n['"]?case-wizard['"]?: (patch|minor|major)\n---\n([^]*)$/.exec(readFileSync(join(root, '.changeset', file), 'utf8')) ?? [];
    if (!weight || !summary?.trim()) throw new Error(`.changeset/${file} says no weight, or not why.`);
    return { file, weight: weight as Weight, summary: summary.trim() };
  });
}

const numbers = (version: string): readonly [number, number, number] => version.split('.').map(Number) as [number, number, number];

export function raised(version: string, weight: Weight): string {
  const [major, minor, patch] = numbers(version);
  return { major: `${major + 1}.0.0`, minor: `${major}.${minor + 1}.0`, patch: `${major}.${minor}.${patch + 1}` }[weight];
}

/** How far it is from one version to a later one; nothing where it is not later. */
export function step(from: string, to: string): Weight | undefined {
  const [a, b] = [numbers(from), numbers(to)];
  const at = a.findIndex((number, place) => number !== b[place]);
  return at < 0 || b[at]! < a[at]! ? undefined : (['major', 'minor', 'patch'] as const)[at];
}

/** The next version, or this one where no changeset asks for another. */
export const next = (version: string, waiting: readonly Changeset[]): string => (waiting.length > 0 ? raised(version, heaviest(waiting)) : version);

export const registered = /export const version = '([^']+)';/;

/** The version by the place where it stands. */
export function versionsIn(root: string): Readonly<Record<string, string | undefined>> {
  const text = (path: string): string => readFileSync(join(root, path), 'utf8');
  const lock = JSON.parse(text('package-lock.json')) as { version: string; packages: { '': { version: string } } };
  return {
    'package.json': (JSON.parse(text('package.json')) as { version: string }).version,
    'package-lock.json': lock.version,
    'package-lock.json, packages': lock.packages[''].version,
    'src/ui/register.ts': registered.exec(text('src/ui/register.ts'))?.[1],
    'CHANGELOG.md': latestTold(text('CHANGELOG.md')),
  };
}
