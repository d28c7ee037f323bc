/** A draft of an earlier version of the preset: what still fits stays, what does not is told. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { newDraft, type Draft, type DraftChanges } from '../../src/model/draft.ts';
import { migrated } from '../../src/model/migrate-draft.ts';
import type { CaseType, Preset } from '../../src/model/preset.ts';
import type { Question } from '../../src/model/question.ts';
import { questionsAt } from '../../src/model/taxonomy.ts';
import { attestationOf, fileAt } from '../flow/builders.ts';
import { preset as aurore } from '../flow/preset.ts';

const word = { en: 'Word', fr: 'Mot' };
const ask = <Q extends Partial<Question>>(id: string, more: Q = {} as Q): Question => ({ id, kind: 'text', label: word, ...more }) as Question;
const option = (id: string, ...was: string[]): { id: string; label: typeof word; was: string[] } => ({ id, label: word, was });
const leaf = (id: string, questions: readonly Question[] = [], more: Partial<CaseType> = {}): CaseType => ({ id, label: word, questions, ...more });

const today = (types: readonly CaseType[], version = '2'): Preset => ({ ...aurore, version, types });
const draftOf = (change: Partial<Draft>): Draft => ({ ...newDraft('key-1', { id: aurore.id, version: '1' }, 'a-1', 'en'), step: 'review', ...change });

const fitted = (change: Partial<Draft>, types: readonly CaseType[]): Draft & { readonly changes: DraftChanges | undefined } => {
  const { draft, changes } = migrated(draftOf(change), today(types));
  return { ...draft, changes };
};

describe('the type of a draft from an earlier version', () => {
  it('is followed to its new id, at every level', () => {
    const types = [leaf('profile', [], { was: ['member'], children: [leaf('name', [], { was: ['rename', 'name-change'] })] })];
    const draft = fitted({ path: ['member', 'name-change'] }, types);
    assert.deepEqual([draft.path, draft.changes], [['profile', 'name'], undefined]);
  });

  it('is followed to where it moved, with what stands below it', () => {
    const types = [leaf('money', [], { children: [leaf('stop', [], { was: ['profile/financial'], children: [leaf('now')] })] }), leaf('profile')];
    assert.deepEqual(fitted({ path: ['profile', 'financial', 'now'] }, types).path, ['money', 'stop', 'now']);
  });

  it('is followed up, without a word to the member', () => {
    const draft = fitted({ path: ['a', 'b'] }, [leaf('a', [], { children: [leaf('c')] }), leaf('b', [], { was: ['a/b'] })]);
    assert.deepEqual([draft.path, draft.changes], [['b'], undefined]);
  });

  it('is chosen again where it moved deeper without what was chosen below it', () => {
    const types = [leaf('x', [], { children: [leaf('y', [], { children: [leaf('z', [], { was: ['a/b'] })] })] })];
    for (const step of ['type', 'review'] as const) {
      const draft = fitted({ path: ['a', 'b', 'c'], step }, types);
      assert.deepEqual([draft.path, draft.changes?.type], [['x', 'y', 'z'], true]);
    }
  });

  it('is chosen again from where it is gone, closed or no longer a leaf', () => {
    const cases: readonly (readonly [readonly CaseType[], readonly string[]])[] = [
      [[leaf('profile', [], { children: [leaf('other')] })], ['profile']],
      [[leaf('profile', [], { children: [leaf('name', [], { coming: true }), leaf('other')] })], ['profile']],
      [[leaf('profile', [], { children: [leaf('name', [], { children: [leaf('legal')] })] })], ['profile', 'name']],
      [[leaf('other')], []],
      [[leaf('profile')], ['profile']],
    ];
    for (const [types, path] of cases) {
      const draft = fitted({ path: ['profile', 'name'] }, types);
      assert.deepEqual([draft.path, draft.changes?.type], [path, true]);
    }
  });

  it('is not told as lost while it was not chosen to the end', () => {
    const types = [leaf('profile', [], { children: [leaf('name')] })];
    assert.equal(fitted({ path: ['profile'], step: 'type' }, types).changes, undefined);
  });

  it('keeps what an id means today, whatever it meant before', () => {
    const types = [leaf('name'), leaf('alias', [], { was: ['name'] })];
    assert.deepEqual(fitted({ path: ['name'] }, types).path, ['name']);
  });
});

describe('the answers of a draft from an earlier version', () => {
  const path = ['a'];

  it('go on under the new id of their question', () => {
    const draft = fitted({ path, answers: { reason: 'Because', other: 'x' } }, [leaf('a', [ask('motive', { was: ['reason'] }), ask('other')])]);
    assert.deepEqual([draft.answers, draft.changes], [{ motive: 'Because', other: 'x' }, undefined]);
  });

  it('go to the question of the chosen type first, where two have the same past', () => {
    const types = [leaf('b', [ask('b-day', { was: ['day'] })]), leaf('a', [ask('a-day', { was: ['day'] })])];
    assert.equal(fitted({ path, answers: { day: '2026-03-01' } }, types).answers['a-day'], '2026-03-01');
  });

  it('never go over an answer given under the new id', () => {
    const draft = fitted({ path, answers: { reason: 'Old', motive: 'New' } }, [leaf('a', [ask('motive', { was: ['reason'] })])]);
    assert.equal(draft.answers['motive'], 'New');
  });

  it('follow options and columns to their new ids', () => {
    const questions = [
      ask('medium', { kind: 'choice', options: [option('tv', 'television')] }),
      ask('parts', { kind: 'choices', options: [option('music', 'score'), option('lyrics')] }),
      ask('works', { kind: 'rows', rowLabel: word, columns: [{ id: 'name', label: word, was: ['title'] }] }),
    ];
    const draft = fitted({ path, answers: { medium: 'television', parts: ['score', 'lyrics'], works: [{ title: 'A' }] } }, [leaf('a', questions)]);
    assert.deepEqual([draft.answers, draft.changes], [{ medium: 'tv', parts: ['music', 'lyrics'], works: [{ name: 'A' }] }, undefined]);
  });

  it('fit one choice into several and back', () => {
    const types = [leaf('a', [ask('one', { kind: 'choice', options: [option('tv')] }), ask('many', { kind: 'choices', options: [option('tv')] })])];
    const draft = fitted({ path, answers: { one: ['tv'], many: 'tv' } }, types);
    assert.deepEqual([draft.answers, draft.changes], [{ one: 'tv', many: ['tv'] }, undefined]);
  });

  it('are asked again where the option is gone or the kind is another, and words are kept to be copied', () => {
    const types = [leaf('a', [
      ask('medium', { kind: 'choice', options: [option('radio')] }),
      ask('parts', { kind: 'choices', options: [option('music')] }),
      ask('where', { kind: 'period' }),
    ])];
    const draft = fitted({ path, answers: { medium: 'tv', parts: ['music', 'lyrics'], where: 'In Rimouski, at the fair' } }, types);
    assert.deepEqual(draft.answers, { parts: ['music'] });
    assert.deepEqual(draft.changes, { type: false, askAgain: ['medium', 'parts', 'where'], unasked: ['In Rimouski, at the fair'], files: false });
  });

  it('to questions that are gone stay in the draft, and what was written there is shown', () => {
    const draft = fitted({ path, answers: { story: 'It was raining.', code: '123', works: [{ title: 'Song', year: '2024' }] } }, [leaf('a')]);
    assert.deepEqual(draft.changes?.unasked, ['It was raining.', 'Song\t2024']);
    assert.equal(draft.answers['story'], 'It was raining.');
  });

  it('of a type that is not chosen are silent', () => {
    const types = [leaf('a'), leaf('b', [ask('medium', { kind: 'choice', options: [option('radio')] })])];
    const draft = fitted({ path, answers: { medium: 'tv' } }, types);
    assert.deepEqual([draft.answers, draft.changes], [{}, undefined]);
  });
});

describe('what a member is told', () => {
  it('is nothing where nothing of theirs changed, and nothing within one version', () => {
    assert.equal(fitted({ path: ['a'], answers: {} }, [leaf('a', [ask('new', { required: true })])]).changes, undefined);
    assert.equal(migrated(draftOf({ path: ['gone'] }), today([leaf('a')], '1')).changes, undefined);
  });

  it('is that files are confirmed again under another statement', () => {
    const { id, version } = aurore.statement;
    const confirmed = attestationOf('a.pdf');
    const under = (statement: { id: string; version: string }): ReturnType<typeof fitted> =>
      fitted({ path: ['a'], files: [fileAt('a', { is: 'uploaded', upload: 'u', attestation: { ...confirmed, statement: { ...confirmed.statement, ...statement } } })] }, [leaf('a')]);
    assert.equal(under({ id, version }).changes, undefined);
    assert.deepEqual(under({ id, version: 'older' }).changes, { type: false, askAgain: [], unasked: [], files: true });
  });

  it('holds for any draft: what is left always fits, and fitting it again changes nothing', () => {
    const types = aurore.types;
    const answer = fc.oneof(fc.string(), fc.array(fc.string()), fc.record({ from: fc.string(), to: fc.string() }), fc.array(fc.dictionary(fc.constantFrom('title', 'x'), fc.string())));
    const ids = questionsAt(aurore, [types[0]!.id]).map(({ id }) => id);
    fc.assert(fc.property(
      fc.array(fc.constantFrom('nowhere', ...types.flatMap(({ id, children = [] }) => [id, ...children.map((each) => each.id)])), { maxLength: 3 }),
      fc.dictionary(fc.constantFrom('gone', ...ids), answer),
      (path, answers) => {
        const once = fitted({ path, answers }, types);
        const { changes: _, ...kept } = once;
        assert.deepEqual(migrated({ ...kept, preset: { id: aurore.id, version: '2' } }, today(types)).draft, { ...kept, preset: { id: aurore.id, version: '2' } });
      },
    ), { numRuns: 500 });
  });
});
