/** Writes many made-up cases in a few statements, in the shape in which single ones are written. */
import type { Preset } from '../../../src/model/preset.ts';
import { listKeys } from '../cases/list-keys.ts';
import { openingText, type Body, type Heading } from '../cases/open-case.ts';
import { keptBeside, wordsOf } from '../cases/search-words.ts';
import type { Queries } from '../database/database.ts';
import { deskSignature } from '../seed/people.ts';
import type { Ending, Story, StoryMessage } from './story.ts';

export interface FilledCase {
  readonly id: string;
  readonly reference: string;
  readonly account: string;
  readonly story: Story;
  readonly ending: Ending;
  /** Who opened it: a member, or someone on the phone. */
  readonly member?: string;
  readonly caller?: string;
  /** The member who answers what staff ask. */
  readonly replier: string;
}

/** Rows that travel as one parameter: each column by its name and type. */
async function insert(table: string, columns: string, rows: readonly object[], within: Queries): Promise<void> {
  const names = columns.replace(/(\w+) \w+/g, '$1');
  await within.query(
    `insert into ${table} (${names}) select ${names} from json_to_recordset($1::json) as r (${columns})`,
    [JSON.stringify(rows)],
  );
}

const authorOf = ({ kind }: StoryMessage, { replier }: FilledCase): string => (kind === 'replied' ? replier : deskSignature);
const sideOf = ({ kind }: StoryMessage): 'member' | 'staff' => (kind === 'replied' ? 'member' : 'staff');

function caseRow({ id, reference, account, story, ending, member, caller }: FilledCase, preset: Preset): object {
  const heading: Heading = { subject: story.subject, path: story.path, caller };
  const body: Body = { answers: [], waiver: undefined, description: story.description, comments: '' };
  const { opener, type, subject } = listKeys(heading, member);
  const closed = ending === 'resolved' || ending === 'cancelled';
  return {
    id,
    reference,
    account,
    heading,
    body,
    opener,
    type,
    subject_key: subject,
    status: closed ? ending : 'active',
    origin: member === undefined ? 'phone' : 'portal',
    opened_by: member,
    lang: story.lang,
    preset: { id: preset.id, version: preset.version },
    waiting: ending === 'asked',
    opened_at: story.openedAt,
    updated_at: story.endedAt,
  };
}

const caseColumns = `id text, reference text, account text, status text, origin text, opened_by text, lang text, preset json,
  heading json, body json, waiting boolean, opened_at timestamptz, updated_at timestamptz, opener text, type text, subject_key text`;

const messageColumns = `id text, case_id text, sender text, author text, words json, lang text, at timestamptz`;

const eventColumns = `case_id text, kind text, side text, words json, at timestamptz`;

const wordsRow = ({ id, reference, story }: FilledCase): object => {
  const texts = [openingText(reference, story), ...story.messages.map(({ text }) => text)];
  return { case_id: id, words: wordsOf(texts.join('\n')).join(' ') };
};

const messageRows = (filled: FilledCase): readonly object[] =>
  filled.story.messages.map((message, place) => ({
    id: `${filled.id}-${place}`,
    case_id: filled.id,
    sender: sideOf(message),
    author: authorOf(message, filled),
    words: { text: message.text },
    lang: filled.story.lang,
    at: message.at,
  }));

function eventRows(filled: FilledCase): readonly object[] {
  const { id, story, ending } = filled;
  const said = story.messages.map((message) => ({
    case_id: id,
    kind: message.kind,
    side: sideOf(message),
    words: { by: authorOf(message, filled) },
    at: message.at,
  }));
  const closed = ending === 'resolved' || ending === 'cancelled';
  return closed ? [...said, { case_id: id, kind: ending, side: 'staff', words: { by: deskSignature }, at: story.endedAt }] : said;
}

/** What staff last asked has not been read by anyone yet. */
async function markAsked(cases: readonly FilledCase[], within: Queries): Promise<void> {
  await within.query(
    `insert into unread_marks (member, account, case_id)
     select r.member, c.account, c.id from cases c join representatives r on r.account = c.account where c.id = any($1)`,
    [cases.filter(({ ending }) => ending === 'asked').map(({ id }) => id)],
  );
}

export async function writeCases(cases: readonly FilledCase[], preset: Preset, within: Queries): Promise<void> {
  await insert('cases', caseColumns, cases.map((each) => caseRow(each, preset)), within);
  await within.query(
    `insert into case_words (case_id, ${keptBeside}, words)
     select id, ${keptBeside}, array_to_tsvector(string_to_array(r.words, ' '))
     from json_to_recordset($1::json) as r (case_id text, words text) join cases on cases.id = r.case_id`,
    [JSON.stringify(cases.map(wordsRow))],
  );
  await insert('messages', messageColumns, cases.flatMap(messageRows), within);
  await insert('case_events', eventColumns, cases.flatMap(eventRows), within);
  await markAsked(cases, within);
}
