/** Writes every case that a filter lets through into one CSV file, page after page, and hands it to the browser. */
import { msg, str } from '@lit/localize';
import { BackendError } from '../../backend/error.ts';
import type { CaseBackend } from '../../backend/port.ts';
import { laterWords } from '../../locale/locale.ts';
import type { CasePage, CaseQuery } from '../../model/case-list.ts';
import type { Preset } from '../../model/preset.ts';
import type { Lang } from '../../model/words.ts';
import { dayOf } from '../../runtime/clock.ts';
import { plainFileName, saveFile } from '../../ui/save-file.ts';

export interface Export {
  readonly backend: CaseBackend;
  /** The filter as it stands; its cursor, if any, is not heeded. */
  readonly query: CaseQuery;
  readonly lang: Lang;
  /** Whose words the file is written in. */
  readonly inWords?: (say: () => string) => string;
  /** For the labels of the types in the reader's language. */
  readonly preset?: Preset | undefined;
  /** For the name of the file; its id without. */
  readonly accountName?: string | undefined;
  readonly onProgress?: (done: number, total: number) => void;
  readonly signal?: AbortSignal;
  readonly save?: (file: Blob, name: string) => void;
  readonly now?: Date;
}

const pageSize = 500;

/**
 * Resolves to the number of cases once the browser has the file. Rejects with the `BackendError`, or with the signal's
 * reason; nothing is saved then.
 */
export async function exportCases(wanted: Export): Promise<number> {
  const { lang, preset, signal, save = saveFile, now = new Date(), inWords = (say) => say() } = wanted;
  const [table] = await Promise.all([import('./case-table-text.ts'), laterWords()]);
  signal?.throwIfAborted();
  const parts = [table.byteOrderMark, inWords(() => table.headLine(lang))];
  const seen = new Set<string>();
  for await (const { cases, total } of everyPage(asking(wanted), wanted.query, seen)) {
    const fresh = cases.filter(({ id }) => !seen.has(id));
    fresh.forEach(({ id }) => seen.add(id));
    if (fresh.length > 0) parts.push(inWords(() => table.caseLines(fresh, lang, preset)));
    wanted.onProgress?.(seen.size, Math.max(total, seen.size));
  }
  save(new Blob(parts, { type: 'text/csv;charset=utf-8' }), inWords(() => fileName(wanted.accountName ?? wanted.query.account, dayOf(now))));
  return seen.size;
}

type Ask = (cursor: string | undefined) => Promise<CasePage>;

async function* everyPage(ask: Ask, query: CaseQuery, seen: ReadonlySet<string>): AsyncGenerator<CasePage> {
  let pages = 0;
  for (let cursor: string | undefined; pages === 0 || cursor !== undefined; pages++) {
    const page = await ask(cursor);
    yield page;
    if (page.next !== undefined && page.next === cursor) throw new BackendError('contract');
    cursor = page.next;
  }
  if (pages === 1 || !newestFirst(query)) return;
  // What changed meanwhile has moved from below the page that was being read to the top.
  for (let cursor: string | undefined, known = false; !known; ) {
    const page = await ask(cursor);
    known = page.next === undefined || page.next === cursor || page.cases.some(({ id }) => seen.has(id));
    yield page;
    cursor = page.next;
  }
}

const newestFirst = ({ sort = 'updated', order = 'desc' }: CaseQuery): boolean => sort === 'updated' && order === 'desc';

/** Ends at once when it is called off, whether the backend heeds the signal or not. */
function asking({ backend, query, signal }: Export): Ask {
  const { cursor: _from, skip: _skip, ...filter } = query;
  const off = signal && new Promise<never>((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
  });
  // Heard by whoever asks; between two pages no one does.
  off?.catch(() => undefined);
  return async (cursor) => {
    signal?.throwIfAborted();
    const page = backend.listCases({ ...filter, limit: pageSize, ...(cursor !== undefined && { cursor }) }, signal && { signal });
    return off ? Promise.race([page, off]) : page;
  };
}

/** Such as `cases-Editions-Boreal-2026-03-01.csv`: nothing that a file system minds. */
function fileName(account: string, day: string): string {
  const named = [plainFileName(account), day].filter(Boolean).join('-');
  return `${msg(str`cases-${named}`, { id: 'export.file' })}.csv`;
}
