/** What the preset studio offers to write, and where it says that something is wrong. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { completionsAt } from '../../demo/portal/studio/completion.ts';
import { placeOf } from '../../demo/portal/studio/fault-places.ts';
import { judge } from '../../demo/portal/studio/judge.ts';
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

describe('a fault is shown', () => {
  const text = '{\n  "id": "a",\n  "types": [\n    { "id": "One" }\n  ]\n}';

  it('at the value that is wrong, by its key where it has one', () => {
    const { from, to, line } = placeOf(text, 'types.0.id');
    assert.equal(text.slice(from, to), '"id"');
    assert.equal(line, 4);
  });

  it('at the nearest part that is written, where the fault is that something is missing', () => {
    assert.equal(placeOf(text, 'types.0.label.fr').line, 4);
    assert.equal(placeOf(text, 'statement.text').line, 1);
    assert.equal(placeOf('', 'types').from, 0);
  });

  it('with its line for JSON that is none, and with its path for a preset that is wrong', () => {
    const broken = judge('{ "id": "a",\n }');
    assert.ok('flaws' in broken && broken.flaws[0]!.line === 2, JSON.stringify(broken));
    const wrong = judge(JSON.stringify({ ...starter, levels: [] }, null, 2));
    assert.ok('flaws' in wrong && wrong.flaws.some(({ path, line }) => path === 'levels' && line > 1), JSON.stringify(wrong));
  });

  it('nowhere in the preset that the studio begins with', () => {
    assert.ok('preset' in judge(JSON.stringify(starter)));
  });
});
