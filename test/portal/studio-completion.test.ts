/** What the preset studio offers to write, and where it says that something is wrong. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { completionsAt } from '../../demo/portal/studio/completion.ts';
import { comparedWith } from '../../demo/portal/studio/compared-with.ts';
import { judge, warnings, type Flaw } from '../../demo/portal/studio/judge.ts';
import type { JsonSchema } from '../../demo/portal/studio/json-schema.ts';
import { starter } from '../../demo/portal/studio/starter.ts';
import { presetDocument } from '../../src/backend/contract/preset-document.ts';

const schema = presetDocument('en') as JsonSchema;

/** `|` is where the cursor stands. */
function offered(marked: string): readonly string[] {
  const offset = marked.indexOf('|');
  return completionsAt(schema, marked.replace('|', ''), offset)?.proposals.map(({ label }) => label) ?? [];
}

function chosen(marked: string, label: string): string {
  const text = marked.replace('|', '');
  const found = completionsAt(schema, text, marked.indexOf('|'))!;
  const { insert } = found.proposals.find((each) => each.label === label)!;
  return text.slice(0, found.from) + insert.replace(/#\{([^}]*)\}/g, '$1') + text.slice(found.to);
}

describe('the studio offers', () => {
  it('the keys that a preset has, the needed ones first, and no key twice', () => {
    const keys = offered('{ "id": "a", | }');
    assert.equal(keys.includes('id'), false);
    assert.deepEqual(keys.slice(0, 3), ['version', 'society', 'subject']);
    assert.ok(keys.indexOf('earlierCases') > keys.indexOf('attachments'));
  });

  it('a key together with all that its value must hold', () => {
    assert.equal(chosen('{ | }', 'society'), '{ "society": { "en": "", "fr": "" } }');
    assert.equal(chosen('{ "types": [ { "que|" } ] }', 'questions'), '{ "types": [ { "questions": [] } ] }');
    assert.equal(chosen('{ "types": [ { | : true } ] }', 'coming'), '{ "types": [ { "coming" : true } ] }');
  });

  it('the kinds of a question, and then what the chosen kind has and no other', () => {
    const within = (question: string): string => `{ "types": [ { "questions": [ ${question} ] } ] }`;
    assert.ok(offered(within('{ "kind": "|" }')).includes('amount'));
    const ofAmount = offered(within('{ "kind": "amount", | }'));
    assert.ok(ofAmount.includes('currency'));
    assert.equal(ofAmount.includes('options'), false);
    assert.ok(offered(within('{ "kind": "identifier", "format": | }')).includes('iswc'));
    assert.deepEqual(offered(within('{ "kind": "date", "required": | }')), ['true', 'false']);
  });

  it('a whole question of a kind, where a list of them has room', () => {
    const text = chosen('{ "types": [ { "questions": [ | ] } ] }', 'choice');
    assert.deepEqual(Object.keys(JSON.parse(text).types[0].questions[0]), ['id', 'label', 'kind', 'options']);
  });

  it('nothing where nothing is known', () => {
    assert.deepEqual(offered('{ "unheard": { "of": | } }'), []);
  });
});

const today = '2026-06-01';

function flawsOf(text: string): readonly Flaw[] {
  const verdict = judge(text, today);
  assert.ok('flaws' in verdict, 'expected flaws');
  return verdict.flaws;
}

/** What the studio marks, with its line. */
const marked = (text: string): readonly string[] => flawsOf(text).map(({ from, to, line }) => `${line} ${text.slice(from, to)}`);
const written = (value: object): string => JSON.stringify(value, null, 2);

describe('a fault is shown', () => {
  it('at the value that is wrong, or at the key that is none', () => {
    assert.deepEqual(marked(written({ ...starter, id: 7 })), ['2 7']);
    assert.deepEqual(marked(written({ colour: 'red', ...starter })), ['2 "colour"']);
  });

  it('at the nearest part that is written, where the fault is that something is missing', () => {
    const { id: _, ...nameless } = starter;
    assert.deepEqual(marked(written(nameless)), ['1 {']);
    assert.deepEqual(marked(written({ ...starter, society: { en: 'Union' } })), ['4 {']);
  });

  it('with its line for JSON that is none, a comment or a key that stands there twice', () => {
    assert.equal(flawsOf('{ "id": "a",\n }')[0]!.line, 2);
    assert.deepEqual(flawsOf('').map(({ from }) => from), [0]);
    const right = written(starter);
    assert.deepEqual(flawsOf(right.replace('{', '{ // ours')).map(({ reason }) => reason), ['JSON takes no comments']);
    assert.deepEqual(flawsOf(right.replace('{', '{ "id": "other",')).map(({ reason }) => reason), ['"id" stands here twice']);
  });

  it('for what nobody can mean, as the command says it', () => {
    const [flaw] = flawsOf(written({ ...starter, society: { en: 'Lorem ipsum', fr: 'Union' } }));
    assert.deepEqual([flaw?.path, flaw?.line], ['society.en', 5]);
    assert.ok(flaw?.fix);
  });

  it('nowhere in the preset that the studio begins with', () => {
    assert.ok('preset' in judge(JSON.stringify(starter), today));
  });
});

describe('a preset that is right', () => {
  it('is advised on below it as the command does, each at its line', async () => {
    const overdue = { ...starter, types: [{ ...starter.types[1], definition: { text: { en: 'A', fr: 'A' }, verified: { by: { en: 'B', fr: 'B' }, on: '2025-01-01', until: '2026-01-01' } } }] };
    const text = written({ ...overdue, strings: { 'fr-CA': {} } });
    const verdict = judge(text, today);
    assert.ok('preset' in verdict);
    const found = await warnings(text, verdict.preset, today);
    const told = found.map(({ line, path, reason }) => `${text.split('\n')[line - 1]!.trim()} ${path}: ${reason}`);
    assert.ok(told.some((each) => /^"until": "2026-01-01" .*shown as overdue$/.test(each)), told.join('\n'));
    assert.ok(told.some((each) => /strings\.fr-CA: is never read/.test(each)), told.join('\n'));
  });

  it('is compared with the one that a file was opened over, where that has its id', () => {
    const next = { ...starter, version: '2' };
    assert.equal(comparedWith(next, starter), starter);
    assert.equal(comparedWith(next, { ...starter, id: 'other' }), next);
    assert.equal(comparedWith(next, undefined), next);
  });
});
