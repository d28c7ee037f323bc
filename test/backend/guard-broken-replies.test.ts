/** The guard: every way in which a reply can break the contract is refused, with the path that is wrong. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { inspect } from 'node:util';
import { brokenWords } from '../../src/backend/broken-words.ts';
import { BackendError } from '../../src/backend/error.ts';
import { guarded } from '../../src/backend/guard.ts';
import {
  answering,
  asks,
  detail,
  fullDetail,
  litResult,
  message,
  overview,
  receipt,
  session,
  summary,
  type Method,
} from './replies.ts';

/** The error of a reply that must be refused. */
async function refusal(method: Method, reply: unknown): Promise<BackendError> {
  const error = await asks[method](guarded(answering(reply))).then(
    (value) => assert.fail(`${method} let ${JSON.stringify(value)} in`),
    (thrown: unknown) => thrown,
  );
  assert(error instanceof BackendError);
  assert.equal(error.code, 'contract');
  assert.equal(error.retryable, true);
  assert.equal(error.ambiguous, ['submitCase', 'reply', 'changeCase', 'saveEnrolment'].includes(method));
  assert(error.cause instanceof Error);
  return error;
}
async function refused(method: Method, reply: unknown, path: string): Promise<void> {
  const message = brokenWords(await refusal(method, reply));
  assert(
    message.split('; ').some((fault) => fault.startsWith(`${path}: `)),
    `expected the path ${path}, got: ${message}`,
  );
}

