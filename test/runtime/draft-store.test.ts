/** Drafts on the device: kept for a day, read back only when they are drafts of today's shape. */
import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';
import fc from 'fast-check';
import { storable, type Draft } from '../../src/model/draft.ts';
import { allQuestions } from '../../src/model/taxonomy.ts';
import { beginOrResume } from '../../src/flow/resume.ts';
import { transition } from '../../src/flow/transition.ts';
import { draftName, localDrafts } from '../../src/runtime/draft-store.ts';
import { readKept } from '../../src/runtime/draft.schema.ts';
import { at, attestationOf, beginning, fileAt, fresh } from '../flow/builders.ts';
import { preset, TAX, WORKS } from '../flow/preset.ts';
import { acts, eventOf } from '../flow/random-acts.ts';

const NOW = Date.parse('2026-03-02T15:00:00Z');
const DAY = 24 * 3_600_000;
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
  beforeEach(() => use((shelf = new Shelf())));
  afterEach(() => Reflect.deleteProperty(globalThis, 'localStorage'));

  it('come back as they were saved', async () => {
    localDrafts.save('a', draft, NOW);
    assert.deepEqual(await localDrafts.load('a', NOW + 1), draft);
    assert.equal(await localDrafts.load('b', NOW), undefined);
  });

  it('are there for a day, then cleared away', async () => {
    localDrafts.save('a', draft, NOW);
    assert.ok(await localDrafts.load('a', NOW + DAY - 1));
    assert.equal(await localDrafts.load('a', NOW + DAY), undefined);
    assert.equal(shelf.items.size, 0);
  });

  it('are cleared away when they cannot be read', async () => {
    for (const text of ['', '{', 'null', '[]', '{"savedAt":1}', JSON.stringify({ savedAt: NOW, draft: { ...draft, schema: 2 } })]) {
      localDrafts.save('a', draft, NOW);
      const [name] = shelf.items.keys();
      shelf.items.set(name!, text);
      assert.equal(await localDrafts.load('a', NOW), undefined, text);
      assert.equal(shelf.items.size, 0, text);
    }
  });

  it('are cleared on request', () => {
    localDrafts.save('a', draft, NOW);
    localDrafts.save('b', draft, NOW);
    localDrafts.clear('a');
    assert.deepEqual([...shelf.items.keys()], ['case-wizard:b']);
  });

  it('are simply not there where the storage is off, and saving says so', async () => {
    use({ getItem: () => { throw new Error('off'); }, setItem: () => { throw new Error('off'); }, removeItem: () => { throw new Error('off'); } });
    assert.equal(await localDrafts.load('a', NOW), undefined);
    assert.throws(() => localDrafts.save('a', draft, NOW));
    assert.doesNotThrow(() => localDrafts.clear('a'));
  });
});

describe('the name of a draft', () => {
  it('tells society, member and account apart, whatever their ids look like', () => {
    const names = [['p', 'm', 'a'], ['p/m', 'a', ''], ['p', 'm/a', ''], ['p', 'm', 'é'], ['p', 'm%2Fa', '']].map(([p, m, a]) => draftName(p!, m!, a!));
    assert.equal(new Set(names).size, names.length);
  });
});

describe('what lies in the storage', () => {
  const kept = (value: unknown): Draft | undefined => readKept(JSON.parse(JSON.stringify({ savedAt: NOW, draft: value })))?.draft;

  it('is a draft whatever the state of its files: what was not received is missing', () => {
    const attestation = attestationOf('a.pdf');
    const files = [
      fileAt('a', { is: 'checking' }), fileAt('b', { is: 'waiting' }), fileAt('c', { is: 'preparing' }),
      fileAt('d', { is: 'uploading', sent: 5, attestation }), fileAt('e', { is: 'stopped', attestation }),
      fileAt('f', { is: 'failed', code: 'network', attestation }), fileAt('g', { is: 'missing' }),
      fileAt('h', { is: 'uploaded', upload: 'u-1', attestation }),
    ];
    const missing = files.slice(0, -1).map((file) => ({ ...file, state: { is: 'missing' } }));
    assert.deepEqual(kept({ ...draft, files })?.files, [...missing, files.at(-1)]);
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
      assert.equal(readKept(value), undefined);
      readKept({ savedAt: NOW, draft: value });
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
