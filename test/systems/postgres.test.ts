/** Two processes of the reference server on one PostgreSQL: whichever is asked, and whichever dies, it is one society. */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import type { CaseDetail, Receipt } from '../../src/model/case.ts';
import { hearing, type Hearing } from '../server/heard.ts';
import { memberActs } from '../server/member-acts.ts';
import { attestationFor, codeOf, idOf, pdf, submissionOf, type Callers } from '../server/society.ts';
import { startServerProcess } from './server-process.ts';
import { openTwoProcesses, type TwoProcesses } from './two-processes.ts';

let two: TwoProcesses;
let sql: pg.Client;
before(async () => {
  two = await openTwoProcesses();
  sql = new pg.Client({ connectionString: two.settings.databaseUrl });
  await sql.connect();
});
after(async () => {
  await sql?.end();
  await two?.close();
});

/** Where an answer never comes, its test fails and the others still run. */
const answered = (sentence: string, run: () => Promise<void>): void => void test(sentence, { timeout: 60_000 }, run);

const first = (): Callers => two.callers.first;
const second = (): Callers => two.callers.second;
const either = (): Callers => two.callers.either;
const atFirst = memberActs(first);
const atSecond = memberActs(second);

const account = 'editions-boreal';

async function rows<Row>(text: string, values: readonly unknown[] = []): Promise<readonly Row[]> {
  return (await sql.query(text, [...values])).rows as Row[];
}

const casesCalled = (subject: string): Promise<readonly { id: string }[]> =>
  rows(`select id from cases where heading->>'subject' = $1`, [subject]);

const receiptOf = async (reply: Response): Promise<Receipt> => {
  assert.ok([200, 201].includes(reply.status), await reply.clone().text());
  return reply.json() as Promise<Receipt>;
};

async function listening(to: Callers): Promise<Hearing> {
  const answer = await to.ask('morgan', `/api/events?account=${account}`);
  assert.equal(answer.status, 200);
  const heard = hearing(answer.body!);
  assert.equal(await heard.next(), 'ready');
  return heard;
}

/** Comments are only a sign of life. */
async function nextNews(heard: Hearing): Promise<unknown> {
  for (;;) {
    const next = await heard.next();
    if (next !== ':') return next;
  }
}

async function until(holds: () => Promise<boolean>): Promise<void> {
  while (!(await holds())) await wait(20);
}

/** Holds the numbers that cases are given, so that whoever opens one stands still in the middle of it. */
async function withCasesHeld(work: (oneWaits: () => Promise<void>) => Promise<void>): Promise<void> {
  const holder = new pg.Client({ connectionString: two.settings.databaseUrl });
  await holder.connect();
  try {
    await holder.query('begin');
    await holder.query('lock table case_numbers in access exclusive mode');
    await work(() =>
      until(async () => {
        const waiting = await rows(
          `select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock' and query like '%case_numbers%'`,
        );
        return waiting.length > 0;
      }),
    );
  } finally {
    await holder.end();
  }
}

answered('both are of one society: what is written through one is read through the other', async () => {
  const bytes = pdf('lu par l’autre');
  const file = await first().attach('camille', 'entente.pdf', bytes);
  const { id } = await receiptOf(await second().submit('camille', submissionOf({ files: [file] })));
  const { files, version } = await first().detail('morgan', id);
  const read = await second().ask('morgan', `/api/cases/${id}/files/${files[0]!.id}`);
  assert.deepEqual(Buffer.from(await read.arrayBuffer()), Buffer.from(bytes));
  const changed = await atFirst.changed('camille', id, { act: 'cancel', reason: 'Réglé autrement.' }, version);
  assert.equal((await second().detail('morgan', id)).status, 'cancelled');
  assert.equal(await codeOf(await atSecond.change('morgan', id, { act: 'reopen', reason: 'Encore ouvert.' }, version)), '412 version-stale');
  assert.notEqual(changed.version, version);
});

answered('sensitive answers sealed by one are opened by the other', async () => {
  const [sealed] = await rows<{ id: string }>('select id from cases where sealed is not null limit 1');
  for (const to of [first(), second()]) {
    const detail = await to.json<CaseDetail>('staff', `/staff-api/cases/${sealed!.id}`);
    assert.match(JSON.stringify(detail), /046 454 286/);
  }
});

