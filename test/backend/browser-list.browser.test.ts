/** The browser's own database: lists by every filter and in every order, and an account counted as a whole. */
import { expect } from '@open-wc/testing';
import type { CaseBackend } from '../../src/backend/port.ts';
import type { CaseFilter, CaseQuery } from '../../src/model/case-list.ts';
import type { CaseDetail } from '../../src/model/case.ts';
import { account, colleague, everyCase, open, refused, replyOf, seeded, submission } from './browser-rig.ts';

const type = (...ids: readonly string[]): Pick<CaseDetail, 'path'> => ({ path: ids.map((id) => ({ id, label: id.toUpperCase() })) });

const ids = async (backend: CaseBackend, filter: CaseFilter): Promise<string[]> => {
  const found = (await everyCase(backend, filter)).map(({ id }) => id.replace('seed-', ''));
  const { total } = await backend.listCases({ account, ...filter, limit: 1 });
  expect(total).to.equal(found.length);
  return found;
};

describe('a filter', () => {
  const filled = (): CaseBackend =>
    open({
      seed: [
        seeded(1, { ...type('royalty', 'domestic', 'internet'), waiting: true, subject: 'Œuvre à l’étranger' }),
        seeded(2, { ...type('royalty', 'foreign'), origin: 'phone', openedBy: 'Alex Chen', mine: false }),
        seeded(3, { ...type('royalty-other'), status: 'resolved', description: 'Neige d’avril' }),
        seeded(4, { ...type('support'), status: 'cancelled', openedBy: 'Morgan Tremblay', mine: false }),
        seeded(5, { ...type('royalty'), status: 'resolved', openedBy: 'Alex Chen', mine: false }),
        seeded(415, {
          ...type('support'),
          messages: [{ id: 'm', from: 'staff', author: 'Line', at: '2025-01-02T00:00:00Z', text: 'Le CHÈQUE est annulé.' }],
        }),
        seeded(900, { account: 'camille-roy', waiting: true, subject: 'Œuvre à l’étranger' }),
      ],
    });
  const cases: readonly (readonly [string, CaseFilter, readonly string[]])[] = [
    ['by status', { status: 'resolved' }, ['5', '3']],
    ['by what waits for the member', { status: 'waiting' }, ['1']],
    ['by a type and everything below it', { type: 'royalty' }, ['5', '2', '1']],
    ['by a type deeper down', { type: 'royalty/domestic/internet' }, ['1']],
    ['by a type that only begins like one', { type: 'roy' }, []],
    ['by the member who opened it', { openedBy: 'm-7f3c' }, ['415', '3', '1']],
    ['by the caller', { openedBy: 'phone:Alex Chen' }, ['2']],
    ['by origin', { origin: 'phone' }, ['2']],
    ['by a word of the subject, its accents and ligatures aside', { search: 'OEUVRE etranger' }, ['1']],
    ['by the beginning of each word', { search: 'etr oeu' }, ['1']],
    ['by a word of the description', { search: 'avril' }, ['3']],
    ['by a word of a message', { search: 'cheque' }, ['415']],
    ['by its number alone', { search: '415' }, ['415']],
    ['by the end of its reference', { search: '2025-00415' }, ['415']],
    ['by words that no case holds together', { search: 'oeuvre cheque' }, []],
    ['by the middle of a word, which finds nothing', { search: 'trang' }, []],
    ['by signs that are no words, which every case fulfils', { search: ':*&|! "' }, ['415', '5', '4', '3', '2', '1']],
    ['by all of it together', { status: 'resolved', type: 'royalty', openedBy: 'portal:Alex Chen', search: 'case' }, ['5']],
    ['by a status in another order', { status: 'resolved', sort: 'reference', order: 'asc' }, ['3', '5']],
    ['by nothing where the host left a field empty', { type: '', search: '', openedBy: '', status: '' as 'active' }, ['415', '5', '4', '3', '2', '1']],
  ];
  for (const [how, filter, found] of cases) {
    it(`lets cases through ${how}`, async () => {
      expect(await ids(filled(), filter)).to.deep.equal(found);
    });
  }

  it('finds what was written since', async () => {
    const backend = open();
    const { id } = await backend.submitCase(submission({ subject: 'Concert' }), 'k');
    expect(await ids(backend, { search: 'dates' })).to.deep.equal([]);
    await backend.reply!(id, replyOf(), 'r');
    expect(await ids(backend, { search: 'dates concert' })).to.deep.equal([id]);
  });

  it('never finds a case by a sensitive answer', async () => {
    const answers = [{ id: 'sin', label: 'NAS', kind: 'identifier', value: '046454286', text: '046', sensitive: true }] as const;
    const backend = open();
    await backend.submitCase(submission({ answers }), 'k');
    expect(await ids(backend, { search: '046' })).to.deep.equal([]);
  });

  it('takes a text of any length and any signs as words', async () => {
    const backend = open({ seed: [seeded(1)] });
    for (const search of ['a'.repeat(10_000), 'x '.repeat(5_000), '\uD800', '\0', '.*', '[', '\\']) await backend.listCases({ account, search });
  });
});

