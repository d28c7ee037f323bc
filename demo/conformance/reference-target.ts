/** The demo's own server as a target of the checks, its staff included. The names and tokens are public. */
import { restBackend } from '../../src/backend/adapters/rest.ts';
import type { Person, Target } from '../../src/conformance.ts';
import { restDesk } from '../portal/staff/rest.ts';
import { alex, camille, morgan } from '../server/seed/people.ts';

const people: { readonly [P in Person]: string } = {
  member: camille.token,
  colleague: morgan.token,
  stranger: alex.token,
};

const headersOf = (person: Person): Readonly<Record<string, string>> => ({ Authorization: `Bearer ${people[person]}` });

/** `url`: where the contract's paths begin, for example `http://localhost:4173/api`. */
export default function referenceTarget(url: string): Target {
  const endpoint = url.replace(/\/+$/, '');
  const desk = restDesk(endpoint.replace(/\/api$/, '/staff-api'));
  return {
    name: `reference server, ${endpoint}`,
    people: ['member', 'colleague', 'stranger'],
    account: 'editions-boreal',
    as: (person, reach) => restBackend({ endpoint, headers: () => headersOf(person), fetch: reach?.fetch }),
    staff: {
      answer: (id, text, { asks = false } = {}) => desk.answer(id, text, 'fr', asks),
      resolve: (id) => desk.setStatus(id, 'resolved'),
    },
    wire: { endpoint, headers: headersOf },
  };
}
