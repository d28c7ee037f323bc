/** Whatever happens in whatever order: the laws that no sequence of events may break. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { counts } from '../../src/model/attachment.ts';
import { storable } from '../../src/model/draft.ts';
import { stepsOf, type Effect, type FlowEvent, type FlowState } from '../../src/flow/state.ts';
import { transition } from '../../src/flow/transition.ts';
import { after, at, chosen, fits, fresh, pdf, toUploading } from './builders.ts';
import { preset, TAX, WORKS } from './preset.ts';
import { acts, eventOf, type Act } from './random-acts.ts';

interface Turn {
  readonly before: FlowState;
  readonly event: FlowEvent;
  readonly state: FlowState;
  readonly effects: readonly Effect[];
}

const worksDone = { title: 'A', medium: 'radio', places: ['qc'], works: [{ name: 'A' }] };
/** Different depths, so that short sequences reach every phase. */
const starts: Readonly<Record<string, FlowState>> = {
  fresh: fresh(),
  'at the files of many questions': at('files', WORKS, worksDone),
  'at the review': at('review'),
  'at the review with a sensitive answer': at('review', TAX, { sin: '130 692 544' }),
  'asked about two files': after(at('files'), chosen(pdf('f-1'), pdf('f-2')), fits('f-1'), fits('f-2')),
  'submitted while a file is on its way': after(at('files'), ...toUploading('f-0'), { type: 'next' }, { type: 'next' }),
};

function play(start: FlowState, list: readonly Act[]): readonly Turn[] {
  const turns: Turn[] = [];
  let before = start;
  list.forEach((act, turn) => {
    const event = eventOf(act, before, turn);
    const [state, effects] = transition(before, event);
    turns.push({ before, event, state, effects });
    before = state;
  });
  return turns;
}

/** Judges each turn of many random sequences; `law` makes a fresh judge for each. */
function always(law: (start: FlowState) => (turn: Turn) => void): void {
  fc.assert(
    fc.property(fc.constantFrom(...Object.keys(starts)), acts(60), (name, list) => {
      const start = starts[name]!;
      const judge = law(start);
      for (const turn of play(start, list)) judge(turn);
    }),
    { numRuns: 400 },
  );
}

const kinds = (effects: readonly Effect[]): readonly string[] => effects.map((effect) => effect.do);

