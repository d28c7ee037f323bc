/** Lists of an account's cases: filters, sorts, pages and searches, and what is told of the account as a whole. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { findCases } from '../../demo/server/cases/find-cases.ts';
import { listQuerySchema } from '../../demo/server/cases/list-query.schema.ts';
import { addWords } from '../../demo/server/cases/search-words.ts';
import { fillAccount } from '../../demo/server/fill/fill-account.ts';
import { rightsSociety } from '../../src/presets/rights-society.ts';
import { folded } from '../../src/model/search-text.ts';
import type { CaseFilter, CaseOverview, CasePage } from '../../src/model/case-list.ts';
import type { CaseSummary, Receipt, Submission } from '../../src/model/case.ts';
import { codeOf, idOf, openSociety, submissionOf, type Society, type Who } from './society.ts';

const account = 'studio-nordique';
let society: Society;
let clock = Date.parse('2026-09-15T15:00:00Z');

before(async () => {
  society = await openSociety({ now: () => new Date(clock) });
  await fillAccount(society.db, { account, cases: 240, preset: rightsSociety, now: new Date(clock) });
});
after(() => society.close());

type Asked = CaseFilter & { readonly cursor?: string; readonly skip?: number; readonly limit?: number };

const address = (asked: object, of: string): string =>
  `/api/cases?${new URLSearchParams(Object.entries({ account: of, ...asked }).map(([name, value]) => [name, String(value)]))}`;

const list = (asked: Asked = {}, who: Who = 'camille', of = account): Promise<CasePage> => society.json(who, address(asked, of));

const overview = (who: Who = 'camille', of = account): Promise<CaseOverview> => society.json(who, `/api/overview?account=${of}`);

const found = async (search: string, rest: Asked = {}, of = 'editions-boreal'): Promise<readonly string[]> =>
  (await list({ search, limit: 500, ...rest }, 'camille', of)).cases.map(({ id }) => id);

const opened = async (who: Who, changes: Partial<Submission> = {}): Promise<Receipt> =>
  (await (await society.submit(who, submissionOf(changes))).json()) as Receipt;

const staff = async (path: string, method: string, body: unknown): Promise<void> => {
  const headers = { 'Content-Type': 'application/json' };
  const reply = await society.ask('staff', `/staff-api${path}`, { method, headers, body: JSON.stringify(body) });
  assert.ok(reply.ok, await reply.clone().text());
};

const ids = (cases: readonly CaseSummary[]): readonly string[] => cases.map(({ id }) => id);

const keys = {
  updated: ({ updatedAt }: CaseSummary) => updatedAt,
  opened: ({ openedAt }: CaseSummary) => openedAt,
  reference: ({ reference }: CaseSummary) => reference,
  subject: ({ subject }: CaseSummary) => folded(subject).replace(/^[^\p{L}\p{N}]+/u, ''),
};

/** Pages to the end, with `between` happening after each of them. */
async function paged(asked: Asked, between: () => Promise<void> = async () => undefined): Promise<readonly CaseSummary[]> {
  const seen: CaseSummary[] = [];
  let cursor: string | undefined;
  do {
    const page = await list({ ...asked, ...(cursor ? { cursor } : {}) });
    seen.push(...page.cases);
    cursor = page.next;
    if (cursor) await between();
  } while (cursor);
  return seen;
}

for (const sort of ['updated', 'opened', 'reference', 'subject'] as const) {
  for (const order of ['asc', 'desc'] as const) {
    test(`pages by ${sort}, ${order}, leave nothing out and repeat nothing while cases are opened and change`, async () => {
      const before = (await list({ limit: 500 })).cases;
      const changing = before.filter(({ status }) => status === 'active').slice(0, 2);
      const seen = await paged({ sort, order, limit: 60 }, async () => {
        clock += 1_000;
        await opened('camille', { account, subject: `Meanwhile ${clock}` });
        for (const { id } of changing) await staff(`/cases/${id}/messages`, 'POST', { text: 'Encore', lang: 'fr', asks: false });
      });
      const many = ids(seen);
      assert.equal(new Set(many).size, many.length);
      const moved = new Set(sort === 'updated' ? ids(changing) : []);
      assert.deepEqual(ids(before).filter((id) => !many.includes(id) && !moved.has(id)), []);
      const met = seen.filter(({ id }) => !moved.has(id)).map(keys[sort]);
      const sorted = [...met].sort((a, b) => (Buffer.compare(Buffer.from(a), Buffer.from(b)) < 0 ? -1 : 1));
      assert.deepEqual(met, order === 'asc' ? sorted : sorted.reverse());
    });
  }
}

