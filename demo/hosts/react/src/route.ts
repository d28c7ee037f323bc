/** The address as a route, in the part after `#`, and the way to another. */
import { useSyncExternalStore } from 'react';

export type Place = '' | 'cases' | 'new' | 'account';

export interface Route {
  readonly place: Place;
  /** Of the case that is open. */
  readonly id: string | undefined;
}

const places: readonly Place[] = ['cases', 'new', 'account'];

const subscribe = (changed: () => void): (() => void) => {
  addEventListener('hashchange', changed);
  return () => removeEventListener('hashchange', changed);
};

export function useRoute(): Route {
  const hash = useSyncExternalStore(subscribe, () => location.hash);
  const [, place, id] = hash.split('/');
  return { place: places.find((each) => each === place) ?? '', id: id === undefined ? undefined : decodeURIComponent(id) };
}

export const addressOf = (place: Place, id?: string): string => `#/${place}${id === undefined ? '' : `/${encodeURIComponent(id)}`}`;

export function goTo(place: Place, id?: string): void {
  location.hash = addressOf(place, id);
}
