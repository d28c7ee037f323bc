/** The parts that a theme may style: those of the templates, those of the documentation, and those that themes name. */
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { describe, it } from 'node:test';
import { none } from './none.ts';
import { importsOf, text } from './sources.ts';
import { themeSheets } from './styles.ts';

/** Every file of `src/` that an element is made of, whenever it is loaded. */
function madeOf(path: string, seen: Set<string> = new Set()): ReadonlySet<string> {
  if (seen.has(path) || !path.startsWith('src/') || !existsSync(path)) return seen;
  seen.add(path);
  for (const { to, how } of importsOf(path)) if (how !== 'type') madeOf(to, seen);
  return seen;
}

/** Names in templates; what is filled in is left as `*` unless it chooses between names. */
function partsIn(source: string): readonly string[] {
  const attributes = [...source.matchAll(/[\s<]part=(?:"((?:\$\{[^}]*\}|[^"])*)"|\$\{([^}]*)\})/g)];
  return attributes.flatMap(([, quoted = '', bound = '']) => {
    const chosen = [...`${quoted}\${${bound}}`.matchAll(/\$\{([^}]*)\}/g)].flatMap(([, code]) =>
      [...code!.matchAll(/'([^']*)'/g)].flatMap(([, names]) => names!.split(' ')),
    );
    const written = quoted.replaceAll(/\$\{([^}]*)\}/g, (_, code: string) => (code.includes("'") ? '' : '*')).split(' ');
    return [...written, ...chosen].filter((name) => name !== '');
  });
}

/** Names with an entry of their own, and those that an entry gives beside it: "also `name-one`". */
const documentedIn = (source: string): readonly string[] =>
  [...source.matchAll(/^ \* @csspart ([\w-]+) - (.*)$/gm)].flatMap(([, name, words]) => [
    name!,
    ...[...words!.matchAll(/`([\w-]+)`/g)].map(([, other]) => other!),
  ]);

const fits = (pattern: string, name: string): boolean =>
  pattern.includes('*') ? new RegExp(`^${pattern.replaceAll('*', '[\\w-]+')}$`).test(name) : pattern === name;

const elements = ['case-wizard', 'my-cases', 'crm-enrolment']
  .map((tag) => ({ tag, path: `src/${tag}/${tag}.ts` }))
  .filter(({ path }) => existsSync(path))
  .map(({ tag, path }) => ({
    tag,
    used: [...new Set([...madeOf(path)].flatMap((file) => partsIn(text(file))))],
    documented: documentedIn(text(path)),
  }));

describe('parts', () => {
  for (const { tag, used, documented } of elements) {
    it(`of <${tag}> are each documented at the element`, () => {
      assert.ok(used.length > 3);
      none(used.filter((pattern) => !documented.some((name) => fits(pattern, name))));
    });

    it(`of <${tag}> are each in a template`, () => {
      none(documented.filter((name) => !used.some((pattern) => fits(pattern, name))));
    });
  }

  it('that a theme styles are there', () => {
    const known = new Set(elements.flatMap(({ documented }) => documented));
    const styled = themeSheets().flatMap(({ path, css }) => [...css.matchAll(/::part\(([\w-]+)\)/g)].map(([, name]) => ({ path, name: name! })));
    assert.ok(styled.length > 10);
    none(styled.filter(({ name }) => !known.has(name)));
  });
});
