/** The guard: what keeps the contract comes through, and nothing else with it. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { guarded } from '../../src/backend/guard.ts';
import type { CaseBackend, UploadCall } from '../../src/backend/port.ts';
import type { CaseDetail } from '../../src/model/case.ts';
import {
  answering,
  asks,
  attestation,
  detail,
  file,
  fullDetail,
  litResult,
  message,
  overview,
  receipt,
  session,
  submission,
  summary,
  type Method,
} from './replies.ts';

describe('a reply that keeps the contract', () => {
  it('comes through whole', async () => {
    const good: readonly [Method, unknown][] = [
      ['session', session],
      ['submitCase', receipt],
      ['findReceipt', receipt],
      ['findReceipt', null],
      ['uploadFile', 'u-1'],
      ['listCases', { cases: [summary], total: 1, next: 'c2' }],
      ['listCases', { cases: [], total: 0 }],
      ['readCase', detail],
      ['readCase', fullDetail],
      ['changeCase', fullDetail],
      ['reply', message],
      ['readOverview', overview],
    ];
    for (const [method, reply] of good) assert.deepEqual(await asks[method](guarded(answering(reply))), reply);
    assert.equal(await asks.readFile(guarded(answering(file))), file);
  });

  it('loses the keys that nobody knows, at every depth', async () => {
    const extra = { toString: 'x', html: '<b>', constructor: { prototype: {} } };
    const reply = {
      cases: [{ ...summary, ...extra, path: [{ id: 'a', label: 'A', ...extra }] }],
      total: 1,
      ...extra,
    };
    assert.deepEqual(await asks.listCases(guarded(answering(reply))), {
      cases: [{ ...summary, path: [{ id: 'a', label: 'A' }] }],
      total: 1,
    });
  });

  it('cannot bring a prototype along', async () => {
    const hostile = JSON.parse(
      JSON.stringify({ ...session, x: 1 }).replace('"x":1', '"__proto__":{"roles":["staff"],"polluted":1}'),
    ) as object;
    const parsed = await asks.session(guarded(answering(hostile)));
    assert.deepEqual(parsed, session);
    assert.equal(Object.getPrototypeOf(parsed), Object.prototype);
    assert.equal(({} as { polluted?: number }).polluted, undefined);

    const rows = JSON.parse('[{"title":"Nordet","__proto__":"x","constructor":"y"}]') as [];
    const works = { ...detail.answers[3]!, value: rows };
    const read = await guarded(answering({ ...detail, answers: [works] })).readCase('c-1');
    const row = (read.answers[0]!.value as unknown as object[])[0]!;
    assert.equal(Object.getPrototypeOf(row), Object.prototype);
    assert.deepEqual(Object.keys(row), ['title', 'constructor']);
  });

  it('is a copy, so that a backend that keeps its reply cannot change it later', async () => {
    const reply = structuredClone(session);
    const parsed = await guarded(answering(reply)).session();
    (reply.accounts[0] as { name: unknown }).name = litResult;
    assert.equal(parsed.accounts[0]!.name, 'Éditions Boréal inc.');
  });

  it('keeps hostile text as the text it is', async () => {
    const subject = '<img src=x onerror=alert(1)>\u202Egnp.exe\0';
    const page = await guarded(answering({ cases: [{ ...summary, subject }], total: 1 })).listCases({ account: 'a' });
    assert.equal(page.cases[0]!.subject, subject);
  });

  it('loses the acts and the events that this version does not know yet', async () => {
    const acts = [{ act: 'delegate', to: 'x' }, { act: 'reply' }, { act: '__proto__' }, { act: 'constructor' }];
    const events = [{ kind: 'archived' }, ...fullDetail.events!, { kind: 'toString', at: 7 }];
    const read = await guarded(answering({ ...detail, acts, events })).readCase('c-1');
    assert.deepEqual(read.acts, [{ act: 'reply' }]);
    assert.deepEqual(read.events, fullDetail.events);
  });

  it('loses the value of a sensitive answer that the backend forgot to withhold', async () => {
    const leaking = { ...detail, answers: [{ ...detail.answers[4], value: '046454286' }] };
    const read = await guarded(answering(leaking)).readCase('c-1');
    assert.deepEqual(read.answers, [detail.answers[4]]);
  });
});

describe('the guarded backend', () => {
  it('lacks what the backend lacks', () => {
    const { session: ask, submitCase, listCases, readCase } = answering(null);
    assert.deepEqual(Object.keys(guarded({ session: ask, submitCase, listCases, readCase })).sort(), [
      'listCases',
      'readCase',
      'session',
      'submitCase',
    ]);
    assert.equal('preset' in guarded(answering(null)), false);
  });

  it('keeps `this`, the arguments and private state of a class', async () => {
    class Society {
      readonly #asked: unknown[] = [];
      async session(): Promise<typeof session> {
        return session;
      }
      async submitCase(...given: unknown[]): Promise<typeof receipt> {
        this.#asked.push(...given);
        return receipt;
      }
      async listCases(): Promise<{ cases: []; total: number }> {
        return { cases: [], total: this.#asked.length };
      }
      async readCase(): Promise<CaseDetail> {
        return detail;
      }
      async discardFile(): Promise<void> {
        this.#asked.length = 0;
      }
    }
    const backend = guarded(new Society());
    const { submitCase, discardFile } = backend;
    await submitCase(submission, 'key');
    assert.equal((await backend.listCases({ account: 'a-1' })).total, 2);
    assert.equal(await discardFile!('u-1'), undefined);
    assert.equal((await backend.listCases({ account: 'a-1' })).total, 0);
  });

  it('passes a preset as it is, for the check at its load', async () => {
    const preset = { id: 'p', strange: litResult };
    const backend = guarded({ ...answering(null), preset: async () => preset as never });
    assert.equal(await backend.preset!(), preset);
  });

  it('answers nothing from a discard, whatever the backend answers', async () => {
    assert.equal(await guarded(answering(litResult)).discardFile!('u-1'), undefined);
  });

  it("tells progress in numbers between nothing and the file's size only", async () => {
    const told = [0, 5, 4000, Number.NaN, -3, litResult, '7', Number.POSITIVE_INFINITY];
    const heard: unknown[] = [];
    const backend: CaseBackend = {
      ...answering(null),
      uploadFile: async (_file, _attestation, call?: UploadCall) => {
        for (const sent of told) call?.onProgress?.(sent as number);
        return 'u-1';
      },
    };
    await guarded(backend).uploadFile!(file, attestation, { onProgress: (sent) => heard.push(sent) });
    assert.deepEqual(heard, [0, 5, 12, 7, 12]);
    assert.equal(await guarded(backend).uploadFile!(file, attestation), 'u-1');
    assert.equal(await guarded(backend).uploadFile!(file, attestation, {}), 'u-1');
  });
});
