/** A line that fails at a chosen moment, in place of `fetch`: where a backend makes requests, its answers get lost on it. */

/** Whether this request asks for something to be done. */
const acts = (input: RequestInfo | URL, init: RequestInit | undefined): boolean => {
  const method = init?.method ?? (input instanceof Request ? input.method : 'GET');
  return !['GET', 'HEAD', 'OPTIONS'].includes(method.toUpperCase());
};

type Change = (go: () => Promise<Response>) => Promise<Response>;

/** `change` decides over the first request that acts; all others pass. */
function onFirstAct(change: Change): typeof fetch {
  let met = false;
  return async (input, init) => {
    const go = (): Promise<Response> => fetch(input, init);
    if (met || !acts(input, init)) return go();
    met = true;
    return change(go);
  };
}

/** The work is done, and the answer never comes. */
export const losingAnswer = (): typeof fetch =>
  onFirstAct(async (go) => {
    await (await go()).body?.cancel();
    throw new TypeError('the answer was lost');
  });

/** The work is done, and this is what comes in place of the answer. */
export const answeringWith = (other: () => Response): typeof fetch =>
  onFirstAct(async (go) => {
    await (await go()).body?.cancel();
    return other();
  });

/** The request never leaves. */
export const neverSending = (): typeof fetch => onFirstAct(() => Promise.reject(new TypeError('the request was not sent')));

export interface HeldLine {
  readonly fetch: typeof fetch;
  /** Settles once a request waits; never where the backend makes none. */
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
  return { fetch: line, held, release };
}

/** Calls `sent` once a request is under way, whose answer then takes its own time. */
export const tellingOf = (sent: () => void): typeof fetch =>
  onFirstAct((go) => {
    const answer = go();
    sent();
    return answer;
  });
