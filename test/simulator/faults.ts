/** What can go wrong with one call, one file or one write, as data; and where each of it has a meaning. */
import type { BackendErrorCode } from '../../src/backend/error.ts';

/** What a person or a browser does to the page, at any moment. */
const upsets = ['kill', 'reload', 'remount', 'cached', 'sleep', 'language', 'press'] as const;
/** What a second tab does beside it, and the end of the session at the host. */
const besides = [
  /** The member opens another tab and goes on there. */
  'tab-takes',
  /** And comes back to the first one after a while. */
  'tab-takes-back',
  /** Another case is begun in another tab, which is then closed. */
  'tab-writes',
  /** The member goes on in another tab once the first one has died. */
  'tab-after-kill',
  /** Signed out: everything is wiped. */
  'session-end',
] as const;
export type Upset = (typeof upsets)[number] | (typeof besides)[number];

export interface Fault {
  /** Whether the backend gets to work on the call. `later`: after the page was told that it failed. `slowly`: it keeps the key meanwhile. */
  readonly reach: 'never' | 'now' | 'later' | 'slowly' | 'twice';
  /** `right` may be held back by `wait`; `none` comes never, until the call is aborted; `deaf` comes in spite of that. */
  readonly answer: 'right' | 'none' | 'deaf' | 'stale' | 'nonsense' | 'throw' | BackendErrorCode;
  readonly wait?: number;
  /** The member's session ends; what the host makes of it. */
  readonly session?: 'renewed' | 'declined' | 'unanswered';
  /** The whole network is gone for so long, ms. */
  readonly down?: number;
  readonly upset?: Upset;
  /** The upset comes as the call leaves, or once the backend has worked on it. */
  readonly at?: 'sent' | 'done';
  /** Of an upload: cut after its first, second or third part. */
  readonly cut?: 1 | 2 | 3;
  readonly retryAfter?: number;
  /** The case is received without its first file. */
  readonly loses?: boolean;
}

export const faults: Readonly<Record<string, Fault>> = {
  'not-connected': { reach: 'never', answer: 'network' },
  'request-lost': { reach: 'never', answer: 'network', wait: 2_000 },
  'answer-lost': { reach: 'now', answer: 'network' },
  'timed-out': { reach: 'never', answer: 'timeout', wait: 30_000 },
  'timed-out-done': { reach: 'now', answer: 'timeout', wait: 30_000 },
  'late-commit': { reach: 'later', answer: 'network', wait: 1_000 },
  'slow-commit': { reach: 'slowly', answer: 'network', wait: 1_000 },
  'slow-answer': { reach: 'now', answer: 'right', wait: 25_000 },
  'answer-after-abort': { reach: 'now', answer: 'deaf', wait: 5_000 },
  silent: { reach: 'never', answer: 'none' },
  'silent-done': { reach: 'now', answer: 'none' },
  'file-missing': { reach: 'now', answer: 'right', loses: true },
  twice: { reach: 'twice', answer: 'right' },
  stale: { reach: 'now', answer: 'stale' },
  nonsense: { reach: 'now', answer: 'nonsense' },
  throws: { reach: 'never', answer: 'throw' },
  'throws-done': { reach: 'now', answer: 'throw' },
  forbidden: { reach: 'never', answer: 'forbidden' },
  'not-found': { reach: 'never', answer: 'not-found' },
  conflict: { reach: 'never', answer: 'conflict' },
  refused: { reach: 'never', answer: 'refused' },
  'too-large': { reach: 'never', answer: 'too-large' },
  'rate-limited': { reach: 'never', answer: 'rate-limited', retryAfter: 5 },
  server: { reach: 'never', answer: 'server' },
  'server-done': { reach: 'now', answer: 'server' },
  contract: { reach: 'now', answer: 'contract' },
  storage: { reach: 'never', answer: 'storage' },
  expired: { reach: 'never', answer: 'unauthenticated', session: 'renewed' },
  'expired-declined': { reach: 'never', answer: 'unauthenticated', session: 'declined' },
  'expired-unanswered': { reach: 'never', answer: 'unauthenticated', session: 'unanswered' },
  flapping: { reach: 'never', answer: 'network', down: 6_000 },
  'cut-first': { reach: 'never', answer: 'network', cut: 1 },
  'cut-middle': { reach: 'never', answer: 'network', cut: 2 },
  'cut-last': { reach: 'never', answer: 'network', cut: 3 },
  ...Object.fromEntries(upsets.flatMap((upset) => [
    [`${upset}-sent`, { reach: 'now', answer: 'right', wait: 500, upset, at: 'sent' } satisfies Fault],
    [`${upset}-done`, { reach: 'now', answer: 'right', wait: 500, upset, at: 'done' } satisfies Fault],
  ])),
  ...Object.fromEntries(besides.map((upset) => [upset, { reach: 'now', answer: 'right', wait: 500, upset, at: 'sent' } satisfies Fault])),
};

