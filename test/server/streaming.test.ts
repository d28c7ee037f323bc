/** The stream of news: who hears what, when nobody hears anything, and how it ends. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { isDeepStrictEqual } from 'node:util';
import { createApp } from '../../demo/server/app.ts';
import type { Heard } from '../../demo/server/database/database.ts';
import { openFileStore } from '../../demo/server/files/file-store.ts';
import { newsFeed, type NewsFeed } from '../../demo/server/news-feed.ts';
import { newsStream } from '../../demo/server/news-stream.ts';
import { sealWith } from '../../demo/server/seal.ts';
import type { Session } from '../../src/model/case.ts';
import { hearing, type Hearing } from './heard.ts';
import { memberActs } from './member-acts.ts';
import { codeOf, idOf, openSociety, pdf, temporaryFolder, type Society, type Who } from './society.ts';

let society: Society;
const reports: string[] = [];
before(async () => {
  society = await openSociety({ report: (line) => reports.push(line) });
});
after(() => society.close());

const { opened, reply, replied, change, changed, staffSay, staffSet } = memberActs(() => society);

/** Someone who listens already, and has heard of everything that was done before. */
async function listening(who: Who, account = 'editions-boreal'): Promise<Hearing> {
  const answer = await society.ask(who, `/api/events?account=${account}`);
  assert.equal(answer.status, 200);
  const heard = hearing(answer.body!);
  assert.equal(await heard.next(), 'ready');
  // A database server tells a little later than it commits, in the order of the commits: behind a word to them alone, all is told.
  const { member } = await society.json<Session>(who, '/api/session');
  await society.db.query(`select pg_notify('case_news', $1)`, [JSON.stringify({ account, member, case: 'until now', kind: 'read' })]);
  while (!isDeepStrictEqual(await heard.next(), { case: 'until now', kind: 'read' }));
  return heard;
}

test('a stream says first that it listens, and nobody stores or compresses it', async () => {
  const answer = await society.ask('camille', '/api/events?account=editions-boreal', { headers: { 'Accept-Encoding': 'gzip, br' } });
  assert.match(answer.headers.get('Content-Type') ?? '', /^text\/event-stream/);
  assert.equal(answer.headers.get('Cache-Control'), 'no-store');
  assert.equal(answer.headers.get('Content-Encoding'), null);
  const heard = hearing(answer.body!);
  assert.equal(await heard.next(), 'ready');
  await heard.leave();
});

test('every representative hears of cases, messages and changes, whoever made them', async () => {
  const hers = await listening('camille');
  const theirs = await listening('morgan');
  const id = await opened('camille');
  await staffSay(id, 'Quelle entente?', true);
  await replied('morgan', id);
  await staffSet(id, 'resolved');
  await changed('morgan', id, { act: 'rate', rating: { stars: 5, comment: '' } });
  const kinds = ['opened', 'message', 'message', 'status', 'status'];
  for (const kind of kinds) assert.deepEqual(await hers.next(), { case: id, kind });
  // In between, Morgan read the case to know its version.
  for (const kind of ['opened', 'message', 'message', 'status', 'read', 'status']) {
    assert.deepEqual(await theirs.next(), { case: id, kind });
  }
  await hers.leave();
  await theirs.leave();
});

test('a case by phone and the first look of the staff are news', async () => {
  const heard = await listening('camille', 'camille-roy');
  const { id } = await society.json<{ id: string }>('staff', '/staff-api/cases', 201, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({
      account: 'camille-roy',
      lang: 'fr',
      subject: 'Chèque',
      path: [{ id: 'support-request', label: 'Soutien' }],
      description: 'Rien reçu.',
      caller: 'Camille Roy',
    }),
  });
  for (let look = 0; look < 2; look++) await society.json('staff', `/staff-api/cases/${id}`);
  await staffSay(id, 'Nous regardons.');
  for (const kind of ['opened', 'status', 'message']) assert.deepEqual(await heard.next(), { case: id, kind });
  await heard.leave();
});

