/** Requests of the contract as they travel, past every adapter, and what a refusal has to look like. */
import type { Submission } from '../../model/case.ts';
import type { Words } from '../../model/words.ts';
import type { Bench } from './check.ts';
import { expect, expectSame, instead, insteadOfAny } from './expect.ts';
import { joined, quoted } from './seen.ts';
import type { Person } from './target.ts';

/** `person`: null for nobody, not even by a cookie. */
export function ask({ wire }: Bench, person: Person | null, path: string, init: RequestInit = {}): Promise<Response> {
  const headers = new Headers(person ? wire.headers(person) : {});
  new Headers(init.headers).forEach((value, name) => headers.set(name, value));
  return fetch(wire.endpoint + path, { ...init, headers, credentials: 'omit', redirect: 'manual', cache: 'no-store' });
}

/** Asks as the member. */
export const read = (bench: Bench, path: string, headers?: HeadersInit): Promise<Response> =>
  ask(bench, 'member', path, { headers });

/** Sends JSON as the member. */
export const send = (bench: Bench, path: string, content: unknown, headers: Readonly<Record<string, string>> = {}): Promise<Response> =>
  ask(bench, 'member', path, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...headers },
    body: typeof content === 'string' ? content : JSON.stringify(content),
  });

export const submit = (bench: Bench, submission: Submission, key: string): Promise<Response> =>
  send(bench, '/cases', submission, { 'Idempotency-Key': key });

export const at = (...segments: readonly string[]): string => segments.map((each) => `/${encodeURIComponent(each)}`).join('');

/** A dash where there is none. */
const typeOf = (reply: Response): string => reply.headers.get('Content-Type') ?? '—';

/** The JSON of an answer that has to have this status. */
export async function jsonOf<T>(reply: Response, status: number, what: Words): Promise<T> {
  const text = await reply.text();
  expect(reply.status === status, joined(what, instead(String(reply.status), String(status)), quoted(text.slice(0, 200))));
  expect(/^application\/json\b/i.test(typeOf(reply)), joined(what, instead(typeOf(reply), 'application/json')));
  return JSON.parse(text) as T;
}

interface Problem {
  /** For the member. */
  readonly detail: string;
  /** `about:blank` where absent. */
  readonly type?: string;
  readonly title?: string;
  readonly status?: number;
  /** Of the contract's own list, for integrators; the status decides. */
  readonly code?: string;
}

/** A refusal with one of these statuses, told as RFC 9457 does and with a sentence for the member. */
export async function expectProblem(reply: Response, statuses: readonly number[], what: Words): Promise<Problem> {
  const text = await reply.text();
  expect(statuses.includes(reply.status), joined(what, insteadOfAny(String(reply.status), statuses.map(String)), quoted(text.slice(0, 200))));
  expect(/^application\/problem\+json\b/i.test(typeOf(reply)), joined(what, instead(typeOf(reply), 'application/problem+json')));
  const problem = JSON.parse(text) as Problem;
  expect(typeof problem.detail === 'string' && problem.detail !== '', joined(what, { en: 'the problem has no detail', fr: 'le problème n’a pas de detail' }));
  for (const member of ['type', 'title', 'code'] as const) {
    expect(['string', 'undefined'].includes(typeof problem[member]), joined(what, { en: `${member} of the problem is not a text`, fr: `${member} du problème n’est pas un texte` }));
  }
  expectSame(problem.status ?? reply.status, reply.status, joined(what, { en: 'status in the problem', fr: 'status du problème' }));
  return problem;
}
