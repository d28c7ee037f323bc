/** Filter, search and sort as a page does them that holds an array and nothing else. */
import type { CaseFilter } from '../../../src/model/case-list.ts';
import type { CaseSummary } from '../../../src/model/case.ts';

const collator = new Intl.Collator('fr');

export function plainSelect(cases: readonly CaseSummary[], { status, search, sort }: CaseFilter): readonly CaseSummary[] {
  const sought = search?.toLowerCase();
  let found = status ? cases.filter((each) => each.status === status) : cases;
  if (sought) found = found.filter((each) => `${each.subject} ${each.reference}`.toLowerCase().includes(sought));
  return sort === 'subject' ? found.toSorted((one, other) => collator.compare(one.subject, other.subject)) : found;
}
