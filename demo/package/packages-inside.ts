/** The packages whose code is in what we ship, as the last build noted them and as they lie in node_modules. */
import { readdirSync, readFileSync } from 'node:fs';
import { at } from './at.ts';
import { notes } from './inside.ts';
import { forgotten, prebuilt } from './prebuilt.ts';

/** Those that ask no more than to be named with their text. Another is a decision, not an accident. */
export const allowed: readonly string[] = ['MIT', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', 'ISC', '0BSD'];

export interface PackageInside {
  readonly name: string;
  readonly version?: string;
  /** As SPDX writes it. */
  readonly licence: string;
  readonly text: string;
  /** Which of our builds hold it: `library`, `numbers-worker`, `one-file`, `conformance`, `types`. */
  readonly builds: readonly string[];
  readonly purl?: string;
  readonly page?: string;
  /** The hash of what was installed, from the lock file. */
  readonly integrity?: string;
  /** Names of others here that it asks for. */
  readonly needs: readonly string[];
  /** The package that it came in, where it was no file of its own. */
  readonly cameIn?: string;
}

interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly license: string;
  readonly homepage?: string;
  readonly dependencies?: object;
}

const text = (path: string): string => readFileSync(at(path), 'utf8').replaceAll('\r', '').trim();

/** `node_modules/@lit/localize` of any path into it, the innermost one where packages hold packages. */
const folderOf = (path: string): string => /^.*node_modules\/(@[^/]+\/)?[^/]+/.exec(path)![0];

/** Every file of another package whose code is shipped, by the build that it is in. */
export function filesByBuild(): ReadonlyMap<string, readonly string[]> {
  return new Map(readdirSync(at(notes)).sort().map((name) => [name.replace('.json', ''), JSON.parse(text(`${notes}/${name}`)) as string[]]));
}

const purlOf = (name: string, version: string): string => `pkg:npm/${name.replace('@', '%40')}@${version}`;

/** What it says of itself; the build ends where it says nothing, or what nobody has allowed. */
function packageAt(folder: string, builds: readonly string[], lock: Lock): PackageInside {
  const { name, version, license, homepage, dependencies } = JSON.parse(text(`${folder}/package.json`)) as Manifest;
  const files = readdirSync(at(folder)).filter((file) => /^(licen[cs]e|notice|copying)(\.|$)/i.test(file)).sort().map((file) => `${folder}/${file}`);
  const texts = files.length > 0 ? files : [forgotten[name] ?? fault(`${name} comes without the text of its licence`)];
  return {
    name, version, licence: license, builds, purl: purlOf(name, version), page: homepage,
    text: texts.map(text).join('\n\n'),
    integrity: lock.packages[folder]?.integrity,
    needs: Object.keys(dependencies ?? {}),
  };
}

interface Lock {
  readonly packages: Readonly<Record<string, { readonly integrity?: string } | undefined>>;
}

const fault = (what: string): never => {
  throw new Error(`${what}: see demo/package/prebuilt.ts`);
};

/** What came in another package's files. */
const cameIn = ({ name, builds }: PackageInside, files: readonly string[]): readonly PackageInside[] =>
  (prebuilt[name] ?? []).map((part) => {
    const version = part.version && files.map((file) => part.version!.exec(text(file))?.[1]).find(Boolean);
    if (part.version && !version) fault(`${name} no longer says which ${part.name} is in it`);
    return {
      name: part.name, version, licence: part.licence, builds, page: part.page, needs: [], cameIn: name,
      purl: part.purl && (version ? `${part.purl}@${version}` : part.purl),
      text: part.texts.map(text).join('\n\n'),
    };
  });

export function packagesInside(): readonly PackageInside[] {
  const lock = JSON.parse(text('package-lock.json')) as Lock;
  const byBuild = [...filesByBuild()];
  const files = [...new Set(byBuild.flatMap(([, paths]) => paths))];
  const folders = [...new Set(files.map(folderOf))];
  const own = folders.map((folder) =>
    packageAt(folder, byBuild.filter(([, paths]) => paths.some((path) => folderOf(path) === folder)).map(([build]) => build).sort(), lock));
  const all = own.flatMap((one) => [one, ...cameIn(one, files.filter((file) => folderOf(file).endsWith(`/${one.name}`)))]);
  const refused = all.filter(({ licence }) => !licence.split(/ AND /).every((id) => allowed.includes(id)));
  if (refused.length > 0) fault(`Nobody has allowed ${refused.map(({ name, licence }) => `${licence} of ${name}`).join(', ')}`);
  const names = new Set(all.map(({ name }) => name));
  const brought = (name: string): readonly string[] => all.flatMap((part) => (part.cameIn === name ? [part.name] : []));
  return all
    .map((one) => ({ ...one, needs: [...one.needs.filter((name) => names.has(name)), ...brought(one.name)].sort() }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}
