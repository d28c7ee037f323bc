/** A Request Tracker that answers with what a real one was seen to send, for the tests of its adapter. */
import { requestTrackerBackend, usualMapping, type RequestTrackerMapping } from '../../src/backend/adapters/request-tracker.ts';
import type { CaseBackend } from '../../src/backend/port.ts';
import type { Session, Submission } from '../../src/model/case.ts';

export const session: Session = {
  member: 'member-5f1c',
  name: 'Camille Roy',
  accounts: [{ id: 'editions-boreal', name: 'Éditions Boréal inc.' }],
  roles: ['representative'],
};

export const submission: Submission = {
  account: 'editions-boreal',
  lang: 'fr',
  preset: { id: 'rights-society', version: '1' },
  subject: 'Part de l’œuvre',
  path: [{ id: 'payments', label: 'Paiements' }, { id: 'missing', label: 'Versement manquant' }],
  answers: [{ id: 'amount', label: 'Montant', kind: 'amount', value: '12.50', text: '12,50 $', sensitive: false }],
  description: 'Il manque un versement.',
  comments: '',
  files: [],
};

export interface Asked {
  readonly method: string;
  /** With its query, decoded. */
  readonly path: string;
  readonly headers: Headers;
  /** Of a form, what its field `JSON` holds. */
  readonly body: unknown;
}

export type Answer = (asked: Asked) => Response | undefined | Promise<Response | undefined>;

export const json = (body: unknown, status = 200, headers: Record<string, string> = {}): Response =>
  new Response(JSON.stringify(body), { status, headers: { 'Content-Type': 'application/json; charset=utf-8', ...headers } });

export const page = (status = 200): Response =>
  new Response('<!doctype html><title>Login</title>', { status, headers: { 'Content-Type': 'text/html' } });

const user = (id: string, name: string): object => ({ type: 'user', id, _url: `http://rt/user/${id}`, Name: id, RealName: name });

export const people = {
  camille: user('member-5f1c', 'Camille Roy'),
  morgan: user('member-8d20', 'Morgan Tremblay'),
  staff: user('staff', 'Nadia Benali'),
  itself: user('RT_System', 'The RT System itself'),
} as const;

const field = (name: string, number: string, value?: string): object => ({
  type: 'customfield',
  id: number,
  name,
  values: value === undefined ? [] : [value],
});

/** A ticket as `GET /ticket/N` tells it; `fields`: values of its custom fields by name. */
export function ticket(changes: Readonly<Record<string, unknown>> = {}, fields: Readonly<Record<string, string>> = {}): Record<string, unknown> {
  const names = { Account: '2', 'Client reference': '3', 'Case type': '4', 'Case content': '5', Rating: '7' };
  return {
    id: '12',
    Subject: 'Part de l’œuvre',
    Status: 'open',
    Queue: { type: 'queue', id: '3', Name: 'Cases of editions-boreal' },
    Created: '2026-11-22T03:04:44Z',
    LastUpdated: '2026-11-22T03:06:11Z',
    LastUpdatedBy: { type: 'user', id: 'member-5f1c' },
    Creator: people.camille,
    Requestor: [],
    CustomFields: Object.entries(names).map(([name, number]) => field(name, number, fields[name])),
    _hyperlinks: [{ ref: 'self' }, { ref: 'history' }, { ref: 'correspond' }],
    ...changes,
  };
}

/** A list of tickets, with its total. */
export const listed = (...tickets: readonly object[]): Response =>
  json({ count: tickets.length, total: tickets.length, page: 1, pages: 1, per_page: 20, items: tickets });

/** Histories and attachments come without a total. */
export const items = (...found: readonly object[]): Response => json({ count: found.length, total: null, page: 1, pages: null, items: found });

export interface Rig {
  readonly backend: CaseBackend;
  readonly asked: readonly Asked[];
  /** Another one on the same Request Tracker, as after a reload. */
  again(): CaseBackend;
}

let rigs = 0;

/** `answer`: what is answered; 404, as Request Tracker says it, to the rest. */
export function tracker(answer: Answer, changes: Partial<RequestTrackerMapping> = {}): Rig {
  const asked: Asked[] = [];
  rigs += 1;
  const endpoint = `/rt-${rigs}/REST/2.0`;
  const line: typeof fetch = async (input, { method = 'GET', headers, body } = {}) => {
    const given = body instanceof FormData ? String(body.get('JSON')) : (body as string | undefined);
    const one: Asked = {
      method,
      path: decodeURIComponent(String(input).slice(endpoint.length).replaceAll('+', ' ')),
      headers: new Headers(headers),
      body: given === undefined ? undefined : JSON.parse(given),
    };
    asked.push(one);
    return (await answer(one)) ?? json({ message: 'Not Found' }, 404);
  };
  const mapping = { ...usualMapping, fields: { ...usualMapping.fields, sensitive: '6' }, ...changes };
  const again = (): CaseBackend => requestTrackerBackend({ endpoint, session: async () => session, mapping, fetch: line });
  return { asked, backend: again(), again };
}
