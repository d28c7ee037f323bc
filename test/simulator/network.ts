/** The way to the backend and back: does to each call what the schedule says. */
import { BackendError, type BackendErrorCode } from '../../src/backend/error.ts';
import type { Call, CaseBackend, UploadCall } from '../../src/backend/port.ts';
import type { Attestation } from '../../src/model/attestation.ts';
import type { Session } from '../../src/model/case.ts';
import type { Preset } from '../../src/model/preset.ts';
import { faults, type Fault, type Method, type Upset } from './faults.ts';
import { Ledger } from './ledger.ts';
import type { PaperFile } from './paper-file.ts';
import type { Owner, World } from './world.ts';

/** One call as it left a page. */
export interface Heard {
  readonly position: string;
  readonly method: Method;
  readonly key: string | undefined;
  /** Before the backend wanted to be asked again. */
  readonly early: boolean;
}

/** The page that calls, as far as the network is concerned. */
export interface Caller extends Owner {
  /** Of all pages of a schedule. */
  readonly id: number;
  upset(what: Upset): void;
  /** What the host makes of the end of the session from now on. */
  hostSays(how: NonNullable<Fault['session']>): void;
  heard(call: Heard): void;
  leaves(file: PaperFile, attestation: Attestation): void;
}

interface Work<T> {
  readonly method: Method;
  readonly call: Call | undefined;
  readonly key?: string;
  /** What the backend does; throws its refusal. */
  readonly done: (fault: Fault | undefined) => T;
  readonly stale?: () => T;
  readonly parts?: (part: number) => void;
  /** Whether the backend may still say no to it: what stands under a key is what it answers with. */
  readonly refuses?: () => boolean;
}

/** One call under way. */
interface Trip<T> {
  readonly work: Work<T>;
  readonly caller: Caller;
  readonly position: string;
  fault: Fault | undefined;
  readonly resolve: (value: T) => void;
  readonly reject: (error: unknown) => void;
  over: boolean;
}

export const SESSION: Session = {
  member: 'm-1', name: 'Camille', roles: [], accounts: [{ id: 'a-1', name: 'Camille' }, { id: 'a-2', name: 'Éditions du Nord' }],
};

/** What no contract allows; the last is shaped like a rendered template. */
const NONSENSE: readonly unknown[] = [undefined, 42, '', {}, [], { id: 7, reference: null }, { _$litType$: 1, strings: ['<b>'], values: [] }];
/** What a backend says to the content of a message. */
const REFUSALS: ReadonlySet<Fault['answer']> = new Set(['refused', 'too-large']);
const SETTLED: readonly BackendErrorCode[] = ['server', 'timeout', 'conflict'];
const LOST: readonly BackendErrorCode[] = ['network', 'contract'];

export class Network {
  readonly ledger = new Ledger();
  readonly #counts = new Map<string, number>();
  readonly #world: World;
  readonly #plan: ReadonlyMap<string, string>;
  /** Faults that were met: a schedule may name positions that never come. */
  readonly met: string[] = [];
  #downUntil = 0;
  /** When the backend wants to be asked again, at the earliest: what a page was told, the next one does not know. */
  readonly #waits = new Map<string, number>();
  /** Calls under way. */
  readonly #trips = new Set<Trip<never>>();

  constructor(world: World, plan: ReadonlyMap<string, string>) {
    this.#world = world;
    this.#plan = plan;
  }

