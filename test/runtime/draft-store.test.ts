/** Drafts on the device: kept as long as the host allows, and read back only when they are drafts. */
import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';
import fc from 'fast-check';
import { storable, type Draft } from '../../src/model/draft.ts';
import { allQuestions } from '../../src/model/taxonomy.ts';
import { beginOrResume } from '../../src/flow/resume.ts';
import { transition } from '../../src/flow/transition.ts';
import { DAY, draftName, draftsFor, keepingOf } from '../../src/runtime/draft-store.ts';
import { readKept } from '../../src/runtime/draft.schema.ts';
import { at, attestationOf, beginning, fileAt, fresh } from '../flow/builders.ts';
import { preset, TAX, WORKS } from '../flow/preset.ts';
import { acts, eventOf } from '../flow/random-acts.ts';

const NOW = Date.parse('2026-03-02T15:00:00Z');
const draft: Draft = at('review').draft;

class Shelf {
  readonly items = new Map<string, string>();
  getItem = (name: string): string | null => this.items.get(name) ?? null;
  setItem = (name: string, text: string): void => void this.items.set(name, text);
  removeItem = (name: string): void => void this.items.delete(name);
}

const use = (storage: unknown): void => Object.defineProperty(globalThis, 'localStorage', { value: storage, configurable: true }) && undefined;

describe('drafts in local storage', () => {
  let shelf = new Shelf();
  const store = draftsFor(1);
  beforeEach(() => use((shelf = new Shelf())));
  afterEach(() => Reflect.deleteProperty(globalThis, 'localStorage'));

  it('come back as they were saved', async () => {
    const revision = store.save('a', draft, NOW, 0);
    assert.deepEqual(await store.load('a', NOW + 1), { revision, draft });
    assert.deepEqual(await store.load('b', NOW), { revision: 0, draft: undefined });
  });

  it('are there for a day, then cleared away', async () => {
    store.save('a', draft, NOW, 0);
    assert.ok((await store.load('a', NOW + DAY - 1)).draft);
    assert.deepEqual(await store.load('a', NOW + DAY), { revision: 0, draft: undefined });
    assert.equal(shelf.items.size, 0);
  });

  it('are there for as many days as the host allows, and no longer once it allows fewer', async () => {
    draftsFor(7).save('a', draft, NOW, 0);
    assert.ok((await draftsFor(7).load('a', NOW + 7 * DAY - 1)).draft);
    assert.ok((await draftsFor(30).load('a', NOW + 6 * DAY)).draft);
    assert.equal((await draftsFor(30).load('a', NOW + 7 * DAY)).draft, undefined);
    draftsFor(7).save('a', draft, NOW, 0);
    assert.equal((await store.load('a', NOW + DAY)).draft, undefined);
  });

  it('are cleared away when they cannot be read', async () => {
    for (const text of ['{', 'null', '[]', '{"savedAt":1}', JSON.stringify({ savedAt: NOW, draft: { ...draft, schema: 0 } })]) {
      shelf.items.set('case-wizard:a', text);
      assert.equal((await store.load('a', NOW)).draft, undefined, text);
      assert.equal(shelf.items.size, 0, text);
    }
  });

  it('are another revision after each save, and never take the place of one that was not seen', () => {
    const first = store.save('a', draft, NOW, 0)!;
    const second = store.save('a', { ...draft, subject: 'B' }, NOW, first)!;
    assert.ok(second > first && first > 0);
    const before = shelf.items.get('case-wizard:a');
    for (const seen of [0, first, second + 1]) assert.equal(store.save('a', draft, NOW + 9, seen), undefined);
    store.clear('a', first);
    assert.equal(shelf.items.get('case-wizard:a'), before);
    assert.equal(store.revision('a'), second);
  });

  it('do not come back by a save after someone else cleared them, unless nobody else can have', () => {
    const seen = store.save('a', draft, NOW, 0)!;
    store.clear('a', seen);
    assert.equal(store.save('a', draft, NOW, seen), undefined);
    assert.equal(shelf.items.size, 0);
    assert.ok(store.save('a', draft, NOW, seen, true)! > seen);
  });

  it('of a version still to come are neither used, nor written over, nor cleared', async () => {
    const text = JSON.stringify({ savedAt: NOW, revision: 8, until: NOW + DAY, draft: { schema: 4, words: 'of another shape' } });
    shelf.items.set('case-wizard:a', text);
    const { revision, draft: none } = await store.load('a', NOW);
    assert.equal(none, undefined);
    assert.throws(() => store.save('a', draft, NOW, revision));
    store.clear('a', revision);
    assert.equal(shelf.items.get('case-wizard:a'), text);
  });

  it('are cleared on request', () => {
    const revision = store.save('a', draft, NOW, 0)!;
    store.save('b', draft, NOW, 0);
    store.clear('a', revision);
    assert.deepEqual([...shelf.items.keys()], ['case-wizard:b']);
  });

  it('are cleared by the receipt of their case, whoever saved them last, and by that of no other', () => {
    const seen = store.save('a', draft, NOW, 0)!;
    store.save('a', { ...draft, subject: 'B' }, NOW, seen);
    store.clear('a', seen, 'another-key');
    assert.equal(shelf.items.size, 1);
    store.clear('a', seen, draft.key);
    assert.equal(shelf.items.size, 0);
  });

  it('are simply not there where the storage is off, and saving says so', async () => {
    const off = (): never => {
      throw new Error('off');
    };
    use({ getItem: off, setItem: off, removeItem: off });
    assert.equal((await store.load('a', NOW)).draft, undefined);
    assert.throws(() => store.save('a', draft, NOW, 0));
    assert.doesNotThrow(() => store.clear('a', 0));
  });
});