const filters: readonly CaseFilter[] = [
  {},
  { status: 'active' },
  { status: 'waiting' },
  { status: 'resolved' },
  { status: 'cancelled' },
  { type: 'royalty-inquiry' },
  { type: 'royalty-inquiry/domestic' },
  { type: 'royalty-inquiry/domestic/radio' },
  { type: 'royalty' },
  { openedBy: idOf.camille },
  { openedBy: 'phone:Louise Paquette' },
  { openedBy: 'nobody' },
  { origin: 'phone' },
  { origin: 'portal', status: 'resolved', type: 'royalty-inquiry', openedBy: 'member-2c07' },
  { origin: 'phone', type: 'repertoire-management' },
];

function lets({ status, type, openedBy, origin }: CaseFilter, each: CaseSummary): boolean {
  const path = each.path.map(({ id }) => id).join('/');
  const opener = each.origin === 'phone' ? `phone:${each.openedBy}` : each.mine ? idOf.camille : each.openedBy;
  const names: Record<string, string> = { 'member-2c07': 'Jeanne Côté' };
  return (
    (!status || (status === 'waiting' ? each.waiting && each.status === 'active' : each.status === status)) &&
    (!type || path === type || path.startsWith(`${type}/`)) &&
    (!openedBy || opener === (names[openedBy] ?? openedBy)) &&
    (!origin || each.origin === origin)
  );
}

test('each filter lets through what it says, alone, with others and with a search, and the total counts it exactly', async () => {
  const { cases } = await list({ limit: 500 });
  for (const filter of filters) {
    const expected = cases.filter((each) => lets(filter, each));
    const page = await list({ ...filter, limit: 500 });
    assert.deepEqual(ids(page.cases), ids(expected), JSON.stringify(filter));
    assert.equal(page.total, expected.length);
    const withWord = await list({ ...filter, search: 'relevé', limit: 500 });
    assert.equal(withWord.total, withWord.cases.length);
    const allWithWord = new Set(ids((await list({ search: 'relevé', limit: 500 })).cases));
    assert.deepEqual(ids(withWord.cases), ids(expected).filter((id) => allWithWord.has(id)), JSON.stringify(filter));
  }
  assert.ok((await list({ status: 'waiting' })).total > 0);
  assert.ok((await list({ origin: 'phone' })).total > 0);
});

test('rows can be passed over, from the top or from a cursor, and the reply says so', async () => {
  const { cases } = await list({ limit: 500 });
  const skipped = await list({ skip: 30, limit: 10 });
  assert.deepEqual(ids(skipped.cases), ids(cases).slice(30, 40));
  assert.equal(skipped.skipped, 30);
  const further = await list({ skip: 5, limit: 10, cursor: skipped.next });
  assert.deepEqual(ids(further.cases), ids(cases).slice(45, 55));
  assert.equal((await list({ limit: 10 })).skipped, undefined);
  const beyond = await list({ skip: 10_000 });
  assert.deepEqual([beyond.cases, beyond.next, beyond.total], [[], undefined, cases.length]);
});

test('a page has fifty rows unless asked otherwise, and five hundred at most', async () => {
  assert.equal((await list()).cases.length, 50);
  const { cases, total } = await list({ limit: 9_999 });
  assert.equal(cases.length, Math.min(total, 500));
});

