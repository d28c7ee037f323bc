/** How words become terms of the search, the same while the index is built and in the reader's browser: accents and case are forgiven. */

const termOf = (word: string): string => word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

export const searchOptions = {
  fields: ['heading', 'page', 'text'],
  storeFields: ['heading', 'page', 'to'],
  processTerm: termOf,
};

export interface Found {
  readonly id: string;
  readonly heading: string;
  readonly page: string;
  readonly to: string;
}
