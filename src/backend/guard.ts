/** The guard at a backend's door: only what the contract names comes in, and only a `BackendError` comes out. */
import type { CaseNews } from '../model/case-list.ts';
import type { Reader } from '../model/reading.ts';
import { parseCasePage } from './case-list.schema.ts';
import { id, parse } from './contract.schema.ts';
import { BackendError, type BackendErrorCode } from './error.ts';
import type { Call, Capability, CaseBackend, UploadCall } from './port.ts';
import { parseSession } from './session.schema.ts';

type Parse = (reply: unknown) => unknown;
type Method = keyof CaseBackend;
/** Hears of each call that failed, and what was thrown behind it. */
export type OnFailure = (method: Method, error: BackendError, thrown: unknown) => void;

const bytes: Reader<unknown> = (reply, tell) => {
  if (!(reply instanceof Blob)) tell('must be a Blob');
  return reply;
};

const enrolment = (): Promise<Parse> => import('./enrolment.schema.ts').then((door) => door.parseEnrolment);

/** What reads the reply of each method. A schema that no first screen needs is fetched when it is first asked for. */
const doors: { readonly [M in Method]-?: () => Promise<Parse> } = {
  session: async () => parseSession,
  preset: async () => (reply) => reply,
  submitCase: () => import('./receipt.schema.ts').then((door) => door.parseReceipt),
  findReceipt: () => import('./receipt.schema.ts').then((door) => door.parseFoundReceipt),
  uploadFile: async () => (reply) => parse(id, reply),
  discardFile: async () => () => {},
  listCases: async () => parseCasePage,
  readCase: () => import('./case-detail.schema.ts').then((door) => door.parseCaseDetail),
  readOverview: () => import('./overview.schema.ts').then((door) => door.parseOverview),
  readFile: async () => (reply) => parse(bytes, reply),
  reply: () => import('./case-detail.schema.ts').then((door) => door.parseMessage),
  changeCase: () => import('./case-detail.schema.ts').then((door) => door.parseCaseDetail),
  watchCases: async () => () => {},
  readEnrolment: enrolment,
  saveEnrolment: enrolment,
};

const always: ReadonlySet<Method> = new Set<Exclude<Method, Capability>>(['session', 'submitCase', 'listCases', 'readCase']);

const codes: { readonly [C in BackendErrorCode]: 1 } = {
  network: 1,
  timeout: 1,
  unauthenticated: 1,
  forbidden: 1,
  'not-found': 1,
  conflict: 1,
  refused: 1,
  'too-large': 1,
  'rate-limited': 1,
  server: 1,
  contract: 1,
  storage: 1,
};

/**
 * What was thrown, as an error that the screen can trust. It is known by its name, since a backend in a bundle of its
 * own throws another copy of the class, and copied, since a host may have put anything into its fields.
 */
function trusted(thrown: unknown, ambiguous: boolean): BackendError {
  const error = thrown as BackendError | null | undefined;
  if (error?.name !== 'BackendError' || !Object.hasOwn(codes, error.code)) {
    return new BackendError('network', { retryable: true, ambiguous, cause: thrown });
  }
  return new BackendError(error.code, {
    retryable: error.retryable === true,
    ambiguous: error.ambiguous === true,
    detail: typeof error.detail === 'string' ? error.detail : undefined,
    retryAfter: Number.isFinite(error.retryAfter) ? error.retryAfter : undefined,
    status: error.status,
    cause: error.cause ?? thrown,
  });
}

/** Once one of these has left, no failure says that nothing was done. */
const acting: ReadonlySet<Method> = new Set<Method>(['submitCase', 'reply', 'changeCase', 'saveEnrolment']);

/** How long a backend may give no sign of life before its call counts as unanswered, ms. */
const PATIENCE = 40_000;
/** As long as it takes: news come when they come, and a download tells nothing of itself. */
const lasts = (method: Method): boolean => method === 'watchCases' || method === 'readFile';

/** Calls back after `ms`; the answer takes it back. */
type After = (ms: number, act: () => void) => () => void;

const timer: After = (ms, act) => {
  const running = setTimeout(act, ms);
  return () => clearTimeout(running);
};

