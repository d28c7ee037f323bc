/** The cases with the two indexes that a backend would keep: their words without accents, and their order by subject. */
import type { CaseFilter } from '../../../src/model/case-list.ts';
import type { CaseSummary } from '../../../src/model/case.ts';

/** Lower case, without accents and ligatures, each word after a space. */
const folded = (text: string): string =>
  ` ${text.normalize('NFD').replace(/\p{M}/gu, '').replace(/œ/gi, 'oe').toLowerCase().replace(/[^a-z0-9]+/g, ' ').trim()}`;

const wordsOf = (search = ''): readonly string[] => folded(search).split(/(?= )/).filter((word) => word.trim());

export class IndexedCases {
  /** Newest change first. */
  readonly cases: readonly CaseSummary[];
  readonly #words: readonly string[];
  /** Places in `cases`, from A to Z. */
  readonly #bySubject: Uint32Array;

  constructor(cases: readonly CaseSummary[]) {
    this.cases = cases;
    this.#words = cases.map(({ subject, reference }) => folded(`${subject} ${reference}`));
    const { compare } = new Intl.Collator('fr');
    this.#bySubject = Uint32Array.from(cases.keys()).sort((one, other) => compare(cases[one]!.subject, cases[other]!.subject));
  }

  /** Found and put in order when asked, each time anew. */
  select(filter: CaseFilter): readonly CaseSummary[] {
    const words = wordsOf(filter.search);
    const { sort, order, ...narrowing } = filter;
    if (!sort && !order && Object.values(narrowing).every((value) => !value)) return this.cases;
    const found: CaseSummary[] = [];
    for (let at = 0; at < this.cases.length; at++) {
      const place = sort === 'subject' ? this.#bySubject[at]! : at;
      const each = this.cases[place]!;
      if (fits(each, filter) && words.every((word) => this.#words[place]!.includes(word))) found.push(each);
    }
    const asTheyLie = order === undefined || (sort === 'subject') === (order === 'asc');
    return asTheyLie ? found : found.reverse();
  }
}

function fits(each: CaseSummary, { status, type, openedBy, origin }: CaseFilter): boolean {
  if (status && (status === 'waiting' ? !each.waiting : each.status !== status)) return false;
  if (origin && each.origin !== origin) return false;
  if (openedBy && each.openedBy !== openedBy) return false;
  return !type || `${each.path.map(({ id }) => id).join('/')}/`.startsWith(`${type}/`);
}
