/** The demo's own server as a target of the checks, its staff included. The names and tokens are public. */
import { restTarget, type Target } from '../../src/conformance.ts';
import { restDesk } from '../portal/staff/rest.ts';
import { alex, camille, morgan } from '../server/seed/people.ts';

const signedIn = (token: string): Readonly<Record<string, string>> => ({ Authorization: `Bearer ${token}` });

/** `url`: where the contract's paths begin, for example `http://localhost:4173/api`. */
export default function referenceTarget(url: string): Target {
  const endpoint = url.replace(/\/+$/, '');
  const desk = restDesk(endpoint.replace(/\/api$/, '/staff-api'));
  return {
    ...restTarget(endpoint, {
      member: signedIn(camille.token),
      colleague: signedIn(morgan.token),
      stranger: signedIn(alex.token),
    }),
    name: `reference server, ${endpoint}`,
    account: 'editions-boreal',
    staff: {
      answer: (id, text, { asks = false } = {}) => desk.answer(id, text, 'fr', asks),
      resolve: (id) => desk.setStatus(id, 'resolved'),
    },
  };
}
