/** A running Request Tracker as the conformance kit's target: the demo's people, and its staff over REST 2.0. */
import type { Session } from '../../src/model/case.ts';
import { requestTrackerBackend } from '../../src/backend/adapters/request-tracker.ts';
import { usualMapping } from '../../src/backend/adapters/request-tracker/mapping.ts';
import type { Person, Target } from '../../src/backend/conformance/target.ts';
import { accounts, alex, camille, morgan } from '../../demo/server/seed/people.ts';

export interface Tracker {
  readonly url: string;
  readonly authorization: Readonly<Record<string, string>>;
  readonly staff: string;
  readonly sensitiveField: string;
}

type SeedMember = typeof camille;

const people: Readonly<Record<Person, SeedMember>> = { member: camille, colleague: morgan, stranger: alex };

const sessionOf = ({ id, name, roles, accounts: theirs }: SeedMember): Session => ({
  member: id,
  name,
  roles,
  accounts: accounts.filter((account) => theirs.includes(account.id)),
});

/** What the staff do, as their own client would. */
async function asStaff({ url, staff }: Tracker, method: string, path: string, content?: object): Promise<unknown> {
  const reply = await fetch(`${url}/REST/2.0${path}`, {
    method,
    headers: { Authorization: staff, Accept: 'application/json', ...(content && { 'Content-Type': 'application/json' }) },
    body: content && JSON.stringify(content),
  });
  if (!reply.ok) throw new Error(`${method} ${path}: ${reply.status} ${await reply.text()}`);
  return reply.json();
}

export function requestTrackerTarget(tracker: Tracker): Target {
  const mapping = { ...usualMapping, fields: { ...usualMapping.fields, sensitive: tracker.sensitiveField } };
  return {
    name: 'Request Tracker 5',
    people: ['member', 'colleague', 'stranger'],
    as: (person, reach) =>
      requestTrackerBackend({
        endpoint: `${tracker.url}/REST/2.0`,
        session: async () => sessionOf(people[person]),
        mapping,
        headers: () => ({ Authorization: tracker.authorization[people[person].id]! }),
        fetch: reach?.fetch,
      }),
    staff: {
      answer: async (id, text, { asks = false } = {}) => {
        const status = asks ? { Status: mapping.waiting } : {};
        await asStaff(tracker, 'POST', `/ticket/${id}/correspond`, { Content: text, ContentType: 'text/plain', ...status });
      },
      resolve: async (id) => void (await asStaff(tracker, 'PUT', `/ticket/${id}`, { Status: 'resolved' })),
    },
  };
}
