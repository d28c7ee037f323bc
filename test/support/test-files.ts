/** Which test files there are, which of them need a browser, and which need more installed than Node and npm bring. */
import { existsSync, readdirSync } from 'node:fs';

const inBrowser = /^test\/(elements|journeys)\/|\.browser\.test\.ts$|^test\/backend\/browser\.test\.ts$/;

/** Real PostgreSQL and Request Tracker: `npm run test:systems` alone. */
const onSystems = /^test\/systems\//;

const every = (end: string): readonly string[] =>
  readdirSync('test', { recursive: true, encoding: 'utf8' })
    .map((path) => `test/${path}`)
    .filter((path) => path.endsWith(end))
    .sort();

const all = (): readonly string[] => every('.test.ts').filter((path) => !onSystems.test(path));

export const systemTestFiles = (): readonly string[] => every('.test.ts').filter((path) => onSystems.test(path));

/** In a browser, on a demo server that stands on such systems. */
export const systemJourneyFiles = (): readonly string[] => every('.journey.ts').filter((path) => onSystems.test(path));

export const nodeTestFiles = (): readonly string[] => all().filter((path) => !inBrowser.test(path));

export const browserTestFiles = (): readonly string[] => all().filter((path) => inBrowser.test(path));

/** Files named on the command line must be there: a slip of the pen is not an empty, green run. */
export function mustExist(paths: readonly string[]): readonly string[] {
  for (const path of paths) if (!existsSync(path)) throw new Error(`No such test file: ${path}`);
  return paths;
}