test('reading is news to whoever read only, and only where there was something unread', async () => {
  const hers = await listening('camille');
  const theirs = await listening('morgan');
  const id = await opened('camille');
  await staffSay(id, 'Bonjour');
  await society.detail('camille', id);
  await society.detail('camille', id);
  await staffSay(id, 'Encore');
  for (const kind of ['opened', 'message', 'read', 'message']) assert.deepEqual(await hers.next(), { case: id, kind });
  for (const kind of ['opened', 'message', 'message']) assert.deepEqual(await theirs.next(), { case: id, kind });
  await hers.leave();
  await theirs.leave();
});

test('other accounts hear nothing of it', async () => {
  const alex = await listening('alex', 'northlight-songs');
  await opened('camille');
  const id = await opened('alex', { account: 'northlight-songs' });
  assert.deepEqual(await alex.next(), { case: id, kind: 'opened' });
  await alex.leave();
});

test('nobody listens to an account of others, or without a session', async () => {
  for (const account of ['editions-boreal', 'none', '']) {
    assert.equal(await codeOf(await society.ask('alex', `/api/events?account=${account}`)), '404 not-found');
  }
  assert.equal(await codeOf(await society.ask('alex', '/api/events')), '404 not-found');
  assert.equal(await codeOf(await society.ask(null, '/api/events?account=editions-boreal')), '401 unauthenticated');
});

test('what is rolled back is never told', async () => {
  const id = await opened('camille');
  const held = await society.attach('camille', 'tenu.pdf', pdf());
  await opened('camille', { files: [held] });
  const heard = await listening('camille');
  assert.equal(await codeOf(await reply('camille', id, { files: [held] })), '422 files-unavailable');
  assert.equal(await codeOf(await change('camille', id, { act: 'resolve' }, 'none')), '412 version-stale');
  await changed('camille', id, { act: 'resolve' });
  assert.deepEqual(await heard.next(), { case: id, kind: 'status' });
  await heard.leave();
});

test('a replayed reply is no news', async () => {
  const id = await opened('camille');
  const heard = await listening('camille');
  for (let sent = 0; sent < 3; sent++) await reply('camille', id, {}, 'one-key-for-all');
  await staffSet(id, 'cancelled');
  for (const kind of ['message', 'status']) assert.deepEqual(await heard.next(), { case: id, kind });
  await heard.leave();
});

test('words on the channel that are no news make everybody read afresh', async () => {
  const heard = await listening('camille');
  for (const told of ['', 'x', '{}', '{"account":"editions-boreal","case":"c","kind":"rumour"}', '[]']) {
    await society.db.query(`select pg_notify('case_news', $1)`, [told]);
    assert.equal(await heard.next(), 'ready');
  }
  await heard.leave();
});

/** A database that is only listened to. */
function channel(): { readonly db: Society['db']; readonly tell: Heard; readonly times: () => number } {
  const ears: Heard[] = [];
  const db = {
    ...society.db,
    listen: (_: string, heard: Heard) => {
      ears.push(heard);
      return Promise.resolve(() => Promise.resolve());
    },
  };
  return { db, tell: (told) => ears.forEach((heard) => heard(told)), times: () => ears.length };
}

const newsOf = (id: string): string => JSON.stringify({ account: 'a', case: id, kind: 'message' });

const streamOn = async (feed: NewsFeed): Promise<Hearing> => {
  const heard = hearing(await newsStream(feed, 'a', idOf.camille));
  assert.equal(await heard.next(), 'ready');
  return heard;
};

test('a stream shows at every beat that it is alive, and the beats end with the last listener', async () => {
  let beat: (() => void) | undefined;
  const { db } = channel();
  const feed = newsFeed({
    db,
    beats: (run) => {
      beat = run;
      return () => {
        beat = undefined;
      };
    },
  });
  assert.equal(beat, undefined);
  const [one, two] = [await streamOn(feed), await streamOn(feed)];
  for (let time = 0; time < 3; time++) {
    beat!();
    assert.deepEqual([await one.next(), await two.next()], [':', ':']);
  }
  await one.leave();
  beat!();
  assert.equal(await two.next(), ':');
  await two.leave();
  assert.equal(beat, undefined);
});

