/** What was done to many cells of a grid at once, or could not be. */
export type Deed =
  | {
      readonly is: 'pasted' | 'imported';
      readonly rows: number;
      /** Lines beyond the most rows there may be. */
      readonly over: number;
      readonly most: number;
      /** Names of columns that the grid does not have. */
      readonly leftOut: readonly string[];
    }
  | { readonly is: 'removed'; readonly row: number }
  | { readonly is: 'cleared' }
  | { readonly is: 'refused'; readonly why: 'too-large' | 'workbook' | 'unreadable' | 'empty' | 'unloaded' };
