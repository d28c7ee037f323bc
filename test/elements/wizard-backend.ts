/** A backend in memory that answers when, and as, a test says. */
import { BackendError } from '../../src/backend/error.ts';
import type { CaseBackend, UploadCall } from '../../src/backend/port.ts';
import type { Attestation } from '../../src/model/attestation.ts';
import type { Account, Receipt, Session, Submission } from '../../src/model/case.ts';

type Steered = 'session' | 'submitCase' | 'findReceipt' | 'uploadFile';

/** A call that waits for the test. */
export interface Held {
  /** Whether the call was made. */
  readonly called: boolean;
  /** The upload's own signal and progress. */
  readonly upload: UploadCall | undefined;
  /** Does what the backend would have done, and answers. */
  release(): void;
  /** Does it too, and the answer is lost. */
  loseAnswer(error: BackendError): void;
  fail(error: BackendError): void;
  /** Reaches the backend after all, when nobody waits for it any more. */
  arrive(): void;
}

export interface FakeBackend extends CaseBackend {
  readonly asked: { readonly sessions: number };
  /** Every case that stands, in the order received. */
  readonly cases: readonly { readonly submission: Submission; readonly key: string; readonly receipt: Receipt }[];
  /** How often a submit arrived, with the key of each. */
  readonly submits: readonly string[];
  readonly uploads: readonly { readonly file: Blob; readonly attestation: Attestation }[];
  readonly discarded: readonly string[];
  /** The next call of that method waits. */
  hold(method: Steered): Held;
  /** The next call of that method fails. */
  fail(method: Steered, error: BackendError): void;
}

export const lucie: Account = { id: 'a1', name: 'Lucie Bernier', number: '00123', manager: 'Paul Roy' };
export const ensemble: Account = { id: 'a2', name: 'Ensemble Aurore' };

type Plan = (does: () => unknown, call: UploadCall | undefined) => Promise<unknown>;

interface Society {
  readonly accounts?: readonly Account[];
  /** Of the session. */
  readonly roles?: readonly string[];
}

export function fakeBackend({ accounts = [lucie], roles = ['admin'] }: Society = {}): FakeBackend {
  const plans = new Map<Steered, Plan[]>();
  const cases: { submission: Submission; key: string; receipt: Receipt }[] = [];
  const submits: string[] = [];
  const uploads: { file: Blob; attestation: Attestation }[] = [];
  const discarded: string[] = [];
  const asked = { sessions: 0 };

  const plan = (method: Steered, next: Plan): void => void plans.set(method, [...(plans.get(method) ?? []), next]);
  const answer = async <T>(method: Steered, does: () => T, call?: UploadCall): Promise<T> => {
    const next = plans.get(method)?.shift();
    return next ? ((await next(does, call)) as T) : does();
  };
  const found = (key: string): Receipt | null => cases.find((each) => each.key === key)?.receipt ?? null;

  return {
    asked, cases, submits, uploads, discarded,
    session() {
      asked.sessions += 1;
      const session: Session = { member: 'm-17', name: 'Lucie', accounts, roles };
      return answer('session', () => session);
    },
    submitCase(submission, key) {
      submits.push(key);
      return answer('submitCase', () => {
        const receipt = { id: `c-${cases.length + 1}`, reference: `SB-2026-${cases.length + 41}`, receivedAt: '2026-03-01T14:05:00Z' };
        const earlier = cases.find((each) => each.key === key);
        if (earlier && JSON.stringify(earlier.submission) !== JSON.stringify(submission)) throw new BackendError('refused');
        if (!earlier) cases.push({ submission, key, receipt });
        return earlier?.receipt ?? receipt;
      });
    },
    findReceipt: (key) => answer('findReceipt', () => found(key)),
    uploadFile(file, attestation, call) {
      uploads.push({ file, attestation });
      const id = `u-${uploads.length}`;
      return answer('uploadFile', () => id, call);
    },
    discardFile: async (upload) => void discarded.push(upload),
    listCases: async () => ({ cases: [], total: 0 }),
    readCase: () => Promise.reject(new Error('no case is read here')),
    hold(method) {
      let gate!: { open(): void; refuse(reason: unknown): void };
      const opened = new Promise<void>((open, refuse) => (gate = { open, refuse }));
      // A test may refuse before the call is made.
      opened.catch(() => undefined);
      const held = { called: false, upload: undefined as UploadCall | undefined };
      let work: () => unknown = () => undefined;
      plan(method, async (does, call) => {
        work = does;
        Object.assign(held, { called: true, upload: call });
        call?.signal?.addEventListener('abort', () => gate.refuse(call.signal!.reason));
        await opened;
        return does();
      });
      return Object.assign(held, {
        release: () => gate.open(),
        loseAnswer(error: BackendError) {
          work();
          gate.refuse(error);
        },
        fail: (error: BackendError) => gate.refuse(error),
        arrive: () => void work(),
      });
    },
    fail: (method, error) => plan(method, () => Promise.reject(error)),
  };
}