test('however many listen, the database is listened to once', async () => {
  const { db, tell, times } = channel();
  const feed = newsFeed({ db, beats: () => () => undefined });
  const all = await Promise.all(Array.from({ length: 200 }, () => streamOn(feed)));
  tell(newsOf('c-1'));
  for (const heard of all) assert.deepEqual(await heard.next(), { case: 'c-1', kind: 'message' });
  assert.equal(times(), 1);
  await Promise.all(all.map((heard) => heard.leave()));
});

test('a database that could not be listened to is asked again by the next listener', async () => {
  const { db, tell } = channel();
  let failures = 1;
  const listen: Society['db']['listen'] = (...given) =>
    failures-- > 0 ? Promise.reject(new Error('not now')) : db.listen(...given);
  const feed = newsFeed({ db: { ...db, listen }, beats: () => () => undefined });
  await assert.rejects(newsStream(feed, 'a', idOf.camille), /not now/);
  const heard = await streamOn(feed);
  tell(newsOf('c-1'));
  assert.deepEqual(await heard.next(), { case: 'c-1', kind: 'message' });
  await heard.leave();
});

test('after a gap in what the server heard, listeners are told to read afresh', async () => {
  const { db, tell } = channel();
  const heard = await streamOn(newsFeed({ db, beats: () => () => undefined }));
  tell();
  assert.equal(await heard.next(), 'ready');
  await heard.leave();
});

test('a listener that takes nothing in is let go', async () => {
  const { db, tell } = channel();
  let stilled = false;
  const feed = newsFeed({
    db,
    beats: () => () => {
      stilled = true;
    },
  });
  const slow = hearing(await newsStream(feed, 'a', idOf.camille));
  for (let n = 0; n < 1_000; n++) tell(newsOf(`c-${n}`));
  assert.equal(stilled, true);
  let taken = 0;
  while ((await slow.next()) !== undefined) taken += 1;
  assert.ok(taken < 1_000);
});

test('a member who goes away is no longer told anything', async () => {
  const folder = await temporaryFolder();
  const ends: (() => void)[] = [];
  const gone = new Promise<void>((resolve) => ends.push(resolve));
  const app = createApp({
    db: society.db,
    files: await openFileStore(`${folder.path}/kept`, `${folder.path}/arriving`),
    seal: sealWith(new Uint8Array(32)),
    now: () => new Date(),
    pages: folder.path,
    report: assert.fail,
    beats: () => () => ends.forEach((end) => end()),
  });
  const headers = { Authorization: 'Bearer camille' };
  const answer = await app.request('/api/events?account=editions-boreal', { headers });
  const heard = hearing(answer.body!);
  assert.equal(await heard.next(), 'ready');
  await heard.leave();
  await gone;
  await folder.remove();
});

test('a server that stops ends its streams, and does not wait for them', async () => {
  const stopping = await openSociety();
  const streams = await Promise.all(
    Array.from({ length: 3 }, async () => {
      const answer = await stopping.ask('camille', '/api/events?account=editions-boreal');
      const heard = hearing(answer.body!);
      assert.equal(await heard.next(), 'ready');
      return heard;
    }),
  );
  const closed = stopping.close();
  // Ended as streams end, not cut off: that would make the next read fail.
  for (const heard of streams) assert.equal(await heard.next(), undefined);
  await closed;
});

// The embedded database has no connection that could be cut.
if (process.env.TEST_DATABASE_URL) {
  test('a listening connection that is cut comes back, and everybody reads afresh', async () => {
    const heard = await listening('camille');
    await society.db.query(
      `select pg_terminate_backend(pid) from pg_stat_activity where query ilike 'listen%' and datname = current_database()`,
    );
    assert.equal(await heard.next(), 'ready');
    const id = await opened('camille');
    assert.deepEqual(await heard.next(), { case: id, kind: 'opened' });
    assert.match(reports.join('\n'), /^database connection lost: \w+$/m);
    await heard.leave();
  });
}

test('nothing that happened here was reported as a failure of the server', () => {
  assert.deepEqual(reports.filter((line) => !line.startsWith('database connection lost') && !line.startsWith('No portal')), []);
});
