/** Keeps address, screen and elements on the same place, whether the member follows a link, presses Back or opens a case. */
import type { CaseFilter } from '../../src/model/case-list.ts';
import type { CaseOpenDetail } from '../../src/ui/events.ts';
import { onlySearchDiffers, parametersOf } from './list-address.ts';
import { hashOf, routeFrom, samePlace, type Route } from './route.ts';

/** As much of `<my-cases>` as the address is kept of. */
export interface FilteredList {
  filter: CaseFilter | undefined;
}

const askedFor = (detail: CaseOpenDetail, list: FilteredList): Route => {
  switch (detail.to) {
    case 'case':
      return { page: 'cases', id: detail.id };
    case 'list':
      return { page: 'cases', filter: list.filter };
    case 'new':
      return { page: 'new' };
  }
};

function detailOf(route: Route): CaseOpenDetail | undefined {
  if (route.page === 'new') return { to: 'new' };
  if (route.page !== 'cases') return undefined;
  return route.id === undefined ? { to: 'list' } : { to: 'case', id: route.id };
}

const isList = (route: Route): route is Route & { readonly page: 'cases' } => route.page === 'cases' && route.id === undefined;

/** Leaves the address where the member was moved to without asking for it. */
export type Settle = (route: Route) => void;

/** Calls `show` at each move; `moved` is false for the place the page was loaded at. */
export function navigate(list: FilteredList, show: (route: Route, moved: boolean) => void): Settle {
  let here = routeFrom(location.hash);

  // The elements ask, the portal shows; not cancelled, so they follow their own part of it themselves.
  document.addEventListener('case-open', ({ detail }) => {
    const route = askedFor(detail, list);
    if (samePlace(route, here)) return;
    here = route;
    show(route, true);
    location.hash = hashOf(route);
  });

  document.addEventListener('case-filter', ({ detail: { filter } }) => {
    if (!isList(here)) return;
    const typing = onlySearchDiffers(filter, here.filter);
    here = { page: 'cases', filter };
    history[typing ? 'replaceState' : 'pushState'](history.state, '', hashOf(here));
  });

  window.addEventListener('hashchange', () => {
    const route = routeFrom(location.hash);
    if (hashOf(route) === hashOf(here)) return;
    const moved = !samePlace(route, here);
    here = route;
    // Back from a case finds the list as it was left.
    if (isList(route) && parametersOf(route.filter) !== parametersOf(list.filter)) list.filter = route.filter;
    if (!moved) return;
    show(route, true);
    tellElements(route);
  });

  history.replaceState(history.state, '', hashOf(here));
  show(here, false);
  // The list is where the elements start by themselves; telling them would take the focus at load.
  if (here.page === 'cases' && here.id !== undefined) tellElements(here);

  return (route) => {
    here = route;
    history.replaceState(history.state, '', hashOf(route));
    show(route, false);
  };
}

/** A link or Back moved the portal: the elements hear of it as of any other wish to go somewhere. */
function tellElements(route: Route): void {
  const detail = detailOf(route);
  if (detail) document.dispatchEvent(new CustomEvent('case-open', { detail, cancelable: true }));
}
