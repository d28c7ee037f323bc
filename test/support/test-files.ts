/** Which test files there are, and which of them need a browser. */
import { existsSync, readdirSync } from 'node:fs';

const inBrowser = /^test\/(elements|journeys)\/|\.browser\.test\.ts$|^test\/backend\/browser\.test\.ts$/;

const all = (): readonly string[] =>
  readdirSync('test', { recursive: true, encoding: 'utf8' })
    .map((path) => `test/${path}`)
    .filter((path) => path.endsWith('.test.ts'))
    .sort();

export const nodeTestFiles = (): readonly string[] => all().filter((path) => !inBrowser.test(path));

export const browserTestFiles = (): readonly string[] => all().filter((path) => inBrowser.test(path));

/** Files named on the command line must be there: a slip of the pen is not an empty, green run. */
export function mustExist(paths: readonly string[]): readonly string[] {
  for (const path of paths) if (!existsSync(path)) throw new Error(`No such test file: ${path}`);
  return paths;
}