test('a filter that is empty is none', async () => {
  const address = `/api/cases?account=${account}&status=&type=&openedBy=&origin=&search=&sort=&order=`;
  assert.deepEqual(await society.json('camille', address), await list());
});

const made = (...parts: unknown[]): string => Buffer.from(JSON.stringify(parts)).toString('base64url');

test('a cursor continues the list that it is of, and no other', async () => {
  const cursor = (await list({ limit: 5 })).next!;
  const [mark] = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')) as [string];
  for (const other of [{ status: 'resolved' }, { sort: 'opened' }, { order: 'asc' }, { search: 'a' }, { type: 'conflicts' }] as const) {
    assert.equal(await codeOf(await society.ask('camille', address({ ...other, cursor }, account))), '400 malformed');
  }
  assert.equal(await codeOf(await society.ask('camille', address({ cursor }, 'editions-boreal'))), '400 malformed');
  const now = new Date(clock).toISOString();
  for (const cursor of [
    'zzz', 'W10', 'bnVsbA', made(mark), made(mark, now), made(mark, now, 'x', null, 1), made(mark, 1, 'x', null), made(mark, 'soon', 'x', null),
    made(mark, '2026-02-31T00:00:00.000Z', 'x', null), made(mark, '9999999-01-01T00:00:00.000Z', 'x', null), made(mark, now, 'x\0', null),
    made(mark, now, '\ud800', null), made(mark, now, 'x'.repeat(2_000), null), made(mark, now, 'x', 'never'), made('other', now, 'x', null),
  ]) {
    assert.equal(await codeOf(await society.ask('camille', address({ cursor }, account))), '400 malformed', cursor);
  }
});

test('what the list cannot mean is refused, and never the server’s failure', async () => {
  const wrong = [
    'limit=0', 'limit=-1', 'limit=x', 'limit=1.5', 'skip=-1', 'skip=x', 'skip=99999999999', 'status=lost', 'sort=size', 'order=up', 'origin=fax',
    'type=%00', 'openedBy=a%00b',
  ];
  for (const each of wrong) {
    assert.equal(await codeOf(await society.ask('camille', `/api/cases?account=${account}&${each}`)), '400 malformed', each);
  }
  assert.equal(await codeOf(await society.ask('camille', '/api/cases?account=a%00b')), '404 not-found');
  for (const odd of [{ type: '%' }, { type: `'; --` }, { type: '/' }, { openedBy: '𝔘'.repeat(900) }]) {
    assert.equal((await list(odd)).total, 0);
  }
});

test('a search finds every word, begun or whole, whatever its accents, ligatures and case', async () => {
  const { id } = await opened('camille', {
    subject: 'Œuvres du CŒUR à Trois-Rivières',
    description: 'L’événement a eu lieu à l’été; aucune ﬁche n’a été reçue.',
  });
  for (const search of ['œuvre', 'OEUVRES', 'coeur', 'Cœu', 'trois rivieres', 'TROIS-RIV', 'evenement', 'Été', 'fiche', 'rivières œuv evene', '  coeur  ']) {
    assert.ok((await found(search)).includes(id), search);
  }
  for (const search of ['uvre', 'coeurs', 'coeur zzz', 'lac coeur']) assert.ok(!(await found(search)).includes(id), search);
});

test('a case is found by its reference, whole or begun, and by its number alone', async () => {
  const { id, reference } = await opened('camille');
  const [, year, number] = reference.split('-');
  const unpadded = String(Number(number));
  for (const search of [reference, reference.toLowerCase(), `${year}-${number}`, number!, unpadded, reference.slice(0, -1), `(${reference})`]) {
    assert.ok((await found(search)).includes(id), search);
  }
  assert.deepEqual(await found(reference), [id]);
  assert.ok(!(await found(`C-${Number(year) - 1}-${number}`)).includes(id));
});