describe('how long a host keeps drafts', () => {
  it('is off, tab, or a number of days; anything else is a day', () => {
    assert.deepEqual(['off', 'tab', '7', 2, '0.5'].map(keepingOf), ['off', 'tab', 7, 2, 0.5]);
    for (const wrong of [undefined, null, '', 'on', '0', -1, 'Infinity', '366', {}, NaN]) assert.equal(keepingOf(wrong), 1, String(wrong));
  });

  it('off leaves nothing anywhere, and the saving says that nothing is kept', async () => {
    const shelf = new Shelf();
    use(shelf);
    const store = draftsFor('off');
    assert.throws(() => store.save('a', draft, NOW, 0));
    assert.deepEqual(await store.load('a', NOW), { revision: 0, draft: undefined });
    store.clear('a', 0);
    assert.equal(shelf.items.size, 0);
    Reflect.deleteProperty(globalThis, 'localStorage');
  });

  it('as long as the tab is open means in its own storage, a day at most', async () => {
    const [shelf, ofTab] = [new Shelf(), new Shelf()];
    use(shelf);
    Object.defineProperty(globalThis, 'sessionStorage', { value: ofTab, configurable: true });
    const store = draftsFor('tab');
    store.save('a', draft, NOW, 0);
    assert.deepEqual([shelf.items.size, ofTab.items.size], [0, 1]);
    assert.deepEqual((await store.load('a', NOW + 1)).draft, draft);
    assert.equal((await store.load('a', NOW + DAY)).draft, undefined);
    Reflect.deleteProperty(globalThis, 'localStorage');
    Reflect.deleteProperty(globalThis, 'sessionStorage');
  });
});

describe('the name of a draft', () => {
  it('tells society, member and account apart, whatever their ids look like', () => {
    const names = [['p', 'm', 'a'], ['p/m', 'a', ''], ['p', 'm/a', ''], ['p', 'm', 'é'], ['p', 'm%2Fa', '']].map(([p, m, a]) => draftName(p!, m!, a!));
    assert.equal(new Set(names).size, names.length);
  });
});

describe('what lies in the storage', () => {
  const kept = (value: unknown): Draft | undefined => {
    const back = readKept(JSON.stringify({ savedAt: NOW, revision: 1, until: NOW + DAY, draft: value }));
    return back === 'newer' ? undefined : back?.draft;
  };

  it('is a draft whatever the state of its files: what was not confirmed is missing', () => {
    const attestation = attestationOf('a.pdf');
    const files = [
      fileAt('a', { is: 'checking' }), fileAt('b', { is: 'waiting' }), fileAt('c', { is: 'preparing' }),
      fileAt('d', { is: 'uploading', sent: 5, attestation }), fileAt('e', { is: 'stopped', attestation }),
      fileAt('f', { is: 'failed', code: 'network', attestation }), fileAt('g', { is: 'missing' }),
      fileAt('h', { is: 'uploaded', upload: 'u-1', attestation }),
    ];
    const is = kept({ ...draft, files })?.files.map(({ state }) => state.is);
    assert.deepEqual(is, ['missing', 'missing', 'missing', 'uploading', 'stopped', 'missing', 'missing', 'uploaded']);
  });

  it('is a draft with answers of every shape', () => {
    const answers = { title: 'A', places: ['qc'], span: { from: '', to: '2026-01-01' }, works: [{ name: 'A' }], none: [] };
    assert.deepEqual(kept({ ...draft, answers })?.answers, answers);
  });

  it('is no draft when any part of it is of another shape', () => {
    const broken: readonly object[] = [
      { key: 7 }, { step: 'elsewhere' }, { lang: 'no language' }, { path: 'profile' }, { answers: { title: 5 } }, { answers: null }, { waiver: 'none' },
      { files: [{ id: 'a' }] }, { submitting: 'yes' }, { preset: null },
      { files: [{ ...fileAt('a', { is: 'waiting' }), state: { is: 'uploaded', upload: 'u' } }] },
    ];
    for (const change of broken) assert.equal(kept({ ...draft, ...change }), undefined, JSON.stringify(change));
  });

  it('is read without throwing, whatever it is', () => {
    fc.assert(fc.property(fc.jsonValue(), (value) => {
      assert.equal(readKept(JSON.stringify(value)), undefined);
      for (const schema of [1, 2, 3]) readKept(JSON.stringify({ savedAt: NOW, draft: { ...(value as object), schema } }));
    }));
  });

  it('is a draft at any moment of writing one, and it can be gone on with', () => {
    const sensitive = allQuestions(preset.types).filter((question) => question.sensitive).map(({ id }) => id);
    const starts = { fresh: fresh(), works: at('questions', WORKS), tax: at('review', TAX, { sin: '130 692 544' }) };
    const start = fc.constantFrom(...(Object.keys(starts) as (keyof typeof starts)[]));
    fc.assert(fc.property(start, acts(50), (name, list) => {
      const state = list.reduce((before, act, turn) => transition(before, eventOf(act, before, turn))[0], starts[name]);
      const back = kept(storable(state.draft, sensitive));
      assert.ok(back);
      assert.equal('sin' in back.answers, false);
      const [resumed] = beginOrResume({ ...beginning, lang: 'fr', stored: back });
      assert.deepEqual([resumed.draft.key, resumed.draft.subject], [state.draft.key, state.draft.subject]);
      assert.equal(resumed.phase, state.draft.submitting ? 'unsure' : 'editing');
    }), { numRuns: 150 });
  });
});
