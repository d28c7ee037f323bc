/** What the list of cases knows, and how each event changes it: pure, so every order of answers can be tested. */
import type { CasePage } from '../../model/case-list.ts';
import type { CaseSummary } from '../../model/case.ts';
import type { Fault } from '../fault.ts';

/** Everything from the top behind a skeleton, the top again in silence, or the following page. */
export type Load = 'all' | 'again' | 'more';

export interface ListState {
  readonly cases: readonly CaseSummary[];
  /** How many the backend holds, shown or not. */
  readonly total: number;
  /** Cursor of the following page. */
  readonly next?: string | undefined;
  readonly loading: Load | undefined;
  readonly fault?: { readonly during: Load; readonly of: Fault } | undefined;
}

export type ListEvent =
  | { readonly type: 'asked'; readonly load: Load }
  | { readonly type: 'page'; readonly page: CasePage }
  | { readonly type: 'failed'; readonly fault: Fault }
  /** A case was read here: the backend's mark is only seen with the next page. */
  | { readonly type: 'read'; readonly id: string };

export const freshList: ListState = { cases: [], total: 0, loading: 'all' };

export function listAfter(state: ListState, event: ListEvent): ListState {
  switch (event.type) {
    case 'asked':
      return event.load === 'all' ? freshList : { ...state, loading: event.load, fault: undefined };
    case 'page':
      return { ...withPage(state, event.page), total: event.page.total, loading: undefined, fault: undefined };
    case 'failed':
      return { ...state, loading: undefined, fault: { during: state.loading ?? 'all', of: event.fault } };
    case 'read':
      return { ...state, cases: state.cases.map((each) => (each.id === event.id ? { ...each, unread: false } : each)) };
  }
}

function withPage(state: ListState, page: CasePage): ListState {
  const fromTop: ListState = { ...state, cases: page.cases, next: page.next };
  switch (state.loading) {
    case 'more':
      // A case that changed meanwhile moved to the top, so a page may hold one that is already shown.
      return { ...state, cases: [...state.cases, ...except(page.cases, state.cases)], next: page.next };
    case 'again':
      if (!reachesInto(page, state)) return fromTop;
      return { ...fromTop, cases: [...page.cases, ...except(state.cases, page.cases)], next: state.next };
    default:
      return fromTop;
  }
}

/** Whether a new top page joins the rows below it without a gap: they share a case that did not change. */
function reachesInto(page: CasePage, state: ListState): boolean {
  const shown = new Map(state.cases.map((each) => [each.id, each.updatedAt]));
  return page.next !== undefined && page.cases.some((each) => shown.get(each.id) === each.updatedAt);
}

function except(cases: readonly CaseSummary[], others: readonly CaseSummary[]): readonly CaseSummary[] {
  const ids = new Set(others.map((each) => each.id));
  return cases.filter((each) => !ids.has(each.id));
}