/** Rejects with `timeout` where the work neither ends nor calls `alive` in time. */
async function inTime(work: (alive: () => void) => unknown, after: After, ambiguous: boolean): Promise<unknown> {
  let stop = (): void => {};
  try {
    return await new Promise((done, fail) => {
      const alive = (): void => {
        stop();
        stop = after(PATIENCE, () => fail(new BackendError('timeout', { retryable: true, ambiguous })));
      };
      alive();
      Promise.resolve(work(alive)).then(done, fail);
    });
  } finally {
    stop();
  }
}

/** Of a schema that did not load: a part of ours lacks, and the backend is not to blame. */
const unread = (ambiguous?: boolean) => (cause: unknown): never => {
  throw new BackendError('network', { retryable: true, ambiguous, cause });
};

/** `made`: the call to the backend, made once its door is on the way. */
async function ask(
  method: Method, made: (alive: () => void) => unknown, signal: AbortSignal | undefined, after: After, failed?: OnFailure,
): Promise<unknown> {
  const ambiguous = acting.has(method);
  try {
    const door = doors[method]();
    // Fetched beside the request; its own failure is told only when the reply is in.
    door.catch(() => {});
    const reply = await (lasts(method) ? made(() => {}) : inTime(made, after, ambiguous));
    const open = await door.catch(unread(ambiguous));
    try {
      return open(reply);
    } catch (cause) {
      throw new BackendError('contract', { retryable: true, ambiguous, cause });
    }
  } catch (thrown) {
    // The signal decides, not the error's name: a backend that gave up by itself has to be heard.
    if (signal?.aborted) throw signal.reason;
    const error = trusted(thrown, ambiguous);
    failed?.(method, error, thrown);
    throw error;
  }
}

/** Progress as a number of the file's own bytes, whatever the backend counts. */
const bounded = (call: UploadCall | undefined, size: number, alive: () => void): UploadCall => ({
  ...call,
  onProgress(sent) {
    alive();
    if (sent >= 0) call?.onProgress?.(Math.min(sent, size));
  },
});

/**
 * The same backend, with every reply read by its schema and every failure made a `BackendError`. A method that the
 * backend lacks stays absent, and one that its session does not name goes. A preset passes as it is: it is checked
 * where it is loaded, wherever it came from.
 */
export function guarded(backend: CaseBackend, after = timer, failed?: OnFailure): CaseBackend {
  const methods = (Object.keys(doors) as Method[]).filter((method) => backend[method] || always.has(method));
  const call = (method: Method, given: unknown[]): unknown => {
    if (!backend[method]) throw new BackendError('contract', { cause: method });
    return (backend[method] as (...given: unknown[]) => unknown).apply(backend, given);
  };
  const safe = Object.fromEntries(
    methods.map((method) => [
      method,
      (...given: unknown[]) => ask(method, () => call(method, given), (given.at(-1) as Call | undefined)?.signal, after, failed),
    ]),
  ) as unknown as CaseBackend;
  const { session, watchCases } = safe;
  // Where presence could not say it, the session does; from then on presence is right.
  safe.session = async (call) => {
    const told = await session(call);
    const { capabilities } = told;
    if (capabilities) {
      for (const method of methods) if (!always.has(method) && !capabilities.includes(method)) Reflect.deleteProperty(safe, method);
    }
    return told;
  };
  if (safe.uploadFile) {
    safe.uploadFile = (file, attestation, given) => {
      const upload = (alive: () => void): unknown => call('uploadFile', [file, attestation, bounded(given, file.size, alive)]);
      return ask('uploadFile', upload, given?.signal, after, failed) as Promise<string>;
    };
  }
  if (watchCases) {
    safe.watchCases = async (account, onNews, { signal }) => {
      const listen = async (): Promise<void> => {
        // Before the first news, since each is read as it comes.
        const { newsOf } = await import('./overview.schema.ts').catch(unread());
        const heard = (news?: CaseNews): void => {
          if (!signal?.aborted) onNews(newsOf(news));
        };
        signal?.throwIfAborted();
        await call('watchCases', [account, heard, { signal }]);
      };
      await ask('watchCases', listen, signal, after, failed);
    };
  }
  return safe;
}
