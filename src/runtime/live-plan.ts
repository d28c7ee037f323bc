/** When to listen for news, when to try again and when to look by itself: decided here, done in `live.ts`. */
import type { BackendErrorCode } from '../backend/error.ts';

/** What moves the plan; `now` is in ms, `chance` from 0 to 1. */
export type LiveEvent =
  /** It is this tab's turn to listen. */
  | { readonly is: 'elected' }
  | { readonly is: 'ready'; readonly now: number }
  | { readonly is: 'ended'; readonly now: number; readonly chance: number; readonly why?: Why }
  /** The pause is over. */
  | { readonly is: 'due'; readonly now: number }
  | { readonly is: 'online'; readonly now: number }
  | { readonly is: 'visible'; readonly now: number }
  | { readonly is: 'hidden' }
  /** Something happened to a case, here or in another tab. */
  | { readonly is: 'stirred'; readonly now: number };

export interface Why {
  readonly code: BackendErrorCode;
  /** Seconds. */
  readonly retryAfter?: number | undefined;
}

export type LiveEffect =
  /** Anew: a line that is open is given up. */
  | { readonly do: 'listen' }
  /** The one before it is called off. */
  | { readonly do: 'wake'; readonly after: number }
  | { readonly do: 'rest' }
  /** Something may have been missed. */
  | { readonly do: 'look' }
  /** No retry mends it. */
  | { readonly do: 'give-up' };

type Turn<State> = readonly [State, readonly LiveEffect[]];

const SECOND = 1000;
const shortest = SECOND;
const longest = 60 * SECOND;
/** A line that held this long has shown that it can: the next pause is a short one again. */
const steady = 30 * SECOND;
/** A longer wait than a timer can count would be over at once. */
const mostPatience = 3600 * SECOND;

const final: readonly BackendErrorCode[] = ['forbidden', 'unauthenticated'];

export interface Listening {
  /** `idle`: another tab's turn, or given up. */
  readonly is: 'idle' | 'listening' | 'pausing';
  /** Lines that broke one after the other. */
  readonly broken: number;
  readonly readyAt: number | undefined;
  /** Before this moment the server wants no call. */
  readonly notBefore: number;
}

export const notListening: Listening = { is: 'idle', broken: 0, readyAt: undefined, notBefore: 0 };

const LISTEN: LiveEffect = { do: 'listen' };

export function listening(state: Listening, event: LiveEvent): Turn<Listening> {
  switch (event.is) {
    case 'elected':
      return connect({ ...state, broken: 0 });
    case 'ready':
      return state.is === 'listening' ? [{ ...state, readyAt: state.readyAt ?? event.now }, [{ do: 'look' }]] : [state, []];
    case 'ended':
      return state.is === 'listening' ? ended(state, event) : [state, []];
    case 'due':
      return state.is === 'pausing' ? connect(state) : [state, []];
    case 'online':
      // The line that was open belongs to a network that is gone, and may not know it yet.
      return state.is === 'idle' ? [state, []] : soon(state, event.now);
    case 'visible':
      return state.is === 'pausing' ? soon(state, event.now) : [state, []];
    case 'hidden':
    case 'stirred':
      return [state, []];
  }
}

const connect = (state: Listening): Turn<Listening> => [{ ...state, is: 'listening', readyAt: undefined }, [LISTEN]];

/** At once, unless the server asked for more patience. */
const soon = (state: Listening, now: number): Turn<Listening> =>
  now < state.notBefore && state.is === 'pausing' ? [state, []] : connect(state);

function ended(state: Listening, { now, chance, why }: Extract<LiveEvent, { is: 'ended' }>): Turn<Listening> {
  if (why && final.includes(why.code)) return [notListening, [{ do: 'give-up' }]];
  const held = state.readyAt !== undefined && now - state.readyAt >= steady;
  const broken = held ? 0 : state.broken;
  const asked = why?.retryAfter ?? 0;
  const wished = asked > 0 ? Math.min(asked * SECOND, mostPatience) : 0;
  const own = Math.min(longest, 2 * shortest * 2 ** broken);
  // Spread out, so that a server that comes back is not met by everyone at once.
  const after = Math.max(wished * (1 + chance / 10), (own * (1 + chance)) / 2);
  return [
    { is: 'pausing', broken: broken + 1, readyAt: undefined, notBefore: now + wished },
    [{ do: 'wake', after: Math.round(after) }],
  ];
}

export interface Polling {
  readonly looking: boolean;
  readonly every: number;
  readonly lookedAt: number;
}

const oftenest = 30 * SECOND;
const seldomest = 120 * SECOND;

/** The caller has read everything just now. */
export const notPolling = (now: number): Polling => ({ looking: false, every: oftenest, lookedAt: now });

/** For a backend that tells nothing by itself: looks while someone can see the page, less often while nothing happens. */
export function polling(state: Polling, event: LiveEvent): Turn<Polling> {
  switch (event.is) {
    case 'elected':
    case 'visible':
      return wake({ ...state, looking: true, every: oftenest }, event.is === 'visible' ? event.now : state.lookedAt);
    case 'online':
      return state.looking ? look(state, event.now, oftenest) : [state, []];
    case 'due':
      return state.looking ? look(state, event.now, Math.min(state.every * 1.5, seldomest)) : [state, []];
    case 'stirred':
      return state.looking ? wake({ ...state, every: oftenest }, event.now) : [{ ...state, every: oftenest }, []];
    case 'hidden':
      return [{ ...state, looking: false }, [{ do: 'rest' }]];
    case 'ready':
    case 'ended':
      return [state, []];
  }
}

function wake(state: Polling, now: number): Turn<Polling> {
  const after = state.lookedAt + state.every - now;
  return after > 0 ? [state, [{ do: 'wake', after }]] : look(state, now, state.every);
}

const look = (state: Polling, now: number, every: number): Turn<Polling> => [
  { ...state, every, lookedAt: now },
  [{ do: 'look' }, { do: 'wake', after: every }],
];
