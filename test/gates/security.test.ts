/** What SECURITY.md claims is there: each threat has a control and tests that exist, alike in both languages. */
import { existsSync } from 'node:fs';
import { describe, it } from 'node:test';
import assert from 'node:assert/strict';
import { xssFamilies, xssVectors } from '../hostile/xss-vectors.ts';
import { none } from './none.ts';
import { filesBelow, text } from './sources.ts';

const english = text('SECURITY.md');
const french = text('SECURITY.fr.md');

interface Line {
  readonly threat: string;
  readonly control: string;
  readonly tests: readonly string[];
}

/** The table's lines below its head. */
const linesOf = (document: string): readonly Line[] =>
  [...document.matchAll(/^\| (.+) \| (.+) \| (.+) \|$/gm)].slice(1).map(([, threat, control, tests]) => ({
    threat: threat!, control: control!, tests: [...tests!.matchAll(/`([^`]+)`/g)].map(([, path]) => path!),
  }));

const codeBlocks = (document: string): readonly string[] => [...document.matchAll(/```\n([^]*?)```/g)].map(([, code]) => code!.trim());

describe('the threat model', () => {
  it('has a line for each threat, with a control and at least one test', () => {
    assert.ok(linesOf(english).length >= 15);
    none(linesOf(english).filter(({ threat, control, tests }) => !threat || !control || tests.length === 0));
  });

  it('names only tests that exist', () => {
    none([...linesOf(english), ...linesOf(french)].flatMap(({ tests }) => tests).filter((path) => !/\.test\.ts$/.test(path) || !existsSync(path)));
  });

  it('names every test of hostile input and of privacy', () => {
    const named = new Set(linesOf(english).flatMap(({ tests }) => tests));
    const ofTheWatch = ['test/hostile/corpus.test.ts', 'test/hostile/strict-page.browser.test.ts'];
    const tests = ['test/hostile', 'test/privacy'].flatMap((folder) => filesBelow(folder, /\.test\.ts$/)).filter((path) => !ofTheWatch.includes(path));
    none(tests.filter((path) => !named.has(path)), 'not in SECURITY.md');
  });

  it('says the same in both languages: as many lines, the same tests, the same policy', () => {
    assert.deepEqual(linesOf(french).map(({ tests }) => tests), linesOf(english).map(({ tests }) => tests));
    assert.deepEqual(codeBlocks(french), codeBlocks(english));
    assert.equal(french.match(/^## /gm)?.length, english.match(/^## /gm)?.length);
  });

  it('tells the size of the list of vectors as it is', () => {
    assert.ok(english.includes(`${xssVectors.length} vectors in ${xssFamilies.length} families`));
    assert.ok(french.includes(`${xssVectors.length} vecteurs en ${xssFamilies.length} familles`));
  });

  it('leads only to files that are there', () => {
    const links = [english, french].flatMap((document) => [...document.matchAll(/\]\((?!https?:)([^)#]+)[^)]*\)/g)].map(([, path]) => path!));
    none(links.filter((path) => !existsSync(path)));
  });
});