/** Faults of the device: of its storage, of a file that changed or vanished on the disk, and of the page just before the member acts. */
const deviceFaults: Readonly<Record<'load' | 'save' | 'clear' | 'read' | 'keep' | 'act', readonly string[]>> = {
  load: ['off', 'broken'],
  save: ['full', 'off'],
  clear: ['off'],
  read: ['changed'],
  keep: ['off'],
  act: [...upsets.filter((upset) => upset !== 'press'), ...besides],
};

/** Whom a schedule is about: who opens a case, or who answers in one. */
export type Of = 'case' | 'replies';

const METHODS = ['session', 'preset', 'uploadFile', 'discardFile', 'submitCase', 'findReceipt', 'listCases', 'readCase', 'reply', 'readFile'] as const;
export type Method = (typeof METHODS)[number];

/** How often a position is met where nothing, or one thing, goes wrong. */
type Times = Readonly<Partial<Record<Method | keyof typeof deviceFaults, number>>>;
const ofCase: Times = {
  session: 2, preset: 2, uploadFile: 4, discardFile: 2, submitCase: 3, findReceipt: 3, load: 2, save: 6, clear: 1, read: 4, keep: 1, act: 16,
};

const ofReplies: Times = {
  session: 2, preset: 2, listCases: 2, readCase: 2, uploadFile: 3, discardFile: 1, reply: 4, readFile: 2, load: 2, save: 5, clear: 2, read: 4, act: 12,
};

function fits(method: Method, name: string): boolean {
  const fault = faults[name]!;
  if (fault.cut) return method === 'uploadFile';
  if (fault.answer === 'stale') return method === 'findReceipt';
  if (fault.reach === 'later' || fault.reach === 'slowly') return method === 'submitCase' || method === 'reply';
  if (fault.loses) return method === 'submitCase';
  if (fault.answer === 'deaf') return method === 'uploadFile';
  if (fault.upset === 'press' || fault.upset === 'language') return method !== 'session' && method !== 'preset';
  // A page that is not open yet has nothing for another one to take.
  return !isBeside(name) || (method !== 'session' && method !== 'preset');
}

const isBeside = (name: string): boolean => besides.some((upset) => upset === (faults[name]?.upset ?? name));

const names = Object.keys(faults);
const numbered = (what: string, count = 0): readonly string[] => Array.from({ length: count }, (_, at) => `${what}#${at + 1}`);

/** A reply is written in one tab; the end of the session reaches it there. */
const isPlayed = (of: Of, name: string): boolean => of === 'case' || !isBeside(name) || name === 'session-end';

/** Each `position:fault` there is, `submitCase#1:answer-lost` say. */
function singlesOf(of: Of, times: Times): readonly string[] {
  const devices = Object.keys(deviceFaults) as (keyof typeof deviceFaults)[];
  return [
    ...METHODS.map((method) => [method, names.filter((name) => fits(method, name))] as const),
    ...devices.map((what) => [what, deviceFaults[what]] as const),
  ].flatMap(([what, kinds]) =>
    numbered(what, times[what]).flatMap((at) => kinds.filter((name) => isPlayed(of, name)).map((name) => `${at}:${name}`)));
}

export const singles: Readonly<Record<Of, readonly string[]>> = { case: singlesOf('case', ofCase), replies: singlesOf('replies', ofReplies) };

const positionOf = (single: string): string => single.slice(0, single.indexOf(':'));

/** Every two faults at different positions; which of them comes first, the positions say. `every`: one in so many. */
export function* pairs(of: Of, every: number): Generator<readonly string[]> {
  let nth = 0;
  for (const [at, first] of singles[of].entries()) {
    for (const second of singles[of].slice(at + 1)) {
      if (positionOf(first) !== positionOf(second) && nth++ % every === 0) yield [first, second];
    }
  }
}

/*
 * Kinds that the design names and that have no meaning at the port:
 * - a login page with 200: the adapter reads bodies: at the port it is the error `contract`, which is played
 * - 400, 412, 415, 422: the adapter makes them `refused` or `conflict`, which are played
 * - malformed JSON: the adapter makes it `contract`; a reply of the wrong shape is played against the guard
 * - a redirect, a CORS refusal, a blocked mixed request: the browser makes them a failed fetch: `network`, which is played
 * - the position of a resumed chunk: the adapter goes on by itself: at the port an upload is one call, cut after each part here
 * - a stale answer of a submit: each call has its own promise: an answer cannot come to another call
 * - the enrolment: another element with one button; its own tests play it
 * - a second tab beside a reply: a reply is not locked between tabs: what stands under its key is refused to another content, and its text stays
 * - private windows: they are a storage that is off or full, which is played
 */
