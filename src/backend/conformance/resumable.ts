/** Whether a server takes uploads that go on where they broke off: it says so when asked. */
import type { Wire } from './target.ts';

export const tusVersion = '1.0.0';

/** Any doubt is a no: then the plain upload is what a member gets. */
export async function speaksTus({ endpoint, headers }: Wire): Promise<boolean> {
  try {
    const reply = await fetch(`${endpoint}/uploads`, { method: 'OPTIONS', headers: headers('member') });
    await reply.body?.cancel();
    return reply.headers.has('Tus-Version') || reply.headers.has('Tus-Resumable');
  } catch {
    return false;
  }
}
