/** What a new version asks of hosts, told from two packages: what is gone or no longer fits, and what is only more. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { covers, heaviest, neededFor, type Change, type Files } from '../../demo/package/api-change.ts';
import { apiChanges } from '../../demo/package/api-diff.ts';

/** A small package as it would be packed. */
interface Small {
  readonly exports: object;
  readonly element: Readonly<Record<string, unknown>>;
  readonly types: string;
  readonly also?: readonly string[];
}

const small: Small = {
  exports: { '.': { types: './dist/index.d.ts', default: './dist/index.js' }, './themes/*.css': './dist/themes/*.css', './cdn/*': './dist/cdn/*' },
  element: {
    tagName: 'a-list',
    attributes: [{ name: 'layout', type: { text: "'form' | undefined" } }, { name: 'endpoint', type: { text: 'string | undefined' } }],
    members: [
      { kind: 'field', name: 'layout', type: { text: "'form' | undefined" } },
      { kind: 'method', name: 'open', parameters: [{ name: 'id', type: { text: 'string' } }], return: { type: { text: 'void' } } },
    ],
    events: [{ name: 'a-opened', type: { text: 'CustomEvent<OpenedDetail>' } }],
    slots: [{ name: 'header' }],
    cssParts: [{ name: 'row' }],
    cssProperties: [{ name: '--a-ink' }],
  },
  types: `
    interface OpenedDetail { readonly id: string; readonly how: 'key' | 'mouse' }
    interface CaseEvents { 'a-opened': CustomEvent<OpenedDetail> }
    interface Receipt { readonly id: string }
    interface Port { send(text: string): Promise<Receipt> }
    type Lang = 'en' | 'fr';
    declare class AList { #rows: string[]; private filter: string; port: Port | undefined; render(): unknown }
    declare class PortError extends Error { constructor(code: 'gone' | 'refused') }
    declare function connect(port: Port): Lang;
    interface Box<T> { readonly inside: T }
    export { OpenedDetail, CaseEvents, Receipt, Port, Lang, AList, PortError, connect, Box };`,
  also: ['dist/themes/dark.css', 'dist/cdn/chunks/a-1234.js'],
};

const packed = ({ exports, element, types, also = [] }: Small): Files => new Map(Object.entries({
  'package.json': JSON.stringify({ name: 'a-list', version: '1.0.0', exports }),
  'custom-elements.json': JSON.stringify({ modules: [{ declarations: [element] }] }),
  'dist/index.d.ts': types,
  ...Object.fromEntries(also.map((path) => [path, ''])),
}).map(([path, text]) => [path, Buffer.from(text)]));

const before = packed(small);
const told = (after: Partial<Small>): readonly string[] => apiChanges(before, packed({ ...small, ...after })).map(({ weight, what }: Change) => `${weight}: ${what}`);
const element = (changes: object): readonly string[] => told({ element: { ...small.element, ...changes } });
function types(from: string, to: string): readonly string[] {
  assert.ok(small.types.includes(from), 'the sample holds what is changed');
  return told({ types: small.types.replace(from, to) });
}

