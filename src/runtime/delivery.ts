/** Carrying the case to the backend, and asking what became of it when no answer came. */
import type { BackendError } from '../backend/error.ts';
import type { CaseBackend, Call } from '../backend/port.ts';
import { canSendAgain } from '../flow/sending.ts';
import type { FlowEvent, FlowState } from '../flow/state.ts';
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
  /** Aborted with the runtime's end. */
  readonly signal: AbortSignal;
}

/** Pauses before each further look-up of a submit without an answer, ms. */
const PAUSES = [1_000, 3_000, 8_000];

export class Delivery {
  readonly #route: Route;
  /** As it was sent, to be sent again word for word. */
  #sent: Submission | undefined;

  constructor(route: Route) {
    this.#route = route;
    route.signal.addEventListener('abort', () => (this.#sent = undefined));
  }

  async submit(): Promise<void> {
    const { backend, textOf, state, dispatch, signedIn, signal } = this.#route;
    const { key } = state().draft;
    try {
      const submission = (this.#sent = submissionOf(state(), textOf));
      this.#received(await signedIn(() => backend.submitCase(submission, key, { signal })));
    } catch (error) {
      const trouble = asBackendError(error);
      // A key already used, with other content or still in progress: an earlier try may stand.
      dispatch({ type: 'submit-failed', problem: problemOf(trouble), ambiguous: trouble.ambiguous || trouble.code === 'conflict' });
    }
  }

  /** Where the backend cannot be asked, the same key is sent again. */
  async lookUp(attempt = 0): Promise<void> {
    const { clock, dispatch, signedIn, signal } = this.#route;
    const ask = this.#question();
    // What a reload lost has to be entered again before the same key may go out again.
    if (!ask) return dispatch({ type: 'not-found' });
    try {
      const receipt = await signedIn(() => ask({ signal }));
      if (receipt) this.#received(receipt);
      else dispatch({ type: 'not-found' });
    } catch (error) {
      if (signal.aborted) return;
      const trouble = asBackendError(error);
      const pause = trouble.retryable ? PAUSES[attempt] : undefined;
      if (pause !== undefined) signal.addEventListener('abort', clock.after(pause, () => void this.lookUp(attempt + 1)));
      else if (this.#isRefusal(trouble.code)) dispatch({ type: 'submit-failed', problem: problemOf(trouble), ambiguous: false });
      else dispatch({ type: 'look-up-failed', problem: problemOf(trouble) });
    }
  }

  #question(): ((call: Call) => Promise<Receipt | null>) | undefined {
    const { backend, textOf, state } = this.#route;
    const { key } = state().draft;
    if (backend.findReceipt) return (call) => backend.findReceipt!(key, call);
    const again = this.#sent ?? (canSendAgain(state()) ? submissionOf(state(), textOf) : undefined);
    return again && ((call) => backend.submitCase(again, key, call));
  }

  /** A case that stood would have answered the same key with its receipt. */
  #isRefusal(code: BackendError['code']): boolean {
    return !this.#route.backend.findReceipt && (code === 'refused' || code === 'too-large');
  }

  #received(receipt: Receipt): void {
    this.#sent = undefined;
    this.#route.dispatch({ type: 'received', receipt });
  }
}
