/** Fills an account from the command line, in the database that the server of the same DATA_DIR or DATABASE_URL uses. */
import { parseArgs } from 'node:util';
import { rightsSociety } from '../../../src/presets/rights-society.ts';
import { openStore } from '../open-store.ts';
import { fillAccount } from './fill-account.ts';

const usage = 'Usage: npm run demo:fill -- --cases 100000 [--account studio-nordique] [--seed 2026]';
const most = 1_000_000;

function wholeNumber(text: string, largest: number): number {
  const number = Number(text);
  if (!/^\d+$/.test(text) || number < 1 || number > largest) throw new Error(usage);
  return number;
}

function asked(): { readonly cases: number; readonly account: string; readonly seed: number } {
  const options = {
    cases: { type: 'string', default: '100000' },
    account: { type: 'string', default: 'studio-nordique' },
    seed: { type: 'string', default: '2026' },
  } as const;
  try {
    const { values } = parseArgs({ options });
    return { cases: wholeNumber(values.cases, most), account: values.account, seed: wholeNumber(values.seed, 2 ** 31) };
  } catch (error) {
    throw new Error(usage, { cause: error });
  }
}

try {
  const { cases, account, seed } = asked();
  const { DATA_DIR, DATABASE_URL } = process.env;
  const began = Date.now();
  const store = await openStore({
    dataDir: DATA_DIR || '.data',
    databaseUrl: DATABASE_URL || undefined,
    preset: rightsSociety,
    now: new Date(),
    report: (line) => process.stderr.write(`${line}\n`),
  });
  try {
    const onProgress = (written: number): void => {
      if (process.stdout.isTTY) process.stdout.write(`\r${written} of ${cases}`);
    };
    await fillAccount(store.db, { account, cases, preset: rightsSociety, now: new Date(), seed, onProgress });
  } finally {
    await store.close();
  }
  const seconds = Math.round((Date.now() - began) / 1_000);
  process.stdout.write(`${process.stdout.isTTY ? '\r' : ''}Filled: ${cases} cases added to ${account} in ${seconds} s.\n`);
} catch (error) {
  const { message, code } = error as NodeJS.ErrnoException;
  process.stderr.write(`The account could not be filled: ${message || code}\n`);
  process.exitCode = 1;
}
