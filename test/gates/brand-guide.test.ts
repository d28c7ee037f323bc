/** The guide on branding lists the tokens and the parts that there are, in both languages. */
import { existsSync } from 'node:fs';
import { describe, it } from 'node:test';
import { none } from './none.ts';
import { text } from './sources.ts';
import { documentedTokens } from './styles.ts';

const english = text('demo/guides/brand.md');
const french = text('demo/guides/brand.fr.md');

/** The cells of each row whose first is a name in code. */
const rowsOf = (guide: string): readonly (readonly [name: string, meaning: string])[] =>
  [...guide.matchAll(/^\| `([\w-]+)` \| (.*) \|$/gm)].map(([, name, meaning]) => [name!, meaning!] as const);

/** What stands between the heading of an element and the next one. */
const sectionOf = (guide: string, tag: string): string => guide.split(`#### \`<${tag}>\``)[1]?.split(/^#/m)[0] ?? '';

const partsOf = (tag: string): readonly (readonly [name: string, meaning: string])[] =>
  [...text(`src/${tag}/${tag}.ts`).matchAll(/^ \* @csspart ([\w-]+) - (.*)$/gm)].map(([, name, meaning]) => [name!, meaning!] as const);

const asRow = ([name, meaning]: readonly [string, string]): string => `| \`${name}\` | ${meaning} |`;

function differences(wanted: readonly (readonly [string, string])[], there: readonly (readonly [string, string])[]): readonly string[] {
  const [lines, given] = [wanted.map(asRow), there.map(asRow)];
  return [...lines.filter((line) => !given.includes(line)).map((line) => `missing: ${line}`), ...given.filter((line) => !lines.includes(line)).map((line) => `too much: ${line}`)];
}

const names = (rows: readonly (readonly [string, string])[]): readonly string[] => rows.map(([name]) => name);

/** The names alone, in their order: the words are in another language. */
const sameNames = (wanted: readonly string[], there: readonly string[]): readonly string[] =>
  wanted.join() === there.join() ? [] : [...wanted.filter((name) => !there.includes(name)), ...there.filter((name) => !wanted.includes(name)), 'in the order of the code'];

describe('the guide on branding', () => {
  const tokens = documentedTokens().map(({ name, meaning }) => [name, meaning] as const);
  const isToken = ([name]: readonly [string, string]): boolean => name.startsWith('--case-');

  it('lists every token with what the code says of it', () => {
    none(differences(tokens, rowsOf(english).filter(isToken)));
    none(sameNames(names(tokens), names(rowsOf(french).filter(isToken))));
  });

  for (const tag of ['case-wizard', 'my-cases', 'crm-enrolment'].filter((each) => existsSync(`src/${each}/${each}.ts`))) {
    it(`lists every part of <${tag}> with what the code says of it`, () => {
      none(differences(partsOf(tag), rowsOf(sectionOf(english, tag))));
      none(sameNames(names(partsOf(tag)), names(rowsOf(sectionOf(french, tag)))));
    });
  }
});
