/** The contract as a document: valid OpenAPI, whole, in two languages, and the port's own. */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { describe, it } from 'node:test';
import { Validator } from '@seriousme/openapi-schema-validator';
import { problems } from '../../demo/server/problem-words.ts';
import { submission } from '../../src/backend/contract/examples.ts';
import { methods } from '../../src/backend/contract/document.ts';
import { openapi } from '../../src/backend/contract/openapi.ts';
import { refusals } from '../../src/backend/contract/refusals.ts';
import type { Capability, CaseBackend } from '../../src/backend/port.ts';
import { contract, partsOf, schemaAt, segment } from './openapi-rig.ts';

const french = openapi('fr');

/** Of the port: by name whether a backend may lack it. */
const port: { readonly [M in keyof CaseBackend]-?: M extends Capability ? 'optional' : 'always' } = {
  session: 'always',
  preset: 'optional',
  submitCase: 'always',
  findReceipt: 'optional',
  uploadFile: 'optional',
  discardFile: 'optional',
  listCases: 'always',
  readOverview: 'optional',
  readCase: 'always',
  readFile: 'optional',
  reply: 'optional',
  changeCase: 'optional',
  watchCases: 'optional',
  readEnrolment: 'optional',
  saveEnrolment: 'optional',
};

/** What resumable uploads add to the port's one method. */
const ofTus = ['discoverResuming', 'findOffset', 'sendBytes'];

interface Place {
  readonly at: string;
  readonly value: unknown;
}

/** Every value of the document by its JSON pointer, examples aside. */
function places(value: unknown, at = ''): readonly Place[] {
  if (typeof value !== 'object' || value === null) return [{ at, value }];
  return [{ at, value }, ...Object.entries(value).flatMap(([key, each]) => (key === 'examples' ? [] : places(each, `${at}/${segment(key)}`)))];
}

const operations = Object.entries(contract.paths).flatMap(([path, item]) =>
  methods.flatMap((method) => {
    const operation = item[method];
    return operation ? [{ path, method, operation }] : [];
  }),
);

type Contents = NonNullable<(typeof operations)[number]['operation']['requestBody']>['content'];

const proseKeys = /\/(description|summary|title|x-problems\/[\w-]+)$/;
const proseOf = (document: unknown): readonly Place[] => places(document).filter(({ at, value }) => proseKeys.test(at) && typeof value === 'string');

