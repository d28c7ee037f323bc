/** Where the member is, as the part of the address after `#`. */
import type { CaseFilter } from '../../src/model/case-list.ts';
import { filterFrom, parametersOf } from './list-address.ts';

export type Route =
  | { readonly page: 'home' | 'works' | 'royalties' | 'new' }
  | { readonly page: 'cases'; readonly id?: string; readonly filter?: CaseFilter };

/** An address without a route, or with an unknown one, is the cases: what this demo is about. */
export function routeFrom(hash: string): Route {
  const [path = '', parameters = ''] = hash.replace(/^#\/?/, '').split('?', 2);
  const [page = '', id] = path.split('/');
  if (hash === '#/') return { page: 'home' };
  if (page === 'works' || page === 'royalties') return { page };
  if (page !== 'cases' || !id) return { page: 'cases', filter: filterFrom(parameters) };
  return id === 'new' ? { page: 'new' } : { page: 'cases', id: decoded(id) };
}

export function hashOf(route: Route): string {
  switch (route.page) {
    case 'home':
      return '#/';
    case 'works':
    case 'royalties':
      return `#/${route.page}`;
    case 'new':
      return '#/cases/new';
    case 'cases':
      return route.id === undefined ? `#/cases${parametersOf(route.filter)}` : `#/cases/${encodeURIComponent(route.id)}`;
  }
}

/** Whether two routes are the same place, whatever its list is filtered by. */
export const samePlace = (one: Route, other: Route): boolean => hashOf(placeOf(one)) === hashOf(placeOf(other));

const placeOf = (route: Route): Route => (route.page === 'cases' ? { ...route, filter: {} } : route);

/** A cut-off escape in a pasted address is taken as it stands: the backend will not know it. */
export function decoded(id: string): string {
  try {
    return decodeURIComponent(id);
  } catch {
    return id;
  }
}
