/** The page that the address names: `#/`, `#/cases`, `#/cases/<id>`, `#/new`, `#/account`. */
import { createSubscriber } from 'svelte/reactivity';
import { on } from 'svelte/events';

const subscribe = createSubscriber((update) => on(window, 'hashchange', update));

const read = (): { readonly page: string; readonly id: string | undefined } => {
  const [, page = '', id] = location.hash.split('/');
  return { page, id: id && decodeURIComponent(id) };
};

export const route = {
  get page() {
    subscribe();
    return read().page;
  },
  /** Of the case that is open. */
  get id() {
    subscribe();
    return read().id;
  },
};

export function go(page: 'cases' | 'new', id?: string): void {
  location.hash = id ? `#/${page}/${encodeURIComponent(id)}` : `#/${page}`;
}