describe('an order', () => {
  const sorts: readonly CaseFilter[] = (['updated', 'opened', 'reference', 'subject'] as const).flatMap((sort) =>
    (['asc', 'desc'] as const).flatMap((order) => [
      { sort, order },
      { sort, order, status: 'active' as const },
      { sort, order, search: 'sujet' },
    ]),
  );
  const seed = Array.from({ length: 60 }, (_, number) =>
    seeded(number, {
      subject: `${['Été', 'ete', 'Œuvre', 'zéro'][number % 4]} sujet`,
      openedAt: new Date(Date.UTC(2024, 0, 1 + ((number * 7) % 20))).toISOString(),
      status: number % 3 === 0 ? 'resolved' : 'active',
    }),
  );
  for (const filter of sorts) {
    it(`pages through every case once: ${JSON.stringify(filter)}`, async () => {
      const backend = open({ seed });
      const whole = await everyCase(backend, filter, 500);
      expect(whole).to.have.lengthOf(filter.status ? 40 : 60);
      expect((await everyCase(backend, filter, 7)).map(({ id }) => id)).to.deep.equal(whole.map(({ id }) => id));
      const fold = (text: string): string => text.toLowerCase().replace(/é/g, 'e').replace(/œ/g, 'oe');
      const keys = whole.map((each) => {
        const { updatedAt, openedAt, reference, subject } = each;
        return { updated: updatedAt, opened: openedAt, reference, subject: fold(subject) }[filter.sort!];
      });
      expect(keys).to.deep.equal(filter.order === 'asc' ? keys.toSorted() : keys.toSorted().reverse());
    });
  }

  it('is newest change first unless asked otherwise, and by subject from A to Z', async () => {
    const backend = open({ seed: [seeded(1, { subject: 'B' }), seeded(100, { subject: 'C' }), seeded(50, { subject: 'a' })] });
    expect(await ids(backend, {})).to.deep.equal(['100', '50', '1']);
    expect(await ids(backend, { sort: 'subject' })).to.deep.equal(['50', '1', '100']);
  });

  it('passes over rows from the top or from a cursor, and says so', async () => {
    const backend = open({ seed });
    for (const filter of [{}, { search: 'sujet' }, { sort: 'subject' } as const]) {
      const whole = (await everyCase(backend, filter, 500)).map(({ id }) => id);
      const at = async (query: Partial<CaseQuery>) => backend.listCases({ account, ...filter, limit: 5, ...query });
      const far = await at({ skip: 40 });
      expect([far.skipped, far.cases.map(({ id }) => id)]).to.deep.equal([40, whole.slice(40, 45)]);
      const further = await at({ cursor: far.next, skip: 3 });
      expect([further.skipped, further.cases.map(({ id }) => id)]).to.deep.equal([3, whole.slice(48, 53)]);
      for (const skip of [20, 31, 52, 55, 58, 59]) {
        const near = await at({ skip });
        expect(near.cases.map(({ id }) => id)).to.deep.equal(whole.slice(skip, skip + 5));
        expect(near.next !== undefined).to.equal(skip < 55);
        if (near.next) expect((await at({ cursor: near.next })).cases[0]!.id).to.equal(whole[skip + 5]);
      }
      expect(await at({ skip: 60 })).to.deep.equal({ cases: [], total: 60, skipped: 60 });
      const beyond = await at({ skip: 1000 });
      expect(beyond).to.deep.equal({ cases: [], total: 60, skipped: 1000 });
      expect(await at({})).not.to.have.property('skipped');
    }
  });

  it('leaves out and repeats no case that stays as it is while others change', async () => {
    const backend = open({ seed });
    const first = await backend.listCases({ account, limit: 20 });
    const changing = first.cases[3]!.id;
    await backend.reply!(seed.find(({ status, id }) => status === 'active' && id === changing) ? changing : 'seed-1', replyOf(), 'r');
    await backend.submitCase(submission(), 'k');
    const rest: string[] = [];
    for (let cursor = first.next; cursor; ) {
      const page = await backend.listCases({ account, cursor, limit: 20 });
      rest.push(...page.cases.map(({ id }) => id));
      cursor = page.next;
    }
    const all = [...first.cases.map(({ id }) => id), ...rest];
    expect(new Set(all).size).to.equal(all.length);
    expect(seed.every(({ id }) => id === 'seed-1' || all.includes(id))).to.equal(true);
  });

  for (const filter of [{}, { status: 'active' }, { search: 'sujet' }] as const) {
    it(`does not come to a listed case again that changes meanwhile, oldest change first: ${JSON.stringify(filter)}`, async () => {
      const backend = open({ seed });
      const oldest = { account, ...filter, sort: 'updated', order: 'asc', limit: 8 } as const;
      const found: string[] = [];
      for (let cursor: string | undefined, more = true; more; more = cursor !== undefined) {
        const page = await backend.listCases({ ...oldest, cursor });
        found.push(...page.cases.map(({ id }) => id));
        const changing = page.cases.find(({ status }) => status === 'active');
        if (changing) await backend.reply!(changing.id, replyOf(), `r-${changing.id}`);
        cursor = page.next;
      }
      expect(new Set(found).size).to.equal(found.length);
      expect(found).to.have.lengthOf((await backend.listCases({ account, ...filter, limit: 1 })).total);
    });
  }

  it('refuses the cursor of another order, and numbers that count nothing', async () => {
    const backend = open({ seed });
    const { next } = await backend.listCases({ account, limit: 5 });
    await refused(backend.listCases({ account, sort: 'subject', cursor: next }));
    await refused(backend.listCases({ account, order: 'asc', cursor: next }));
    for (const wrong of [{ limit: 0 }, { limit: -1 }, { limit: 2.5 }, { skip: -1 }, { skip: Number.NaN }]) {
      await refused(backend.listCases({ account, ...wrong }));
    }
    await refused(backend.listCases({ account, sort: 'toString' as 'subject' }));
    await refused(backend.listCases({ account, status: 'toString' as 'active' }));
    expect((await backend.listCases({ account, limit: 5000 })).cases).to.have.lengthOf(60);
  });
});

