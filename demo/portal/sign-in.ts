/** How a visitor of this demo is signed in: by asking for the page, as whom its address says. */
export async function signIn(page: string = location.pathname + location.search): Promise<void> {
  const { ok, status } = await fetch(page, { cache: 'no-store', headers: { accept: 'text/html' } });
  if (!ok) throw new Error(`${page}: ${status}`);
}
