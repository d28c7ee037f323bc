/** SHA-256 in lower-case hex: what a confirmation names its words and its file by. */

/** Browsers keep theirs from pages that did not come over HTTPS: there it is reckoned here. */
export async function sha256(bytes: ArrayBuffer | Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = await ((crypto.subtle as SubtleCrypto | undefined) ?? (await import('./plain-sha256.ts'))).digest('SHA-256', bytes);
  // Not by `Array.from`, which old libraries put one of their own in place of.
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
