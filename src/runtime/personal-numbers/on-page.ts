/** Looks into a file on the page itself, where it lets no worker be started: names and plain text only, and never long at once. */
import { extensionOf } from '../../model/attachment.ts';
import type { Tell, Wanted } from './look.ts';
import { textOf } from './plain-text.ts';
import { Sieve } from './sieve.ts';

/** Less than a worker would read: the member is typing meanwhile. */
const BYTES = 8 * 2 ** 20;

export async function lookOnPage({ file, lang }: Omit<Wanted, 'pdf'>, wanted: () => boolean, tell: Tell): Promise<void> {
  const sieve = new Sieve(lang, tell);
  sieve.add(file.name);
  sieve.end();
  if (!/^(txt|csv)$/.test(extensionOf(file.name))) return;
  for await (const text of textOf(file, BYTES)) {
    if (!wanted()) return;
    sieve.add(text);
    // Whatever else waits has its turn.
    await new Promise((go) => setTimeout(go));
  }
  sieve.end();
}
