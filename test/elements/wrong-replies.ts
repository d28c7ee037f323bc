/** Every way in which a reply can be wrong, as cells of a table: what a backend answers instead, directly or over HTTP. */
import { restBackend } from '../../src/backend/adapters/rest.ts';
import type { CaseBackend } from '../../src/backend/port.ts';

export type Method = Exclude<keyof CaseBackend, 'discardFile'>;

export interface Wrong {
  /** Reads on after "with". */
  readonly name: string;
  /** The backend, wrong in that one method. */
  spoil<B extends CaseBackend>(backend: B): B;
}

/** What a JSON backend could send in place of a text, and what would crash a render. */
export const litShaped = { _$litType$: 1, strings: ['<img src=x onerror=alert(1)>'], values: [] };

const hostile = '{"__proto__":{"id":"x","polluted":1},"constructor":{"prototype":{"polluted":1}},"toString":"x"}';

const shapes: readonly (readonly [string, unknown])[] = [
  ['nothing', undefined],
  ['null', null],
  ['a number', 7],
  ['a sign-in page as text', '<!doctype html><title>Sign in</title>'],
  ['an empty list', []],
  ['an empty object', {}],
  ['hostile keys alone', JSON.parse(hostile)],
  ['a Lit-shaped object', litShaped],
];

const json = { 'Content-Type': 'application/json' };

/** What a server, or what stands before it, answers with success. */
const answers: readonly (readonly [string, () => Response])[] = [
  ['a sign-in page and status 200', () => new Response('<!doctype html><title>Sign in</title>', { headers: { 'Content-Type': 'text/html' } })],
  ['an empty body and status 200', () => new Response('', { headers: json })],
  ['no content, status 204', () => new Response(null, { status: 204 })],
  ['half a JSON', () => new Response('{"id":"c-1","cases":[{', { headers: json })],
];

type Path = readonly string[];

/** A copy of `reply` whose field at `path` is `value`; gone where that is undefined. */
function changedAt(reply: unknown, path: Path, value: unknown): unknown {
  const copy = structuredClone(reply);
  let place = copy as Record<string, unknown>;
  for (const key of path.slice(0, -1)) place = place[key] as Record<string, unknown>;
  const last = path.at(-1)!;
  if (value === undefined) Reflect.deleteProperty(place, last);
  else place[last] = value;
  return copy;
}

interface Field {
  readonly path: string;
  /** A closed set of words, of which none fits. */
  readonly closed?: boolean;
}

const required = (...paths: readonly string[]): readonly Field[] => paths.map((path) => ({ path }));
const closed = (...paths: readonly string[]): readonly Field[] => paths.map((path) => ({ path, closed: true }));

const summary = (at: string): readonly Field[] => [
  ...required(...['id', 'subject', 'path', 'openedAt', 'unread'].map((key) => `${at}${key}`)),
  ...closed(...['status', 'origin'].map((key) => `${at}${key}`)),
];
const detail = [...summary(''), ...required('answers', 'description', 'messages', 'messages.0.text', 'messages.0.at'), ...closed('messages.0.from')];

const enrolment = [
  ...required(...['crm', 'version', 'agents', 'agents.0.id', 'agents.0.name', 'agents.0.mine', 'exports', 'exports.0.at', 'exports.0.by', 'exports.0.remarks']),
  ...required(...['current', 'include', 'agent', 'remarks'].map((key) => `saved.${key}`)),
  ...closed('saved.mailing', 'exports.0.outcome'),
];