  /** The fault at the next occasion of its kind. */
  faultAt(what: string): string | undefined {
    const count = (this.#counts.get(what) ?? 0) + 1;
    this.#counts.set(what, count);
    const name = this.#plan.get(`${what}#${count}`);
    if (name) this.met.push(`${what}#${count}:${name}`);
    return name;
  }

  /** What is under way ends when the browser puts the page aside. */
  cutAll(): void {
    for (const trip of [...this.#trips]) this.#ends(trip, () => trip.reject(errorOf('network', trip.work.method)));
  }

  /** Ends the calls that were given up since it was last asked. */
  dropAborted(): void {
    for (const trip of this.#trips) {
      const signal = trip.work.call?.signal;
      if (signal?.aborted && trip.fault?.answer !== 'deaf') this.#ends(trip, () => trip.reject(signal.reason));
    }
  }

  /** As one page reaches it. */
  backend(caller: Caller, preset: Preset, lookUp: boolean): CaseBackend {
    const { ledger } = this;
    const nowhere = (): Promise<never> => Promise.reject(new BackendError('not-found'));
    return {
      session: (call) => this.ask(caller, { method: 'session', call, done: () => SESSION }),
      preset: (call) => this.ask(caller, { method: 'preset', call, done: () => preset }),
      submitCase: (submission, key, call) =>
        this.ask(caller, { method: 'submitCase', call, key, done: (fault) => ledger.submit(submission, key, fault?.loses) }),
      ...(lookUp && {
        findReceipt: (key: string, call?: Call) =>
          this.ask(caller, { method: 'findReceipt', call, done: () => ledger.cases.get(key)?.receipt ?? null, stale: () => null }),
      }),
      uploadFile: (file, attestation, call) => this.take(caller, file as unknown as PaperFile, attestation, call),
      discardFile: (upload, call) => this.ask(caller, { method: 'discardFile', call, done: () => ledger.discard(upload) }),
      listCases: nowhere,
      readCase: nowhere,
    };
  }

  /** A file, in parts. */
  take(caller: Caller, file: PaperFile, attestation: Attestation, call: UploadCall | undefined): Promise<string> {
    // As with fetch: what was given up before it was sent is not sent.
    if (call?.signal?.aborted) return Promise.reject(call.signal.reason as Error);
    caller.leaves(file, attestation);
    return this.ask(caller, {
      method: 'uploadFile', call,
      done: () => this.ledger.upload(file.bytes, attestation),
      parts: (part) => call?.onProgress?.(Math.floor((file.size * part) / 3)),
    });
  }

  /** One call, whatever becomes of it. */
  ask<T>(caller: Caller, work: Work<T>): Promise<T> {
    const { method, key } = work;
    const world = this.#world;
    const name = this.faultAt(method);
    const position = `${method}#${this.#counts.get(method)!}`;
    world.note(name ? `leaves, and meets ${name}` : 'leaves', position);
    const limit = `${method} of ${caller.id}`;
    caller.heard({ position, method, key, early: world.now < (this.#waits.get(limit) ?? 0) });
    // Whoever presses in spite of it takes it on, and what follows from that.
    this.#waits.delete(limit);
    const fault = name ? faults[name] : undefined;
    if (fault?.answer === 'throw' && fault.reach === 'never') throw new TypeError('undefined is not a function');
    return new Promise<T>((resolve, reject) => {
      const trip: Trip<T> = { work, caller, position, fault, resolve, reject, over: false };
      this.#trips.add(trip as unknown as Trip<never>);
      if (fault?.session) {
        this.ledger.signedIn = false;
        caller.hostSays(fault.session);
      }
      if (fault?.down) this.#downUntil = world.now + fault.down;
      if (fault?.upset && fault.at === 'sent') world.after(5, 'as it leaves', () => caller.upset(fault.upset!), caller, position);
      // Most files that nothing befalls are small: their one part is their last.
      if (work.parts) this.#part(trip, fault || world.below(3) === 0 ? 1 : 3);
      else this.#later(trip, 5 + world.below(40), 'arrives', () => this.#arrives(trip));
    });
  }

  #later<T>({ position }: Trip<T>, ms: number, what: string, act: () => void): void {
    this.#world.after(ms, what, act, undefined, position);
  }

  /** Nothing reaches a page that is gone, and nothing a call that is over. */
  #ends<T>(trip: Trip<T>, how: () => void): void {
    this.#trips.delete(trip as unknown as Trip<never>);
    if (trip.over || trip.caller.gone) return;
    trip.over = true;
    how();
  }

  #answers<T>(trip: Trip<T>, ms: number, how: () => void): void {
    this.#later(trip, ms, 'answers', () => this.#ends(trip, how));
  }

  #fails<T>(trip: Trip<T>, code: BackendErrorCode): void {
    const { caller, fault, work: { method } } = trip;
    this.#answers(trip, fault?.wait ?? 20, () => {
      const retryAfter = code === fault?.answer ? fault.retryAfter : undefined;
      this.#waits.set(`${method} of ${caller.id}`, this.#world.now + (retryAfter ?? 0) * 1000);
      trip.reject(errorOf(code, method, retryAfter));
    });
  }

