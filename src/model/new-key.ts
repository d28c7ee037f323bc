/** A key that nobody has made before, nor can guess: of a case, a message, a file. */

/** A UUID of version 4 (RFC 9562). Not by `randomUUID`, which browsers keep from pages that did not come over HTTPS. */
export const newKey = (): string =>
  '10000000-1000-4000-8000-100000000000'.replace(/[018]/g, (digit) =>
    (+digit ^ (crypto.getRandomValues(new Uint8Array(1))[0]! & (15 >> (+digit / 4)))).toString(16));
