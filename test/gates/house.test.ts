/** House rules that no linter knows: sizes, names, opening comments, nothing left for later. */
import { describe, it } from 'node:test';
import { filesBelow, text } from './sources.ts';
import { none } from './none.ts';

const code = /\.(ts|js|mjs|css|html)$/;
const sources = filesBelow('src', /\.ts$/);
const everything = ['src', 'demo', 'test'].flatMap((folder) => filesBelow(folder, code));

const emptyNames = ['util', 'utils', 'helper', 'helpers', 'manager', 'service', 'handler', 'data', 'info', 'common', 'misc'];

describe('the house', () => {
  it('keeps every source file under 300 lines', () => {
    const long = sources.map((path) => ({ path, lines: text(path).trimEnd().split('\n').length }));
    none(long.filter(({ lines }) => lines > 300));
  });

  it('opens every TypeScript file with a sentence of purpose', () => {
    const silent = everything.filter((path) => path.endsWith('.ts') && !/^(#!.*\n)?\/(\*\*|\/) ?\S|^\/\*\*\n \* \S/.test(text(path)));
    none(silent);
  });

  it('names files and folders in kebab case, by what is in them', () => {
    const names = everything.map((path) => ({ path, parts: path.split('/').flatMap((part) => part.split(/[.-]/)) }));
    none(names.filter(({ path }) => !/^[a-z0-9./-]+$/.test(path)).map(({ path }) => path));
    none(names.filter(({ parts }) => parts.some((part) => emptyNames.includes(part))).map(({ path }) => path));
  });

  it('leaves nothing for later, and no test alone or set aside', () => {
    const marks = new RegExp(['TO' + 'DO', 'FIX' + 'ME', 'X' + 'XX', String.raw`\b(it|describe|test|suite)\.(only|skip|todo)\b`].join('|'));
    const left = everything.flatMap((path) =>
      text(path).split('\n').flatMap((line, index) => (marks.test(line) ? [`${path}:${index + 1}: ${line.trim()}`] : [])),
    );
    none(left.filter((line) => !line.startsWith('test/gates/house.test.ts')));
  });
});
