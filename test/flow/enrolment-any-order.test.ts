/** Whatever happens to an enrolment in whatever order: the laws that no sequence of events may break. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { isHeld, type EnrolmentEffect, type EnrolmentEvent, type EnrolmentState } from '../../src/flow/enrolment-state.ts';
import { changeOf, formOf, sameChange } from '../../src/model/enrolment.ts';
import { acts, World, worlds } from './enrolment-world.ts';

interface Turn {
  readonly world: World;
  readonly before: EnrolmentState;
  readonly event: EnrolmentEvent;
  readonly state: EnrolmentState;
  readonly effects: readonly EnrolmentEffect[];
}

function always(law: (turn: Turn) => void): void {
  fc.assert(
    fc.property(worlds, acts, (start, list) => {
      const world = new World(start);
      list.forEach((act, turn) => {
        const event = world.eventOf(act, turn);
        if (!event) return;
        const before = world.state;
        const effects = world.dispatch(event);
        law({ world, before, event, state: world.state, effects });
      });
    }),
    { numRuns: 2000 },
  );
}

const ours = (world: World, version: string): boolean => world.past.get(version)?.exports[0]?.by === 'Camille Roy';

const ends = (effects: readonly EnrolmentEffect[]): number => effects.filter((effect) => effect.do === 'tell-enrolled').length;

describe('in any order of events, an enrolment', () => {
  it('waits for an answer exactly while one is under way, and sends nothing meanwhile', () => {
    always(({ world, state, before, effects }) => {
      const phase = state.written?.phase;
      assert.equal(phase === 'sending' || phase === 'looking', world.call !== undefined);
      const calls = effects.filter((effect) => effect.do === 'save' || effect.do === 'look').length;
      assert.ok(calls === 0 || (calls === 1 && before.written?.phase !== 'looking'));
    });
  });

  it('stays as it is while it is on its way or not known to have arrived, and is what was sent', () => {
    always(({ before, state }) => {
      const [was, is] = [before.written, state.written];
      if (is && isHeld(is)) {
        assert.equal(is.form, is.sent!.form);
        assert.equal(is.seen.version, is.sent!.version);
      }
      if (was && is && isHeld(was) && isHeld(is)) assert.equal(is.form, was.form);
      assert.equal(!!is?.sent, !!is && isHeld(is));
    });
  });

  it('loses nothing that was written, but for what was sent, or given up for the other version', () => {
    always(({ before, event, state, world }) => {
      const [was, is] = [before.written, state.written];
      if (!was || sameChange(was.form, formOf(was.seen)) || event.type === 'write' || event.type === 'take-theirs') return;
      assert.ok(is, event.type);
      if (is.form === was.form) return;
      // It stands there now.
      assert.ok(ours(world, is.seen.version) && sameChange(is.seen.saved!, changeOf(was.form)), event.type);
    });
  });

  it('overwrites no colleague’s save that was not on the screen', () => {
    always(({ world, before, event, state, effects }) => {
      const [was, is] = [before.written, state.written];
      for (const effect of effects) if (effect.do === 'save') assert.equal(effect.sent.version, was?.seen.version);
      if (!was || !is || was.seen.version === is.seen.version) return;
      const chosen = (event.type === 'keep-mine' || event.type === 'take-theirs') && was.clash?.now.version === is.seen.version;
      assert.ok(chosen || sameChange(was.form, formOf(was.seen)) || ours(world, is.seen.version), event.type);
    });
  });

  it('says that it was done only where it was, and never twice', () => {
    let told = 0;
    let known: World | undefined;
    always(({ world, state, effects }) => {
      if (world !== known) [known, told] = [world, 0];
      told += ends(effects);
      assert.ok(told <= world.left.filter(({ became }) => became === 'done').length);
      if (ends(effects)) assert.ok(ours(world, state.written!.seen.version));
    });
  });

  it('says that nothing was sent in a clash only where nothing was', () => {
    always(({ world, state: { written } }) => {
      if (!written?.clash || written.clash.doubt) return;
      const { version } = written.seen;
      assert.ok(!world.left.some(({ sent, became }) => sent.version === version && became === 'done'));
    });
  });

  it('never shows one’s own save as someone else’s', () => {
    always(({ world, state: { written } }) => {
      if (written?.clash) assert.ok(!ours(world, written.clash.now.version));
    });
  });

  it('is in a state that the screen can show', () => {
    always(({ state: { written, reading } }) => {
      assert.equal(written?.phase === 'clash', !!written?.clash);
      if (!written) return;
      const { phase, problem, done, loose } = written;
      assert.ok(!done || (phase === 'writing' && !problem) || phase === 'clash');
      assert.ok(!(isHeld(written) && reading));
      assert.ok(loose.length === 0 || loose.every((form) => form.agent !== ''));
    });
  });
});
