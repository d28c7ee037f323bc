/** SHA-256 in lower-case hex: what a confirmation names its words and its file by. */

/** Browsers keep theirs from pages that did not come over HTTPS: those load one of their own. */
export async function sha256(bytes: ArrayBuffer | Uint8Array<ArrayBuffer>): Promise<string> {
  const { subtle } = crypto as { readonly subtle?: SubtleCrypto };
  const digest = subtle ? new Uint8Array(await subtle.digest('SHA-256', bytes)) : (await import('@noble/hashes/sha2.js')).sha256(new Uint8Array(bytes));
  // Not by `Array.from`, which old libraries put one of their own in place of.
  return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