  /** The bytes of a file come in three parts. */
  #part<T>(trip: Trip<T>, nth: number): void {
    if (nth > 3) return this.#arrives(trip);
    this.#later(trip, 5 + this.#world.below(60), 'brings a part', () => {
      if (trip.caller.gone) return;
      trip.work.parts!(nth);
      if (trip.fault?.cut === nth) this.#fails(trip, 'network');
      else this.#part(trip, nth + 1);
    });
  }

  #arrives<T>(trip: Trip<T>): void {
    const { ledger } = this;
    const { fault, work: { method, key, done } } = trip;
    const lateOrNot = (): void => {
      try {
        done(fault);
      } catch {
        // Its refusal reaches nobody.
      }
    };
    if (this.#world.now < this.#downUntil) return this.#fails(trip, 'network');
    if (!ledger.signedIn && method !== 'preset' && !fault?.session) return this.#fails(trip, 'unauthenticated');
    if (fault && REFUSALS.has(fault.answer) && trip.work.refuses?.() === false) {
      trip.fault = undefined;
      return this.#commits(trip);
    }
    switch (fault?.reach) {
      case 'never':
        return fault.answer === 'none' ? undefined : this.#fails(trip, fault.answer as BackendErrorCode);
      case 'later':
        this.#later(trip, 10_000, 'is done late', lateOrNot);
        return this.#fails(trip, 'network');
      case 'slowly':
        if (key) ledger.busy.add(key);
        this.#later(trip, 10_000, 'is done at last', () => {
          if (key) ledger.busy.delete(key);
          lateOrNot();
        });
        return this.#fails(trip, 'network');
      default:
        return this.#commits(trip);
    }
  }

  #commits<T>(trip: Trip<T>): void {
    const world = this.#world;
    const { ledger } = this;
    const { caller, fault, position, work: { method, key, done, stale } } = trip;
    // Nobody sends the rest of a file whose call is over, or whose page is gone.
    if (method === 'uploadFile' && (caller.gone || (trip.over && fault?.answer !== 'deaf'))) return;
    if (!ledger.signedIn) return this.#fails(trip, 'unauthenticated');
    if (key && ledger.busy.has(key)) return this.#fails(trip, 'conflict');
    let tell: () => void;
    try {
      let value = done(fault);
      if (fault?.reach === 'twice') value = done(fault);
      tell = () => trip.resolve(value);
    } catch (refusal) {
      tell = () => trip.reject(refusal);
    }
    if (fault?.upset && fault.at === 'done') world.after(5, 'once it is done', () => caller.upset(fault.upset!), caller, position);
    switch (fault?.answer) {
      case undefined:
      case 'right':
      case 'deaf':
        return this.#answers(trip, fault?.wait ?? 10 + world.below(40), tell);
      case 'stale':
        return this.#answers(trip, 20, stale ? () => trip.resolve(stale()) : tell);
      case 'nonsense':
        return this.#answers(trip, 20, () => trip.resolve(world.pick(NONSENSE) as T));
      case 'throw':
        return this.#answers(trip, 20, () => trip.reject('a word that is no error'));
      case 'none':
        return;
      default:
        return this.#fails(trip, fault!.answer as BackendErrorCode);
    }
  }
}

function errorOf(code: BackendErrorCode, method: Method, retryAfter?: number): BackendError {
  const open = SETTLED.includes(code);
  return new BackendError(code, {
    retryable: open || LOST.includes(code) || code === 'rate-limited',
    ambiguous: (method === 'submitCase' || method === 'reply') && (open || LOST.includes(code)),
    retryAfter,
  });
}
