/** Shared by the tests of model, flow and runtime: states and files as they come about, built by real events. */
import type { Answers } from '../../src/model/answer.ts';
import type { Attachment, AttachmentState } from '../../src/model/attachment.ts';
import type { Attestation } from '../../src/model/attestation.ts';
import type { Receipt, Session } from '../../src/model/case.ts';
import type { StepId } from '../../src/model/draft.ts';
import type { Beginning } from '../../src/flow/begin.ts';
import { beginOrResume } from '../../src/flow/resume.ts';
import type { ChosenFile, FileEvent } from '../../src/flow/attaching.ts';
import type { Effect, FlowEvent, FlowState } from '../../src/flow/state.ts';
import { transition } from '../../src/flow/transition.ts';
import { PLAIN, preset } from './preset.ts';

const session: Session = {
  member: 'm-1', name: 'Camille', roles: [],
  accounts: [{ id: 'a-1', name: 'Camille' }, { id: 'a-2', name: 'Éditions du Nord' }],
};

export const receipt: Receipt = { id: 'c-1', reference: 'AUR-1', receivedAt: '2026-03-02T15:00:00Z' };

export const beginning: Beginning = {
  preset, session, takesFiles: true, lang: 'en', today: '2026-03-02', account: 'a-1', key: 'key-1', stored: undefined,
};

export const fresh = (change: Partial<Beginning> = {}): FlowState => beginOrResume({ ...beginning, ...change })[0];

/** The state after the events, one after the other. */
export const after = (state: FlowState, ...events: readonly FlowEvent[]): FlowState =>
  events.reduce((before, event) => transition(before, event)[0], state);

/** The effects of the last event. */
export function effectsOf(state: FlowState, ...events: readonly FlowEvent[]): readonly Effect[] {
  const last = events.at(-1);
  return last ? transition(after(state, ...events.slice(0, -1)), last)[1] : [];
}

/** `focus summary`, `upload f-1`, `announce file` …: an effect in short. */
export function inShort(effects: readonly Effect[]): readonly string[] {
  return effects.map((effect) => {
    const subject = 'id' in effect ? effect.id : 'target' in effect ? effect.target : 'step' in effect ? effect.step : '';
    return [effect.do, effect.do === 'announce' ? effect.what.say : subject].filter(Boolean).join(' ');
  });
}

export const chooseType = (path: readonly string[]): readonly FlowEvent[] =>
  path.map((id, level) => ({ type: 'type-chosen', level, id }));

export const answerAll = (answers: Answers): readonly FlowEvent[] =>
  Object.entries(answers).map(([question, answer]) => ({ type: 'answered', question, answer }));

/** At a step of a case of the type, everything before it answered. */
export function at(step: StepId, path: readonly string[] = PLAIN, answers: Answers = {}, from = fresh()): FlowState {
  let state = after(from, { type: 'typed', field: 'subject', value: 'A case' }, ...chooseType(path), ...answerAll(answers));
  for (let turns = 0; turns < 6 && state.draft.step !== step; turns++) {
    const next = after(state, { type: 'next' });
    if (next.draft.step === state.draft.step) throw new Error(`stopped at ${state.draft.step}: ${JSON.stringify(next.issues)}`);
    state = next;
  }
  return state;
}

export const pdf = (id: string, name = `${id}.pdf`, size = 100): ChosenFile => ({ id, name, size, type: 'application/pdf' });

export const attestationOf = (name: string, size = 100, version = '1'): Attestation => ({
  statement: { id: 'no-health', version, lang: 'en', text: preset.statement.text.en, sha256: 'ab' },
  regulation: 'quebec-25', answer: 'yes', gesture: 'one-file', by: 'm-1', at: '2026-03-02T10:00:00-05:00',
  file: { name, size, type: 'application/pdf', sha256: 'cd' },
});

export const chosen = (...files: readonly ChosenFile[]): FileEvent => ({ type: 'files-chosen', files });
export const fits = (id: string): FileEvent => ({ type: 'file-inspected', id, fits: true });
export const yes: FileEvent = { type: 'confirmed', answer: 'yes' };
export const no: FileEvent = { type: 'confirmed', answer: 'no' };
export const attested = (id: string): FileEvent => ({ type: 'file-attested', id, attestation: attestationOf(`${id}.pdf`) });
export const uploaded = (id: string): FileEvent => ({ type: 'upload-moved', id, state: { is: 'uploaded', upload: `u-${id}` } });
export const failed = (id: string): FileEvent => ({ type: 'upload-moved', id, state: { is: 'failed', code: 'network' } });

/** Chosen, inspected, confirmed and on its way. */
export const toUploading = (id: string): readonly FileEvent[] => [chosen(pdf(id)), fits(id), yes, attested(id)];
export const toUploaded = (id: string): readonly FileEvent[] => [...toUploading(id), uploaded(id)];

export const fileAt = (id: string, state: AttachmentState): Attachment => ({ ...pdf(id), state });

/** Where each file stands, by id. */
export const standing = ({ draft }: FlowState): Readonly<Record<string, string>> =>
  Object.fromEntries(draft.files.map(({ id, state }) => [id, state.is]));
