/** Moving through the steps: Continue, Back, Change, and where the focus goes. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { after, at, chooseType, effectsOf, fresh, inShort } from './builders.ts';
import { PLAIN, TAX } from './preset.ts';

const SIN = { sin: '130 692 544' };

describe('Continue', () => {
  it('stays where a fault is, and puts the focus on the summary of faults', () => {
    const state = after(fresh(), { type: 'next' });
    assert.equal(state.draft.step, 'subject');
    assert.deepEqual(state.issues, [{ code: 'required', field: 'subject' }]);
    assert.deepEqual(effectsOf(fresh(), { type: 'next' }), [{ do: 'focus', target: 'summary' }]);
  });

  it('judges the step at the cursor only', () => {
    const state = after(fresh(), { type: 'typed', field: 'subject', value: 'A' }, { type: 'next' });
    assert.equal(state.draft.step, 'type');
    assert.deepEqual(state.issues, []);
  });

  it('goes on: the draft is saved, the focus is on the heading, the host is told of the step', () => {
    const state = after(fresh(), { type: 'typed', field: 'subject', value: 'A' });
    assert.deepEqual(inShort(effectsOf(state, { type: 'next' })), ['save-draft', 'focus heading', 'tell-step type']);
  });

  it('reaches the review through every step that the type has', () => {
    assert.equal(at('review', PLAIN).draft.step, 'review');
    assert.equal(at('questions', TAX).draft.step, 'questions');
    assert.equal(at('review', TAX, SIN).furthest, 'review');
  });

  it('clears the fault of a field as soon as it is changed, and judges it again at the next attempt', () => {
    const faulty = after(fresh(), { type: 'next' });
    const changed = after(faulty, { type: 'typed', field: 'subject', value: ' ' });
    assert.deepEqual(changed.issues, []);
    assert.equal(after(changed, { type: 'next' }).issues.length, 1);
  });

  it('leaves the faults of other fields standing while one is mended', () => {
    const faulty = after(at('questions', TAX), { type: 'next' });
    const changed = after(faulty, { type: 'answered', question: 'alias', answer: 'Ana' });
    assert.deepEqual(changed.issues, [{ code: 'required', field: 'q-sin' }]);
  });
});

describe('A date typed in part', () => {
  const half = ['q-alias'];

  it('holds Continue back, though it reads as empty and none is needed', () => {
    const state = after(at('questions', TAX), { type: 'answered', question: 'sin', answer: SIN.sin }, { type: 'next', half });
    assert.equal(state.draft.step, 'questions');
    assert.deepEqual(state.issues, [{ code: 'not-a-date', field: 'q-alias' }]);
    assert.equal('alias' in state.draft.answers, false);
  });

  it('stays told while another answer is mended, and no longer once it is changed', () => {
    const faulty = after(at('questions', TAX), { type: 'next', half });
    const mended = after(faulty, { type: 'answered', question: 'sin', answer: SIN.sin });
    assert.deepEqual(mended.issues.map(({ field }) => field), half);
    const changed = after(mended, { type: 'answered', question: 'alias', answer: '' });
    assert.deepEqual(changed.issues, []);
    assert.equal(after(changed, { type: 'next' }).draft.step, 'details');
  });

  it('is looked for anew at each attempt, on one page too', () => {
    const faulty = after(at('review', TAX, SIN), { type: 'submit', half });
    assert.equal(faulty.phase, 'editing');
    assert.equal(after(faulty, { type: 'review' }).draft.step, 'review');
    assert.equal(after(faulty, { type: 'review', half }).draft.step, 'questions');
  });
});

describe('Back', () => {
  it('goes to the step before, without judging anything, and keeps what was typed', () => {
    const state = after(at('questions', TAX), { type: 'answered', question: 'sin', answer: 'not yet' }, { type: 'back' });
    assert.equal(state.draft.step, 'type');
    assert.equal(state.draft.answers['sin'], 'not yet');
    assert.equal(state.furthest, 'questions');
  });

  it('has nowhere to go from the first step', () => {
    assert.deepEqual(effectsOf(fresh(), { type: 'back' }), []);
    assert.equal(after(fresh(), { type: 'back' }).draft.step, 'subject');
  });
});

describe('Change, from the review', () => {
  const change = { type: 'go', step: 'subject', field: 'subject' } as const;

  it('puts the focus on the field and says which step it is in', () => {
    assert.deepEqual(effectsOf(at('review'), change), [
      { do: 'save-draft' },
      { do: 'focus', target: 'subject' },
      { do: 'announce', what: { say: 'step', step: 'subject', number: 1, total: 5 } },
      { do: 'tell-step', step: 'subject' },
    ]);
  });

  it('leads back to the review with one Continue', () => {
    const state = after(at('review'), change, { type: 'typed', field: 'subject', value: 'B' }, { type: 'next' });
    assert.equal(state.draft.step, 'review');
    assert.equal(state.returning, false);
  });

  it('does not lead back past a fault of its own step', () => {
    const state = after(at('review'), change, { type: 'typed', field: 'subject', value: '' }, { type: 'next' });
    assert.equal(state.draft.step, 'subject');
  });

  it('of the type stops at the required questions that it opened, then leads back', () => {
    const changed = after(at('review', PLAIN), { type: 'go', step: 'type', field: 'type-0' }, ...chooseType(TAX), { type: 'next' });
    assert.equal(changed.draft.step, 'questions');
    assert.deepEqual(changed.issues, []);
    const answered = after(changed, { type: 'answered', question: 'sin', answer: SIN.sin }, { type: 'next' });
    assert.equal(answered.draft.step, 'review');
  });

  it('of the type stops at the proof that it needs', () => {
    const changed = after(at('review', PLAIN), { type: 'go', step: 'type' }, ...chooseType(['profile', 'name']), { type: 'next' });
    assert.equal(changed.draft.step, 'files');
  });

  it('is forgotten when the member walks back instead', () => {
    const state = after(at('review', TAX, SIN), { type: 'go', step: 'details' }, { type: 'back' }, { type: 'next' });
    assert.equal(state.draft.step, 'details');
    assert.equal(after(state, { type: 'next' }).draft.step, 'files');
  });
});

describe('the list of steps', () => {
  it('goes to a step that is there, and remembers the furthest one', () => {
    const state = after(at('files'), { type: 'go', step: 'subject' });
    assert.equal(state.draft.step, 'subject');
    assert.equal(state.furthest, 'files');
  });

  it('does nothing for a step that the case does not have', () => {
    const state = at('review', PLAIN);
    assert.equal(after(state, { type: 'go', step: 'questions' }), state);
    assert.deepEqual(effectsOf(state, { type: 'go', step: 'questions' }), []);
  });

  it('leads back to the review only when it was left from there', () => {
    assert.equal(after(at('review', TAX, SIN), { type: 'go', step: 'type' }).returning, true);
    assert.equal(after(at('files', TAX, SIN), { type: 'go', step: 'type' }).returning, false);
  });
});
