/** The contract's request schemas and the reference server's doors, held against each other over thousands of requests. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { enrolmentSchema } from '../../demo/server/enrolment/enrolment.schema.ts';
import { changeSchema, replySchema } from '../../demo/server/cases/following.schema.ts';
import { listQuerySchema } from '../../demo/server/cases/list-query.schema.ts';
import { attestationSchema, submissionSchema } from '../../demo/server/cases/submission.schema.ts';
import { listPaths } from '../../src/backend/contract/list-paths.ts';
import { change, enrolmentChange, reply, submission } from '../../src/backend/contract/examples.ts';
import { bent, component, reshaped, schemaAt, segment, type Admits } from '../backend/openapi-rig.ts';

type Thing = Record<string, unknown>;

interface Door {
  safeParse(value: unknown): { readonly success: boolean };
}

const lets = (door: Door): Admits => (value) => door.safeParse(value).success;

/** The server also takes a moment without seconds, which no page sends. */
const mended = (request: unknown): unknown =>
  reshaped(request, (object) =>
    typeof object.at === 'string' ? { ...object, at: object.at.replace(/(T\d\d:\d\d)(?=Z$|[+-])/, '$1:00') } : object);

/** JSON Schema cannot say that a list names each thing once. */
function answersTwice(request: unknown): boolean {
  const answers = (request as { answers?: unknown } | null)?.answers;
  const ids = Array.isArray(answers) ? answers.map((each) => (each as Thing | null)?.id) : [];
  return new Set(ids).size < ids.length;
}

const files = submission.files;
const attestation = files[0]!.attestation;
const answers = [
  ...submission.answers,
  { id: 'span', label: 'Years', kind: 'period', value: { from: '2026-01-01', to: '' }, text: 'since 2026', sensitive: false },
  { id: 'media', label: 'Media', kind: 'choices', value: ['tv', 'web'], text: 'TV, Web', sensitive: false },
  { id: 'works', label: 'Works', kind: 'rows', value: [{ title: 'Nordet' }], text: 'Nordet', sensitive: false },
  { id: 'sin', label: 'SIN', kind: 'identifier', value: '130692544', text: '••• ••• 544', sensitive: true },
];

const doors: Readonly<Record<string, readonly [Admits, readonly unknown[]]>> = {
  Submission: [
    lets(submissionSchema),
    [submission, { ...submission, files: [] }, { ...submission, answers, files: [], follows: 'c-1', waiver: { kind: 'document', note: 'See attached document' } }],
  ],
  Reply: [lets(replySchema), [reply, { ...reply, files }, { ...reply, text: '', files }]],
  CaseChange: [
    lets(changeSchema),
    [change, { act: 'resolve' }, { act: 'reopen', reason: '' }, { act: 'rate', rating: { stars: 5, comment: '' } }],
  ],
  Attestation: [lets(attestationSchema), [attestation]],
  EnrolmentChange: [lets(enrolmentSchema), [enrolmentChange, { current: true, include: false, mailing: 'property', agent: 'm-1', remarks: '' }]],
};

const runs = { numRuns: 2000, seed: 20_260_301 };

describe('the contract and the server’s doors', () => {
  for (const [name, [server, seeds]] of Object.entries(doors)) {
    it(`agree on every ${name}`, () => {
      const admits = component(name);
      for (const seed of seeds) assert.ok(admits(seed) && server(seed), `${name}: ${admits.faults()}`);
      fc.assert(
        fc.property(bent(seeds), (request) => {
          const expected = admits(mended(request)) && !answersTwice(request);
          assert.equal(server(request), expected, `${admits.faults()} in ${JSON.stringify(request)}`);
        }),
        runs,
      );
    });
  }

  it('agree on every query of a list, in which an empty filter is none', () => {
    const parameters = listPaths['/cases']!.get!.parameters!.flatMap((each) => ('schema' in each ? [each] : []));
    const valid = Object.fromEntries(parameters.map(({ name }, at) => [name, schemaAt(`/paths/${segment('/cases')}/get/parameters/${at + 1}/schema`)]));
    const filters = new Set(['status', 'type', 'openedBy', 'origin', 'search', 'sort', 'order']);
    const word = fc.constantFrom('', 'active', 'waiting', 'portal', 'phone', 'fax', 'updated', 'subject', 'asc', 'desc', 'up', '0', '00', '1', '50', '-1', '1.5', '1e3', '9999999999', 'a/b', 'é');
    const query = fc.record(Object.fromEntries(parameters.map(({ name }) => [name, word])), { requiredKeys: [] });
    fc.assert(
      fc.property(query, (asked) => {
        const expected = Object.entries(asked).every(([name, given]) => (given === '' && filters.has(name)) || valid[name]!(given));
        // The cursor's own form is the server's secret; that it is of this list is judged later.
        assert.equal(lets(listQuerySchema)(asked), expected || (asked.cursor === '' && lets(listQuerySchema)({ ...asked, cursor: 'x' })), JSON.stringify(asked));
      }),
      runs,
    );
  });

  it('differ where the server has limits of its own, which the contract leaves to each', () => {
    const long = (length: number): string => 'a'.repeat(length);
    const beyond: readonly (readonly [string, Thing])[] = [
      ['a subject of 1,001 characters', { subject: long(1_001) }],
      ['a description of 50,001', { description: long(50_001) }],
      ['seven levels of types', { path: Array.from({ length: 7 }, () => submission.path[0]) }],
      ['301 answers', { answers: Array.from({ length: 301 }, (_, nth) => ({ ...submission.answers[0], id: `q-${nth}` })) }],
      ['an id of 201 characters', { follows: long(201) }],
    ];
    for (const [named, changes] of beyond) {
      const request = { ...submission, ...changes };
      assert.equal(component('Submission')(request), true, named);
      assert.equal(lets(submissionSchema)(request), false, named);
    }
  });
});
