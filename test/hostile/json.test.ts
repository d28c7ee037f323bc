/** Hostile JSON at every endpoint of the REST adapter: refused as a breach of the contract, or read as what the contract names and no more. */
import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'node:test';
import fc from 'fast-check';
import { restBackend } from '../../src/backend/adapters/rest.ts';
import { BackendError } from '../../src/backend/error.ts';
import { guarded } from '../../src/backend/guard.ts';
import type { CaseBackend } from '../../src/backend/port.ts';
import { attestationOf } from '../flow/builders.ts';
import { answering, asks as asksOfAll, enrolment, fullDetail, message, overview, receipt, session, summary, type Method } from '../backend/replies.ts';
import { anyJson } from './any-json.ts';
import { hostileBodies, hostileFields, pathsOf, withText } from './hostile-json.ts';

/** An upload sends the confirmation along, so that here it has to be one. */
const asks = { ...asksOfAll, uploadFile: (backend: CaseBackend) => backend.uploadFile!(new Blob(['twelve bytes']), attestationOf('a.pdf')) };

/** A right reply of each method that reads one. */
const right: Readonly<Partial<Record<Method, unknown>>> = {
  session: { ...session, capabilities: ['preset'] },
  submitCase: receipt,
  findReceipt: receipt,
  listCases: { cases: [summary], total: 1, next: 'n', skipped: 0 },
  readCase: fullDetail,
  readOverview: overview,
  reply: message,
  changeCase: fullDetail,
  readEnrolment: enrolment,
  saveEnrolment: enrolment,
};
const methods = Object.keys(right) as Method[];

const saying = (text: string, init: ResponseInit = {}): CaseBackend =>
  guarded(restBackend({ endpoint: 'https://exemple.ca/api', fetch: async () => new Response(text, { headers: { 'Content-Type': 'application/json' }, ...init }) }));

const namesOf = (prototype: object): string => Reflect.ownKeys(prototype).map(String).join();
const prototypes = [Object.prototype, Array.prototype, Function.prototype, String.prototype, Number.prototype, Promise.prototype];
const before = prototypes.map(namesOf);

/** What the page may be handed: plain objects and lists of primitives, without a key that could reach a prototype. */
function assertPlain(value: unknown, at = 'reply'): void {
  if (typeof value !== 'object' || value === null) {
    assert.ok(['string', 'number', 'boolean', 'undefined'].includes(typeof value) || value === null, `${at} is ${typeof value}`);
    assert.ok(typeof value !== 'number' || Number.isFinite(value), `${at} is ${value as number}`);
    return;
  }
  const prototype: unknown = Object.getPrototypeOf(value);
  assert.ok(prototype === Object.prototype || prototype === Array.prototype, `${at} has a prototype of its own`);
  for (const key of Object.keys(value)) {
    assert.notEqual(key, '__proto__', at);
    // Lit takes an object with this key for markup.
    assert.notEqual(key, '_$litType$', at);
    assertPlain((value as Record<string, unknown>)[key], `${at}.${key}`);
  }
}

/** Whether it was let in. Whatever is let in is plain, and would be let in again as it is. */
async function isLetIn(method: Method, backend: CaseBackend): Promise<boolean> {
  let value: unknown;
  try {
    value = await asks[method](backend);
  } catch (error) {
    assert.ok(error instanceof BackendError, `${method} threw ${String(error)}`);
    assert.equal(error.code, 'contract', `${method}: ${String(error.cause)}`);
    assert.equal(error.ambiguous, ['submitCase', 'reply', 'changeCase', 'saveEnrolment'].includes(method));
    return false;
  }
  assertPlain(value);
  assert.deepEqual(await asks[method](guarded(answering(value))), value);
  return true;
}

