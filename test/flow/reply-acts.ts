/** Replies for tests: states as they come about by real events, and random acts for the laws. */
import fc from 'fast-check';
import { beginReply, reply } from '../../src/flow/reply.ts';
import type { ReplyDraft, ReplyEffect, ReplyEvent, ReplyState } from '../../src/flow/reply-state.ts';
import type { Message } from '../../src/model/case.ts';
import { attestationOf, chosen, failed, fits, pdf, uploaded } from './builders.ts';
import { preset } from './preset.ts';

export const message: Message = { id: 'm-9', from: 'member', author: 'Camille', at: '2026-03-02T15:00:00Z', text: 'Here it is' };

export const draft = (facts: Partial<ReplyDraft> = {}): ReplyDraft => ({
  schema: 1, key: 'key-0', text: 'Here it is', lang: 'en', files: [], left: false, problem: null, next: '', ...facts,
});

export const known: ReplyEvent = { type: 'terms-known', terms: preset };
export const typed = (text: string): ReplyEvent => ({ type: 'typed', text });
export const send: ReplyEvent = { type: 'send', lang: 'en' };
export const again: ReplyEvent = { type: 'again' };
export const due: ReplyEvent = { type: 'due' };
export const edit: ReplyEvent = { type: 'edit', key: 'key-edit' };
export const sent: ReplyEvent = { type: 'sent', message, key: 'key-next' };
export const refused = (code = 'forbidden'): ReplyEvent => ({ type: 'send-failed', problem: { code }, ambiguous: false });
export const lost: ReplyEvent = { type: 'send-failed', problem: { code: 'timeout' }, ambiguous: true };

export const fresh = (): ReplyState => after(beginReply('key-0', 'en', undefined)[0], known);

export const after = (state: ReplyState, ...events: readonly ReplyEvent[]): ReplyState =>
  events.reduce((before, event) => reply(before, event)[0], state);

/** The effects of the last event. */
export function effectsOf(state: ReplyState, ...events: readonly ReplyEvent[]): readonly ReplyEffect[] {
  const last = events.at(-1);
  return last ? reply(after(state, ...events.slice(0, -1)), last)[1] : [];
}

const ACTS = [
  'type', 'type', 'type', 'send', 'send', 'send', 'again', 'again', 'due', 'due', 'edit', 'edit', 'sent', 'refuse', 'spend', 'lose', 'lose',
  'choose', 'choose', 'inspect', 'inspect', 'confirm', 'confirm', 'confirm', 'close', 'ask', 'attest', 'attest', 'unreadable',
  'arrive', 'arrive', 'fail', 'stop', 'retry', 'remove', 'terms', 'saved', 'save-failed',
] as const;

export interface Act {
  readonly act: (typeof ACTS)[number];
  readonly pick: number;
}

export const acts: fc.Arbitrary<readonly Act[]> = fc.array(
  fc.record({ act: fc.constantFrom(...ACTS), pick: fc.nat({ max: 999 }) }), { maxLength: 60, size: 'max' },
);

/** The event that the act is in this state. `turn` makes ids and keys that never come twice. */
export function eventOf({ act, pick }: Act, { draft: { files } }: ReplyState, turn: number): ReplyEvent {
  const id = files.length > 0 && pick % 10 > 0 ? files[pick % files.length]!.id : 'gone';
  switch (act) {
    case 'type':
      return typed(['', ' ', 'Yes', 'My number is 130 692 544'][pick % 4]!);
    case 'send':
      return { type: 'send', lang: pick % 2 ? 'fr' : 'en' };
    case 'again':
      return again;
    case 'due':
      return due;
    case 'edit':
      return { type: 'edit', key: `key-${turn}` };
    case 'sent':
      return { type: 'sent', message, key: `key-${turn}` };
    case 'refuse':
      return refused(['forbidden', 'network', 'rate-limited', 'too-large'][pick % 4]);
    case 'spend':
      return refused(['refused', 'conflict'][pick % 2]);
    case 'lose':
      return lost;
    case 'choose':
      return chosen(pdf(`f-${turn}`, ['a.pdf', 'b.pdf', 'c.exe'][pick % 3], 10 + (pick % 3)));
    case 'inspect':
      return pick % 6 ? fits(id) : { type: 'file-inspected', id, fits: false };
    case 'confirm':
      return { type: 'confirmed', answer: pick % 4 ? 'yes' : 'no' };
    case 'close':
      return { type: 'confirm-closed' };
    case 'ask':
      return { type: 'confirm-asked', id };
    case 'attest':
      return { type: 'file-attested', id, attestation: attestationOf(id) };
    case 'unreadable':
      return { type: 'file-unreadable', id };
    case 'arrive':
      return uploaded(id);
    case 'fail':
      return failed(id);
    case 'stop':
      return { type: 'upload-stopped', id };
    case 'retry':
      return { type: 'upload-retried', id };
    case 'remove':
      return { type: 'file-removed', id };
    case 'terms':
      return { type: 'terms-known', terms: preset };
    case 'saved':
      return { type: 'draft-saved', time: '2026-03-02T15:00:00Z' };
    case 'save-failed':
      return { type: 'save-failed' };
  }
}