describe('a reply that breaks the contract', () => {
  it('is refused when it is nothing like the reply', async () => {
    for (const method of Object.keys(asks) as Method[]) {
      const nothing = [
        undefined,
        '<!doctype html><title>Sign in</title>',
        7,
        true,
        [],
        {},
        () => {},
        litResult,
        [null],
      ];
      for (const reply of nothing) {
        if (method === 'uploadFile' && typeof reply === 'string') continue;
        await refusal(method, reply);
      }
      if (method !== 'findReceipt') await refusal(method, null);
    }
  });

  it('is refused for any field that is missing', async () => {
    for (const key of Object.keys(session)) await refused('session', { ...session, [key]: undefined }, key);
    for (const key of Object.keys(receipt)) {
      await refused('submitCase', { ...receipt, [key]: undefined }, key);
      await refused('findReceipt', { ...receipt, [key]: undefined }, key);
    }
    for (const key of Object.keys(detail)) {
      await refused('readCase', { ...detail, [key]: undefined }, key);
      await refused('changeCase', { ...detail, [key]: undefined }, key);
    }
    for (const key of ['id', 'from', 'author', 'at', 'text']) await refused('reply', { ...message, [key]: undefined }, key);
    for (const key of Object.keys(overview)) await refused('readOverview', { ...overview, [key]: undefined }, key);
    for (const key of ['active', 'resolved', 'cancelled']) {
      await refused('readOverview', { ...overview, counts: { ...overview.counts, [key]: undefined } }, `counts.${key}`);
    }
    for (const key of Object.keys(overview.openers[0]!)) {
      await refused('readOverview', { ...overview, openers: [{ ...overview.openers[0], [key]: undefined }] }, `openers.0.${key}`);
    }
    for (const key of Object.keys(summary)) {
      await refused('listCases', { cases: [summary, { ...summary, [key]: undefined }], total: 2 }, `cases.1.${key}`);
    }
  });

  it('is refused for any field of another type', async () => {
    const wrong = [null, litResult, ['x'], Symbol('x'), Number.NaN, new Date()];
    for (const value of wrong) {
      for (const key of Object.keys(session)) {
        if (!Array.isArray(value) || key !== 'roles') await refusal('session', { ...session, [key]: value });
      }
      for (const key of Object.keys(receipt)) await refused('submitCase', { ...receipt, [key]: value }, key);
      for (const key of Object.keys(fullDetail)) await refusal('readCase', { ...fullDetail, [key]: value });
      for (const key of Object.keys(message)) await refusal('reply', { ...message, [key]: value });
      for (const key of Object.keys(overview)) await refusal('readOverview', { ...overview, [key]: value });
    }
  });

  it('is refused when a text is shaped like a template result', async () => {
    await refused('session', { ...session, accounts: [{ id: 'a', name: litResult }] }, 'accounts.0.name');
    await refused(
      'session',
      { ...session, accounts: [{ ...session.accounts[0], manager: litResult }] },
      'accounts.0.manager',
    );
    await refused('listCases', { cases: [{ ...summary, subject: litResult }], total: 1 }, 'cases.0.subject');
    await refused('readCase', { ...detail, waiver: litResult }, 'waiver');
    await refused('readCase', { ...detail, messages: [{ ...detail.messages[0], text: litResult }] }, 'messages.0.text');
    await refused('readCase', { ...detail, messages: [{ ...detail.messages[0], lang: litResult }] }, 'messages.0.lang');
    await refused('readCase', { ...detail, answers: [{ ...detail.answers[0], text: litResult }] }, 'answers.0.text');
    await refused('uploadFile', litResult, 'reply');
    const [file] = fullDetail.files;
    for (const key of ['by', 'text', 'lang', 'version', 'regulation']) {
      const attestation = { ...file!.attestation, [key]: litResult };
      await refused('readCase', { ...detail, files: [{ ...file, attestation }] }, `files.0.attestation.${key}`);
    }
    const attached = { ...message.files![0], name: litResult };
    await refused('reply', { ...message, files: [attached] }, 'files.0.name');
    const refusedFor = (words: unknown): object => ({ ...detail, acts: [{ act: 'reply', refused: words }] });
    await refused('readCase', refusedFor({ en: litResult, fr: 'x' }), 'acts.0.refused.*');
    await refused('readCase', refusedFor({ en: 'x' }), 'acts.0.refused');
    await refused('readCase', refusedFor(litResult), 'acts.0.refused.*');
    const event = fullDetail.events![0];
    await refused('readCase', { ...detail, events: [{ ...event, by: litResult }] }, 'events.0.by');
    await refused('readCase', { ...detail, events: [{ ...event, reason: litResult }] }, 'events.0.reason');
    await refused('readCase', { ...detail, follows: { id: 'c', reference: litResult } }, 'follows.reference');
    await refused('readCase', { ...detail, rating: { stars: 5, comment: litResult } }, 'rating.comment');
    await refused('readOverview', { ...overview, types: [{ path: [{ id: 'a', label: litResult }], count: 1 }] }, 'types.0.path.0.label');
    await refused('readOverview', { ...overview, openers: [{ ...overview.openers[0], name: litResult }] }, 'openers.0.name');
    const waiting = { total: 1, cases: [{ ...summary, subject: litResult }] };
    await refused('readOverview', { ...overview, waiting }, 'waiting.cases.0.subject');
  });

  it('is refused for an act or an event that is broken, though one that is not known yet only goes', async () => {
    const event = fullDetail.events![0];
    for (const broken of [null, litResult, 'opened', ['opened'], { ...event, kind: litResult }, { ...event, kind: undefined }]) {
      await refusal('readCase', { ...detail, events: [broken] });
    }
    await refused('readCase', { ...detail, events: [{ ...event, kind: 'later' }, { ...event, at: 'now' }] }, 'events.1.at');
    await refused('readCase', { ...detail, events: [{ ...event, side: 'system' }] }, 'events.0.side');
    for (const broken of [null, litResult, 'reply', { act: 7 }, {}]) await refusal('readCase', { ...detail, acts: [broken] });
    await refused('readCase', { ...detail, acts: { 0: { act: 'reply' } } }, 'acts');
  });

  it('is refused for a list that is an object or a text, and for an object that is a list', async () => {
    await refused('listCases', { cases: { 0: summary, length: 1 }, total: 1 }, 'cases');
    await refused('listCases', { cases: 'none', total: 0 }, 'cases');
    await refused('listCases', { cases: null, total: 0 }, 'cases');
    await refused('listCases', { cases: [[summary]], total: 1 }, 'cases.0');
    await refused('session', { ...session, roles: 'admin' }, 'roles');
    await refused('session', [session], 'reply');
  });

  it('is refused for a status, an origin, a sender or a kind outside its closed set', async () => {
    for (const status of ['open', 'ACTIVE', '', '__proto__', 'constructor', 'toString']) {
      await refused('listCases', { cases: [{ ...summary, status }], total: 1 }, 'cases.0.status');
    }
    await refused('readCase', { ...detail, origin: 'fax' }, 'origin');
    await refused('readCase', { ...detail, messages: [{ ...detail.messages[0], from: 'system' }] }, 'messages.0.from');
    await refused(
      'readCase',
      { ...detail, answers: [{ ...detail.answers[0], kind: 'constructor' }] },
      'answers.0.kind',
    );
  });

  it('is refused for a date that no clock shows', async () => {
    for (const at of ['', 'yesterday', '1', '03/01/2026', '2026-13-45', '2026-03-01T99:00:00Z', '1772387100']) {
      await refused('submitCase', { ...receipt, receivedAt: at }, 'receivedAt');
      await refused('listCases', { cases: [{ ...summary, updatedAt: at }], total: 1 }, 'cases.0.updatedAt');
      await refused('readCase', { ...detail, files: [{ ...detail.files[0], attestedAt: at }] }, 'files.0.attestedAt');
    }
  });

  it('is refused for a size or a count below zero, infinite or in text', async () => {
    for (const size of [-1, Number.POSITIVE_INFINITY, Number.NaN, '12']) {
      await refused('readCase', { ...detail, files: [{ ...detail.files[0], size }] }, 'files.0.size');
      await refused('listCases', { cases: [], total: size }, 'total');
      await refused('listCases', { cases: [], total: 0, skipped: size }, 'skipped');
      await refused('readOverview', { ...overview, unread: size }, 'unread');
      await refused('readOverview', { ...overview, counts: { ...overview.counts, resolved: size } }, 'counts.resolved');
    }
    for (const stars of [0, 6, 2.5, -1, '5', Number.NaN]) {
      await refused('readCase', { ...detail, rating: { stars, comment: '' } }, 'rating.stars');
    }
  });

  it('is refused for an empty id, which nothing could be asked by', async () => {
    await refused('submitCase', { ...receipt, id: '' }, 'id');
    await refused('submitCase', { ...receipt, reference: '' }, 'reference');
    await refused('uploadFile', '', 'reply');
    await refused('listCases', { cases: [], total: 0, next: '' }, 'next');
    await refused('readCase', { ...detail, version: '' }, 'version');
    await refused('readOverview', { ...overview, types: [{ path: [], count: 1 }] }, 'types.0.path');
    await refused('readOverview', { ...overview, types: [{ path: [{ id: '', label: 'x' }], count: 1 }] }, 'types.0.path.0.id');
    await refused('readOverview', { ...overview, openers: [{ ...overview.openers[0], id: '' }] }, 'openers.0.id');
  });

  it('is refused for a value that its kind of question cannot have', async () => {
    const wrong: readonly [number, unknown, string][] = [
      [0, ['Nordet'], 'answers.0.value'],
      [0, litResult, 'answers.0.value'],
      [0, null, 'answers.0.value'],
      [1, 'tv', 'answers.0.value'],
      [1, ['tv', litResult], 'answers.0.value.1'],
      [2, { from: '2026-01-01' }, 'answers.0.value.to'],
      [3, { title: 'Nordet' }, 'answers.0.value'],
      [3, [{ title: litResult }], 'answers.0.value.0.*'],
    ];
    for (const [index, value, path] of wrong) {
      await refused('readCase', { ...detail, answers: [{ ...detail.answers[index], value }] }, path);
    }
  });

  it('is refused when reading a field throws', async () => {
    const trap = Object.defineProperty({ ...session }, 'name', {
      get: () => {
        throw new Error('trap');
      },
    });
    await refusal('session', trap);
  });

  it('names the path but repeats nothing of the reply', async () => {
    const error = await refusal('submitCase', { ...receipt, receivedAt: '046 454 286' });
    assert.equal(brokenWords(error), 'receivedAt: must be an ISO 8601 date');
    assert.doesNotMatch(inspect(error, { depth: 9 }), /046/);
  });

  it('tells five faults, and how many more there are', async () => {
    const words = brokenWords(await refusal('listCases', { cases: [1, 2, 3, 4, 5, 6, 7], total: 7 }));
    assert.deepEqual(words.split('; ').slice(4), ['cases.4: must be an object', 'and 2 more']);
    assert.doesNotMatch(brokenWords(await refusal('listCases', { cases: [1, 2, 3, 4, 5], total: 5 })), /more/);
  });

  it('tells no name that the reply itself has given to a field', async () => {
    const works = { ...detail.answers[3]!, value: [{ '046 454 286': 7 }] };
    const error = await refusal('readCase', { ...detail, answers: [works] });
    assert.equal(brokenWords(error), 'answers.0.value.0.*: must be a text');
    assert.doesNotMatch(inspect(error, { depth: 9 }), /046/);
  });
});
