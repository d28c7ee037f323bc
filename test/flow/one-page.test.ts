/** The events of the one-page form: it judges all steps at once, and ends in the very submission that the wizard ends in. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { Submission } from '../../src/model/case.ts';
import { stepsOf, type FlowState } from '../../src/flow/state.ts';
import { submissionOf } from '../../src/flow/submission.ts';
import { transition } from '../../src/flow/transition.ts';
import { answerAll, after, at, chooseType, effectsOf, failed, fresh, inShort, toUploaded, toUploading, uploaded } from './builders.ts';
import { PROOF, TAX, WORKS } from './preset.ts';
import { acts, eventOf } from './random-acts.ts';

const review = { type: 'review' } as const;
const submit = { type: 'submit' } as const;
const subject = { type: 'typed', field: 'subject', value: 'A case' } as const;
const SIN = { sin: '130 692 544' };

/** Written without a single Continue, as on one page. */
const whole = after(fresh(), subject, ...chooseType(TAX), ...answerAll(SIN));

describe('the preview, from one page', () => {
  it('is shown when no step has a fault, with the focus on its heading', () => {
    assert.equal(after(whole, review).draft.step, 'review');
    assert.deepEqual(inShort(effectsOf(whole, review)), ['save-draft', 'focus heading', 'tell-step review']);
  });

  it('gives way to all faults of all steps, in the order of the page', () => {
    const state = after(fresh(), ...chooseType(WORKS), { type: 'waived', waiver: 'description' }, review);
    assert.deepEqual(state.issues.map(({ field }) => field), ['subject', 'q-medium', 'q-places', 'description']);
    assert.equal(state.draft.step, 'subject');
    assert.ok(inShort(effectsOf(fresh(), review)).includes('focus summary'));
  });
});

describe('Submit, from one page', () => {
  it('sends as from the preview, which shows what is being sent', () => {
    const state = after(whole, submit);
    assert.deepEqual([state.phase, state.draft.step, state.draft.submitting], ['sending', 'review', true]);
    assert.deepEqual(inShort(effectsOf(whole, submit)), ['announce sending', 'save-draft', 'tell-step review', 'save-draft', 'submit']);
    assert.equal(state.draft.key, whole.draft.key);
  });

  it('gives way to all faults of all steps', () => {
    const state = after(fresh(), submit);
    assert.deepEqual([state.phase, state.issues.map(({ field }) => field)], ['editing', ['subject', 'type-0']]);
  });

  it('waits for the files that are on their way, and goes back to them when one fails', () => {
    const waiting = after(whole, ...toUploading('a'), submit);
    assert.deepEqual([waiting.phase, waiting.draft.submitting], ['sending', false]);
    assert.equal(after(waiting, uploaded('a')).draft.submitting, true);
    const back = after(waiting, failed('a'));
    assert.deepEqual([back.phase, back.draft.step, back.issues.map(({ field }) => field)], ['editing', 'files', ['files']]);
  });

  it('leaves the draft open where the host holds it back', () => {
    const state = after(whole, submit, { type: 'submit-declined' });
    assert.deepEqual([state.phase, state.draft.submitting], ['editing', false]);
  });
});

describe('a fault of one section', () => {
  it('goes with the choice in another section that mends it', () => {
    const faulty = after(fresh(), subject, ...chooseType(PROOF), submit);
    assert.deepEqual(faulty.issues.map(({ field }) => field), ['files']);
    assert.deepEqual(after(faulty, ...chooseType(['profile', 'tax'])).issues, []);
  });

  it('stays when the waiver changes what another section asks', () => {
    const faulty = after(fresh(), ...chooseType(WORKS), submit);
    assert.deepEqual(after(faulty, { type: 'waived', waiver: 'document' }).issues.map(({ field }) => field), ['subject']);
  });

  it('goes with the waiver that made it', () => {
    const faulty = after(fresh(), subject, ...chooseType(WORKS), { type: 'waived', waiver: 'description' }, submit);
    assert.ok(faulty.issues.some(({ code }) => code === 'waiver-needs-description'));
    assert.deepEqual(after(faulty, { type: 'waived', waiver: null }).issues, []);
  });
});

describe('the two layouts, after the same acts', () => {
  const inWords = (_: unknown, answer: unknown): string => JSON.stringify(answer);
  const sent = (state: FlowState): { submission: Submission; key: string } | undefined =>
    state.draft.submitting ? { submission: submissionOf(state, inWords), key: state.draft.key } : undefined;

  /** Continue to the preview, then Submit, as far as the steps let one on. */
  function throughTheSteps(state: FlowState): FlowState {
    let cursor = state;
    for (let turn = 0; turn <= stepsOf(state).length; turn++) {
      const [next] = transition(cursor, { type: 'next' });
      if (next.phase !== 'editing' || (next.draft.step === cursor.draft.step && next.issues.length > 0)) return next;
      cursor = next;
    }
    return cursor;
  }

  const starts: readonly FlowState[] = [
    fresh(), whole, after(whole, ...toUploaded('f-0')), at('files', WORKS, { title: 'A', medium: 'radio', places: ['qc'], works: [{ name: 'A' }] }),
  ];

  it('send the same submission under the same key, or both send nothing', () => {
    let both = 0;
    fc.assert(
      fc.property(fc.nat({ max: starts.length - 1 }), acts(12), (start, list) => {
        const state = list.reduce((before, act, turn) => transition(before, eventOf(act, before, turn))[0], starts[start]!);
        if (state.phase !== 'editing') return;
        const form = sent(after(state, submit));
        const wizard = sent(throughTheSteps(state));
        assert.deepEqual(form, wizard);
        if (form) both += 1;
      }),
      { numRuns: 1500 },
    );
    assert.ok(both > 100, `only ${both} were whole`);
  });
});
