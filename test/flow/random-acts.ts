/** Random acts of a member, a backend and a device, turned into events that fit the state they meet, or do not. */
import fc from 'fast-check';
import type { Answer } from '../../src/model/answer.ts';
import type { AttachmentState } from '../../src/model/attachment.ts';
import type { FlowEvent, FlowState } from '../../src/flow/state.ts';
import { attestationOf, receipt } from './builders.ts';
import { everyKind, sin } from './preset.ts';

/** An act, and numbers to choose by. */
export interface Act {
  readonly act: (typeof ACTS)[number];
  readonly pick: number;
  readonly flag: boolean;
}

const ACTS = [
  'type', 'type', 'type', 'answer', 'answer', 'subject', 'subject', 'describe', 'waive', 'account', 'lang',
  'next', 'next', 'next', 'next', 'back', 'go', 'review', 'submit', 'start-over',
  'choose', 'choose', 'choose', 'inspect', 'inspect', 'inspect', 'ask', 'mode', 'confirm', 'confirm', 'confirm', 'close', 'attest', 'attest', 'attest',
  'unreadable', 'progress', 'arrive', 'arrive', 'arrive', 'fail', 'stop', 'retry', 'remove',
  'decline', 'receive', 'refuse', 'lose', 'not-found', 'look-up-failed', 'look-up-asked', 'saved', 'save-failed',
] as const;

export const acts = (most: number): fc.Arbitrary<readonly Act[]> =>
  fc.array(fc.record({ act: fc.constantFrom(...ACTS), pick: fc.nat({ max: 999 }), flag: fc.boolean() }), { maxLength: most, size: 'max' });

const TYPES = ['repertoire', 'works-of', 'plain', 'profile', 'tax', 'name', 'merge', 'royalties', 'domestic', 'radio', 'concert', 'abroad', 'estate'];
const STEPS = ['subject', 'type', 'questions', 'details', 'files', 'review'] as const;
const NAMES = ['a.pdf', 'b.pdf', 'c.csv', 'd.pdf', 'e.exe'];

const from = <T>(list: readonly T[], pick: number): T => list[pick % list.length]!;

function answerTo(kind: string, pick: number): Answer {
  const texts = ['', 'Aurore', 'radio', 'other', '12,5', '33.333', '2026-01-01', '130 692 544'];
  switch (kind) {
    case 'choices':
      return from([[], ['qc'], ['qc', 'abroad']], pick);
    case 'period':
      return from([{ from: '', to: '' }, { from: '2026-01-01', to: '2026-02-01' }], pick);
    case 'rows':
      return from([[], [{ name: '' }], [{ name: 'Aurore' }]], pick);
    default:
      return from(texts, pick);
  }
}

/** The state in which an act is awaited. */
const AWAITED: Readonly<Record<string, AttachmentState['is']>> = {
  inspect: 'checking', ask: 'declined', attest: 'preparing', unreadable: 'preparing', progress: 'uploading', arrive: 'uploading',
  fail: 'uploading', stop: 'uploading', retry: 'stopped',
};

/** Mostly a file that awaits the act, else any, or one that is gone. */
function fileFor(act: string, { draft }: FlowState, pick: number): string {
  const awaiting = draft.files.filter(({ state }) => state.is === AWAITED[act]);
  const files = awaiting.length > 0 && pick % 4 > 0 ? awaiting : draft.files;
  return from(files.length > 0 && pick % 10 > 0 ? files.map(({ id }) => id) : ['gone'], pick);
}

/** The event that the act is in this state. `turn` makes ids and keys that never come twice. */
export function eventOf({ act, pick, flag }: Act, state: FlowState, turn: number): FlowEvent {
  const id = fileFor(act, state, pick);
  const problem = { code: 'network' };
  switch (act) {
    case 'type':
      return { type: 'type-chosen', level: pick % 3, id: from(TYPES, pick) };
    case 'answer': {
      const question = from([...everyKind, sin], pick);
      return { type: 'answered', question: question.id, answer: answerTo(question.kind, Math.floor(pick / 14)) };
    }
    case 'subject':
      return { type: 'typed', field: 'subject', value: flag ? 'A case' : ' ' };
    case 'describe':
      return { type: 'typed', field: flag ? 'description' : 'comments', value: from(['', 'Forty works', 'x'.repeat(201)], pick) };
    case 'waive':
      return { type: 'waived', waiver: from([null, 'document', 'description'] as const, pick) };
    case 'account':
      return { type: 'account-chosen', account: from(['a-1', 'a-2', 'other'], pick) };
    case 'lang':
      return { type: 'lang-changed', lang: flag ? 'fr' : 'en' };
    case 'next':
    case 'review':
    case 'submit':
    case 'back':
      return { type: act };
    case 'go':
      return { type: 'go', step: from(STEPS, pick), ...(flag && { field: 'subject' }) };
    case 'start-over':
      return { type: 'start-over', key: `key-${turn}` };
    case 'choose':
      return { type: 'files-chosen', files: [0, 1].slice(flag ? 1 : 0).map((nth) => ({
        id: `f-${turn}-${nth}`, name: from(NAMES, pick + nth), size: from([10, 20, 30, 0], pick), type: '',
      })) };
    case 'inspect':
      return { type: 'file-inspected', id, fits: pick % 5 !== 0 };
    case 'ask':
      return { type: 'confirm-asked', id };
    case 'mode':
      return { type: 'confirm-mode', mode: flag ? 'all' : 'each' };
    case 'confirm':
      return { type: 'confirmed', answer: pick % 4 === 0 ? 'no' : 'yes' };
    case 'close':
      return { type: 'confirm-closed' };
    case 'attest':
      return { type: 'file-attested', id, attestation: attestationOf(id) };
    case 'unreadable':
      return { type: 'file-unreadable', id };
    case 'progress':
      return { type: 'upload-moved', id, state: { is: 'uploading', sent: pick } };
    case 'arrive':
      return { type: 'upload-moved', id, state: { is: 'uploaded', upload: `u-${turn}` } };
    case 'fail':
      return { type: 'upload-moved', id, state: { is: 'failed', code: 'network' } };
    case 'stop':
      return { type: 'upload-stopped', id };
    case 'retry':
      return { type: 'upload-retried', id };
    case 'remove':
      return { type: 'file-removed', id };
    case 'decline':
      return { type: 'submit-declined' };
    case 'receive':
      return { type: 'received', receipt };
    case 'refuse':
      return { type: 'submit-failed', problem, ambiguous: false };
    case 'lose':
      return { type: 'submit-failed', problem, ambiguous: true };
    case 'not-found':
      return { type: 'not-found' };
    case 'look-up-failed':
      return { type: 'look-up-failed', problem };
    case 'look-up-asked':
      return { type: 'look-up-asked' };
    case 'saved':
      return { type: 'draft-saved', time: '2026-03-02T15:00:00Z' };
    case 'save-failed':
      return { type: 'save-failed' };
  }
}
