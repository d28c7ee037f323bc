/** An enrolment, event by event: what became of a save, what a reading may change, and what is told of it. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { beginEnrolment } from '../../src/flow/enrolment.ts';
import type { EnrolmentAnnouncement, EnrolmentEffect, EnrolmentState } from '../../src/flow/enrolment-state.ts';
import { formOf } from '../../src/model/enrolment.ts';
import {
  after, answered, conflict, effectsOf, enrolled, fresh, looked, lost, mine, opened, press, read, readFailed, refresh, remarks, theirs, unseen, writtenOf,
} from './enrolment-acts.ts';

const said = (effects: readonly EnrolmentEffect[]): readonly EnrolmentAnnouncement['say'][] =>
  effects.flatMap((effect) => (effect.do === 'announce' ? effect.what.say : []));

const kinds = (effects: readonly EnrolmentEffect[]): readonly string[] => effects.map((effect) => effect.do);

const phase = (state: EnrolmentState): string => writtenOf(state).phase;

const sending = after(opened(), remarks('Mine'), press);
const ours = mine(enrolled, writtenOf(sending).form);

describe('an enrolment that is sent', () => {
  it('carries the version and the form that were on the screen, and is told once when it is answered', () => {
    const [save] = effectsOf(opened(), remarks('Mine'), press);
    assert.ok(save?.do === 'save');
    assert.deepEqual([save.sent.version, save.sent.form.remarks, save.sent.uncertain], ['1', 'Mine', false]);
    const effects = effectsOf(sending, answered(ours));
    assert.deepEqual(kinds(effects), ['announce', 'tell-enrolled']);
    const { seen, form, done } = writtenOf(after(sending, answered(ours)));
    assert.deepEqual([seen.version, form, done], ['2', formOf(ours), { outcome: 'update', late: false }]);
  });

  it('cannot be written over, nor read over, while that is not settled', () => {
    for (const state of [sending, after(sending, lost), after(sending, lost, unseen)]) {
      assert.equal(after(state, remarks('Since')), state);
      assert.deepEqual(effectsOf(state, refresh), []);
    }
  });

  it('is done where the look finds what was sent', () => {
    assert.deepEqual(said(effectsOf(sending, lost, looked(ours))), ['done']);
  });

  it('is not sent, as far as is known, where the look finds nothing new', () => {
    const state = after(sending, lost, looked(enrolled));
    assert.deepEqual([phase(state), writtenOf(state).problem?.code, writtenOf(state).form.remarks], ['writing', 'timeout', 'Mine']);
  });

  it('stays unknown where the look fails, and is looked for again by the button', () => {
    const state = after(sending, lost, unseen);
    assert.equal(phase(state), 'unsure');
    assert.deepEqual(kinds(effectsOf(state, press)), ['look']);
    assert.deepEqual(said(effectsOf(state, press, looked(ours))), ['done']);
  });

  it('is known not to be done after a conflict whose look fails', () => {
    const state = after(sending, conflict, unseen);
    assert.deepEqual([phase(state), writtenOf(state).problem?.code], ['writing', 'network']);
  });

  it('clashes for certain after a conflict, and with a doubt after a lost answer', () => {
    const now = theirs(enrolled);
    for (const [failed, doubt] of [[conflict, false], [lost, true]] as const) {
      const state = after(sending, failed, looked(now));
      assert.deepEqual([phase(state), writtenOf(state).clash], ['clash', { now, doubt }]);
    }
  });

  it('that lands late is one’s own at the next conflict: done if the same, told as late if not', () => {
    const unsent = after(sending, lost, looked(enrolled));
    const same = after(unsent, press, conflict, looked(ours));
    assert.deepEqual(writtenOf(same).done, { outcome: 'update', late: false });
    const other = after(unsent, remarks('Since'), press, conflict, looked(ours));
    assert.deepEqual([writtenOf(other).done, writtenOf(other).form.remarks, writtenOf(other).seen], [{ outcome: 'update', late: true }, 'Since', ours]);
    const reread = after(unsent, remarks('Since'), refresh, read(2, ours));
    assert.deepEqual(writtenOf(reread).done, { outcome: 'update', late: true });
  });

  it('that may have landed before a colleague’s save leaves a doubt', () => {
    const state = after(sending, lost, looked(enrolled), remarks('Since'), press, conflict, looked(theirs(ours)));
    assert.equal(writtenOf(state).clash?.doubt, true);
  });

  it('is not known once it was cut off, and is told on the way back', () => {
    const state = after(sending, { type: 'cut-off' });
    assert.equal(phase(state), 'unsure');
    assert.deepEqual(said(effectsOf(state, { type: 'back' })), ['unsure']);
    assert.equal(phase(after(sending, conflict, { type: 'cut-off' })), 'writing');
    assert.equal(after(state, answered(ours)), state, 'a late answer is not heard');
  });

  it('has not left where the host took it over', () => {
    const state = after(sending, { type: 'kept-back' });
    assert.deepEqual([phase(state), writtenOf(state).sent, writtenOf(state).form.remarks], ['writing', undefined, 'Mine']);
  });

  it('asks before a removal, and first says what is missing', () => {
    const removing = after(opened(), { type: 'write', part: { include: false } }, press);
    assert.equal(phase(removing), 'asking');
    assert.equal(phase(after(removing, { type: 'keep' })), 'writing');
    assert.deepEqual(kinds(effectsOf(removing, { type: 'remove' })), ['save']);
    assert.deepEqual(effectsOf(opened(fresh), press), [{ do: 'focus', target: 'crm-summary' }]);
    const nowhere = after(opened(fresh), press);
    assert.deepEqual(writtenOf(nowhere).issues.map(({ field }) => field), ['include']);
    assert.deepEqual(writtenOf(after(nowhere, { type: 'write', part: { include: true } })).issues, []);
  });
});

describe('an enrolment that is read again', () => {
  it('takes a newer version where nothing is written', () => {
    assert.deepEqual(writtenOf(after(opened(), refresh, read(2, theirs(enrolled)))).form.remarks, 'Theirs');
  });

  it('clashes where something is written, and goes on with either', () => {
    const now = theirs(enrolled);
    const state = after(opened(), remarks('Mine'), refresh, read(2, now));
    assert.deepEqual([phase(state), writtenOf(state).seen], ['clash', enrolled]);
    assert.deepEqual(effectsOf(state, press), []);
    const [kept, taken] = [after(state, { type: 'keep-mine' }), after(state, { type: 'take-theirs' })];
    assert.deepEqual([writtenOf(kept).form.remarks, writtenOf(kept).seen], ['Mine', now]);
    assert.deepEqual([writtenOf(taken).form, writtenOf(taken).seen], [formOf(now), now]);
  });

  it('closes the question before a removal where it clashes', () => {
    const state = after(opened(), refresh, { type: 'write', part: { include: false } }, press, read(2, theirs(enrolled)));
    assert.equal(phase(state), 'clash');
  });

  it('takes no answer but that to its latest question, and none that is older than a save', () => {
    const now = theirs(enrolled);
    const twice = after(opened(), refresh, refresh);
    assert.equal(after(twice, read(2, now)), twice);
    assert.deepEqual(writtenOf(after(twice, read(3, now))).seen, now);
    const since = after(opened(), remarks('Mine'), refresh, press, answered(ours));
    assert.equal(after(since, read(2, enrolled)), since);
    assert.equal(after(since, readFailed(2, 'network')), since);
  });

  it('that fails says so apart from what is sent, until it succeeds', () => {
    const state = after(opened(), remarks('Mine'), refresh, readFailed(2, 'server'));
    assert.deepEqual([state.unread?.code, writtenOf(state).problem, writtenOf(state).form.remarks], ['server', undefined, 'Mine']);
    assert.equal(after(state, refresh, read(3, enrolled)).unread, undefined);
    assert.equal(after(state, press, answered(ours)).unread, undefined);
  });

  it('tells of nothing where there is no CRM, and goes away unless something is written', () => {
    const first = after(beginEnrolment(), refresh);
    assert.deepEqual(effectsOf(first, readFailed(1, 'not-found')), []);
    assert.equal(after(opened(), refresh, readFailed(2, 'not-found')).written, undefined);
    const kept = after(opened(), remarks('Mine'), refresh, readFailed(2, 'not-found'));
    assert.deepEqual([writtenOf(kept).form.remarks, kept.unread?.code], ['Mine', 'not-found']);
  });

  it('asks for a sign-in where the session ended, and moves the focus only by hand', () => {
    const first = after(beginEnrolment(), refresh);
    assert.deepEqual(kinds(effectsOf(first, readFailed(1, 'unauthenticated'))), ['announce', 'sign-in']);
    const byHand = after(beginEnrolment(), { type: 'refresh', byHand: true });
    assert.deepEqual(effectsOf(byHand, read(1, enrolled)), [{ do: 'focus', target: 'crm-title' }]);
    assert.deepEqual(effectsOf(byHand, readFailed(1, 'server')).at(-1), { do: 'focus', target: 'crm-retry' });
  });

  it('keeps the names readable', () => {
    const tricky: typeof enrolled = { ...enrolled, crm: 'C\u202e', agents: [{ id: 'm-1', name: 'R\u202e', mine: true }] };
    const { seen } = writtenOf(opened(tricky));
    assert.deepEqual([seen.crm, seen.agents[0]!.name], ['C\ufffd', 'R\ufffd']);
  });
});
