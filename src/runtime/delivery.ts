/** Carrying the case to the backend, and asking what became of it when no answer came. */
import type { BackendError } from '../backend/error.ts';
import type { CaseBackend, Call } from '../backend/port.ts';
import { canSendAgain } from '../flow/sending.ts';
import type { FlowEvent, FlowState, Problem } from '../flow/state.ts';
import { submissionOf, type AnswerText } from '../flow/submission.ts';
import type { Receipt, Submission } from '../model/case.ts';
import type { Clock } from './clock.ts';
import { asBackendError, problemOf } from './trouble.ts';

/** What the delivery needs of the runtime around it. */
export interface Route {
  readonly backend: CaseBackend;
  readonly clock: Clock;
  readonly textOf: AnswerText;
  readonly state: () => FlowState;
  readonly dispatch: (event: FlowEvent) => void;
  readonly signedIn: <T>(call: () => Promise<T>) => Promise<T>;
  /** The key of a draft that came back: the mark that it had left may not have been kept. */
  readonly found?: string;
  /** 0 up to 1; apart, so that a test knows it. */
  readonly random?: (() => number) | undefined;
  /** Aborted with the runtime's end. */
  readonly signal: AbortSignal;
}

/** Pauses before each further look-up of a submit without an answer, ms; spread, lest a whole society asks at once. */
const PAUSES = [1_000, 3_000, 8_000];
/** From then on it is the member who asks again: nobody watches a spinner for more than a minute, ms. */
const PATIENCE = 20_000;
/** For how long the receipt is left to the page that comes next, ms; a page that is still there then was not left. */
const PARTING = 10_000;

export class Delivery {
  readonly #route: Route;
  /** As it was sent, to be sent again word for word. */
  #sent: Submission | undefined;
  /** What the backend said to it, while an earlier one under the same key may stand all the same. */
  #refusal: Problem | undefined;
  #heldUntil = 0;

  constructor(route: Route) {
    this.#route = route;
    route.signal.addEventListener('abort', () => (this.#sent = undefined));
  }

  /**
   * The page is being left: nobody would read a receipt, and it would take the draft with it. The next page asks for it; browsers
   * break off a submit as a link is followed, and show the page until the next one answers.
   */
  holdBack(): void {
    this.#heldUntil = this.#now() + PARTING;
  }

  async submit(): Promise<void> {
    const { backend, textOf, state, dispatch, signedIn, signal, found } = this.#route;
    const { key, doubt } = state().draft;
    this.#refusal = undefined;
    try {
      const submission = (this.#sent = submissionOf(state(), textOf));
      this.#received(await signedIn(() => backend.submitCase(submission, key, { signal })));
    } catch (error) {
      const trouble = asBackendError(error);
      const problem = problemOf(trouble);
      // A key already used, with other content or still in progress: an earlier try may stand.
      const unclear = trouble.ambiguous || trouble.code === 'conflict';
      if (!unclear) this.#refusal = problem;
      // Refused is also a key that was used for another content.
      const mayStand = doubt || (key === found && trouble.code === 'refused');
      dispatch({ type: 'submit-failed', problem, ambiguous: unclear || (!!mayStand && !!backend.findReceipt) });
    }
  }

  /** Where the backend cannot be asked, the same key is sent again. */
  async lookUp(attempt = 0, since = this.#now()): Promise<void> {
    const { clock, dispatch, signedIn, signal } = this.#route;
    const ask = this.#question();
    // What a reload lost has to be entered again before the same key may go out again.
    if (!ask) return dispatch({ type: 'not-found' });
    try {
      const receipt = await signedIn(() => ask({ signal }));
      if (receipt) this.#received(receipt, await this.#isEarlier());
      else if (this.#refusal) this.#refused(this.#refusal, true);
      else dispatch({ type: 'not-found' });
    } catch (error) {
      if (signal.aborted) return;
      const trouble = asBackendError(error);
      const pause = this.#pauseAfter(trouble, attempt);
      if (this.#now() + pause < since + PATIENCE) {
        signal.addEventListener('abort', clock.after(pause, () => void this.lookUp(attempt + 1, since)));
      }
      else if (!this.#route.backend.findReceipt && isRefusal(trouble)) this.#refused(problemOf(trouble));
      else dispatch({ type: 'look-up-failed', problem: problemOf(trouble) });
    }
  }

  #now(): number {
    return this.#route.clock.now().getTime();
  }

  /** For ever where asking again does not help. */
  #pauseAfter({ retryable, retryAfter = 0 }: BackendError, attempt: number): number {
    const { random = Math.random } = this.#route;
    const pause = PAUSES[attempt];
    return retryable && pause ? Math.max(pause * (0.5 + random()), retryAfter * 1000) : Infinity;
  }

  #question(): ((call: Call) => Promise<Receipt | null>) | undefined {
    const { backend, state } = this.#route;
    const { key } = state().draft;
    if (backend.findReceipt) return (call) => backend.findReceipt!(key, call);
    const again = this.#again();
    return again && ((call) => backend.submitCase(again, key, call));
  }

  #again(): Submission | undefined {
    const { state, textOf } = this.#route;
    return this.#sent ?? (canSendAgain(state()) ? submissionOf(state(), textOf) : undefined);
  }

  /** Of two versions under one key one stands: sent once more, only that one is answered, the other refused. */
  async #isEarlier(): Promise<boolean> {
    const { backend, state, signedIn, signal } = this.#route;
    const { key, doubt } = state().draft;
    const again = this.#again();
    if (this.#refusal && doubt !== 'sent') return true;
    if (doubt !== 'changed' || !backend.findReceipt) return false;
    if (!again) return true;
    try {
      await signedIn(() => backend.submitCase(again, key, { signal }));
      return false;
    } catch (error) {
      if (isRefusal(asBackendError(error))) return true;
      throw error;
    }
  }

  #refused(problem: Problem, asked = false): void {
    this.#route.dispatch({ type: 'submit-failed', problem, ambiguous: false, asked });
  }

  #received(receipt: Receipt, earlier = false): void {
    const { clock, dispatch, signal } = this.#route;
    const held = this.#heldUntil - this.#now();
    if (held > 0) return signal.addEventListener('abort', clock.after(held, () => this.#received(receipt, earlier)));
    this.#sent = undefined;
    dispatch({ type: 'received', receipt, earlier });
  }
}

/** A case that stood would have answered the same key and content with its receipt. */
const isRefusal = ({ code }: BackendError): boolean => code === 'refused' || code === 'too-large';
