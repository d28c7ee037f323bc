/** Where the vendor's portal finds its cases, on the server and in the browser's own database. */
import type { StorePlaces } from '../store.ts';
import { personAsked } from './people.ts';

export const practicePlaces: StorePlaces = {
  base: '/practice',
  database: 'orvea-portal',
  async firstDay(preset) {
    const { seedCases } = await import('./seed-cases.ts');
    const { session } = personAsked();
    return { session, seed: seedCases(preset, Date.now(), session.name) };
  },
};
