/** Following cases: who sees which, in pages, with read marks and what staff do. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { StaffCaseDetail } from '../../demo/portal/staff/desk.ts';
import type { CasePage } from '../../src/model/case-list.ts';
import type { CaseSummary, Receipt, Session, Submission, SubmittedAnswer } from '../../src/model/case.ts';
import { codeOf, idOf, openSociety, submissionOf, type Society, type Who } from './society.ts';

let society: Society;
let clock = Date.now();
before(async () => {
  society = await openSociety({ now: () => new Date(clock) });
});
after(() => society.close());

const opened = async (who: Who, changes: Partial<Submission> = {}): Promise<Receipt> =>
  (await (await society.submit(who, submissionOf(changes))).json()) as Receipt;

const page = (who: Who, account: string, rest = ''): Promise<CasePage> =>
  society.json(who, `/api/cases?account=${account}${rest}`);

const listed = async (who: Who, account: string, id: string): Promise<CaseSummary | undefined> =>
  (await page(who, account, '&limit=100')).cases.find((each) => each.id === id);

const staff = async (path: string, method: string, body: unknown): Promise<Response> =>
  society.ask('staff', `/staff-api${path}`, {
    method,
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  });

test('a session names the member and the accounts, with their managers', async () => {
  const session = await society.json<Session>('camille', '/api/session');
  assert.equal(session.member, idOf.camille);
  assert.deepEqual(
    session.accounts.map(({ name, manager }) => [name, manager]),
    [
      ['Éditions Boréal inc.', 'Line Gagnon'],
      ['Camille Roy', undefined],
      ['Studio Nordique', 'Étienne Morin'],
    ],
  );
  assert.equal((await society.json<Session>('morgan', '/api/session')).accounts.length, 1);
});

test('the society’s preset is served', async () => {
  assert.equal((await society.json<{ id: string }>('camille', '/api/preset')).id, 'rights-society');
});

test('a fresh rights society has believable cases, in both languages, of every status and origin', async () => {
  const [counts] = await society.db.query<Record<string, number>>(
    `select count(*)::integer as cases, count(distinct status)::integer as statuses, count(distinct origin)::integer as origins,
     count(distinct lang)::integer as langs, count(*) filter (where waiting)::integer as waiting from cases where reference like 'C-%'`,
  );
  assert.deepEqual(counts, { cases: 13, statuses: 3, origins: 2, langs: 2, waiting: 2 });
});

test('everyone who represents an account sees its cases, and who opened each', async () => {
  const { id } = await opened('camille');
  const seen = await listed('morgan', 'editions-boreal', id);
  assert.equal(seen?.openedBy, 'Camille Roy');
  assert.equal(seen?.mine, false);
  assert.equal((await society.detail('morgan', id)).subject, submissionOf().subject);
});

test('cases and accounts of others are not found, as if they did not exist', async () => {
  const { id } = await opened('camille');
  for (const path of [`/api/cases/${id}`, '/api/cases?account=editions-boreal', '/api/cases?account=none', '/api/cases']) {
    assert.equal(await codeOf(await society.ask('alex', path)), '404 not-found');
  }
});

test('pages follow each other without gaps or repeats, newest change first, even among equal moments', async () => {
  // Many cases of one moment: then only the id keeps them apart.
  for (let left = 12; left > 0; left--) await opened('alex', { account: 'northlight-songs' });
  const seen: CaseSummary[] = [];
  let next: string | undefined;
  let total = 0;
  do {
    const part = await page('alex', 'northlight-songs', `&limit=5${next ? `&cursor=${encodeURIComponent(next)}` : ''}`);
    assert.ok(part.cases.length <= 5);
    seen.push(...part.cases);
    ({ next, total } = part);
  } while (next);
  assert.equal(seen.length, total);
  assert.equal(new Set(seen.map(({ id }) => id)).size, total);
  const moments = seen.map(({ updatedAt }) => updatedAt);
  assert.deepEqual(moments, [...moments].sort().reverse());
});

test('a page that is exactly full names no next one', async () => {
  const { total } = await page('alex', 'northlight-songs', '&limit=1');
  assert.equal((await page('alex', 'northlight-songs', `&limit=${total}`)).next, undefined);
});

test('a cursor or a limit that was made up is refused', async () => {
  for (const wrong of ['&cursor=zzz', '&cursor=W10', '&limit=0', '&limit=-1', '&limit=x', '&limit=1.5']) {
    assert.equal(await codeOf(await society.ask('camille', `/api/cases?account=editions-boreal${wrong}`)), '400 malformed');
  }
});

test('a sensitive answer is sealed in the database, masked for members and whole for staff', async () => {
  const sin: SubmittedAnswer = {
    id: 'sin',
    label: 'Numéro d’assurance sociale',
    kind: 'identifier',
    value: '130 692 544',
    text: '130 692 544',
    sensitive: true,
  };
  const masked: SubmittedAnswer = { ...sin, id: 'ssn', value: '219-09-9999', text: '•••-••-••••' };
  const { id } = await opened('camille', { answers: [sin, masked, ...submissionOf().answers] });

  const tables = ['cases', 'submissions', 'uploads', 'messages', 'case_words'];
  for (const table of tables) {
    const raw = JSON.stringify(await society.db.query(`select * from ${table}`));
    assert.doesNotMatch(raw, /130.?692.?544|219.?09.?9999/, table);
  }
  for (const who of ['camille', 'morgan'] as const) {
    const { answers } = await society.detail(who, id);
    assert.equal(answers.length, 3);
    for (const answer of answers.slice(0, 2)) {
      assert.equal(answer.value, undefined);
      assert.match(answer.text, /^•+$/);
      assert.equal(answer.sensitive, true);
    }
  }
  const whole = await society.json<StaffCaseDetail>('staff', `/staff-api/cases/${id}`);
  assert.deepEqual(whole.answers[0], sin);
  assert.deepEqual(whole.answers[1], { ...masked, text: '219-09-9999' });
});

test('a sealed answer cannot be opened in the place of another case’s', async () => {
  const answers: readonly SubmittedAnswer[] = [{ id: 'sin', label: 'NAS', kind: 'text', value: '1', text: '1', sensitive: true }];
  const [one, two] = [await opened('camille', { answers }), await opened('camille', { answers })];
  await society.db.query('update cases set sealed = (select sealed from cases where id = $1) where id = $2', [one.id, two.id]);
  assert.equal(await codeOf(await society.ask('staff', `/staff-api/cases/${two.id}`)), '500 server');
});

test('hostile text comes back exactly as it was sent', async () => {
  const hostile = [
    `'; drop table cases; --`,
    '<img src=x onerror=alert(1)>${7*7}{{7*7}}',
    'NUL \0, bell \x07, lone \ud800 surrogate, bidi \u202egnp.exe, ZWJ 👩‍👩‍👧, \u2028 line',
    '{"_$litType$":1,"strings":["<b>"],"values":[]}',
    '__proto__',
    'Ｆｕｌｌｗｉｄｔｈ ﷽ 𝔘𝔫𝔦𝔠𝔬𝔡𝔢 é é',
  ];
  const text = hostile.join('\r\n');
  const sent: Partial<Submission> = {
    subject: hostile[2]!,
    description: text,
    comments: text,
    path: hostile.slice(0, 3).map((label) => ({ id: label, label })),
    answers: [
      { id: '__proto__', label: text, kind: 'rows', value: hostile.map((cell) => ({ constructor: cell })), text, sensitive: false },
    ],
  };
  const { id } = await opened('camille', sent);
  const { subject, description, comments, path, answers } = await society.detail('camille', id);
  assert.deepEqual({ subject, description, comments, path, answers }, sent);

  assert.equal((await staff(`/cases/${id}/messages`, 'POST', { text, lang: 'en', asks: false })).status, 204);
  assert.equal((await society.detail('camille', id)).messages[0]!.text, text);
});

test('what staff answer appears to every member of the account, unread until each has read it', async () => {
  const { id } = await opened('camille');
  assert.equal((await listed('morgan', 'editions-boreal', id))?.unread, false);
  clock += 1_000;
  assert.equal((await staff(`/cases/${id}/messages`, 'POST', { text: 'Quelle entente ?', lang: 'fr', asks: true })).status, 204);

  for (const who of ['camille', 'morgan'] as const) {
    const summary = await listed(who, 'editions-boreal', id);
    assert.deepEqual([summary?.unread, summary?.waiting], [true, true]);
    assert.equal((await page(who, 'editions-boreal')).cases[0]!.id, id);
    const { messages, unread } = await society.detail(who, id);
    assert.equal(unread, false);
    assert.deepEqual(
      messages.map(({ from, author, text, lang }) => ({ from, author, text, lang })),
      [{ from: 'staff', author: 'Nadia Benali', text: 'Quelle entente ?', lang: 'fr' }],
    );
    assert.equal((await listed(who, 'editions-boreal', id))?.unread, false);
  }
});

test('a status that staff set is seen, and a settled case waits for nobody', async () => {
  const { id } = await opened('camille');
  await staff(`/cases/${id}/messages`, 'POST', { text: 'Which one?', lang: 'en', asks: true });
  for (const status of ['resolved', 'active', 'cancelled'] as const) {
    assert.equal((await staff(`/cases/${id}/status`, 'PUT', { status })).status, 204);
    const summary = await listed('camille', 'editions-boreal', id);
    assert.deepEqual([summary?.status, summary?.waiting], [status, false]);
  }
  assert.equal(await codeOf(await staff(`/cases/${id}/status`, 'PUT', { status: 'lost' })), '422 invalid');
  assert.equal(await codeOf(await staff('/cases/none/status', 'PUT', { status: 'active' })), '404 not-found');
});

test('a case opened by phone appears on its account, marked as such', async () => {
  const { account, lang, subject, path, description } = submissionOf({ account: 'camille-roy' });
  const phoneCase = { account, lang, subject, path, description, caller: 'Camille Roy' };
  const reply = await staff('/cases', 'POST', phoneCase);
  assert.equal(reply.status, 201);
  const { id, reference } = (await reply.json()) as { id: string; reference: string };
  const summary = await listed('camille', 'camille-roy', id);
  assert.deepEqual(
    [summary?.reference, summary?.origin, summary?.openedBy, summary?.mine, summary?.unread],
    [reference, 'phone', 'Camille Roy', false, true],
  );
  assert.equal(await codeOf(await staff('/cases', 'POST', { ...phoneCase, account: 'none' })), '404 not-found');
});

test('the staff API opens to staff only', async () => {
  for (const who of ['camille', null] as const) {
    for (const path of ['/staff-api/accounts', '/staff-api/cases', '/staff-api/nowhere']) {
      assert.equal(await codeOf(await society.ask(who, path)), '401 unauthenticated');
    }
  }
  assert.equal(await codeOf(await society.ask('staff', '/api/session')), '401 unauthenticated');
  assert.equal((await society.json<unknown[]>('staff', '/staff-api/accounts')).length, 4);
  const cases = await society.json<readonly { accountName: string }[]>('staff', '/staff-api/cases');
  assert.ok(cases.length <= 100 && cases.every(({ accountName }) => accountName));
});
