/** How heavy each entry of the package is: itself and all it imports at once, brotli, and the journeys that the size gate weighs. */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { at } from '../package/at.ts';
import { weightOf } from '../package/weight.ts';
import { jsonOf } from './read.ts';
import type { SiteLang } from './site-map.ts';
import { code, table } from './table.ts';

/** What a script names in its import and export statements; a call of `import()` is for later. */
const importedBy = (path: string): readonly string[] =>
  [...readFileSync(at(path), 'utf8').matchAll(/(?:^|[;}\s])(?:import|export)(?:[^;'"()]*?from)?\s*["'](\.{1,2}\/[^"']+)["']/g)].map(([, to]) => join(dirname(path), to!));

/** A script and everything it loads with it. */
function closureOf(path: string): ReadonlySet<string> {
  const found = new Set([path]);
  for (const one of found) for (const next of importedBy(one)) found.add(next);
  return found;
}

interface Package {
  readonly name: string;
  readonly exports: Readonly<Record<string, string | { readonly default: string }>>;
}

export interface EntrySize {
  readonly entry: string;
  readonly files: number;
  readonly bytes: number;
}

export function entrySizes(): readonly EntrySize[] {
  const { name, exports } = jsonOf<Package>('package.json');
  return Object.entries(exports).flatMap(([path, to]) => {
    if (typeof to === 'string' || path === './conformance') return [];
    const closure = [...closureOf(to.default.replace('./', ''))];
    return [{ entry: path.replace('.', name), files: closure.length, bytes: closure.reduce((sum, one) => sum + weightOf(one), 0) }];
  });
}

const titles = {
  en: { entry: 'Entry', files: 'Files', kb: 'kB', journey: 'Journey', last: 'Weighed, kB', budget: 'Budget, kB' },
  fr: { entry: 'Entrée', files: 'Fichiers', kb: 'ko', journey: 'Parcours', last: 'Pesé, ko', budget: 'Budget, ko' },
} as const;

const journeys: Readonly<Record<string, string>> = {
  '<case-wizard> to its first usable field': '`<case-wizard>` jusqu’à son premier champ utilisable, en anglais',
  '<case-wizard> to its first usable field, in French': '`<case-wizard>` jusqu’à son premier champ utilisable, en français',
  '<case-wizard> through a case with a file, to its receipt': '`<case-wizard>`, tout un cas avec un fichier, jusqu’à l’accusé de réception, en anglais',
  '<case-wizard> through a case with a file, to its receipt, in French': '`<case-wizard>`, tout un cas avec un fichier, jusqu’à l’accusé de réception, en français',
  '<my-cases> to its first rows': '`<my-cases>` jusqu’à ses premières lignes, en anglais',
  '<my-cases> to its first rows, in French': '`<my-cases>` jusqu’à ses premières lignes, en français',
  'the worker that looks for personal numbers': 'Le script d’arrière-plan qui cherche les numéros personnels',
  'what that worker loads for a PDF': 'Ce que ce script charge pour un PDF',
};

const inKilobytes = (bytes: number, lang: SiteLang): string =>
  (bytes / 1000).toLocaleString(lang === 'fr' ? 'fr-CA' : 'en-CA', { minimumFractionDigits: 1, maximumFractionDigits: 1 });

export function sizeTable(lang: SiteLang): string {
  const words = titles[lang];
  const rows = entrySizes().map(({ entry, files, bytes }) => [code(entry), String(files), inKilobytes(bytes, lang)]);
  return table([words.entry, words.files, words.kb], rows, [1, 2]);
}

export function journeyTable(lang: SiteLang): string {
  const words = titles[lang];
  const weighed = jsonOf<Readonly<Record<string, { readonly budget: number; readonly last: number }>>>('test/gates/sizes.json');
  const rows = Object.entries(weighed).map(([journey, { budget, last }]) => {
    const english = journey.replace(/<([\w-]+)>/, '`<$1>`');
    const name = lang === 'fr' ? journeys[journey] : english.charAt(0).toUpperCase() + english.slice(1);
    if (!name) throw new Error(`The journey “${journey}” has no French name.`);
    return [name, inKilobytes(last, lang), inKilobytes(budget, lang)];
  });
  return table([words.journey, words.last, words.budget], rows, [1, 2]);
}
