/** A line that fails at a chosen moment, in place of `fetch`: where a backend makes requests, its answers get lost on it. */

/** Whether this request asks for something to be done. */
const acts = (input: RequestInfo | URL, init: RequestInit | undefined): boolean => {
  const method = init?.method ?? (input instanceof Request ? input.method : 'GET');
  return !['GET', 'HEAD', 'OPTIONS'].includes(method.toUpperCase());
};

type Change = (go: () => Promise<Response>) => Promise<Response>;

export interface BadLine {
  readonly fetch: typeof fetch;
  /** Whether a request that acts has come this way; never where the backend makes none, or makes them otherwise. */
  readonly met: boolean;
}

/** `change` decides over the first request that acts; all others pass. */
function onFirstAct(change: Change): BadLine {
  let met = false;
  return {
    async fetch(input, init) {
      const go = (): Promise<Response> => fetch(input, init);
      if (met || !acts(input, init)) return go();
      met = true;
      return change(go);
    },
    get met() {
      return met;
    },
  };
}

/** The work is done, and the answer never comes. */
export const losingAnswer = (): BadLine =>
  onFirstAct(async (go) => {
    await (await go()).body?.cancel();
    throw new TypeError('the answer was lost');
  });

/** The work is done, and this is what comes in place of the answer. */
export const answeringWith = (other: () => Response): BadLine =>
  onFirstAct(async (go) => {
    await (await go()).body?.cancel();
    return other();
  });

/** The request never leaves. */
export const neverSending = (): BadLine => onFirstAct(() => Promise.reject(new TypeError('the request was not sent')));

export interface HeldLine extends BadLine {
  /** Settles once a request waits; never where none comes. */
  readonly held: Promise<void>;
  release(): void;
}

/** The request waits on its way until it is let go. */
export function holdingRequest(): HeldLine {
  let release = (): void => {};
  const released = new Promise<void>((resolve) => (release = resolve));
  let hold = (): void => {};
  const held = new Promise<void>((resolve) => (hold = resolve));
  const line = onFirstAct(async (go) => {
    hold();
    await released;
    return go();
  });
  return {
    fetch: line.fetch,
    get met() {
      return line.met;
    },
    held,
    release,
  };
}

/** Calls `sent` once a request is under way, whose answer then takes its own time. */
export const tellingOf = (sent: () => void): BadLine =>
  onFirstAct((go) => {
    const answer = go();
    sent();
    return answer;
  });