test('a case is found by what staff and members wrote in it since', async () => {
  const { id } = await opened('camille');
  assert.deepEqual(await found('hydrophone'), []);
  await staff(`/cases/${id}/messages`, 'POST', { text: 'Avez-vous un hydrophone?', lang: 'fr', asks: true });
  assert.deepEqual(await found('hydrophon'), [id]);
  assert.deepEqual(await found('hydrophone entente'), [id]);
});

test('a search is only words, whatever it holds', async () => {
  const { id } = await opened('camille', { subject: `Titre "d'ici" & d’ailleurs | (tous) !`, description: '' });
  for (const search of [`"d'ici"`, `ici & ailleurs`, 'ici:*', '!titre', 'titre <-> ici', `titre' | 'tous`, 'titre\\', 'titre 🎵', 'titre\0', 'titre\ud800', `${'titre '.repeat(1_500)}`]) {
    const path = `/api/cases?account=editions-boreal&limit=500&search=${encodeURIComponent(Buffer.from(search).toString())}`;
    assert.ok((await society.json<CasePage>('camille', path)).cases.some((each) => each.id === id), search.slice(0, 40));
  }
  assert.deepEqual(await found('x'.repeat(9_000)), []);
  // Without a word there is nothing that a case would lack.
  const { total } = await list({}, 'camille', 'editions-boreal');
  assert.equal((await found('"&|!:*() 🎵')).length, total);
});

test('a text with more words than are kept is kept all the same, and found by the first of them', async () => {
  const words = (from: number): string => Array.from({ length: 9_000 }, (_, index) => `w${from + index}`).join(' ').slice(0, 49_000);
  const { id } = await opened('camille', { description: words(100_000) });
  for (const from of [200_000, 300_000]) await addWords(id, words(from), society.db);
  await addWords(id, `${'é'.repeat(5_000)} ${'\u{20000}'.repeat(5_000)}`, society.db);
  assert.deepEqual(await found('w100001'), [id]);
});

test('no sensitive answer is among the words', async () => {
  const answers = [{ id: 'sin', label: 'NAS', kind: 'identifier', value: '130 692 544', text: '130 692 544', sensitive: true }] as const;
  const { id } = await opened('camille', { answers });
  const words = `'130':* | '130692544':* | '692':* | '544':* | 'nas':*`;
  assert.deepEqual(await society.db.query(`select 1 from case_words where case_id = $1 and words @@ $2::tsquery`, [id, words]), []);
});

test('nobody finds, lists or counts the cases of an account that is not theirs', async () => {
  const { reference } = await opened('alex', { account: 'northlight-songs', subject: 'Zirconium' });
  assert.equal((await list({ search: 'Zirconium' }, 'alex', 'northlight-songs')).total, 1);
  for (const of of ['editions-boreal', account]) {
    assert.deepEqual([await found('Zirconium', {}, of), await found(reference, {}, of)], [[], []]);
  }
  for (const path of ['/api/overview?account=northlight-songs', '/api/overview', '/api/cases?account=northlight-songs&search=Zirconium']) {
    assert.equal(await codeOf(await society.ask('morgan', path)), '404 not-found');
  }
});

test('an overview counts what the lists hold', async () => {
  const all = (await list({ limit: 500 })).cases;
  const { counts, unread, waiting, types, openers } = await overview();
  const count = (lets: (each: CaseSummary) => boolean): number => all.filter(lets).length;
  for (const status of ['active', 'resolved', 'cancelled'] as const) assert.equal(counts[status], count((each) => each.status === status));
  assert.equal(unread, count((each) => each.unread));
  assert.ok(unread > 0);
  assert.equal(waiting.total, (await list({ status: 'waiting' })).total);
  assert.deepEqual(waiting.cases, (await list({ status: 'waiting', limit: 3 })).cases);

  for (const { path, count } of types) assert.equal((await list({ type: path.map(({ id }) => id).join('/') })).total, count);
  const numbers = types.map((each) => each.count);
  assert.deepEqual(numbers, [...numbers].sort((a, b) => b - a));
  const paths = new Set(all.flatMap(({ path }) => [1, 2].map((depth) => path.slice(0, depth).map(({ id }) => id).join('/'))));
  assert.deepEqual(new Set(types.map(({ path }) => path.map(({ id }) => id).join('/'))), paths);

  assert.equal(openers.reduce((sum, each) => sum + each.count, 0), all.length);
  for (const { id, count } of openers) assert.equal((await list({ openedBy: id })).total, count);
  assert.deepEqual(openers.filter(({ mine }) => mine).map(({ id, name }) => [id, name]), [[idOf.camille, 'Camille Roy']]);
  assert.ok(openers.some(({ id, name }) => id === 'phone:Louise Paquette' && name === 'Louise Paquette'));
});

