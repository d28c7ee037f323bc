/** Whether a server takes uploads that go on where they broke off: it says so when asked. */
import type { Wire } from './target.ts';

export const tusVersion = '1.0.0';

/** In milliseconds: as long as the REST adapter waits, so that the kit decides as it does. */
const usualPatience = 10_000;

/** Any doubt is a no: then the plain upload is what a member gets. */
export async function speaksTus({ endpoint, headers }: Wire, patience = usualPatience): Promise<boolean> {
  try {
    const signal = AbortSignal.timeout(patience);
    const reply = await fetch(`${endpoint}/uploads`, { method: 'OPTIONS', headers: headers('member'), signal });
    await reply.body?.cancel();
    const versions = (reply.headers.get('Tus-Version') ?? '').split(',').map((version) => version.trim());
    return reply.ok && versions.includes(tusVersion);
  } catch {
    return false;
  }
}