describe('the contract', () => {
  for (const [lang, document] of [['English', contract], ['French', french]] as const) {
    it(`is a valid OpenAPI 3.1 document in ${lang}`, async () => {
      const { valid, errors } = await new Validator().validate(JSON.parse(JSON.stringify(document)) as Record<string, unknown>);
      assert.ok(valid, JSON.stringify(errors));
    });
  }

  it('has an address for every method of the port, and tells which are optional', () => {
    const told = Object.fromEntries(
      operations.filter(({ operation }) => !ofTus.includes(operation.operationId))
        .map(({ operation }) => [operation.operationId, operation['x-capability'] ? 'optional' : 'always']),
    );
    assert.deepEqual(told, port);
    for (const { operation } of operations) {
      const name = operation['x-capability'];
      if (name && !ofTus.includes(operation.operationId)) assert.equal(name, operation.operationId);
    }
  });

  it('refers to nothing that is not there, and holds no component that nothing refers to', () => {
    const text = JSON.stringify(contract);
    const referred = new Set([...text.matchAll(/"#\/components\/(\w+)\/(\w+)"/g)].map(([, kind, name]) => `${kind}/${name}`));
    const held = Object.entries(contract.components).flatMap(([kind, named]) => Object.keys(named).map((name) => `${kind}/${name}`));
    assert.deepEqual([...referred].sort(), held.sort());
  });

  it('describes every path parameter that its paths name, and no other', () => {
    for (const [path, item] of Object.entries(contract.paths)) {
      const named = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
      for (const method of methods) {
        const given = [...(item.parameters ?? []), ...(item[method]?.parameters ?? [])]
          .map((each) => ('$ref' in each ? contract.components.parameters[each.$ref.split('/').at(-1)!]! : each))
          .filter((each) => each.in === 'path').map(({ name }) => name);
        if (item[method]) assert.deepEqual(given, named, `${method} ${path}`);
      }
    }
  });

  it('gives examples that keep it', () => {
    let seen = 0;
    const judge = (at: string, contents: Contents): void => {
      for (const [type, { examples = {} }] of Object.entries(contents)) {
        const admits = schemaAt(`${at}/content/${segment(type)}/schema`);
        for (const { value } of Object.values(examples)) {
          assert.ok(admits(value), `${at}: ${admits.faults()}`);
          seen += 1;
        }
      }
    };
    for (const { path, method, operation } of operations) {
      const at = `/paths/${segment(path)}/${method}`;
      if (operation.requestBody) judge(`${at}/requestBody`, operation.requestBody.content);
      for (const [status, answer] of Object.entries(operation.responses)) {
        if ('content' in answer && answer.content) judge(`${at}/responses/${status}`, answer.content);
      }
    }
    assert.ok(seen >= 15, `${seen} examples`);
    const { text, sha256 } = submission.files[0]!.attestation.statement;
    assert.equal(createHash('sha256').update(text).digest('hex'), sha256, 'the confirmation of the example is a true one');
  });

  it('knows each of the reference server’s codes, under the same status', () => {
    for (const [code, { status }] of Object.entries(problems)) {
      const told = (refusals as Readonly<Record<string, { readonly status: string }>>)[code]?.status;
      assert.equal(told, status >= 500 ? '5XX' : String(status), code);
    }
  });

  it('says the same things in both languages', () => {
    const shapeOf = (document: unknown): unknown => places(document).map(({ at, value }) => (proseKeys.test(at) ? at : `${at} ${typeof value === 'object' ? '' : String(value)}`));
    assert.deepEqual(shapeOf(french), shapeOf(contract));
    const alike = proseOf(contract).filter(({ at, value }) => proseOf(french).some((each) => each.at === at && each.value === value));
    assert.deepEqual([...new Set(alike.map(({ value }) => value))].sort(), ['`no-store`.']);
    const marks = (text: unknown): readonly string[] => (String(text).match(/`[^`]+`/g) ?? []).sort();
    const other = new Map(proseOf(french).map(({ at, value }) => [at, value]));
    for (const { at, value } of proseOf(contract)) assert.deepEqual([...new Set(marks(other.get(at)))], [...new Set(marks(value))], at);
  });

  it('is written in the French of Québec', () => {
    const wrong = /[^\u00a0]:(?!\/\/)(?=\s|$)|«(?!\u00a0)|(?<!\u00a0)»|'|\s[;!?]|e-mail|télécharg|\d (?:s|Mo|%)\b/i;
    const found = proseOf(french).map(({ at, value }) => [at, String(value).replace(/`[^`]*`/g, 'x')] as const).filter(([, text]) => wrong.test(text));
    assert.deepEqual(found, []);
    const english = proseOf(contract).filter(({ value }) => /'|\u00a0|\.\.\./.test(String(value).replace(/`[^`]*`/g, 'x')));
    assert.deepEqual(english, []);
  });

  it('has no schema that the guard or the server does not read too', () => {
    const compared = ['Session', 'Receipt', 'CasePage', 'CaseOverview', 'CaseNews', 'CaseDetail', 'Message', 'Preset', 'Submission', 'Reply', 'CaseChange', 'Attestation', 'Enrolment', 'EnrolmentChange'];
    const reached = new Set(compared.flatMap((name) => [...partsOf(name)]));
    assert.deepEqual(Object.keys(contract.components.schemas).filter((name) => !reached.has(name)), ['Upload', 'Problem']);
  });
});
