/** SHA-256 of a text too, and a text that is the same for the same content. */
import { sha256 as ofBytes } from '../../../model/sha256.ts';

export const sha256 = (content: ArrayBuffer | string): Promise<string> =>
  ofBytes(typeof content === 'string' ? new TextEncoder().encode(content) : content);

/** JSON with its keys in order, since a restored draft may hold them in another. */
export const canonical = (value: unknown): string =>
  JSON.stringify(value, (_key, each: unknown) =>
    typeof each === 'object' && each !== null && !Array.isArray(each)
      ? Object.fromEntries(Object.entries(each).sort(([one], [other]) => (one < other ? -1 : 1)))
      : each,
  );
