/** A key that nobody has made before, nor can guess: of a case, a message, a file. */

/** Not by `randomUUID`, which browsers keep from pages that did not come over HTTPS. */
export const newKey = (): string => crypto.getRandomValues(new Uint32Array(4)).join('-');
