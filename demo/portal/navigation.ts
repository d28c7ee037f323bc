/** Keeps address, screen and elements on the same place, whether the member follows a link, presses Back or opens a case. */
import type { CaseOpenDetail } from '../../src/ui/events.ts';
import { hashOf, routeFrom, type Route } from './route.ts';

const askedFor = (detail: CaseOpenDetail): Route => {
  switch (detail.to) {
    case 'case':
      return { page: 'cases', id: detail.id };
    case 'list':
      return { page: 'cases' };
    case 'new':
      return { page: 'new' };
  }
};

function detailOf(route: Route): CaseOpenDetail | undefined {
  if (route.page === 'new') return { to: 'new' };
  if (route.page !== 'cases') return undefined;
  return route.id === undefined ? { to: 'list' } : { to: 'case', id: route.id };
}

/** Leaves the address where the member was moved to without asking for it. */
export type Settle = (route: Route) => void;

/** Calls `show` at each move; `moved` is false for the place the page was loaded at. */
export function navigate(show: (route: Route, moved: boolean) => void): Settle {
  let here = hashOf(routeFrom(location.hash));

  // The elements ask, the portal shows; not cancelled, so they follow their own part of it themselves.
  document.addEventListener('case-open', ({ detail }) => {
    const route = askedFor(detail);
    if (hashOf(route) === here) return;
    here = hashOf(route);
    show(route, true);
    location.hash = here;
  });

  window.addEventListener('hashchange', () => {
    const route = routeFrom(location.hash);
    if (hashOf(route) === here) return;
    here = hashOf(route);
    show(route, true);
    tellElements(route);
  });

  const first = routeFrom(location.hash);
  history.replaceState(history.state, '', here);
  show(first, false);
  // The list is where the elements start by themselves; telling them would take the focus at load.
  if (first.page === 'cases' && first.id !== undefined) tellElements(first);

  return (route) => {
    here = hashOf(route);
    history.replaceState(history.state, '', here);
    show(route, false);
  };
}

/** A link or Back moved the portal: the elements hear of it as of any other wish to go somewhere. */
function tellElements(route: Route): void {
  const detail = detailOf(route);
  if (detail) document.dispatchEvent(new CustomEvent('case-open', { detail, cancelable: true }));
}
