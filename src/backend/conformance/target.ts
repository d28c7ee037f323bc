/** The system under test: how the kit reaches it, as whom, and what the society's staff can do in it. */
import type { Submission } from '../../model/case.ts';
import type { CaseBackend } from '../port.ts';

/** The people of the checks: two who represent one account, and one who does not. */
export type Person = 'member' | 'colleague' | 'stranger';

export interface Reach {
  /** Stands in for every request, where the backend makes any: so the kit loses answers and cuts uploads. */
  readonly fetch?: typeof fetch;
}

export interface Target {
  /** As it stands in the report. */
  readonly name: string;
  /** Who can be signed in. The checks that need more are skipped, and say so. */
  readonly people: readonly Person[];
  /** A backend of its own at each call, as after a reload; of `Reach` it takes what it can. */
  readonly as: (person: Person, reach?: Reach) => CaseBackend;
  /** The account that `member` and `colleague` represent; where absent, the first of the member's session. */
  readonly account?: string;
  /** What this society accepts, laid over the kit's own submission: its types, its questions, its preset. */
  readonly sample?: Partial<Submission>;
  /** What happens on the other side of the desk. */
  readonly staff?: Staff;
  /** Where the REST contract is spoken. Absent for a backend in the page. */
  readonly wire?: Wire;
}

export interface Staff {
  /** Writes in the case; `asks`: and waits for the member. */
  answer(caseId: string, text: string, options?: { readonly asks?: boolean }): Promise<void>;
  resolve(caseId: string): Promise<void>;
}

export interface Wire {
  /** Where the contract's paths begin, absolute, for example `https://society.example/api`. */
  readonly endpoint: string;
  /** Headers that sign this person in. */
  readonly headers: (person: Person) => Readonly<Record<string, string>>;
}
