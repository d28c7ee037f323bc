/** The published JSON Schema: one verdict with the widget's own check, and real help in a code editor. */
import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { describe, it } from 'node:test';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import fc from 'fast-check';
import type * as Editor from 'vscode-json-languageservice';
import { presetDocument } from '../../src/backend/contract/preset-document.ts';
import type { Preset } from '../../src/model/preset.ts';
import { brokenRules } from '../../src/presets/preset-rules.ts';
import { checkPreset } from '../../src/presets/check-preset.ts';
import { rightsSociety } from '../../src/presets/rights-society.ts';
import { bent } from '../backend/openapi-rig.ts';
import { none } from '../gates/none.ts';
import { whole } from './whole-preset.ts';

// Its ES module names its own files without their endings, which Node does not find.
const { getLanguageService, TextDocument } = createRequire(import.meta.url)('vscode-json-languageservice') as typeof Editor;

const english = presetDocument('en');
const french = presetDocument('fr');

const ajv = new Ajv2020({ strict: true, allowUnionTypes: true });
addFormats.default(ajv);
const admits = ajv.compile(english);
const whyNot = (): string => ajv.errorsText(admits.errors);

const asJson = (value: unknown): unknown => JSON.parse(JSON.stringify(value)) as unknown;

/** Faults that no schema can see, for they hold between the parts. */
function isBetweenParts(faults: readonly { readonly reason: string }[], given: unknown): boolean {
  const broken = new Set(brokenRules(given as Preset).map(({ reason }) => reason));
  return faults.every(({ reason }) => broken.has(reason) || reason === 'must not end before it begins');
}

describe('the JSON Schema of a preset', () => {
  it('is valid itself, in both languages', () => {
    for (const document of [english, french]) assert.ok(new Ajv2020().validateSchema(document));
    assert.notEqual(english.$id, french.$id);
  });

  it('admits the published preset and one that holds everything', () => {
    for (const preset of [rightsSociety, whole, { $schema: './preset.schema.json', ...whole }]) assert.ok(admits(asJson(preset)), whyNot());
  });

  it('judges thousands of bent presets as the widget does', () => {
    const small = { ...whole, types: [whole.types[1]] };
    let admitted = 0;
    fc.assert(
      fc.property(bent([whole, small, { ...small, help: { label: whole.society, url: { en: 'https://a.example', fr: 'https://b.example' } } }]), (given) => {
        const verdict = checkPreset(given);
        if (!admits(given)) return assert.ok('faults' in verdict, `${whyNot()}, and yet accepted: ${JSON.stringify(given)}`);
        admitted += 1;
        assert.ok('preset' in verdict || isBetweenParts(verdict.faults, given), JSON.stringify(verdict));
      }),
      { numRuns: 4000, seed: 20_260_401 },
    );
    assert.ok(admitted > 400 && admitted < 3600, `${admitted} admitted`);
  });

  it('says what every field is, in place, in both languages', () => {
    for (const document of [english, french]) {
      const silent: string[] = [];
      const walk = (value: unknown, at: string): void => {
        if (typeof value !== 'object' || value === null) return;
        const { properties, $ref, description } = value as { properties?: object; $ref?: string; description?: string };
        if ($ref !== undefined && !description) silent.push(at);
        for (const [name, field] of Object.entries(properties ?? {})) {
          if (!(field as { description?: string }).description) silent.push(`${at}/${name}`);
        }
        Object.entries(value).forEach(([key, each]) => walk(each, `${at}/${key}`));
      };
      walk(document, '');
      none(silent);
    }
  });
});

const uri = 'file:///preset.schema.json';
const service = getLanguageService({ schemaRequestService: async () => JSON.stringify(english) });
service.configure({ validate: true, schemas: [{ uri, fileMatch: ['*'], schema: asJson(english) as Editor.JSONSchema }] });

/** An editor with a preset in it; `|` is where the cursor stands. */
async function editing(json: string) {
  const document = TextDocument.create('file:///preset.json', 'json', 1, json.replace('|', ''));
  const parsed = service.parseJSONDocument(document);
  const cursor = document.positionAt(json.indexOf('|'));
  const [offered, hover, marks] = await Promise.all([
    service.doComplete(document, cursor, parsed),
    service.doHover(document, cursor, parsed),
    service.doValidation(document, parsed),
  ]);
  return {
    offers: offered?.items.map(({ label }) => String(label).replaceAll('"', '')) ?? [],
    hover: String(hover?.contents).replaceAll('\\', ''),
    marks: marks.map(({ message }) => (typeof message === 'string' ? message : message.value)),
  };
}

const inQuestion = (fields: string): string => `{ "types": [ { "id": "a", "questions": [ { "id": "x", ${fields} } ] } ] }`;

describe('an editor that knows the schema', () => {
  it('offers kinds, formats, currencies, extensions and the fields of the kind that was chosen', async () => {
    assert.deepEqual((await editing(inQuestion('"kind": |'))).offers, [
      'text', 'long-text', 'choice', 'choices', 'date', 'period', 'number', 'amount', 'identifier', 'rows',
    ]);
    assert.deepEqual((await editing(inQuestion('"kind": "identifier", "format": |'))).offers, ['sin', 'iswc', 'isrc', 'ipi']);
    assert.ok((await editing(inQuestion('"kind": "amount", "currency": |'))).offers.includes('CAD'));
    assert.ok((await editing('{ "attachments": { "types": [ | ] } }')).offers.includes('pdf'));
    const { offers } = await editing(inQuestion('"kind": "rows", |'));
    assert.ok(offers.includes('rowLabel') && offers.includes('columns') && !offers.includes('options'), offers.join());
  });

  it('says at the pointer what the field under it is for', async () => {
    assert.equal((await editing('{ "types": [ { "id": "a", "summ|ary": { "en": "A", "fr": "B" } } ] }')).hover, 'One short line under the label.');
    assert.equal((await editing('{ "soci|ety": { "en": "A", "fr": "B" } }')).hover, 'What the society is called.');
    assert.match((await editing(inQuestion('"kind": "text", "when": { "ques|tion": "b", "is": "c" }'))).hover, /^Id of an earlier question/);
  });

  it('marks a missing language, a field of another kind and an unknown kind', async () => {
    assert.ok((await editing('{ "society": { "en": "A" }|}')).marks.some((mark) => /fr/.test(mark)));
    assert.ok((await editing(inQuestion('"kind": "text", "options": [], "label": { "en": "A", "fr": "B" }|'))).marks.some((mark) => /options/.test(mark)));
    assert.ok((await editing(inQuestion('"kind": "checkbox"|'))).marks.some((mark) => /Value must be/.test(mark)));
  });
});
