/** The whole of a case, as members and staff are told it. */
import type { CaseDetail, Message } from '../../../src/model/case.ts';
import type { Queries } from '../database/database.ts';
import { eventsOf } from './case-events.ts';
import { filesOf, type Viewer } from './case-files.ts';
import { summaryOf, type DetailRow } from './case-row.ts';

interface MessageRow {
  readonly id: string;
  readonly sender: 'staff' | 'member';
  readonly author: string;
  readonly words: { readonly text: string };
  readonly lang: string;
  readonly at: Date;
}

type Files = Awaited<ReturnType<typeof filesOf>>;

const messageOf = ({ id, sender, author, words, lang, at }: MessageRow, files: Files): Message => {
  const brought = files.get(id);
  return {
    id,
    from: sender,
    author,
    at: at.toISOString(),
    text: words.text,
    lang,
    ...(brought ? { files: brought } : {}),
  };
};

const thread = `select id, sender, author, words, lang, at from messages where case_id = $1`;

async function messagesOf(caseId: string, files: Files, db: Queries): Promise<readonly Message[]> {
  const rows = await db.query<MessageRow>(`${thread} order by at, id`, [caseId]);
  return rows.map((row) => messageOf(row, files));
}

export async function oneMessage(caseId: string, id: string, viewer: Viewer, db: Queries): Promise<Message> {
  const [row] = await db.query<MessageRow>(`${thread} and id = $2`, [caseId, id]);
  if (!row) throw new Error('a message that is not there');
  return messageOf(row, await filesOf(caseId, db, viewer));
}

/** The followed case, where whoever looks may see it too. */
async function followedBy({ follows }: DetailRow, db: Queries, viewer: Viewer | undefined): Promise<CaseDetail['follows']> {
  if (follows === null) return undefined;
  const [row] = await db.query<NonNullable<CaseDetail['follows']>>(
    `select c.id, c.reference from cases c where c.id = $1 and ($2::text is null or exists
     (select 1 from representatives r where r.account = c.account and r.member = $2))`,
    [follows, viewer?.id ?? null],
  );
  return row;
}

/** `viewer`: the member who looks, absent for staff. Sensitive answers stay masked. */
export async function detailOf(row: DetailRow, db: Queries, viewer?: Viewer): Promise<CaseDetail> {
  const { answers, waiver, description, comments } = row.body;
  const files = await filesOf(row.id, db, viewer);
  const follows = await followedBy(row, db, viewer);
  return {
    ...summaryOf(row, viewer?.id),
    account: row.account,
    lang: row.lang,
    answers,
    ...(waiver ? { waiver: waiver.note } : {}),
    description,
    comments,
    files: files.get(undefined) ?? [],
    messages: await messagesOf(row.id, files, db),
    version: String(row.revision),
    events: await eventsOf(row, db),
    ...(row.rating ? { rating: row.rating } : {}),
    ...(follows ? { follows } : {}),
  };
}