answered('the same key sent to both at once opens one case, and both get its receipt', async () => {
  for (let round = 0; round < 10; round += 1) {
    const key = randomUUID();
    const submission = submissionOf({ subject: `Envoyé deux fois ${key}` });
    const replies = await Promise.all([first(), second(), second(), first()].map((to) => to.submit('camille', submission, key)));
    assert.deepEqual(replies.map(({ status }) => status).sort(), [200, 200, 200, 201]);
    const receipts = await Promise.all(replies.map(receiptOf));
    assert.equal(new Set(receipts.map((receipt) => JSON.stringify(receipt))).size, 1);
    assert.equal((await casesCalled(submission.subject)).length, 1);
  }
});

answered('one file claimed through both at once is of one case', async () => {
  const file = await first().attach('camille', 'une-fois.pdf', pdf('une fois'));
  const replies = await Promise.all([first(), second()].map((to) => to.submit('camille', submissionOf({ files: [file] }))));
  assert.deepEqual(replies.map(({ status }) => status).sort(), [201, 422]);
});

answered('one version changed through both at once is changed once', async () => {
  const id = await atFirst.opened('camille');
  const { version } = await first().detail('camille', id);
  const changes = [atFirst, atSecond].map((acts) => acts.change('camille', id, { act: 'cancel', reason: 'Réglé autrement.' }, version));
  assert.deepEqual((await Promise.all(changes)).map(({ status }) => status).sort(), [200, 412]);
});

answered('an upload begun at one goes on at the other, and its case is opened at either', async () => {
  const bytes = Buffer.concat([pdf('en deux fois'), Buffer.alloc(300_000, 'é')]);
  const attestation = attestationFor(bytes, 'en-deux-fois.pdf', idOf.camille);
  const resumable = { 'Tus-Resumable': '1.0.0' };
  const begun = await first().ask('camille', '/api/uploads', {
    method: 'POST',
    headers: {
      ...resumable,
      'Upload-Length': String(bytes.length),
      'Upload-Metadata': `attestation ${Buffer.from(JSON.stringify(attestation)).toString('base64')}`,
    },
  });
  assert.equal(begun.status, 201, await begun.clone().text());
  const upload = new URL(begun.headers.get('Location')!, begun.url).pathname;
  const send = async (to: Callers, from: number, end: number): Promise<void> => {
    const reply = await to.ask('camille', upload, {
      method: 'PATCH',
      headers: { ...resumable, 'Content-Type': 'application/offset+octet-stream', 'Upload-Offset': String(from) },
      body: bytes.subarray(from, end),
    });
    assert.equal(reply.status, 204, await reply.clone().text());
  };
  const offsetAt = async (to: Callers): Promise<number> => {
    const reply = await to.ask('camille', upload, { method: 'HEAD', headers: resumable });
    assert.equal(reply.status, 200);
    return Number(reply.headers.get('Upload-Offset'));
  };
  await send(first(), 0, 100_000);
  assert.equal(await offsetAt(second()), 100_000);
  await send(second(), 100_000, 200_000);
  assert.equal(await offsetAt(first()), 200_000);
  await send(first(), 200_000, bytes.length);
  const files = [{ upload: upload.split('/').at(-1)!, attestation }];
  const { id } = await receiptOf(await second().submit('camille', submissionOf({ files })));
  const { files: kept } = await second().detail('camille', id);
  const read = await first().ask('camille', `/api/cases/${id}/files/${kept[0]!.id}`);
  assert.ok(bytes.equals(Buffer.from(await read.arrayBuffer())));
});

answered('what happens through one is heard on the other’s stream', async () => {
  const [here, there] = await Promise.all([listening(first()), listening(second())]);
  const id = await atFirst.opened('camille');
  await atFirst.replied('camille', id);
  await atSecond.staffSay(id, 'Bien reçu.');
  for (const heard of [here, there]) {
    for (const kind of ['opened', 'message', 'message']) assert.deepEqual(await nextNews(heard), { case: id, kind });
  }
  await Promise.all([here.leave(), there.leave()]);
});

answered('a connection of the database that is cut in the middle of a case costs one answer, and no process', async () => {
  const key = randomUUID();
  const submission = submissionOf({ subject: `Coupé ${key}` });
  const heard = await listening(first());
  await withCasesHeld(async (oneWaits) => {
    const cut = first().submit('camille', submission, key);
    await oneWaits();
    await rows(`select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and query like '%case_numbers%' and wait_event_type = 'Lock'`);
    assert.equal(await codeOf(await cut), '500 server');
  });
  assert.equal((await casesCalled(submission.subject)).length, 0);
  const { id } = await receiptOf(await first().submit('camille', submission, key));
  assert.deepEqual(await nextNews(heard), { case: id, kind: 'opened' });
  await heard.leave();
});

