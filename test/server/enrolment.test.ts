/** The reference server keeps clients' places in a company's CRM: records, an export log, and nothing for those without one. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Receipt, Session } from '../../src/model/case.ts';
import type { Enrolment, EnrolmentChange } from '../../src/model/enrolment.ts';
import { codeOf, idOf, openSociety, submissionOf, type Society, type Who } from './society.ts';

let society: Society;
before(async () => {
  society = await openSociety();
});
after(() => society.close());

const choice = (changes: Partial<EnrolmentChange> = {}): EnrolmentChange => ({
  current: false, include: true, mailing: 'applicant', agent: idOf.camille, remarks: 'Le soir', ...changes,
});

const opened = async (who: Who = 'camille', account = 'editions-boreal'): Promise<string> =>
  ((await (await society.submit(who, submissionOf({ account }))).json()) as Receipt).id;

const read = (id: string, who: Who = 'camille'): Promise<Enrolment> => society.json(who, `/api/cases/${id}/enrolment`);

const put = (id: string, change: unknown, version: string | undefined, who: Who = 'camille'): Promise<Response> =>
  society.ask(who, `/api/cases/${id}/enrolment`, {
    method: 'PUT',
    headers: { 'Content-Type': 'application/json', ...(version !== undefined && { 'If-Match': `"${version}"` }) },
    body: JSON.stringify(change),
  });

async function saved(id: string, change: EnrolmentChange, version: string): Promise<Enrolment> {
  const reply = await put(id, change, version);
  assert.equal(reply.status, 200, await reply.clone().text());
  const enrolment = (await reply.json()) as Enrolment;
  assert.equal(reply.headers.get('ETag'), `"${enrolment.version}"`);
  return enrolment;
}

const log = (id: string): Promise<readonly { kind: string; payload: Record<string, unknown> }[]> =>
  society.db.query('select kind, payload from enrolment_exports where case_id = $1 order by id', [id]);

describe('enrolment on the reference server', () => {
  it('exports a new client, updates them and removes them, each once in the log as it was sent', async () => {
    const id = await opened();
    const before = await read(id);
    assert.deepEqual([before.version, before.since, before.exports], ['0', undefined, []]);
    const address = { street: '12, rue du Port', city: 'Rimouski', province: 'Québec', postalCode: 'G5L 2M3', country: 'Canada' };
    const first = await saved(id, choice({ mailing: 'other', address }), before.version);
    assert.ok(first.since);
    const second = await saved(id, choice({ current: true, agent: idOf.morgan }), first.version);
    assert.equal(second.since, first.since);
    const third = await saved(id, choice({ current: true, include: false }), second.version);
    assert.equal(third.since, undefined);
    assert.deepEqual(third.exports.map(({ outcome }) => outcome), ['removal', 'update', 'new']);
    const rows = await log(id);
    assert.deepEqual(rows.map(({ kind }) => kind), ['new', 'update', 'removal']);
    const { crm, mailing, address: sent, agent, remarks, account } = rows[0]!.payload;
    assert.deepEqual([crm, mailing, sent, agent, remarks, account], [
      'Carnet Boréal', 'other', address, { id: idOf.camille, name: 'Camille Roy' }, 'Le soir', 'editions-boreal',
    ]);
    assert.deepEqual(rows[1]!.payload['agent'], { id: idOf.morgan, name: 'Morgan Tremblay' });
  });

  it('saves nothing of an older version, of none, or that does nothing', async () => {
    const id = await opened();
    const first = await saved(id, choice(), '0');
    assert.equal(await codeOf(await put(id, choice({ current: true }), '0')), '412 version-stale');
    assert.equal(await codeOf(await put(id, choice({ current: true }), undefined)), '428 version-missing');
    assert.equal(await codeOf(await put(id, choice(), first.version)), '422 act-refused');
    assert.equal(await codeOf(await put(id, choice({ include: false }), first.version)), '422 invalid');
    assert.equal(await codeOf(await put(id, choice({ current: true, mailing: 'other' }), first.version)), '422 invalid');
    assert.equal(await codeOf(await put(id, choice({ current: true, agent: idOf.alex }), first.version)), '422 invalid');
    assert.equal((await log(id)).length, 1);
    assert.deepEqual(await read(id), first);
  });

  it('makes one of two saves that meet', async () => {
    const id = await opened();
    const replies = await Promise.all([put(id, choice(), '0'), put(id, choice(), '0')]);
    assert.deepEqual(replies.map(({ status }) => status).sort(), [200, 412]);
    assert.equal((await log(id)).length, 1);
  });

  it('is shared by those who represent the account, each as themselves, and hidden from everyone else', async () => {
    const id = await opened();
    await saved(id, choice(), '0');
    const theirs = await read(id, 'morgan');
    assert.deepEqual(theirs.agents.filter(({ mine }) => mine), [{ id: idOf.morgan, name: 'Morgan Tremblay', mine: true }]);
    assert.equal(await codeOf(await society.ask('alex', `/api/cases/${id}/enrolment`)), '404 not-found');
    assert.equal(await codeOf(await put(id, choice(), '1', 'alex')), '404 not-found');
  });

  it('is not there for a company that asked for no CRM, and its session says so', async () => {
    const hers = await opened('camille', 'camille-roy');
    assert.equal(await codeOf(await society.ask('camille', `/api/cases/${hers}/enrolment`)), '404 not-found');
    const told = async (who: Who): Promise<boolean> =>
      (await society.json<Session>(who, '/api/session')).capabilities?.includes('readEnrolment') ?? true;
    assert.deepEqual([await told('camille'), await told('morgan'), await told('alex')], [true, true, false]);
    assert.ok((await society.json<Session>('alex', '/api/session')).capabilities?.includes('reply'));
  });
});