describe('between two packages', () => {
  it('nothing has changed in the same one, private members and parts of another name or not', () => {
    assert.deepEqual(told({ also: ['dist/themes/dark.css', 'dist/cdn/chunks/b-5678.js'] }), []);
  });

  it('what is gone asks for a major', () => {
    for (const [list, name] of [
      ['attributes', 'attribute layout'], ['members', 'property layout'], ['events', 'event a-opened'],
      ['slots', 'slot header'], ['cssParts', 'part row'], ['cssProperties', 'token --a-ink'],
    ] as const) {
      const left = (small.element[list] as readonly unknown[]).slice(1);
      assert.deepEqual(element({ [list]: left }), [`major: ${name} of <a-list> is gone`]);
    }
    assert.deepEqual(told({ also: [] }), ['major: entry ./themes/dark.css is gone']);
  });

  it('what has another name is gone under the old one and new under the other', () => {
    assert.deepEqual(element({ cssParts: [{ name: 'line' }] }), ['major: part row of <a-list> is gone', 'minor: part line of <a-list> is new']);
    const renamed = { exports: { ...small.exports, './cdn/*': './dist/cdn/*', './kit': './dist/kit.js' } };
    assert.deepEqual(told(renamed), ['minor: entry ./kit is new']);
  });

  it('what is new asks for a minor', () => {
    const attributes = [...(small.element['attributes'] as readonly unknown[]), { name: 'density' }];
    assert.deepEqual(element({ attributes }), ['minor: attribute density of <a-list> is new']);
  });

  it('an attribute that takes more fits; one that takes less, or a method called otherwise, does not', () => {
    const layout = (text: string): readonly string[] => element({ attributes: [{ name: 'layout', type: { text } }, { name: 'endpoint', type: { text: 'string | undefined' } }] });
    assert.deepEqual(layout("'form' | 'steps' | undefined"), ["minor: attribute layout of <a-list> was 'form' | undefined and is 'form' | 'steps' | undefined"]);
    assert.deepEqual(layout("'form'"), ["major: attribute layout of <a-list> was 'form' | undefined and is 'form'"]);
    const members = [{ kind: 'field', name: 'layout', type: { text: "'form' | undefined" } }, { kind: 'method', name: 'open', parameters: [], return: { type: { text: 'void' } } }];
    assert.deepEqual(element({ members }), ['major: method open of <a-list> was (id: string) => void and is () => void']);
  });

  it('an event may tell more, but not less or otherwise', () => {
    assert.deepEqual(types('readonly how:', 'readonly at: number; readonly how:'), ['minor: OpenedDetail of . says more than before, and fits as it did']);
    assert.deepEqual(types("readonly how: 'key' | 'mouse'", ''), ['major: OpenedDetail of .: what is read from it no longer fits', 'major: CaseEvents of .: what is read from it no longer fits']);
    assert.match(types("'key' | 'mouse'", "'key' | 'mouse' | 'pen'").join('\n'), /major: OpenedDetail of \.: what is read/);
  });

  it('what a host implements may ask for more only where that is left to it', () => {
    assert.deepEqual(types('send(text: string)', 'watch?(): void; send(text: string)'), ['minor: Port of . says more than before, and fits as it did']);
    assert.match(types('send(text: string)', 'watch(): void; send(text: string)').join('\n'), /major: Port of \.: what a host gives no longer fits/);
    assert.match(types('interface Receipt { readonly id: string', 'interface Receipt { readonly id: string; readonly at: string').join('\n'), /major: Port of \.: what a host gives no longer fits/);
  });

  it('a function, an error and an element are judged by how they are used', () => {
    assert.deepEqual(types('connect(port: Port)', 'connect(port: Port, how?: string)'), ['minor: connect of . says more than before, and fits as it did']);
    assert.deepEqual(types('connect(port: Port)', 'connect(port: Port, how: string)'), ['major: connect of .: it is used in another way']);
    assert.deepEqual(types("code: 'gone' | 'refused'", "code: 'gone'"), ['major: PortError of .: what a host gives no longer fits']);
    assert.deepEqual(types('private filter: string;', 'private other: string; density?: string;'), ['minor: AList of . says more than before, and fits as it did']);
    assert.deepEqual(types('port: Port | undefined;', ''), ['major: AList of .: what is read from it no longer fits']);
  });

  it('a name that is no longer exported is gone, and what nobody can judge counts as broken', () => {
    assert.deepEqual(types('export { OpenedDetail, ', 'export { '), ['major: OpenedDetail is no longer exported by .']);
    assert.deepEqual(types("type Lang = 'en' | 'fr'", "type Other = 1; type Lang = 'en' | 'fr'"), []);
    assert.match(types('interface Box<T> { ', 'interface Box<T> { readonly lid?: T; ').join('\n'), /^major: Box of \. is written otherwise/);
  });
});

describe('the weight of a version', () => {
  it('is that of its heaviest change, and a patch where there is none', () => {
    assert.equal(heaviest([]), 'patch');
    assert.equal(heaviest([{ weight: 'minor' }, { weight: 'major' }, { weight: 'patch' }]), 'major');
  });

  it('is one step less before 1.0.0, where a host’s range holds back the minor', () => {
    assert.deepEqual((['major', 'minor', 'patch'] as const).map((weight) => neededFor('0.3.0', weight)), ['minor', 'patch', 'patch']);
    assert.equal(neededFor('1.0.0', 'major'), 'major');
  });

  it('may be more than is asked for, but not less', () => {
    assert.ok(covers('major', 'minor') && covers('minor', 'minor') && !covers('patch', 'minor'));
  });
});
