/** SHA-256 in lower-case hex: what a confirmation names its words and its file by. */

const fetched = (): Promise<typeof import('./plain-sha256.ts')> => import('./plain-sha256.ts');
// With the page, before anything is confirmed: browsers remember a module that did not load, and no later try mends it.
if (!(crypto as { readonly subtle?: SubtleCrypto }).subtle) fetched().catch(() => {});

/** Browsers keep theirs from pages that did not come over HTTPS: those load one of their own. */
export async function sha256(content: ArrayBuffer | Uint8Array<ArrayBuffer> | string): Promise<string> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const { subtle } = crypto as { readonly subtle?: SubtleCrypto };
  const digest = subtle ? new Uint8Array(await subtle.digest('SHA-256', bytes)) : (await fetched()).sha256(new Uint8Array(bytes));
  // Not by `Array.from`, which old libraries put one of their own in place of.
  return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