const fields: { readonly [M in Method]: readonly Field[] } = {
  session: required('member', 'name', 'accounts', 'accounts.0.id', 'accounts.0.name', 'roles'),
  preset: required('id', 'types', 'types.0.label', 'statement.text', 'attachments.maxSize'),
  submitCase: required('id', 'reference', 'receivedAt'),
  findReceipt: required('id', 'reference', 'receivedAt'),
  uploadFile: [],
  listCases: [...required('cases', 'total'), ...summary('cases.0.')],
  readOverview: [...required('counts', 'counts.active', 'unread', 'waiting', 'types', 'openers', 'openers.0.name'), ...summary('waiting.cases.0.')],
  readCase: detail,
  reply: [...required('id', 'author', 'at', 'text'), ...closed('from')],
  changeCase: detail,
  readFile: [],
  watchCases: [],
  readEnrolment: enrolment,
  saveEnrolment: enrolment,
};

/** Right as it is, so no cell: a text is an upload's id, null says that there is no receipt, bytes may be empty. */
const right: { readonly [M in Method]?: readonly string[] } = {
  uploadFile: ['a sign-in page as text'],
  findReceipt: ['null'],
  preset: ['nothing'],
  readFile: ['an empty body and status 200', 'no content, status 204', 'half a JSON'],
};

const called = (backend: CaseBackend, method: Method, given: unknown[]): Promise<unknown> =>
  Promise.resolve((backend[method] as (...given: unknown[]) => unknown).apply(backend, given));

/** The wrong replies of a method; `rightly`: how its right one is asked for, to be spoiled field by field. */
export function wrongReplies(method: Method): readonly Wrong[] {
  const spoiled = (name: string, reply: (asked: () => Promise<unknown>) => unknown): Wrong => ({
    name,
    spoil: (backend) => ({ ...backend, [method]: async (...given: unknown[]) => reply(() => called(backend, method, given)) }),
  });
  const overHttp = (name: string, answer: () => Response): Wrong => ({
    name,
    spoil: (backend) => ({ ...backend, [method]: restBackend({ endpoint: '/wrong', fetch: async () => answer() })[method] }),
  });
  const byField = fields[method].flatMap(({ path, closed: isClosed }) => {
    const keys = path.split('.');
    const values: readonly (readonly [string, unknown])[] = [
      [`without ${path}`, undefined],
      [`null as ${path}`, null],
      [`a Lit-shaped object as ${path}`, litShaped],
      ...(isClosed ? [[`an unknown word as ${path}`, 'archived'], [`__proto__ as ${path}`, '__proto__'], [`constructor as ${path}`, 'constructor']] as const : []),
    ];
    return values.map(([name, value]) => spoiled(name, async (asked) => changedAt(await asked(), keys, value)));
  });
  return [
    ...shapes.map(([name, reply]) => spoiled(name, () => reply)),
    ...byField,
    ...answers.map(([name, answer]) => overHttp(name, answer)),
  ].filter(({ name }) => !right[method]?.includes(name));
}

/** Which of two backends answers is decided at each call. */
export function mendable<B extends CaseBackend>(wrong: B, good: B): B & { mended: boolean } {
  const both = { mended: false } as Record<string, unknown>;
  for (const method of Object.keys(good)) {
    both[method] = (...given: unknown[]) => called(both['mended'] ? good : wrong, method as Method, given);
  }
  return both as unknown as B & { mended: boolean };
}

/** Errors that no one caught since the last look. */
export function uncaught(): () => readonly string[] {
  let caught: string[] = [];
  addEventListener('error', ({ message }) => caught.push(message));
  addEventListener('unhandledrejection', ({ reason }) => caught.push(String(reason)));
  return () => {
    const all = caught;
    caught = [];
    return all;
  };
}

/** Waits between tries, of one to twenty seconds, pass at once; undone by what it answers with. */
export function hurry(): () => void {
  const { setTimeout: real } = globalThis;
  const quick = (job: () => void, ms = 0, ...given: unknown[]): unknown =>
    real(job, ms >= 1000 && ms <= 20_000 ? 0 : ms, ...given);
  globalThis.setTimeout = quick as typeof setTimeout;
  return () => {
    globalThis.setTimeout = real;
  };
}

export const problem = 'The service has a problem. Try again in a moment.';