test('an overview follows what happens, and reads as each member has read', async () => {
  const before = await overview('camille', 'editions-boreal');
  const { id } = await opened('morgan', { path: [{ id: 'new-kind', label: 'Première' }, { id: 'below', label: 'Sous' }] });
  clock += 1_000;
  await staff(`/cases/${id}/messages`, 'POST', { text: 'Laquelle?', lang: 'fr', asks: true });
  const asked = await overview('camille', 'editions-boreal');
  assert.equal(asked.counts.active, before.counts.active + 1);
  assert.deepEqual([asked.unread, asked.waiting.total], [before.unread + 1, before.waiting.total + 1]);
  assert.equal(asked.waiting.cases[0]!.id, id);

  clock += 1_000;
  await opened('camille', { path: [{ id: 'new-kind', label: 'Relabelled' }] });
  const labels = (await overview('camille', 'editions-boreal')).types.filter(({ path }) => path[0]!.id === 'new-kind');
  assert.deepEqual(labels, [
    { path: [{ id: 'new-kind', label: 'Relabelled' }], count: 2 },
    { path: [{ id: 'new-kind', label: 'Première' }, { id: 'below', label: 'Sous' }], count: 1 },
  ]);

  await society.detail('camille', id);
  assert.equal((await overview('camille', 'editions-boreal')).unread, before.unread);
  const morgans = await overview('morgan', 'editions-boreal');
  await society.detail('morgan', id);
  assert.equal((await overview('morgan', 'editions-boreal')).unread, morgans.unread - 1);

  await staff(`/cases/${id}/status`, 'PUT', { status: 'resolved' });
  const settled = await overview('camille', 'editions-boreal');
  assert.deepEqual(
    [settled.counts.resolved, settled.waiting.total, settled.unread],
    [before.counts.resolved + 1, before.waiting.total, before.unread + 1],
  );
});

test('a large account, read in other ways than a small one, gives the same pages', async () => {
  const search = ['', 'relevé', 'de', 'nothing-like-it'];
  const orders = [{}, { sort: 'subject' }, { sort: 'opened', order: 'asc' }, { skip: '7' }, { skip: '500' }];
  for (const [place, filter] of filters.entries()) {
    for (const [turn, words] of search.entries()) {
      const query = listQuerySchema.parse({ account, ...filter, ...orders[(place + turn) % orders.length], search: words, limit: '9' });
      const small = await findCases(query, undefined, idOf.camille, society.db);
      for (const few of [0, 20]) {
        assert.deepEqual(await findCases(query, undefined, idOf.camille, society.db, few), small, JSON.stringify(query));
      }
    }
  }
});

test('the counts that are kept are those that counting gives, after all of this', async () => {
  const columns = `account, status, waiting and status = 'active' as waiting, origin, opener, type`;
  const counted = await society.db.query(`select ${columns}, count(*)::integer as cases from cases group by 1, 2, 3, 4, 5, 6 order by 1, 2, 3, 4, 5, 6`);
  const kept = await society.db.query(`select * from case_counts where cases <> 0 order by 1, 2, 3, 4, 5, 6`);
  assert.deepEqual(kept, counted);
  const beside = 'account, status, waiting, origin, opener, type, opened_at, updated_at, reference_key, subject_key';
  const apart = await society.db.query(`select id, ${beside} from cases except select case_id, ${beside} from case_words`);
  assert.deepEqual(apart, []);
});
