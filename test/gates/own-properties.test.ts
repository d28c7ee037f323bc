/** What a style sheet of the package asks for under a name of its own is there: a slip of the pen would leave a field without its border. */
import { describe, it } from 'node:test';
import { none } from './none.ts';
import { filesBelow, text } from './sources.ts';
import { declarationsOf, ownSheets } from './styles.ts';

describe('the properties of the style sheets', () => {
  it('are each declared, or set by a template, unless a default stands beside them', () => {
    const declared = new Set(ownSheets().flatMap((sheet) => declarationsOf(sheet)).map(({ property }) => property));
    const set = new Set(filesBelow('src', /\.ts$/).flatMap((path) => [...text(path).matchAll(/[`'";](--[\w-]+)[:'"`]/g)].map(([, name]) => name!)));
    const asked = ownSheets().flatMap(({ path, css }) => [...css.matchAll(/var\(\s*(--[\w-]+)\s*\)/g)].map(([, name]) => ({ path, name: name! })));
    none(asked.filter(({ name }) => !declared.has(name) && !set.has(name)).map(({ path, name }) => `${path}: ${name}`));
  });
});
