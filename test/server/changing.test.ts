/** Changing a case: only where it is possible, never over someone else's change, with a trace for everyone. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { CaseAct } from '../../src/model/act.ts';
import type { CaseDetail } from '../../src/model/case.ts';
import { memberActs } from './member-acts.ts';
import { attestationFor, codeOf, idOf, openSociety, pdf, submissionOf, type Society } from './society.ts';

const day = 24 * 60 * 60 * 1000;

let society: Society;
let clock = Date.now();
before(async () => {
  society = await openSociety({ now: () => new Date((clock += 1_000)) });
});
after(() => society.close());

const { opened, reply, replied, change, changed, listed, staffSay, staffSet } = memberActs(() => society);

const cancel = { act: 'cancel', reason: 'Ouvert deux fois.' };
const resolve = { act: 'resolve' };
const reopen = { act: 'reopen', reason: 'Le problème est revenu.' };
const rate = { act: 'rate', rating: { stars: 4, comment: 'Rapide.' } };

const possible = ({ acts }: CaseDetail): readonly CaseAct[] => acts!.filter(({ refused }) => !refused).map(({ act }) => act);

const staffOpen = (id: string): Promise<CaseDetail> => society.json('staff', `/staff-api/cases/${id}`);

test('a member cancels, resolves, reopens and rates, and is told each time what is possible next', async () => {
  const id = await opened('camille');
  await staffSay(id, 'Quelle entente?', true);
  assert.deepEqual(possible(await society.detail('camille', id)), ['reply', 'cancel', 'resolve']);
  const resolved = await changed('camille', id, resolve);
  assert.deepEqual([resolved.status, resolved.waiting, possible(resolved)], ['resolved', false, ['reopen', 'rate']]);
  const rated = await changed('camille', id, rate, resolved.version);
  assert.deepEqual([rated.status, rated.rating, possible(rated)], ['resolved', rate.rating, ['reopen']]);
  const again = await changed('camille', id, reopen, rated.version);
  assert.deepEqual([again.status, possible(again)], ['active', ['reply', 'cancel', 'resolve']]);
  const cancelled = await changed('camille', id, cancel, again.version);
  assert.deepEqual([cancelled.status, possible(cancelled), cancelled.rating], ['cancelled', [], rate.rating]);
  assert.deepEqual(await society.detail('camille', id), cancelled);
  assert.deepEqual(cancelled.events!.slice(2).map(({ kind, reason }) => [kind, reason]), [
    ['resolved', undefined],
    ['rated', undefined],
    ['reopened', reopen.reason],
    ['cancelled', cancel.reason],
  ]);
});

test('what is not possible is refused with its reason, in the language asked for, and changes nothing', async () => {
  const id = await opened('camille');
  const refusal = async (body: unknown, lang: string): Promise<unknown[]> => {
    const { version } = await society.detail('camille', id);
    const headers = { 'Content-Type': 'application/json', 'If-Match': `"${version}"`, 'Accept-Language': lang };
    const answer = await society.ask('camille', `/api/cases/${id}/changes`, { method: 'POST', headers, body: JSON.stringify(body) });
    const { code, detail } = (await answer.json()) as Record<string, unknown>;
    assert.equal((await society.detail('camille', id)).version, version);
    return [answer.status, code, detail];
  };
  assert.deepEqual(await refusal(reopen, 'en'), [422, 'act-refused', 'Possible once the case is resolved.']);
  assert.deepEqual(await refusal(rate, 'fr'), [422, 'act-refused', 'Possible une fois le cas résolu.']);
  await changed('camille', id, cancel);
  assert.deepEqual(await refusal(cancel, 'fr'), [422, 'act-refused', 'Ce cas est déjà annulé.']);
  assert.deepEqual(await refusal(reopen, 'en'), [422, 'act-refused', 'A cancelled case stays closed: open a new case.']);
});

test('a case is reopened within sixty days of its last change, and not after', async () => {
  const [soon, late] = [await opened('camille'), await opened('camille')];
  await changed('camille', soon, resolve);
  await changed('camille', late, resolve);
  clock += 60 * day - 60_000;
  assert.equal((await changed('camille', soon, reopen)).status, 'active');
  clock += 120_000;
  const detail = await society.detail('camille', late);
  assert.deepEqual(possible(detail), ['rate']);
  assert.equal(await codeOf(await change('camille', late, reopen)), '422 act-refused');
});

test('every change makes another version, reading makes none', async () => {
  const id = await opened('camille');
  const versions: (string | undefined)[] = [];
  const note = async (): Promise<void> => {
    versions.push((await society.detail('camille', id)).version);
  };
  await note();
  for (const step of [
    () => staffSay(id, 'Quelle entente?', true),
    () => replied('camille', id),
    () => staffSet(id, 'resolved'),
    () => changed('morgan', id, rate),
    () => changed('camille', id, reopen),
  ]) {
    await step();
    await note();
  }
  assert.equal(new Set(versions).size, versions.length);
  const last = versions.at(-1);
  await staffOpen(id);
  await society.detail('morgan', id);
  await staffSet(id, 'active');
  await note();
  assert.equal(versions.at(-1), last);
});

test('a case comes with its version as its tag, and so does a changed one', async () => {
  const id = await opened('camille');
  const read = await society.ask('camille', `/api/cases/${id}`);
  const { version } = (await read.json()) as CaseDetail;
  assert.equal(read.headers.get('ETag'), `"${version}"`);
  const done = await change('camille', id, resolve, version);
  assert.equal(done.headers.get('ETag'), `"${((await done.json()) as CaseDetail).version}"`);
});

test('a change that names no version, or another one than the case’s, is refused and does nothing', async () => {
  const id = await opened('camille');
  const { version } = await society.detail('camille', id);
  const post = (ifMatch?: string): Promise<Response> =>
    society.ask('camille', `/api/cases/${id}/changes`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', ...(ifMatch === undefined ? {} : { 'If-Match': ifMatch }) },
      body: JSON.stringify(resolve),
    });
  assert.equal(await codeOf(await post()), '428 version-missing');
  assert.equal(await codeOf(await post(' ')), '428 version-missing');
  for (const wrong of ['"none"', '*', `W/"${version}"`, String(version), '""', `"${version}x"`]) {
    assert.equal(await codeOf(await post(wrong)), '412 version-stale', wrong);
  }
  assert.equal((await society.detail('camille', id)).status, 'active');
  assert.equal((await post(`"none", "${version}"`)).status, 200);
});

test('of two changes at once with one version exactly one is done', async () => {
  for (let round = 0; round < 5; round++) {
    const id = await opened('camille');
    const { version } = await society.detail('camille', id);
    const answers = await Promise.all([change('camille', id, cancel, version), change('morgan', id, resolve, version)]);
    assert.deepEqual(answers.map(({ status }) => status).sort(), [200, 412]);
    const { events } = await society.detail('camille', id);
    assert.equal(events!.length, 2);
  }
});

test('what staff or another member did meanwhile is not written over', async () => {
  const id = await opened('camille');
  for (const meanwhile of [() => staffSay(id, 'Un instant.'), () => reply('morgan', id), () => staffSet(id, 'resolved')]) {
    const { version } = await society.detail('camille', id);
    await meanwhile();
    assert.equal(await codeOf(await change('camille', id, cancel, version)), '412 version-stale');
  }
  assert.equal((await society.detail('camille', id)).status, 'resolved');
});

test('a cancellation needs a reason, a rating one to five stars, and nothing else is a change', async () => {
  const id = await opened('camille');
  const rated = (stars: unknown, comment: unknown = ''): unknown => ({ act: 'rate', rating: { stars, comment } });
  for (const wrong of [
    { act: 'cancel' },
    { act: 'cancel', reason: ' ' },
    { act: 'cancel', reason: 'x'.repeat(5_001) },
    { act: 'reopen' },
    { act: 'delete' },
    { act: 'reply', text: 'x' },
    rated(0),
    rated(6),
    rated(2.5),
    rated('5'),
    rated(5, null),
    { act: 'rate' },
    null,
    [],
  ]) {
    assert.equal(await codeOf(await change('camille', id, wrong)), '422 invalid', JSON.stringify(wrong));
  }
});

test('a change is unread for the other representatives, not for whoever made it', async () => {
  const id = await opened('camille');
  await changed('camille', id, resolve);
  assert.equal((await listed('camille', id)).unread, false);
  assert.equal((await listed('morgan', id)).unread, true);
});

test('the timeline tells who did what, oldest first, and the first look of the staff once', async () => {
  const id = await opened('camille');
  await staffOpen(id);
  await staffOpen(id);
  await staffSay(id, 'Quelle entente?', true);
  await replied('morgan', id);
  await staffSay(id, 'Merci.');
  await staffSet(id, 'resolved');
  const { events, openedAt, updatedAt } = await changed('morgan', id, rate);
  assert.deepEqual(
    events!.map(({ kind, by, side }) => [kind, by, side]),
    [
      ['opened', 'Camille Roy', 'member'],
      ['viewed', 'Nadia Benali', 'staff'],
      ['asked', 'Nadia Benali', 'staff'],
      ['replied', 'Morgan Tremblay', 'member'],
      ['answered', 'Nadia Benali', 'staff'],
      ['resolved', 'Nadia Benali', 'staff'],
      ['rated', 'Morgan Tremblay', 'member'],
    ],
  );
  const moments = events!.map(({ at }) => at);
  assert.deepEqual(moments, [...moments].sort());
  assert.deepEqual([moments[0], moments.at(-1)], [openedAt, updatedAt]);
});

test('a case by phone was opened by whoever called', async () => {
  const { account, lang, subject, path, description } = submissionOf();
  const { id } = await society.json<{ id: string }>('staff', '/staff-api/cases', 201, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ account, lang, subject, path, description, caller: 'Dominique Côté' }),
  });
  const [first] = (await society.detail('camille', id)).events!;
  assert.deepEqual([first!.kind, first!.by, first!.side], ['opened', 'Dominique Côté', 'member']);
  assert.equal((await listed('morgan', id)).unread, true);
});

test('a reason comes back exactly as it was given', async () => {
  const id = await opened('camille');
  const reason = '<b>${1}</b> NUL \0, lone \ud800, \u202egnp.exe, “\'; drop table cases; --';
  const { events } = await changed('camille', id, { act: 'cancel', reason });
  assert.equal(events!.at(-1)!.reason, reason);
});

test('a confirmation is shown to whoever gave it and to administrators, by name, and to nobody else', async () => {
  const [hers, theirs] = [await society.attach('camille', 'a.pdf', pdf('a')), await society.attach('morgan', 'b.pdf', pdf('b'))];
  const id = await opened('camille', { files: [hers] });
  await replied('morgan', id, { files: [theirs] });
  const confirmed = async (who: 'camille' | 'morgan'): Promise<unknown[]> => {
    const { files, messages } = await society.detail(who, id);
    return [files[0]!.attestation, messages[0]!.files![0]!.attestation];
  };
  const { statement, regulation } = attestationFor(pdf(), 'a.pdf', idOf.camille);
  const shown = (by: string): unknown => ({
    by,
    text: statement.text,
    lang: statement.lang,
    version: statement.version,
    regulation,
  });
  assert.deepEqual(await confirmed('camille'), [shown('Camille Roy'), shown('Morgan Tremblay')]);
  assert.deepEqual(await confirmed('morgan'), [undefined, shown('Morgan Tremblay')]);
});

test('a closed case is taken further by a new one, which names it to those who may see it', async () => {
  const followed = await opened('camille');
  const { reference } = await changed('camille', followed, cancel);
  const id = await opened('camille', { follows: followed });
  assert.deepEqual((await society.detail('morgan', id)).follows, { id: followed, reference });
  const own = await opened('camille', { account: 'camille-roy' });
  await changed('camille', own, resolve);
  const shared = await opened('camille', { follows: own });
  assert.equal((await society.detail('camille', shared)).follows?.id, own);
  assert.equal((await society.detail('morgan', shared)).follows, undefined);
});

test('an open case, a stranger’s or none at all is not taken further', async () => {
  const active = await opened('camille');
  const foreign = await opened('alex', { account: 'northlight-songs' });
  await changed('alex', foreign, resolve);
  for (const follows of [active, foreign, 'none', '']) {
    assert.equal(await codeOf(await society.submit('camille', submissionOf({ follows }))), '422 invalid');
  }
});

test('to the members of other accounts no case is there to be changed', async () => {
  const id = await opened('camille');
  const { version } = await society.detail('camille', id);
  assert.equal(await codeOf(await change('alex', id, resolve, version)), '404 not-found');
  assert.equal(await codeOf(await change('camille', 'none', resolve, version)), '404 not-found');
  assert.equal(await codeOf(await society.ask('alex', `/api/cases/${id}`)), '404 not-found');
});
