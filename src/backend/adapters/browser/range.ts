/** Parts of an index whose places are lists of texts. */

/** A place in such an index, from its beginning. */
export type Prefix = readonly string[];

/** Everything below the prefix: an array sorts after every text. */
export const below = (prefix: Prefix): IDBKeyRange => IDBKeyRange.bound(prefix, [...prefix, []]);

/** What comes after a place below the prefix, up to all that begins with `until` where it is given. */
export const afterPlace = (prefix: Prefix, place: Prefix, until?: string): IDBKeyRange =>
  IDBKeyRange.bound([...prefix, ...place], [...prefix, ...(until === undefined ? [] : [until]), []], true);

/** What comes before a place below the prefix. */
export const beforePlace = (prefix: Prefix, place: Prefix): IDBKeyRange =>
  IDBKeyRange.bound(prefix, [...prefix, ...place], false, true);
