/** The societies that this server serves side by side: where each is found, who stands at its desk, who visits its pages. */
import { boreal as borealPeople } from './seed/people.ts';
import { practice as practicePeople } from './seed/practice-people.ts';
import type { SeedPeople } from './seed/seed-people.ts';

export interface Society {
  /** As the database knows it. */
  readonly id: string;
  /** Where its pages and APIs begin: nothing, or a path without a slash at its end. */
  readonly base: string;
  /** Name of its portal's cookie. */
  readonly cookie: string;
  /** What the references of its cases begin with. */
  readonly reference: string;
  readonly people: SeedPeople;
}

export const boreal: Society = { id: 'boreal', base: '', cookie: 'portal', reference: 'C', people: borealPeople };

/** A health-software vendor: practices instead of members' accounts. */
export const practice: Society = { id: 'practice', base: '/practice', cookie: 'practice', reference: 'D', people: practicePeople };

export const societies: readonly Society[] = [practice, boreal];

/** Whose page a path is; the one without a path of its own has the rest. */
export const societyAt = (path: string): Society => societies.find(({ base }) => path.startsWith(`${base}/`)) ?? boreal;
