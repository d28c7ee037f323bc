/** How the example refuses: a status, and a sentence for the member in the language of the page. */
import type { Context } from 'hono';

export const refusal = (status: number, en: string, fr: string): Error => Object.assign(new Error(en), { status, fr });
export const notFound = (): Error => refusal(404, 'There is no such thing here.', 'Cela n’existe pas ici.');

/** Read off first, and thrown away: a line that is cut while it carries a request tells nobody why. Whoever sends without end is cut. */
export async function tooLarge({ req }: Context): Promise<never> {
  let left = 100_000_000;
  const nowhere = new WritableStream<Uint8Array>({
    write({ length }, line) {
      left -= length;
      if (left < 0) line.error();
    },
  });
  await req.raw.body?.pipeTo(nowhere).catch(() => undefined);
  throw refusal(413, 'This is too large.', 'C’est trop volumineux.');
}

/** Anything else that was thrown came of a request that is not as it has to be. */
export function problem(error: Error, language = ''): Response {
  const unread = { status: 400, fr: 'Cette demande ne se lit pas.', message: 'This request cannot be read.' };
  const { status, fr, message } = 'fr' in error ? { ...unread, ...error, message: error.message } : unread;
  const detail = language.startsWith('fr') ? fr : message;
  return new Response(JSON.stringify({ title: detail, status, detail }), { status, headers: { 'Content-Type': 'application/problem+json' } });
}
