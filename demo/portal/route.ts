/** Where the member is, as the part of the address after `#`. */
export type Route =
  | { readonly page: 'home' | 'works' | 'royalties' | 'new' }
  | { readonly page: 'cases'; readonly id?: string };

/** An address without a route, or with an unknown one, is the cases: what this demo is about. */
export function routeFrom(hash: string): Route {
  const [page = '', id] = hash.replace(/^#\/?/, '').split('/');
  if (hash === '#/') return { page: 'home' };
  if (page === 'works' || page === 'royalties') return { page };
  if (page !== 'cases' || !id) return { page: 'cases' };
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
      return route.id === undefined ? '#/cases' : `#/cases/${encodeURIComponent(route.id)}`;
  }
}

/** A cut-off escape in a pasted address is taken as it stands: the backend will not know it. */
function decoded(id: string): string {
  try {
    return decodeURIComponent(id);
  } catch {
    return id;
  }
}
