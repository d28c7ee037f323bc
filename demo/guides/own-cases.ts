/** The cases of the example, in an array: what your database does, with its filters, orders and pages. */
import type { CaseDetail, CaseFile, CaseFilter, Receipt, Session, Submission } from 'case-wizard';

/** A case with the member who opened it. */
export type Kept = CaseDetail & { readonly member: string };

export const cases: Kept[] = [];

/** As the member sees it. */
export const seen = ({ member, ...row }: Kept, by: Session): CaseDetail => ({ ...row, mine: member === by.member });

const isText = (value: unknown): boolean => typeof value === 'string';

export const isWhole = ({ account, lang, subject, path, answers, description, comments, files }: Partial<Submission>): boolean =>
  [account, subject].every((text) => text?.trim()) &&
  [lang, description, comments].every(isText) &&
  Array.isArray(path) && path.length > 0 && path.every(({ id, label }) => isText(id) && isText(label)) &&
  Array.isArray(answers) && answers.every(({ id, label, kind, text }) => [id, label, kind, text].every(isText)) &&
  Array.isArray(files);

/** Takes what it knows by name: a field that a page makes up, such as events, is not the society's record. */
export function openCase(submission: Submission, by: Session, files: readonly CaseFile[] = []): Receipt {
  const { account, lang, subject, path, answers, description, comments, waiver } = submission;
  const id = String(cases.length + 1).padStart(6, '0');
  const at = new Date().toISOString();
  // A sensitive value goes to your staff by a way of its own, and never back to a page.
  const shown = answers.map(({ id: question, label, kind, value, text, sensitive }) =>
    ({ id: question, label, kind, text, sensitive, ...(!sensitive && { value }) }));
  cases.push({
    id, reference: `C-${id}`, account, lang, subject, path, answers: shown, description, comments, files, ...(waiver && { waiver: waiver.note }),
    member: by.member, openedBy: by.name, mine: true, openedAt: at, updatedAt: at,
    status: 'active', origin: 'portal', waiting: false, unread: false, messages: [],
  });
  return { id, reference: `C-${id}`, receivedAt: at };
}

type Place = readonly [key: string, id: string];
type Asked = CaseFilter & { readonly cursor?: string; readonly limit?: string };

const words = (text: string): readonly string[] =>
  text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

const keys = {
  updated: (row: Kept) => row.updatedAt,
  opened: (row: Kept) => row.openedAt,
  reference: (row: Kept) => row.reference,
  subject: (row: Kept) => words(row.subject).join(' '),
};

export function findCases(rows: readonly Kept[], asked: Asked): { rows: readonly Kept[]; total: number; next?: string } {
  const { status, type, openedBy, origin, search = '', sort = 'updated', cursor, limit } = asked;
  const { order = sort === 'subject' ? 'asc' : 'desc' } = asked;
  const placeOf = (row: Kept): Place => [keys[sort](row), row.id];
  const compare = ([a, first]: Place, [b, second]: Place): number =>
    (order === 'asc' ? 1 : -1) * (a < b ? -1 : a > b ? 1 : first < second ? -1 : first > second ? 1 : 0);

  const found = rows
    .filter((row) => !status || (status === 'waiting' ? row.waiting : row.status === status))
    .filter((row) => (!origin || row.origin === origin) && (!openedBy || row.member === openedBy))
    .filter((row) => !type || `${row.path.map(({ id }) => id).join('/')}/`.startsWith(`${type}/`))
    .filter((row) => {
      const held = words(`${row.reference} ${row.subject} ${row.description}`);
      return words(search).every((word) => held.some((each) => each.startsWith(word)));
    })
    .sort((a, b) => compare(placeOf(a), placeOf(b)));
  // The cursor is the place of the last row and not a number of rows: what is written meanwhile moves nothing.
  const after = cursor ? found.filter((row) => compare(placeOf(row), JSON.parse(cursor) as Place) > 0) : found;
  const page = after.slice(0, Math.min(Number(limit) || 25, 100));
  const last = page.at(-1);
  return { rows: page, total: found.length, ...(last && after.length > page.length && { next: JSON.stringify(placeOf(last)) }) };
}
