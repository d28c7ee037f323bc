/** Runs the flow of an enrolment: holds its state, carries out its effects on the backend, and hears no answer that came too late. */
import type { CaseBackend } from '../backend/port.ts';
import { changeOf, outcomeOf, type EnrolmentOutcome } from '../model/enrolment.ts';
import { beginEnrolment, enrolment } from '../flow/enrolment.ts';
import type { EnrolmentAnnouncement, EnrolmentEffect, EnrolmentEvent, EnrolmentState, EnrolmentTarget, Sent } from '../flow/enrolment-state.ts';
import { signingIn, type SignedIn } from './sign-in.ts';
import { asBackendError, problemOf } from './trouble.ts';

/** What the screen does for the runtime. */
export interface EnrolmentScreen {
  changed(): void;
  announce(what: EnrolmentAnnouncement): void;
  /** `lost`: only where the control that had it is gone. */
  focus(target: EnrolmentTarget, lost: boolean): void;
  /** False where the host takes it over. */
  askEnrol(outcome: EnrolmentOutcome): boolean;
  tellEnrolled(outcome: EnrolmentOutcome): void;
  /** Asks the host to sign the member in again; undefined when it does not take that on. */
  signInAgain(then?: () => void): Promise<unknown> | undefined;
}

export interface EnrolmentParts {
  /** Undefined where the page supplies none. */
  readonly findBackend: () => Promise<CaseBackend | undefined>;
  readonly caseId: string;
  readonly screen: EnrolmentScreen;
}

/** While the element is in the page: what is answered after it was taken out counts no more. */
interface Stay {
  readonly signal: AbortSignal;
  readonly signedIn: SignedIn;
}

export class EnrolmentRuntime {
  #state = beginEnrolment();
  readonly #parts: EnrolmentParts;
  #backend: CaseBackend | undefined;
  #ending = new AbortController();
  #stay: Stay;
  #read: Promise<void> = Promise.resolve();

  constructor(parts: EnrolmentParts) {
    this.#parts = parts;
    this.#stay = this.#begin();
  }

  get state(): EnrolmentState {
    return this.#state;
  }

  get canSave(): boolean {
    return !!this.#backend?.saveEnrolment;
  }

  dispatch(event: EnrolmentEvent): void {
    const [next, effects] = enrolment(this.#state, event);
    this.#state = next;
    // Also where nothing changed: a control that was pressed shows what holds again.
    this.#parts.screen.changed();
    effects.forEach((effect) => this.#run(effect));
  }

  /** Settles once what it asked for is there. */
  refresh(byHand = false): Promise<void> {
    this.dispatch({ type: 'refresh', byHand });
    return this.#read;
  }

  stop(): void {
    if (this.#stay.signal.aborted) return;
    this.#ending.abort();
    this.dispatch({ type: 'cut-off' });
  }

  /** Goes on after a stop. */
  back(): void {
    if (!this.#stay.signal.aborted) return;
    this.#stay = this.#begin();
    this.dispatch({ type: 'back' });
  }

  #begin(): Stay {
    this.#ending = new AbortController();
    const { signal } = this.#ending;
    return { signal, signedIn: signingIn(() => this.#parts.screen.signInAgain(), signal) };
  }

  #run(effect: EnrolmentEffect): void {
    const { screen } = this.#parts;
    switch (effect.do) {
      case 'read':
        this.#read = this.#readNow(effect.turn);
        return;
      case 'save':
        return void this.#save(effect.sent);
      case 'look':
        return void this.#look();
      case 'sign-in':
        return void screen.signInAgain(() => void this.refresh());
      case 'tell-enrolled':
        return screen.tellEnrolled(effect.outcome);
      case 'focus':
        return screen.focus(effect.target, !!effect.lost);
      case 'announce':
        return screen.announce(effect.what);
    }
  }

  async #readNow(turn: number): Promise<void> {
    const { signal } = this.#stay;
    try {
      const backend = await this.#find(signal);
      const now = await backend?.readEnrolment?.(this.#parts.caseId, { signal });
      if (signal.aborted) return;
      if (now) this.dispatch({ type: 'read', turn, now });
      else if (backend) this.dispatch({ type: 'read-nothing', turn });
      else this.dispatch({ type: 'read-failed', turn, problem: { code: 'no-backend' } });
    } catch (error) {
      if (!signal.aborted) this.dispatch({ type: 'read-failed', turn, problem: problemOf(asBackendError(error)) });
    }
  }

  /** Only its session tells what the backend can do. */
  async #find(signal: AbortSignal): Promise<CaseBackend | undefined> {
    if (this.#backend) return this.#backend;
    const backend = await this.#parts.findBackend();
    await backend?.session({ signal });
    signal.throwIfAborted();
    return (this.#backend = backend);
  }

  async #save({ form, version }: Sent): Promise<void> {
    const { caseId, screen } = this.#parts;
    const { signal, signedIn } = this.#stay;
    const backend = this.#backend!;
    if (!screen.askEnrol(outcomeOf(form)!)) return this.dispatch({ type: 'kept-back' });
    try {
      const now = await signedIn(() => backend.saveEnrolment!(caseId, changeOf(form), version, { signal }));
      if (!signal.aborted) this.dispatch({ type: 'saved', now });
    } catch (error) {
      const trouble = asBackendError(error);
      if (!signal.aborted) this.dispatch({ type: 'save-failed', problem: problemOf(trouble), ambiguous: trouble.ambiguous });
    }
  }

  async #look(): Promise<void> {
    const { signal, signedIn } = this.#stay;
    const backend = this.#backend!;
    try {
      const now = await signedIn(() => backend.readEnrolment!(this.#parts.caseId, { signal }));
      if (!signal.aborted) this.dispatch({ type: 'looked', now });
    } catch (error) {
      if (!signal.aborted) this.dispatch({ type: 'look-failed', problem: problemOf(asBackendError(error)) });
    }
  }
}