describe('hostile JSON', () => {
  afterEach(() => assert.deepEqual(prototypes.map(namesOf), before, 'a prototype was changed'));

  for (const method of [...methods, 'uploadFile'] as Method[]) {
    it(`as the whole answer to ${method} is a breach of the contract`, async () => {
      for (const [name, body] of Object.entries(hostileBodies)) {
        if (method === 'findReceipt' && name === 'null') continue;
        assert.equal(await isLetIn(method, saying(body)), false, name);
      }
    });
  }

  // Each door once: what changed a case is read as what reads one.
  for (const method of methods.filter((each) => !['changeCase', 'findReceipt', 'saveEnrolment'].includes(each))) {
    it(`as any one field of the answer to ${method} is a breach, or read as the contract has it`, async () => {
      const reply = right[method];
      assert.ok(await isLetIn(method, saying(JSON.stringify(reply))), 'the right one is refused');
      let refused = 0;
      for (const path of pathsOf(reply)) {
        for (const [name, put] of Object.entries(hostileFields)) {
          // The long ones once each: what reads a text does not look at its length.
          if (put.length > 900 && path.length !== 1) continue;
          if (!(await isLetIn(method, saying(withText(reply, path, put))).catch((error: Error) => assert.fail(`${path.join('.')} is ${name}: ${error.message}`)))) refused++;
        }
      }
      assert.ok(refused > 0);
    });

    it(`as whatever may come of the answer to ${method}, field by field, never reaches the page out of shape`, async () => {
      const reply = right[method];
      const paths = pathsOf(reply);
      await fc.assert(
        fc.asyncProperty(fc.array(fc.tuple(fc.constantFrom(...paths), anyJson), { minLength: 1, maxLength: 3 }), async (changes) => {
          const text = changes.reduce((now, [path, value]) => {
            const parsed = JSON.parse(now) as unknown;
            return pathsOf(parsed).some((each) => each.join() === path.join()) ? withText(parsed, path, JSON.stringify(value)) : now;
          }, JSON.stringify(reply));
          await isLetIn(method, saying(text));
        }),
        { numRuns: 120 },
      );
    });
  }

  it('with keys beside those of the contract is read without them, wherever they stand', async () => {
    const extra = '"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},"_$litType$":1,"strings":["<img src=x onerror=pwned()>"],"values":[],';
    for (const method of methods) {
      const text = JSON.stringify(right[method]).replaceAll('{', `{${extra}`).replaceAll(',}', '}');
      // Words in languages, and cells in rows, may have any key: there a list is no text, which is told.
      const open = ['readCase', 'changeCase'].includes(method);
      assert.equal(await isLetIn(method, saying(text)), !open, method);
    }
  });

  it('that repeats ids is read, and keeps both', async () => {
    const twice = { cases: [summary, summary], total: 2 };
    assert.deepEqual(await saying(JSON.stringify(twice)).listCases({ account: 'a-1' }), twice);
    const messages = [message, { ...message, text: 'Second' }];
    assert.deepEqual((await saying(JSON.stringify({ ...fullDetail, messages })).readCase('c-1')).messages, messages);
  });

  it('of a hundred thousand rows is read within seconds', async () => {
    const cases = Array.from({ length: 100_000 }, () => summary);
    const began = performance.now();
    assert.equal((await saying(JSON.stringify({ cases, total: 1 })).listCases({ account: 'a-1' })).cases.length, 100_000);
    assert.ok(performance.now() - began < 10_000);
  });

  it('as a problem is a refusal without its words, unless they are a text', async () => {
    for (const [name, detail] of Object.entries(hostileFields)) {
      const backend = saying(`{"detail":${detail},"__proto__":{"polluted":1}}`, { status: 422, headers: { 'Content-Type': 'application/problem+json' } });
      const error = await backend.session().then(() => assert.fail(name), (thrown: unknown) => thrown);
      assert.ok(error instanceof BackendError, name);
      assert.equal(error.code, 'refused');
      assert.ok(error.detail === undefined || typeof error.detail === 'string', name);
      if (!detail.startsWith('"')) assert.equal(error.detail, undefined, name);
    }
  });

  it('as a problem that is no JSON is a refusal all the same', async () => {
    for (const [name, body] of Object.entries(hostileBodies)) {
      // The long ones once each.
      for (const status of body.length > 10_000 ? [422] : [400, 401, 403, 404, 409, 412, 413, 415, 422, 429, 500, 502, 503]) {
        const backend = saying(body, { status, headers: { 'Content-Type': 'application/problem+json', 'Retry-After': '-1e9, <script>' } });
        const error = await backend.session().then(() => assert.fail(name), (thrown: unknown) => thrown);
        assert.ok(error instanceof BackendError, name);
        assert.equal(error.detail, undefined, name);
        assert.equal(error.retryAfter, undefined, name);
      }
    }
  });
});
