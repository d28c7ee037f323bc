/** What members and staff do about open cases in these tests, over HTTP. */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import type { CasePage } from '../../src/model/case-list.ts';
import type { CaseDetail, CaseSummary, Message, Receipt, Reply, Submission } from '../../src/model/case.ts';
import { submissionOf, type Callers, type Who } from './society.ts';

export interface MemberActs {
  /** Id of a case that this member has just opened. */
  opened(who: Who, changes?: Partial<Submission>): Promise<string>;
  reply(who: Who, id: string, reply?: Partial<Reply>, key?: string): Promise<Response>;
  /** The message of a reply that must be received. */
  replied(who: Who, id: string, reply?: Partial<Reply>): Promise<Message>;
  /** Without `version`, the one that the member would see now. */
  change(who: Who, id: string, change: unknown, version?: string): Promise<Response>;
  /** The case after a change that must be done. */
  changed(who: Who, id: string, change: unknown, version?: string): Promise<CaseDetail>;
  listed(who: Who, id: string, account?: string): Promise<CaseSummary>;
  staffSay(id: string, text: string, asks?: boolean): Promise<void>;
  staffSet(id: string, status: CaseSummary['status']): Promise<void>;
}

const json = (method: string, body: unknown, headers: Record<string, string> = {}): RequestInit => ({
  method,
  headers: { 'Content-Type': 'application/json', ...headers },
  body: JSON.stringify(body),
});

export function memberActs(society: () => Callers): MemberActs {
  const staff = async (path: string, method: string, body: unknown): Promise<void> => {
    const reply = await society().ask('staff', `/staff-api${path}`, json(method, body));
    assert.equal(reply.status, 204, await reply.clone().text());
  };
  const acts: MemberActs = {
    async opened(who, changes = {}) {
      const reply = await society().submit(who, submissionOf(changes));
      assert.equal(reply.status, 201, await reply.clone().text());
      return ((await reply.json()) as Receipt).id;
    },
    reply: (who, id, { text = 'Voici la page signée.', lang = 'fr', files = [] } = {}, key = randomUUID()) =>
      society().ask(who, `/api/cases/${id}/messages`, json('POST', { text, lang, files }, { 'Idempotency-Key': key })),
    async replied(who, id, reply) {
      const answer = await acts.reply(who, id, reply);
      assert.equal(answer.status, 201, await answer.clone().text());
      return answer.json() as Promise<Message>;
    },
    async change(who, id, change, version) {
      const tag = version ?? (await society().detail(who, id)).version;
      return society().ask(who, `/api/cases/${id}/changes`, json('POST', change, { 'If-Match': `"${tag}"` }));
    },
    async changed(who, id, change, version) {
      const answer = await acts.change(who, id, change, version);
      assert.equal(answer.status, 200, await answer.clone().text());
      return answer.json() as Promise<CaseDetail>;
    },
    async listed(who, id, account = 'editions-boreal') {
      const { cases } = await society().json<CasePage>(who, `/api/cases?account=${account}&limit=100`);
      const found = cases.find((each) => each.id === id);
      assert.ok(found, 'the case is not in the list');
      return found;
    },
    staffSay: (id, text, asks = false) => staff(`/cases/${id}/messages`, 'POST', { text, lang: 'fr', asks }),
    staffSet: (id, status) => staff(`/cases/${id}/status`, 'PUT', { status }),
  };
  return acts;
}
