/** The outline: which steps and fields a case has, what each wants, and when the waiver stands in. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Answers } from '../../src/model/answer.ts';
import type { Draft } from '../../src/model/draft.ts';
import { isAnswered, issuesOf, outline, visibleQuestions, waiverInForce, type Field, type Step } from '../../src/flow/outline.ts';
import { sceneOf, stepsOf, type FlowState } from '../../src/flow/state.ts';
import { unmetProofs } from '../../src/flow/unmet-proofs.ts';
import { after, attestationOf, at, chooseType, fileAt, fresh } from './builders.ts';
import { DEEP, PLAIN, preset, PROOF, TAX, WORKS } from './preset.ts';

const withDraft = (change: Partial<Draft>, from = fresh()): FlowState => ({ ...from, draft: { ...from.draft, ...change } });
const stepIds = (state: FlowState): readonly string[] => stepsOf(state).map(({ id }) => id);
const stepAt = (state: FlowState, step: Step['id']): Step => stepsOf(state).find(({ id }) => id === step)!;
const field = (state: FlowState, id: string): Field => stepsOf(state).flatMap(({ fields }) => fields).find((each) => each.id === id)!;
const faults = (state: FlowState, step: Step['id']): readonly string[] => issuesOf(stepAt(state, step)).map(({ field: id, code }) => `${id} ${code}`);
const shown = (answers: Answers): readonly string[] =>
  visibleQuestions(preset, { ...fresh().draft, path: WORKS, answers }).questions.map(({ id }) => id);

describe('the steps', () => {
  it('are all there for a type that asks questions', () => {
    assert.deepEqual(stepIds(withDraft({ path: WORKS })), ['subject', 'type', 'questions', 'details', 'files', 'review']);
  });

  it('leave out the questions where the type has none, and the files where the backend takes none', () => {
    assert.deepEqual(stepIds(withDraft({ path: PLAIN })), ['subject', 'type', 'details', 'files', 'review']);
    assert.deepEqual(stepIds(withDraft({ path: PLAIN }, fresh({ takesFiles: false }))), ['subject', 'type', 'details', 'review']);
  });

  it('expect questions until the type is fully chosen, so that their count does not jump', () => {
    assert.equal(stepIds(fresh()).length, 6);
    assert.equal(stepIds(withDraft({ path: ['repertoire'] })).length, 6);
  });

  it('have as many type fields as the path has levels to ask', () => {
    assert.deepEqual(stepAt(fresh(), 'type').fields.map(({ id }) => id), ['type-0']);
    assert.deepEqual(stepAt(withDraft({ path: DEEP }), 'type').fields.map(({ id }) => id), ['type-0', 'type-1', 'type-2']);
  });

  it('hold something once a member answered there', () => {
    const scene = sceneOf(withDraft({ subject: ' ', path: ['profile'] }));
    assert.deepEqual(outline(scene).filter((step) => isAnswered(step, scene)), []);
    const file = fileAt('a', { is: 'uploaded', upload: 'u', attestation: attestationOf('a.pdf') });
    const full = sceneOf(withDraft({ subject: 'A', path: TAX, answers: { alias: 'Ana' }, comments: 'C', files: [file] }));
    assert.deepEqual(outline(full).filter((step) => isAnswered(step, full)).map(({ id }) => id), ['subject', 'type', 'questions', 'details', 'files']);
  });
});

describe('a question', () => {
  it('shows when its condition holds, and hides when it stops holding', () => {
    assert.equal(shown({}).includes('which'), false);
    assert.equal(shown({ medium: 'other' }).includes('which'), true);
    assert.equal(shown({ medium: 'radio' }).includes('which'), false);
  });

  it('is not steered by an answer that is hidden itself', () => {
    assert.equal(shown({ medium: 'other', which: 'Podcast' }).includes('reach'), true);
    assert.equal(shown({ medium: 'radio', which: 'Podcast' }).includes('reach'), false);
  });

  it('has no fault while it is hidden', () => {
    const hidden = withDraft({ path: WORKS, answers: { medium: 'radio', which: '', reach: 'words' } });
    assert.deepEqual(faults(hidden, 'questions').filter((fault) => /which|reach/.test(fault)), []);
  });

  it('looks backwards only: an answer given later in the list steers nothing above it', () => {
    const ids = visibleQuestions(preset, { ...fresh().draft, path: WORKS, answers: { medium: 'other', which: 'P' } }).questions.map(({ id }) => id);
    assert.ok(ids.indexOf('medium') < ids.indexOf('which') && ids.indexOf('which') < ids.indexOf('reach'));
  });
});

describe('the first steps', () => {
  it('want a subject of a length that fits, and an account of the member', () => {
    assert.deepEqual(faults(withDraft({ subject: '  ' }), 'subject'), ['subject required']);
    assert.deepEqual(faults(withDraft({ subject: 'x'.repeat(41) }), 'subject'), ['subject too-long']);
    assert.deepEqual(faults(withDraft({ subject: 'A', account: 'other' }), 'subject'), ['account choose']);
    assert.deepEqual(faults(withDraft({ subject: 'A' }), 'subject'), []);
  });

  it('want a choice at every level down to a leaf that is open', () => {
    assert.deepEqual(faults(fresh(), 'type'), ['type-0 choose']);
    assert.deepEqual(faults(withDraft({ path: ['royalties', 'domestic'] }), 'type'), ['type-2 choose']);
    assert.deepEqual(faults(withDraft({ path: ['profile', 'merge'] }), 'type'), ['type-1 choose']);
    assert.deepEqual(faults(withDraft({ path: DEEP }), 'type'), []);
  });
});

describe('the waiver', () => {
  const waived = (waiver: Draft['waiver'], change: Partial<Draft> = {}): FlowState => withDraft({ path: WORKS, waiver, ...change });

  it('is offered where something required may be waived, and never elsewhere', () => {
    assert.equal(field(waived(null), 'waiver').is, 'waiver');
    assert.equal(stepAt(withDraft({ path: TAX }), 'questions').fields.some(({ is }) => is === 'waiver'), false);
    const { waivers: _, ...without } = preset;
    assert.equal(stepAt({ ...waived(null), preset: without }, 'questions').fields.some(({ is }) => is === 'waiver'), false);
  });

  it('frees the waivable questions only', () => {
    assert.deepEqual(faults(waived(null), 'questions'), ['q-title required', 'q-medium choose', 'q-places choose', 'q-works required']);
    assert.deepEqual(faults(waived('document'), 'questions'), ['q-medium choose', 'q-places choose']);
    assert.equal(field(waived('document'), 'q-title').required, false);
  });

  it('still wants what is answered to be right', () => {
    assert.deepEqual(faults(waived('document', { answers: { title: 'x'.repeat(21), medium: 'radio', places: ['qc'] } }), 'questions'), ['q-title too-long']);
  });

  it('wants the document or the description that it refers to', () => {
    assert.deepEqual(faults(waived('document'), 'files'), ['files waiver-needs-file']);
    assert.deepEqual(faults(waived('document'), 'details'), []);
    assert.deepEqual(faults(waived('description', { description: ' ' }), 'details'), ['description waiver-needs-description']);
    assert.deepEqual(faults(waived('description', { description: 'Forty works' }), 'details'), []);
    assert.deepEqual(faults(waived('description'), 'files'), []);
  });

  it('is in force only where it is offered: chosen for one type, it frees nothing of another', () => {
    const elsewhere = waived('document', { path: TAX });
    const { questions } = visibleQuestions(preset, elsewhere.draft);
    assert.equal(waiverInForce(preset, elsewhere.draft, questions), null);
    assert.deepEqual(faults(elsewhere, 'questions'), ['q-sin required']);
    assert.deepEqual(faults(elsewhere, 'files'), []);
  });

  it('cannot refer to a document where none can be attached', () => {
    const bare = after(fresh({ takesFiles: false }), ...chooseType(WORKS), { type: 'waived', waiver: 'document' });
    assert.equal(bare.draft.waiver, null);
    assert.equal(after(bare, { type: 'waived', waiver: 'description' }).draft.waiver, 'description');
  });
});

describe('the files', () => {
  const attestation = attestationOf('a.pdf');
  const withFile = (state: Parameters<typeof fileAt>[1], path = PROOF): FlowState => withDraft({ path, files: [fileAt('a', state)] });

  it('are required where the type needs proof, and then one that counts', () => {
    assert.deepEqual(faults(withDraft({ path: PROOF }), 'files'), ['files proof-needed']);
    assert.equal(field(withDraft({ path: PROOF }), 'files').required, true);
    assert.deepEqual(faults(withFile({ is: 'refused', why: 'size' }), 'files'), ['files proof-needed']);
    assert.deepEqual(faults(withFile({ is: 'declined' }), 'files'), ['files proof-needed']);
    assert.deepEqual(faults(withFile({ is: 'uploaded', upload: 'u', attestation }), 'files'), []);
    assert.deepEqual(faults(withDraft({ path: PLAIN }), 'files'), []);
  });

  it('that a type asks for are known by its path, of what can be chosen', () => {
    assert.deepEqual(unmetProofs(preset), ['profile/name', 'royalties', 'royalties/domestic/concert']);
    const announced = preset.types.map((type) => ({ ...type, coming: true }));
    assert.deepEqual(unmetProofs({ ...preset, types: announced }), []);
    assert.deepEqual(unmetProofs({ ...preset, attachments: { ...preset.attachments, maxCount: 0 } }), [], 'the preset’s own fault');
  });

  it('that want something of the member are unfinished; those on their way by themselves are not', () => {
    for (const state of [{ is: 'waiting' }, { is: 'missing' }, { is: 'stopped', attestation }, { is: 'failed', code: 'network', attestation }] as const) {
      assert.deepEqual(faults(withFile(state, PLAIN), 'files'), ['files file-unfinished'], state.is);
    }
    for (const state of [{ is: 'checking' }, { is: 'preparing' }, { is: 'uploading', sent: 0, attestation }] as const) {
      assert.deepEqual(faults(withFile(state, PLAIN), 'files'), [], state.is);
    }
  });
});

describe('the whole outline', () => {
  it('has field ids that are all different, whatever the type', () => {
    for (const path of [WORKS, TAX, DEEP, PLAIN]) {
      const ids = stepsOf(withDraft({ path })).flatMap(({ fields }) => fields.map(({ id }) => id));
      assert.equal(new Set(ids).size, ids.length);
    }
  });

  it('ties every fault to the field that has it', () => {
    const state = withDraft({ path: WORKS });
    for (const { fields } of stepsOf(state)) for (const { id, issue } of fields) if (issue) assert.equal(issue.field, id);
  });

  it('has no fault left at the review of a complete case', () => {
    assert.deepEqual(stepsOf(at('review', TAX, { sin: '130 692 544' })).flatMap(issuesOf), []);
  });
});