describe('in any order of events', () => {
  it('the key changes on a start-over and on nothing else', () => {
    always(() => ({ before, event, state }) => {
      if (state.draft.key === before.draft.key) return;
      assert.ok(event.type === 'start-over' && (before.phase === 'editing' || before.phase === 'received'));
      assert.equal(state.draft.key, event.key);
    });
  });

  it('a case is sent at most once between two answers', () => {
    always(() => {
      let open = false;
      return ({ before, effects }) => {
        // An answer, as the flow takes it: the draft is open again, received, or known to be unsure.
        if (open && before.phase !== 'sending') open = false;
        const sent = kinds(effects).filter((kind) => kind === 'submit').length;
        assert.ok(sent === 0 || (sent === 1 && !open));
        if (sent > 0) open = true;
      };
    });
  });

  it('a case that is sent is whole, saved before, and marked as being sent', () => {
    always(() => ({ state, effects }) => {
      const order = kinds(effects);
      if (!order.includes('submit')) return;
      assert.ok(order.includes('save-draft') && order.indexOf('save-draft') < order.indexOf('submit'));
      assert.equal(state.draft.submitting, true);
      assert.deepEqual(stepsOf(state).flatMap(({ fields }) => fields.flatMap(({ issue }) => issue ?? [])), []);
      assert.ok(state.draft.files.filter(counts).every((file) => file.state.is === 'uploaded'));
    });
  });

  it('a receipt is told once, and only of a case that was sent', () => {
    always((start) => {
      let sent = start.draft.submitting;
      return ({ event, state, effects }) => {
        if (kinds(effects).includes('tell-received')) {
          assert.ok(sent && event.type === 'received' && state.phase === 'received');
          sent = false;
        }
        if (kinds(effects).includes('submit')) sent = true;
      };
    });
  });

  it('no record is made and no byte leaves before the file’s own yes, which covers exactly what was asked', () => {
    always((start) => {
      const confirmed = new Set(start.draft.files.flatMap(({ id, state: { is } }) => (is === 'uploading' ? id : [])));
      return ({ before, event, state, effects }) => {
        const records = effects.flatMap((effect) => (effect.do === 'attest' ? effect.id : []));
        if (event.type === 'confirmed' && before.phase === 'editing' && before.asking) {
          const { files, mode } = before.asking;
          const covered = mode === 'each' ? files.slice(0, 1) : files;
          assert.deepEqual(records, event.answer === 'yes' ? covered : []);
          covered.forEach((id) => (event.answer === 'yes' ? confirmed.add(id) : confirmed.delete(id)));
        } else assert.deepEqual(records, []);
        for (const effect of effects) if (effect.do === 'upload') assert.ok(confirmed.has(effect.id), effect.id);
        for (const { id, state: { is } } of state.draft.files) {
          if (!['checking', 'refused', 'waiting', 'declined', 'missing'].includes(is)) assert.ok(confirmed.has(id), `${id} ${is}`);
        }
      };
    });
  });

  it('an upload is started only for a file that is then uploading, once at a time', () => {
    always(() => ({ before, state, effects }) => {
      for (const effect of effects) {
        if (effect.do !== 'upload') continue;
        const is = (of: FlowState): string | undefined => of.draft.files.find(({ id }) => id === effect.id)?.state.is;
        assert.notEqual(is(before), 'uploading');
        assert.equal(is(state), 'uploading');
      }
    });
  });

  it('what would come back after a reload is saved whenever it changes', () => {
    const kept = ({ draft }: FlowState): string => {
      const { files, lang: _, answers, ...rest } = storable(draft, []);
      return JSON.stringify([rest, Object.keys(answers), files.map(({ id, state }) => [id, state.is === 'uploaded'])]);
    };
    always(() => ({ before, event, state, effects }) => {
      if (kept(before) === kept(state)) return;
      assert.ok(kinds(effects).some((kind) => kind === 'save-draft' || kind === 'clear-draft'), event.type);
    });
  });

  it('every state is one that the screen can show', () => {
    always(() => ({ state }) => {
      const { phase, draft, asking, receipt, furthest, returning, issues } = state;
      const steps = stepsOf(state).map(({ id }) => id);
      assert.ok(steps.includes(draft.step), `step ${draft.step}`);
      assert.ok(steps.indexOf(furthest) >= steps.indexOf(draft.step), `furthest ${furthest}, at ${draft.step}`);
      assert.equal(draft.submitting && phase !== 'sending', phase === 'unsure');
      assert.equal(receipt !== null, phase === 'received');
      assert.equal(returning && draft.step === 'review', false);
      const fields = stepsOf(state).flatMap((step) => step.fields.map(({ id }) => id));
      assert.deepEqual(issues.filter(({ field }) => !fields.includes(field)), []);
      const counted = draft.files.filter(counts);
      assert.ok(counted.length <= preset.attachments.maxCount);
      assert.equal(new Set(counted.map(({ name, size }) => `${name} ${size}`)).size, counted.length);
      if (!asking) return;
      assert.ok(phase === 'editing' && asking.files.length > 0 && new Set(asking.files).size === asking.files.length);
      for (const id of asking.files) assert.equal(draft.files.find((file) => file.id === id)?.state.is, 'waiting');
    });
  });

  it('there is a way on: an editable draft can always reach the review or a named fault', () => {
    always(() => ({ state }) => {
      if (state.phase !== 'editing') return;
      let cursor = state;
      for (let turn = 0; turn < 7 && cursor.draft.step !== 'review'; turn++) {
        const [after, effects] = transition(cursor, { type: 'next' });
        if (after.draft.step === cursor.draft.step) return assert.ok(after.issues.length > 0 && kinds(effects).includes('focus'));
        cursor = after;
      }
      assert.equal(cursor.draft.step, 'review');
    });
  });
});
