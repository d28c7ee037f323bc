/** The import law: each room knows only the floors below it, and nothing runs in a circle. */
import { describe, it } from 'node:test';
import { filesBelow, importsOf, type Import } from './sources.ts';
import { none } from './none.ts';

const source = /\.(ts|js)$/;
const imports = filesBelow('src', source).flatMap(importsOf);
const isOurs = (to: string): boolean => /^(src|demo|test)\//.test(to);

const elements = ['case-wizard', 'my-cases', 'crm-enrolment'];
const belowElements = ['model', 'flow', 'backend', 'presets', 'locale', 'runtime', 'ui'];

/** What a room may import beside itself. */
const law: Readonly<Record<string, readonly string[]>> = {
  model: [],
  flow: ['model'],
  backend: ['model'],
  presets: ['model'],
  locale: ['model'],
  runtime: ['model', 'flow', 'backend'],
  ui: ['model', 'flow', 'backend', 'runtime', 'locale'],
  ...Object.fromEntries(elements.map((element) => [element, belowElements])),
  entries: [...elements, ...belowElements],
  frameworks: [...elements, 'ui'],
};

/** Single imports beyond the law, each with its reason. */
const beyond = ({ from, to, how }: Import): boolean =>
  // Codes become words in `locale`, which therefore knows their types and nothing that runs.
  (roomOf(from) === 'locale' && how === 'type' && ['flow', 'backend'].includes(roomOf(to))) ||
  // A preset is checked at the door, lazily, by the schema that stands beside the presets.
  (roomOf(from) === 'runtime' && to === 'src/presets/preset.schema.ts');

/** Files directly in src/ are the package's entries. */
function roomOf(path: string): string {
  const parts = path.split('/');
  return parts.length > 2 ? parts[1]! : 'entries';
}

const packageOf = (to: string): string => (/^(@[^/]+\/)?[^/]+/.exec(to) ?? [to])[0];

/** Which packages a file may use. */
function mayUse(from: string, name: string): boolean {
  const room = roomOf(from);
  switch (name) {
    case 'lit':
      return [...elements, 'ui', 'entries', 'frameworks'].includes(room);
    case '@lit/localize':
      return [...elements, 'ui', 'locale'].includes(room);
    case '@floating-ui/dom':
      return [...elements, 'ui'].includes(room);
    case 'valibot':
    case 'zod':
      return from.endsWith('.schema.ts');
    case '@noble/hashes':
      return from === 'src/model/plain-sha256.ts';
    case 'idb':
    case 'eventsource-parser':
    case 'tus-js-client':
      return from.startsWith('src/backend/adapters/');
    case 'fflate':
    case 'saxes':
    case 'pdfjs-dist':
      return from.startsWith('src/runtime/personal-numbers/');
    case 'papaparse':
      return from.startsWith('src/my-cases/list/') || from.startsWith('src/case-wizard/grid/') || from.startsWith('src/runtime/personal-numbers/');
    case 'preact':
    case 'react':
    case 'solid-js':
    case 'svelte':
    case 'vue':
      return room === 'frameworks';
    default:
      return false;
  }
}

const told = ({ from, to, how }: Import): string => `${from} → ${to} (${how})`;

describe('the import law', () => {
  it('knows every room of src', () => {
    const rooms = new Set(filesBelow('src', source).map(roomOf));
    none([...rooms].filter((room) => !(room in law)));
  });

  it('lets each room import only the floors below it, types and lazy imports included', () => {
    const broken = imports.filter(
      (each) =>
        each.to.startsWith('src/') &&
        roomOf(each.from) !== roomOf(each.to) &&
        !law[roomOf(each.from)]?.includes(roomOf(each.to)) &&
        !beyond(each),
    );
    none(broken.map(told));
  });

  it('keeps src free of demo and tests', () => {
    none(imports.filter(({ to }) => isOurs(to) && !to.startsWith('src/')).map(told));
  });

  it('keeps every package to the rooms that are made for it, and schemas to the doors', () => {
    const broken = imports.filter((each) => !isOurs(each.to) && !mayUse(each.from, packageOf(each.to)));
    none(broken.map(told));
  });

  it('finds no circle among the imports, those of types included', () => {
    const next = new Map<string, string[]>();
    for (const { from, to, how } of imports) {
      if (how !== 'dynamic' && to.startsWith('src/')) next.set(from, [...(next.get(from) ?? []), to]);
    }
    none(circles(next).map((circle) => circle.join(' → ')));
  });
});

/** One circle for each import that closes one, as found from the files in order. */
function circles(next: ReadonlyMap<string, readonly string[]>): readonly (readonly string[])[] {
  const found: string[][] = [];
  const done = new Set<string>();
  const walk = (path: readonly string[], file: string): void => {
    if (path.includes(file)) found.push([...path.slice(path.indexOf(file)), file]);
    else if (!done.has(file)) {
      for (const to of next.get(file) ?? []) walk([...path, file], to);
      done.add(file);
    }
  };
  for (const file of next.keys()) walk([], file);
  return found;
}
