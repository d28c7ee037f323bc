/** Keeps the address, the screen and the elements on the same place in the vendor's portal. */
import type { CaseOpenDetail } from '../../../src/ui/events.ts';
import { hashOf, routeFrom, type Route } from './route.ts';

/** A new case that an element asks for is opened on the one page, unless the Assistant is at work already. */
function askedFor(detail: CaseOpenDetail, here: Route): Route {
  switch (detail.to) {
    case 'case':
      return { page: 'case', id: detail.id };
    case 'list':
      return { page: 'dashboard' };
    case 'new':
      return here.page === 'assistant' ? here : { page: 'create' };
  }
}

function detailOf(route: Route): CaseOpenDetail | undefined {
  switch (route.page) {
    case 'home':
      return undefined;
    case 'dashboard':
      return { to: 'list' };
    case 'case':
      return { to: 'case', id: route.id };
    case 'assistant':
    case 'create':
      return { to: 'new' };
  }
}

/** Calls `show` at each move; `moved` is false for the place the page was loaded at. */
export function navigate(show: (route: Route, moved: boolean) => void): void {
  let here = routeFrom(location.hash);
  /** A link has moved the portal already; what the elements are then told moves it no further. */
  let telling = false;

  const tellElements = (): void => {
    const detail = detailOf(here);
    telling = true;
    if (detail) document.dispatchEvent(new CustomEvent('case-open', { detail, cancelable: true }));
    telling = false;
  };

  document.addEventListener('case-open', ({ detail }) => {
    const route = askedFor(detail, here);
    if (telling || hashOf(route) === hashOf(here)) return;
    here = route;
    show(route, true);
    location.hash = hashOf(route);
  });

  window.addEventListener('hashchange', () => {
    const route = routeFrom(location.hash);
    if (hashOf(route) === hashOf(here)) return;
    here = route;
    show(route, true);
    tellElements();
  });

  show(here, false);
  if (here.page === 'case') tellElements();
}
