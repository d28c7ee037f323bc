/** The staff desk on Request Tracker: the adapter reads in the staff's name, and staff answer and settle the tickets. */
import { trackerLine } from '../../src/backend/adapters/request-tracker/ask.ts';
import { contentJson, readable, type Content, type SensitiveAnswer } from '../../src/backend/adapters/request-tracker/content.ts';
import { queueOf, usualMapping } from '../../src/backend/adapters/request-tracker/mapping.ts';
import { plainLine } from '../../src/backend/adapters/request-tracker/text.ts';
import { readTicket, type Ticket } from '../../src/backend/adapters/request-tracker/tickets.ts';
import { requestTrackerBackend } from '../../src/backend/adapters/request-tracker.ts';
import { BackendError } from '../../src/backend/error.ts';
import type { Account, SubmittedAnswer } from '../../src/model/case.ts';
import type { PhoneCase, StaffCase, StaffCaseDetail, StaffDesk } from '../portal/staff/desk.ts';
import type { Database } from './database/database.ts';
import { Problem } from './problem.ts';
import type { RequestTracker } from './request-tracker.ts';
import { boreal } from './societies.ts';
import { deskSignature } from './seed/people.ts';

const mapping = usualMapping;
const atMost = 100;

/** What the adapter refuses, in the words of this server. */
const asProblem = (error: unknown): never => {
  throw error instanceof BackendError && error.code === 'not-found' ? new Problem('not-found', error) : error;
};

/** Anybody who may write the field may have put anything there. */
function sensitiveIn({ fields }: Ticket): readonly Partial<SensitiveAnswer>[] {
  try {
    const kept: unknown = JSON.parse(fields.get(mapping.fields.sensitive) || '[]');
    return Array.isArray(kept) ? kept.filter((each) => typeof each === 'object' && each !== null) : [];
  } catch {
    return [];
  }
}

/** The sensitive ones whole, as staff may see the field that they stand in; masked where it does not hold them. */
export function whole(answers: readonly SubmittedAnswer[], ticket: Ticket): readonly SubmittedAnswer[] {
  const kept = sensitiveIn(ticket);
  return answers.map((answer) => {
    const { value, text } = (answer.sensitive && kept.find(({ id }) => id === answer.id)) || {};
    return typeof text === 'string' ? { ...answer, value, text } : answer;
  });
}

/** A case that was told on the phone, which the ticket shows by having no client reference. */
const contentOfCall = ({ account, lang, subject, path, description, caller }: PhoneCase): Content => ({
  edition: 1,
  member: '',
  openedBy: caller,
  payload: '',
  account,
  lang,
  preset: { id: '', version: '' },
  subject,
  path,
  answers: [],
  description,
  comments: '',
  files: [],
});

export function requestTrackerDesk({ url, staff }: RequestTracker, db: Database): StaffDesk {
  const line = { endpoint: `${url}/REST/2.0`, headers: () => ({ Authorization: staff }) };
  const ask = trackerLine(line);
  const accounts = (): Promise<readonly Account[]> => db.query<Account>(`select id, name from accounts where society = $1 order by name`, [boreal.id]);
  const backend = requestTrackerBackend({
    ...line,
    mapping,
    session: async () => ({ member: 'staff', name: deskSignature, accounts: await accounts(), roles: [] }),
  });

  async function setTo(id: string, wanted: string): Promise<void> {
    await ask(`/ticket/${id}`, { method: 'PUT', json: { Status: wanted }, acts: true });
    // Request Tracker answers 200 to what it does not do as well.
    if ((await readTicket(ask, id)).ticket.status !== wanted) throw new Problem('act-refused');
  }

  return {
    accounts,

    async cases() {
      const pages = (await accounts()).map(async ({ id, name }): Promise<readonly StaffCase[]> => {
        const { cases } = await backend.listCases({ account: id, limit: atMost });
        return cases.map((each) => ({ ...each, unread: false, account: id, accountName: name }));
      });
      const all = (await Promise.all(pages)).flat();
      return all.sort((a, b) => Date.parse(b.updatedAt) - Date.parse(a.updatedAt)).slice(0, atMost);
    },

    async read(id): Promise<StaffCaseDetail> {
      const detail = await backend.readCase(id).catch(asProblem);
      const [{ ticket }, all] = await Promise.all([readTicket(ask, detail.id), accounts()]);
      const accountName = all.find((account) => account.id === detail.account)?.name ?? detail.account;
      return { ...detail, unread: false, answers: whole(detail.answers, ticket), accountName };
    },

    async answer(...[asked, text, , asks]) {
      // The id may be that of a second ticket for one submission; the case is the first.
      const { id, status } = await backend.readCase(asked).catch(asProblem);
      // A question about a closed case leaves it closed.
      const wanted = status === 'active' ? (asks ? mapping.waiting : mapping.statuses.active[0]!) : undefined;
      await ask(`/ticket/${id}/correspond`, {
        method: 'POST',
        json: { Content: text, ContentType: 'text/plain', ...(wanted && { Status: wanted }) },
        acts: true,
      });
      // Written to, Request Tracker may open a ticket of its own accord, or leave it as it was.
      if (wanted && (await readTicket(ask, id)).ticket.status !== wanted) await setTo(id, wanted);
    },

    async setStatus(asked, status) {
      const { id, status: current } = await backend.readCase(asked).catch(asProblem);
      if (current !== status) await setTo(id, mapping.statuses[status][0]!);
    },

    async openByPhone(call) {
      const content = contentOfCall(call);
      const { fields } = mapping;
      const { body } = await ask('/ticket', {
        method: 'POST',
        json: {
          Queue: queueOf(mapping, call.account),
          Subject: plainLine(call.subject),
          Content: readable(content),
          ContentType: 'text/plain',
          CustomFields: {
            [fields.account]: call.account,
            [fields.type]: call.path.map((step) => step.id).join('/'),
            [fields.content]: contentJson(content),
          },
        },
        acts: true,
      });
      const { id, reference } = await backend.readCase(String((body as { readonly id?: unknown }).id));
      return { id, reference };
    },
  };
}
