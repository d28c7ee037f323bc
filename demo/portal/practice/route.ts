/** Where somebody is in the vendor's portal, as the part of the address after `#`. */
import { decoded } from '../route.ts';

export type Route =
  | { readonly page: 'home' | 'assistant' | 'create' | 'dashboard' }
  | { readonly page: 'case'; readonly id: string };

const pages = ['assistant', 'create', 'dashboard'] as const;

/** An address without a route, or with an unknown one, is the home page. */
export function routeFrom(hash: string): Route {
  const [name = '', id] = hash.replace(/^#\/?/, '').split('/');
  if (name === 'cases' && id) return { page: 'case', id: decoded(id) };
  const page = pages.find((each) => each === name);
  return { page: page ?? 'home' };
}

export const hashOf = (route: Route): string =>
  route.page === 'case' ? `#/cases/${encodeURIComponent(route.id)}` : route.page === 'home' ? '#/' : `#/${route.page}`;
