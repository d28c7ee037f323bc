/** What hosts hold on to in a package that was packed: its entries, and each element's attributes, events, parts and so on, by name. */
import type { Change, Files } from './api-change.ts';
import { elementsIn, type Element, type Told } from './manifest.ts';

type Entry = string | { readonly types?: string; readonly default: string };

export interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly exports: Readonly<Record<string, Entry>>;
}

export const json = <Of>(files: Files, path: string): Of => JSON.parse(files.get(path)!.toString('utf8')) as Of;

/** By what a reader would call it; what else is to be known of it is its type. */
type Surface = ReadonlyMap<string, string>;

/** Parts that only our own scripts name bear another name in every release; what is there to be read is loaded by no host. */
const ownPart = /^\.\/cdn\/(chunks\/|.*\.md$)/;

/** Each name that can be imported, those behind a `*` one by one. */
function entriesOf(files: Files): readonly string[] {
  return Object.entries(json<Manifest>(files, 'package.json').exports).flatMap(([name, to]) => {
    if (!name.includes('*')) return [name];
    const [before, after] = (typeof to === 'string' ? to : to.default).replace(/^\.\//, '').split('*') as [string, string];
    const paths = [...files.keys()].filter((path) => path.startsWith(before) && path.endsWith(after));
    return paths.map((path) => name.replace('*', path.slice(before.length, path.length - after.length))).filter((entry) => !ownPart.test(entry));
  });
}

const signature = ({ parameters = [], return: result }: Told): string =>
  `(${parameters.map(({ name, optional, type }) => `${name}${optional ? '?' : ''}: ${type?.text ?? 'any'}`).join(', ')}) => ${result?.type?.text ?? 'void'}`;

function named({ tagName, attributes, members, events, slots, cssParts, cssProperties }: Element): readonly (readonly [string, string])[] {
  const each = (kind: string, list: readonly Told[], detail = ({ type }: Told): string => type?.text ?? ''): readonly (readonly [string, string])[] =>
    list.map((one) => [`${kind} ${one.name || '(default)'} of <${tagName}>`, detail(one)]);
  return [
    [`element <${tagName}>`, ''],
    ...each('attribute', attributes),
    ...each('property', members.filter(({ kind }) => kind === 'field'), ({ type, readonly }) => `${readonly ? 'readonly ' : ''}${type?.text ?? ''}`),
    ...each('method', members.filter(({ kind }) => kind === 'method'), signature),
    ...each('event', events),
    ...each('slot', slots, () => ''),
    ...each('part', cssParts, () => ''),
    ...each('token', cssProperties, () => ''),
  ];
}

export function surfaceOf(files: Files): Surface {
  const elements = elementsIn(files.get('custom-elements.json')!.toString('utf8'));
  return new Map([...entriesOf(files).map((entry) => [`entry ${entry}`, ''] as const), ...elements.flatMap(named)]);
}

/** `'a' | 'b'` takes in more than `'a'`: what a host writes there stays right. */
function takesInMore(before: string, after: string): boolean {
  const members = (type: string): readonly string[] => type.split('|').map((member) => member.trim());
  return !/[<({]|^readonly /.test(before + after) && members(before).every((member) => members(after).includes(member));
}

export function surfaceChanges(before: Surface, after: Surface): readonly Change[] {
  const gone = [...before.keys()].filter((name) => !after.has(name)).map((name): Change => ({ weight: 'major', what: `${name} is gone` }));
  const come = [...after.keys()].filter((name) => !before.has(name)).map((name): Change => ({ weight: 'minor', what: `${name} is new` }));
  const other = [...before].flatMap(([name, type]): readonly Change[] => {
    const now = after.get(name);
    if (now === undefined || now === type) return [];
    const wider = /^(attribute|property) /.test(name) && takesInMore(type, now);
    return [{ weight: wider ? 'minor' : 'major', what: `${name} was ${type || 'of no type'} and is ${now || 'of no type'}` }];
  });
  return [...gone, ...other, ...come];
}
