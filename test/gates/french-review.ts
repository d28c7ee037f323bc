/**
 * Which English each French was written for, so that a changed English cannot keep its old French unseen.
 * `npm run localize` keeps the record; `npm run localize -- an.id` says that its French still fits.
 */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { unitsOf, type Unit } from './xliff.ts';

const xliff = 'locales/fr.xlf';
const path = 'locales/fr.reviewed.json';

type Marks = Readonly<Record<string, string>>;

const short = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 8);
const mark = ({ source, target = '' }: Unit): string => `${short(source)} ${short(target)}`;

export const reviewed = (): Marks => (existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Marks) : {});

/** Whether the English changed under a French that stayed as it was. */
export function isStale(unit: Unit, record: Marks): boolean {
  const [source, target] = record[unit.id]?.split(' ') ?? [];
  return target === short(unit.target ?? '') && source !== short(unit.source);
}

/** What the record should say, with everything but the stale brought up to date. */
export function upToDate(units: readonly Unit[], record: Marks, confirmed: readonly string[] = []): Marks {
  return Object.fromEntries(
    units
      .filter(({ target }) => target)
      .map((unit) => [unit.id, isStale(unit, record) && !confirmed.includes(unit.id) ? record[unit.id]! : mark(unit)]),
  );
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const units = unitsOf(xliff);
  const record = upToDate(units, reviewed(), process.argv.slice(2));
  writeFileSync(path, `${JSON.stringify(record, null, 2)}\n`);
  const untranslated = units.filter(({ target }) => !target).map(({ id }) => id);
  const stale = units.filter((unit) => isStale(unit, record)).map(({ id }) => id);
  if (untranslated.length > 0) console.error(`No French yet in ${xliff}: ${untranslated.join(', ')}`);
  if (stale.length > 0) {
    console.error(`English changed, French did not: ${stale.join(', ')}`);
    console.error('Revise the French, or say that it still fits: npm run localize -- ID …');
  }
  process.exitCode = untranslated.length + stale.length > 0 ? 1 : 0;
}