answered('when every connection of the database is cut, both go on, and streams say that news may have been missed', async () => {
  const streams = await Promise.all([listening(first()), listening(second())]);
  await rows('select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()');
  for (const heard of streams) assert.equal(await nextNews(heard), 'ready');
  const id = await atSecond.opened('camille');
  for (const heard of streams) assert.deepEqual(await nextNews(heard), { case: id, kind: 'opened' });
  await Promise.all(streams.map((heard) => heard.leave()));
});

answered('one that is killed in the middle of a case leaves half of nothing: the same key opens it at the other, once', async () => {
  const key = randomUUID();
  const submission = submissionOf({ subject: `Tué au milieu ${key}` });
  const [killed] = two.processes;
  const port = Number(new URL(killed.url).port);
  const heard = await listening(second());
  let resent: Promise<Response> | undefined;
  await withCasesHeld(async (oneWaits) => {
    const lost = first().submit('camille', submission, key).then(
      () => assert.fail('a killed process answered'),
      () => undefined,
    );
    await oneWaits();
    await killed.kill();
    await lost;
    resent = second().submit('camille', submission, key);
  });
  const { id } = await receiptOf(await resent!);
  assert.deepEqual(await casesCalled(submission.subject), [{ id }]);
  assert.deepEqual(await nextNews(heard), { case: id, kind: 'opened' });

  // Whoever comes through the balancer does not notice.
  for (let request = 0; request < 6; request += 1) assert.equal((await either().detail('morgan', id)).id, id);
  const meanwhile = await receiptOf(await either().submit('camille', submissionOf()));
  assert.deepEqual(await nextNews(heard), { case: meanwhile.id, kind: 'opened' });

  two.processes[0] = await startServerProcess({ ...two.settings, port });
  assert.equal((await first().detail('camille', meanwhile.id)).id, meanwhile.id);
  const back = await listening(first());
  const after = await atSecond.opened('camille');
  assert.deepEqual(await nextNews(back), { case: after, kind: 'opened' });
  await atFirst.staffSay(after, 'De retour.');
  const news: unknown[] = [];
  while (news.length < 2) news.push(await nextNews(heard));
  assert.deepEqual(news, [{ case: after, kind: 'opened' }, { case: after, kind: 'message' }]);
  await Promise.all([heard.leave(), back.leave()]);
});

answered('thirty cases sent while one is killed and comes back stand once each', async () => {
  const [, killed] = two.processes;
  const port = Number(new URL(killed.url).port);
  const mark = randomUUID();
  const send = async (number: number): Promise<Receipt> => {
    const submission = submissionOf({ subject: `${mark} ${number}` });
    // As the widget does: the same key until there is an answer.
    for (;;) {
      const reply = await either().submit('camille', submission, `${mark}-${number}`).catch(() => undefined);
      if (reply && reply.status < 500) return receiptOf(reply);
      await wait(20);
    }
  };
  const sent: Promise<Receipt>[] = [];
  for (let number = 0; number < 30; number += 1) {
    sent.push(send(number));
    if (number === 10) await Promise.all([killed.kill(), sent[0]]);
    if (number === 20) two.processes[1] = await startServerProcess({ ...two.settings, port });
  }
  const receipts = await Promise.all(sent);
  const standing = await rows<{ id: string }>(`select id from cases where heading->>'subject' like $1`, [`${mark} %`]);
  assert.deepEqual(standing.map(({ id }) => id).sort(), receipts.map(({ id }) => id).sort());
  assert.equal(new Set(receipts.map(({ reference }) => reference)).size, 30);
});

answered('one that is asked to stop ends its streams, answers what is under way, and is not missed', async () => {
  const [stopped] = two.processes;
  const port = Number(new URL(stopped.url).port);
  const heard = await listening(first());
  const key = randomUUID();
  let underWay: Promise<Response> | undefined;
  let status: Promise<number | null> | undefined;
  await withCasesHeld(async (oneWaits) => {
    underWay = first().submit('camille', submissionOf({ subject: `En cours ${key}` }), key);
    await oneWaits();
    status = stopped.stop();
    assert.equal(await nextNews(heard), undefined);
  });
  const { id } = await receiptOf(await underWay!);
  const answeredAt = Date.now();
  assert.equal(await status!, 0);
  assert.ok(Date.now() - answeredAt < 4_000, 'it waited for lines that nobody used');
  assert.equal((await either().detail('morgan', id)).id, id);
  two.processes[0] = await startServerProcess({ ...two.settings, port });
});

answered('the balancer gave both their share', async () => {
  const before = [...two.balancer.taken()];
  for (let request = 0; request < 10; request += 1) await either().json('camille', '/api/session');
  assert.deepEqual(two.balancer.taken().map((taken, place) => taken - before[place]!), [5, 5]);
});