describe('an account as a whole', () => {
  it('is counted by status, type and opener, whatever the filter', async () => {
    const backend = open({
      seed: [
        seeded(1, { ...type('a', 'b', 'c'), waiting: true, unread: true, updatedAt: '2025-01-01T00:00:00Z' }),
        seeded(2, { ...type('a', 'b'), waiting: true, updatedAt: '2025-01-04T00:00:00Z' }),
        seeded(3, { path: [{ id: 'a', label: 'Newest A' }], waiting: true, updatedAt: '2025-01-05T00:00:00Z' }),
        seeded(4, { ...type('z'), waiting: true, updatedAt: '2025-01-03T00:00:00Z' }),
        seeded(5, { ...type('z'), status: 'resolved', origin: 'phone', openedBy: 'Alex Chen', mine: false }),
        seeded(6, { status: 'cancelled', openedBy: 'Morgan Tremblay', mine: false, unread: true }),
        seeded(7, { account: 'camille-roy', unread: true, waiting: true }),
      ],
    });
    const { counts, unread, waiting, types, openers } = await backend.readOverview!(account);
    expect(counts).to.deep.equal({ active: 4, resolved: 1, cancelled: 1 });
    expect(unread).to.equal(2);
    expect([waiting.total, waiting.cases.map(({ id }) => id)]).to.deep.equal([4, ['seed-3', 'seed-2', 'seed-4']]);
    expect(types.map(({ path, count }) => [path.map(({ label }) => label).join(' › '), count])).to.deep.equal([
      ['Newest A', 3],
      ['A › B', 2],
      ['Z', 2],
    ]);
    expect(openers).to.deep.equal([
      { id: 'm-7f3c', name: 'Camille Roy', mine: true, count: 4 },
      { id: 'phone:Alex Chen', name: 'Alex Chen', mine: false, count: 1 },
      { id: 'portal:Morgan Tremblay', name: 'Morgan Tremblay', mine: false, count: 1 },
    ]);
    for (const { id, count } of openers) expect(await ids(backend, { openedBy: id })).to.have.lengthOf(count);
    for (const { path, count } of types) {
      expect(await ids(backend, { type: path.map(({ id }) => id).join('/') })).to.have.lengthOf(count);
    }
    expect((await open({ session: colleague }).readOverview!(account)).openers.map(({ mine }) => mine)).to.deep.equal([false, false, false]);
  });

  it('has one unread case fewer once it is read', async () => {
    const backend = open({ seed: [seeded(1, { unread: true }), seeded(2, { unread: true })] });
    await backend.readCase('seed-1');
    expect((await backend.readOverview!(account)).unread).to.equal(1);
  });

  it('is not there for anyone else', async () => {
    await refused(open({ session: colleague }).readOverview!('camille-roy'), 'not-found');
  });

  it('is empty where nothing was opened', async () => {
    expect(await open().readOverview!(account)).to.deep.equal({
      counts: { active: 0, resolved: 0, cancelled: 0 },
      unread: 0,
      waiting: { total: 0, cases: [] },
      types: [],
      openers: [],
    });
  });
});
