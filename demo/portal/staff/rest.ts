/** The staff desk over the reference server's staff API. */
import type { StaffDesk } from './desk.ts';

/** The demo's one public staff token; a real desk has a sign-in of its own. */
const authorization = 'Bearer staff';

/** `base`: where the staff API stands, for example `/staff-api`. */
export function restDesk(base: string): StaffDesk {
  const root = base.replace(/\/+$/, '');

  async function ask(path: string, method = 'GET', body?: unknown): Promise<Response> {
    const response = await fetch(root + path, {
      method,
      headers: {
        Accept: 'application/json',
        Authorization: authorization,
        ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
      },
      body: body === undefined ? undefined : JSON.stringify(body),
    });
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status}`);
    return response;
  }
  const read = async <T>(path: string): Promise<T> => (await ask(path)).json() as Promise<T>;
  const caseAt = (id: string): string => `/cases/${encodeURIComponent(id)}`;

  return {
    accounts: () => read('/accounts'),
    cases: () => read('/cases'),
    read: (id) => read(caseAt(id)),
    async answer(id, text, lang, asks) {
      await ask(`${caseAt(id)}/messages`, 'POST', { text, lang, asks });
    },
    async setStatus(id, status) {
      await ask(`${caseAt(id)}/status`, 'PUT', { status });
    },
    openByPhone: async (phoneCase) => (await ask('/cases', 'POST', phoneCase)).json() as Promise<{ id: string; reference: string }>,
  };
}
