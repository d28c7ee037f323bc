/** A file that is kept: where it lies, and what it is. */
export interface StoredFile {
  readonly storedAs: string;
  readonly mediaType: string;
}
