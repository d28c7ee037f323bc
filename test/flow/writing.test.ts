/** Writing a case: typing, choosing a type, waiving, changing the language, starting over. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { FlowEvent } from '../../src/flow/state.ts';
import { visibleQuestions } from '../../src/flow/outline.ts';
import { after, answerAll, at, chooseType, effectsOf, fresh, inShort, toUploaded } from './builders.ts';
import { DEEP, PLAIN, preset, TAX, WORKS } from './preset.ts';

const french: FlowEvent = { type: 'lang-changed', lang: 'fr' };
const english: FlowEvent = { type: 'lang-changed', lang: 'en' };

describe('whatever is typed', () => {
  const acts: readonly FlowEvent[] = [
    { type: 'typed', field: 'subject', value: 'A' },
    { type: 'typed', field: 'description', value: 'B' },
    { type: 'typed', field: 'comments', value: 'C' },
    { type: 'account-chosen', account: 'a-2' },
    { type: 'answered', question: 'title', answer: 'D' },
    { type: 'type-chosen', level: 0, id: 'profile' },
    { type: 'waived', waiver: 'description' },
  ];

  it('is in the draft at once and saved', () => {
    const { draft } = after(fresh(), ...acts);
    assert.deepEqual([draft.subject, draft.description, draft.comments, draft.account], ['A', 'B', 'C', 'a-2']);
    assert.deepEqual([draft.answers, draft.path, draft.waiver], [{ title: 'D' }, ['profile'], 'description']);
    for (const act of acts) assert.deepEqual(effectsOf(fresh(), act), [{ do: 'save-draft' }], act.type);
  });

  it('takes away the notice of an earlier failure', () => {
    const troubled = { ...fresh(), problem: { code: 'network' } };
    for (const act of acts) assert.equal(after(troubled, act).problem, null, act.type);
  });
});

describe('choosing a type', () => {
  it('drops the levels below the new choice', () => {
    const state = after(fresh(), ...chooseType(DEEP), { type: 'type-chosen', level: 1, id: 'abroad' });
    assert.deepEqual(state.draft.path, ['royalties', 'abroad']);
    assert.deepEqual(after(state, { type: 'type-chosen', level: 0, id: 'repertoire' }).draft.path, ['repertoire']);
  });

  it('drops nothing when the same one is chosen again', () => {
    const state = after(fresh(), ...chooseType(DEEP));
    assert.equal(after(state, { type: 'type-chosen', level: 0, id: 'royalties' }), state);
  });

  it('keeps the answers of the type before, hidden, so that a change of mind loses nothing', () => {
    const state = after(fresh(), ...chooseType(WORKS), ...answerAll({ title: 'Aurore' }), ...chooseType(TAX));
    assert.deepEqual(visibleQuestions(preset, state.draft).answers, {});
    assert.deepEqual(visibleQuestions(preset, after(state, ...chooseType(WORKS)).draft).answers, { title: 'Aurore' });
  });

  it('is not possible for a type that is announced, or unknown', () => {
    for (const [level, id] of [[0, 'estate'], [0, 'gone'], [1, 'merge'], [1, 'works-of']] as const) {
      const state = after(fresh(), { type: 'type-chosen', level: 0, id: 'profile' });
      assert.equal(after(state, { type: 'type-chosen', level, id }), state, id);
    }
  });

  it('clears the faults of every level', () => {
    const faulty = after(at('type'), { type: 'go', step: 'type' }, { type: 'type-chosen', level: 0, id: 'royalties' }, { type: 'next' });
    assert.equal(faulty.issues.length, 1);
    assert.deepEqual(after(faulty, { type: 'type-chosen', level: 0, id: 'profile' }).issues, []);
  });

  it('never leaves the cursor on questions that are not asked any more', () => {
    assert.equal(after(at('questions', TAX), ...chooseType(PLAIN)).draft.step, 'type');
    assert.equal(after(at('questions', TAX), ...chooseType(WORKS)).draft.step, 'questions');
  });
});

describe('the waiver', () => {
  it('takes the old faults of the step with it', () => {
    const faulty = after(at('questions', WORKS), { type: 'next' });
    assert.ok(faulty.issues.length > 2);
    assert.deepEqual(after(faulty, { type: 'waived', waiver: 'document' }).issues, []);
  });
});

describe('another language', () => {
  const numbers = { share: '33.333', fee: '1,234.50', copies: '1,000' };
  const written = after(
    at('questions', WORKS, { ...numbers, title: 'A,5' }),
    { type: 'typed', field: 'description', value: 'In English' },
    ...toUploaded('f-1'),
    { type: 'next' },
  );

  it('keeps the step, the texts, the files and the faults, and re-spells the numbers', () => {
    const switched = after(written, french);
    assert.equal(switched.lang, 'fr');
    assert.deepEqual(
      { ...switched.draft, lang: 'en', answers: {} },
      { ...written.draft, answers: {} },
    );
    assert.deepEqual(switched.draft.answers, { share: '33,333', fee: '1234,50', copies: '1000', title: 'A,5' });
    assert.deepEqual(switched.issues, written.issues);
    assert.ok(switched.issues.length > 0);
  });

  it('re-spells hidden numbers too, so that they mean the same when their type is chosen again', () => {
    const back = after(written, ...chooseType(PLAIN), french, ...chooseType(WORKS));
    assert.equal(back.draft.answers['share'], '33,333');
  });

  it('is no change when it is the one spoken already', () => assert.equal(after(written, english), written));

  it('comes and goes without touching a value, in every phase', () => {
    assert.equal(after(written, french, english).draft.answers['share'], '33.333');
    const sending = after(at('review'), { type: 'next' });
    assert.equal(after(sending, french).phase, 'sending');
    assert.equal(after(sending, french).lang, 'fr');
  });
});

describe('starting over', () => {
  it('clears everything but the account, under a new key', () => {
    const state = after(at('review', TAX, { sin: '130 692 544' }), { type: 'account-chosen', account: 'a-2' }, { type: 'start-over', key: 'key-2' });
    assert.deepEqual(state.draft, { ...fresh({ account: 'a-2', key: 'key-2' }).draft });
    assert.equal(state.furthest, 'subject');
    assert.doesNotMatch(JSON.stringify({ ...state, preset: null }), /130/);
  });

  it('forgets the files, on the backend too where they are there already', () => {
    const state = after(fresh(), ...toUploaded('f-1'));
    const effects = effectsOf(state, { type: 'start-over', key: 'key-2' });
    assert.deepEqual(effects[0], { do: 'forget-file', id: 'f-1', upload: 'u-f-1' });
    assert.deepEqual(inShort(effects.slice(1)), ['clear-draft', 'focus heading', 'announce started-over', 'tell-step subject']);
  });
});

describe('saving', () => {
  it('is told with its time, and honestly when it failed', () => {
    const saved = after(fresh(), { type: 'draft-saved', time: '2026-03-02T15:00:00Z' });
    assert.deepEqual(saved.saved, { is: 'at', time: '2026-03-02T15:00:00Z' });
    assert.deepEqual(after(saved, { type: 'save-failed' }).saved, { is: 'failed' });
  });
});
