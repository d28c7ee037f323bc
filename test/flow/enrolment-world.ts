/** A backend and a colleague around an enrolment: whatever happens in whatever order, with what really came of each save. */
import fc from 'fast-check';
import { beginEnrolment, enrolment } from '../../src/flow/enrolment.ts';
import type { EnrolmentEffect, EnrolmentEvent, EnrolmentState, Sent } from '../../src/flow/enrolment-state.ts';
import type { Enrolment } from '../../src/model/enrolment.ts';
import { conflict, enrolled, fresh, lost, mine, press, read, readFailed, refresh, theirs, unseen } from './enrolment-acts.ts';

const ACTS = [
  'write', 'write', 'write', 'choose', 'press', 'press', 'press', 'press', 'remove', 'keep', 'keep-mine', 'take-theirs', 'refresh', 'refresh',
  'colleague', 'answer', 'answer', 'answer', 'lose', 'lose', 'refuse', 'land', 'land', 'read', 'read', 'read-fail', 'cut-off', 'back', 'kept-back',
] as const;

export interface Act {
  readonly act: (typeof ACTS)[number];
  readonly pick: number;
}

export const acts: fc.Arbitrary<readonly Act[]> = fc.array(
  fc.record({ act: fc.constantFrom(...ACTS), pick: fc.nat({ max: 999 }) }), { maxLength: 60, size: 'max' },
);

interface Left {
  readonly sent: Sent;
  became: 'nothing yet' | 'done' | 'refused';
}

export class World {
  state: EnrolmentState = beginEnrolment();
  now: Enrolment;
  /** Everything that was ever saved, by version. */
  readonly past = new Map<string, Enrolment>();
  /** Every save that left, whether or not its answer is heard. */
  readonly left: Left[] = [];
  /** The call whose answer the screen waits for. */
  call: Left | 'look' | undefined;
  /** Readings under way, each with what it saw. */
  readonly readings: { readonly turn: number; readonly now: Enrolment }[] = [];

  constructor(now: Enrolment) {
    this.#stand(now);
    this.now = now;
    this.dispatch(refresh);
    this.dispatch(read(1, now));
  }

  dispatch(event: EnrolmentEvent): readonly EnrolmentEffect[] {
    const [state, effects] = enrolment(this.state, event);
    this.state = state;
    for (const effect of effects) {
      if (effect.do === 'save') {
        this.call = { sent: effect.sent, became: 'nothing yet' };
        this.left.push(this.call);
      } else if (effect.do === 'look') this.call = 'look';
      else if (effect.do === 'read') this.readings.push({ turn: effect.turn, now: this.now });
    }
    return effects;
  }

  /** The event that the act is here, once what it does to the backend is done; undefined where it changes nothing on the screen. */
  eventOf({ act, pick }: Act, turn: number): EnrolmentEvent | undefined {
    switch (act) {
      case 'write':
        return { type: 'write', part: { remarks: `Mine ${turn}` } };
      case 'choose':
        return { type: 'write', part: pick % 2 ? { include: pick % 4 > 1 } : { current: pick % 4 > 1 } };
      case 'press':
        return press;
      case 'remove':
      case 'keep':
      case 'keep-mine':
      case 'take-theirs':
      case 'back':
        return { type: act };
      case 'refresh':
        return { type: 'refresh', byHand: pick % 2 === 0 };
      case 'colleague':
        this.#stand(theirs(this.now, `Theirs ${turn}`));
        return undefined;
      case 'land':
        this.#land(this.left.filter(({ became }) => became === 'nothing yet').at(pick % 3 ? -1 : 0));
        return undefined;
      case 'cut-off':
        this.call = undefined;
        this.readings.length = 0;
        return { type: act };
      case 'kept-back':
        return this.#keepBack();
      case 'answer':
        return this.#answer();
      case 'lose':
        return this.#failed(lost, unseen);
      case 'refuse':
        return this.#refuse();
      case 'read':
      case 'read-fail': {
        const [reading] = this.readings.splice(pick % Math.max(1, this.readings.length), 1);
        if (!reading) return undefined;
        return act === 'read' ? read(reading.turn, reading.now) : readFailed(reading.turn, ['server', 'unauthenticated', 'not-found'][pick % 3]!);
      }
    }
  }

  #stand(now: Enrolment): void {
    this.now = now;
    this.past.set(now.version, now);
  }

  #land(left: Left | undefined): void {
    if (!left || left.became !== 'nothing yet') return;
    left.became = left.sent.version === this.now.version ? 'done' : 'refused';
    if (left.became === 'done') this.#stand(mine(this.now, left.sent.form));
  }

  #answer(): EnrolmentEvent | undefined {
    const { call } = this;
    if (!call) return undefined;
    this.call = undefined;
    if (call === 'look') return { type: 'looked', now: this.now };
    this.#land(call);
    return call.became === 'done' ? { type: 'saved', now: this.past.get(String(Number(call.sent.version) + 1))! } : conflict;
  }

  #failed(save: EnrolmentEvent, look: EnrolmentEvent): EnrolmentEvent | undefined {
    const { call } = this;
    this.call = undefined;
    return call && (call === 'look' ? look : save);
  }

  /** A plain no, which only one that was not done gets. */
  #refuse(): EnrolmentEvent | undefined {
    const { call } = this;
    if (!call || call === 'look' || call.became !== 'nothing yet') return undefined;
    call.became = 'refused';
    return this.#failed({ type: 'save-failed', problem: { code: 'refused' }, ambiguous: false }, unseen);
  }

  /** Before anything left. */
  #keepBack(): EnrolmentEvent | undefined {
    if (!this.call || this.call === 'look' || this.call.became !== 'nothing yet') return undefined;
    this.left.pop();
    this.call = undefined;
    return { type: 'kept-back' };
  }
}

export const worlds = fc.constantFrom(fresh, enrolled);
