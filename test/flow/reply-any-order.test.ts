/** Whatever happens to a reply in whatever order: the laws that no sequence of events may break. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { counts } from '../../src/model/attachment.ts';
import { beginReply, reply } from '../../src/flow/reply.ts';
import { composed, replyOf, type ReplyEffect, type ReplyEvent, type ReplyState } from '../../src/flow/reply-state.ts';
import { attestationOf, fileAt } from './builders.ts';
import { acts, after, draft, eventOf, fresh, known, send, typed } from './reply-acts.ts';

interface Turn {
  readonly before: ReplyState;
  readonly event: ReplyEvent;
  readonly state: ReplyState;
  readonly effects: readonly ReplyEffect[];
}

const files = [fileAt('old', { is: 'uploaded', upload: 'u-old', attestation: attestationOf('old.pdf') })];
const starts: Readonly<Record<string, ReplyState>> = {
  fresh: fresh(),
  sending: after(fresh(), typed('Yes'), send),
  'back from a reload': after(beginReply('key-1', 'en', draft({ files }))[0], known),
  'back from a reload, and had left': beginReply('key-1', 'en', draft({ files, left: true }))[0],
};

function always(law: (start: ReplyState) => (turn: Turn) => void): void {
  fc.assert(
    fc.property(fc.constantFrom(...Object.keys(starts)), acts, (name, list) => {
      let before = starts[name]!;
      const judge = law(before);
      list.forEach((act, turn) => {
        const event = eventOf(act, before, turn);
        const [state, effects] = reply(before, event);
        judge({ before, event, state, effects });
        before = state;
      });
    }),
    { numRuns: 500 },
  );
}

const kinds = (effects: readonly ReplyEffect[]): readonly string[] => effects.map((effect) => effect.do);

describe('in any order of events, a reply', () => {
  it('keeps its key until it is sent, or edited after the key itself was refused', () => {
    always(() => ({ before, event, state }) => {
      if (state.draft.key === before.draft.key) return;
      const spent = ['refused', 'conflict'].includes(before.draft.problem?.code ?? '');
      assert.ok((event.type === 'sent' && before.awaits === 'answer') || (event.type === 'edit' && before.phase === 'failed' && spent));
      assert.equal(state.draft.key, event.key);
    });
  });

  it('is never sent twice at a time', () => {
    always((start) => {
      let open = start.awaits === 'answer';
      return ({ event, effects }) => {
        if (event.type === 'sent' || event.type === 'send-failed') open = false;
        const sends = kinds(effects).filter((kind) => kind === 'send').length;
        assert.ok(sends === 0 || (sends === 1 && !open));
        if (sends > 0) open = true;
      };
    });
  });

  it('is the same, word for word and file for file, each time its key is sent without a plain no between', () => {
    always((start) => {
      let held = start.draft.left ? JSON.stringify(replyOf(start.draft)) : undefined;
      return ({ state, effects }) => {
        if (!state.draft.left) held = undefined;
        if (!kinds(effects).includes('send')) return;
        const now = JSON.stringify(replyOf(state.draft));
        assert.equal(held ?? now, now);
        held = now;
      };
    });
  });

  it('is marked as having left and saved before it is sent, and is whole', () => {
    always(() => ({ before, state, effects }) => {
      if (!kinds(effects).includes('send')) return;
      const { draft: { left, text, files: those } } = state;
      assert.ok(left && (before.draft.left || kinds(effects).indexOf('save-draft') < kinds(effects).indexOf('send')));
      assert.ok(kinds(effects).includes('save-draft') || before.draft.left);
      assert.ok(those.filter(counts).every((file) => file.state.is === 'uploaded'));
      assert.ok(text.trim() !== '' || those.some(counts));
    });
  });

  it('lets no byte of a file leave, and makes no record, before the file’s own yes', () => {
    always((start) => {
      const confirmed = new Set(start.draft.files.map(({ id }) => id));
      return ({ before, event, effects }) => {
        const records = effects.flatMap((effect) => (effect.do === 'attest' ? effect.id : []));
        if (event.type === 'confirmed' && event.answer === 'yes' && before.phase === 'writing' && before.asking) {
          const covered = before.asking.mode === 'each' ? before.asking.files.slice(0, 1) : before.asking.files;
          assert.deepEqual(records, covered);
          covered.forEach((id) => confirmed.add(id));
        } else assert.deepEqual(records, []);
        for (const effect of effects) if (effect.do === 'upload') assert.ok(confirmed.has(effect.id), effect.id);
      };
    });
  });

  it('loses nothing that was typed', () => {
    always(() => ({ before, event, state }) => {
      const all = ({ draft: { text, next } }: ReplyState): string => `${text}\n${next}`;
      if (event.type === 'typed') return assert.equal(composed(state), event.text);
      if (event.type === 'sent' && before.awaits === 'answer') return assert.equal(composed(state), before.draft.next);
      for (const part of [before.draft.text, before.draft.next]) if (part.trim() !== '') assert.ok(all(state).includes(part));
    });
  });

  it('is saved whenever what would come back changes', () => {
    const kept = ({ draft: { files: those, lang: _, ...rest } }: ReplyState): string =>
      JSON.stringify([rest, those.filter(counts).map(({ id, state }) => [id, state.is === 'uploaded'])]);
    always(() => ({ before, event, state, effects }) => {
      // A problem that is asked about again is gone on the screen only.
      const silent = event.type === 'again' && before.phase === 'unsure';
      if (kept(before) === kept(state) || silent) return;
      assert.ok(kinds(effects).some((kind) => kind === 'save-draft' || kind === 'clear-draft'), event.type);
    });
  });

  it('is in a state that the screen can show, and says each end once', () => {
    always(() => ({ before, state, effects }) => {
      const { phase, draft: { left, problem }, awaits, asking, fault } = state;
      assert.equal(left, phase === 'sending' || phase === 'unsure');
      assert.equal(awaits === 'answer', phase === 'sending' || (phase === 'unsure' && awaits === 'answer'));
      assert.equal(phase === 'failed', !left && problem !== null);
      assert.ok(!asking || phase === 'writing');
      assert.ok(!fault || phase === 'writing');
      const ends = effects.filter((effect) => effect.do === 'announce' && /sent|failed|unsure|unknown/.test(effect.what.say) && effect.what.say !== 'file');
      assert.ok(ends.length <= 1 && (ends.length === 0 || before.awaits === 'answer'));
    });
  });
});
