/** Each document in English has its French twin, and neither says what the other leaves out. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { none } from '../gates/none.ts';

const english = [
  ...['README.md', 'CONTRIBUTING.md', 'SECURITY.md', 'demo/hosts/README.md'],
  ...readdirSync('demo/guides').filter((name) => name.endsWith('.md') && !name.endsWith('.fr.md')).map((name) => `demo/guides/${name}`),
];
const twinOf = (path: string): string => path.replace(/\.md$/, '.fr.md');

interface Block {
  readonly lang: string;
  readonly lines: number;
}

/** What stands under one heading and reads alike in every language. */
interface Section {
  readonly level: number;
  readonly title: string;
  readonly blocks: readonly Block[];
  readonly links: readonly string[];
  readonly rows: number;
  readonly names: readonly string[];
}

/** In a list it is indented. */
const fence = /^ *```(\w*)[^\n]*\n(.*?)^ *```$/gms;

/** One language's own: the twin it is in, and the anchor that its heading makes. */
const leads = (link: string): string =>
  link.replace(/\.fr(?=\.(md|json))/, '').replace(/-fr(?=\.webp$)/, '-en').replace(/#(?!L\d).*$/, '#');

/** Names of the code, `<my-cases>` or `dist/cdn`; a command or an address may hold words in the reader's language. */
const plainNames = (text: string): readonly string[] =>
  [...text.matchAll(/`(<[\w-]+>|[\w@./*-]+(?:\(\))?)`/g)].map(([, name]) => name!.replace(/\.(en|fr)(?=\.(md|json))/, ''));

function sectionsOf(path: string): readonly Section[] {
  const text = readFileSync(path, 'utf8');
  const blocks: Block[] = [];
  const marked = text.replace(fence, (_, lang: string, code: string) => `\u0000${blocks.push({ lang, lines: code.split('\n').length })}\u0000`);
  return marked.split(/^(?=#{1,6} )/m).map((part) => {
    const [, marks = '', title = ''] = /^(#*) ?(.*)/.exec(part)!;
    return {
      level: marks.length,
      title,
      blocks: [...part.matchAll(/\u0000(\d+)\u0000/g)].map(([, place]) => blocks[Number(place) - 1]!),
      links: [...part.matchAll(/\]\(([^)\s]+)\)|<img src="([^"]+)"/g)].map((found) => leads(found[1] ?? found[2]!)).sort(),
      rows: part.match(/^\|/gm)?.length ?? 0,
      names: [...new Set(plainNames(part))].sort(),
    };
  });
}

const lacking = (whole: readonly string[], part: readonly string[]): readonly string[] => whole.filter((each) => !part.includes(each));

function differences(path: string): readonly string[] {
  const [here, there] = [sectionsOf(path), sectionsOf(twinOf(path))];
  if (here.map(({ level }) => level).join() !== there.map(({ level }) => level).join()) return [`${path}: other headings`];
  return here.flatMap((one, at) => {
    const other = there[at]!;
    const say = (what: string): string => `${path}: ${one.title}: ${what}`;
    return [
      ...(JSON.stringify(one.blocks) === JSON.stringify(other.blocks) ? [] : [say(`code ${JSON.stringify(one.blocks)}, in French ${JSON.stringify(other.blocks)}`)]),
      ...(one.rows === other.rows ? [] : [say(`${one.rows} rows of tables, in French ${other.rows}`)]),
      ...(one.links.join() === other.links.join() ? [] : [say(`links ${one.links.join(' ')}, in French ${other.links.join(' ')}`)]),
      ...lacking(one.names, other.names).map((name) => say(`French lacks ${name}`)),
      ...lacking(other.names, one.names).map((name) => say(`only French has ${name}`)),
    ];
  });
}

describe('the documents', () => {
  it('are there in both languages', () => {
    none(english.filter((path) => !existsSync(twinOf(path))));
  });

  for (const path of english.filter((each) => existsSync(twinOf(each)))) {
    it(`say the same in both languages: ${path}`, () => none(differences(path)));
  }
});
