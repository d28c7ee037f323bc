/** A submission as a ticket holds it: as JSON for the way back, and as a text that the staff read. */
import type { Attestation } from '../../../model/attestation.ts';
import type { Session, Submission, SubmittedAnswer } from '../../../model/case.ts';
import { forLang } from '../../../model/words.ts';
import { sha256 } from '../../../model/sha256.ts';
import { restingAnswers } from '../browser/case.ts';
import { canonical } from '../browser/digest.ts';
import { asciiJson, plainLine, plainText, searchableJson } from './text.ts';
import type { RequestTrackerMapping } from './mapping.ts';
import type { Ticket } from './tickets.ts';

/** Of the JSON, for whoever changes it one day. */
const edition = 1;

export interface Content {
  readonly edition: typeof edition;
  readonly member: string;
  readonly openedBy: string;
  /** What was submitted, as a hash: the same key again has to bring the same. */
  readonly payload: string;
  readonly account: string;
  readonly lang: string;
  readonly preset: Submission['preset'];
  readonly subject: string;
  readonly path: Submission['path'];
  /** Without the values of sensitive ones. */
  readonly answers: readonly SubmittedAnswer[];
  readonly waiver?: string;
  readonly description: string;
  readonly comments: string;
  /** In the order of the ticket's attachments. */
  readonly files: readonly Attestation[];
  /** The ids under which they were uploaded, as a receipt names those that are missing; none in the tickets of before. */
  readonly uploads?: readonly string[];
  readonly follows?: { readonly id: string; readonly reference: string };
}

/** Over the resting answers: nine digits could be guessed back from a hash over everything else. */
export const payloadOf = (submission: Submission): Promise<string> =>
  sha256(canonical({ ...submission, answers: restingAnswers(submission.answers) }));

export function contentOf(submission: Submission, payload: string, session: Session, follows: Content['follows']): Content {
  const { account, lang, preset, subject, path, answers, waiver, description, comments, files } = submission;
  return {
    edition,
    member: session.member,
    openedBy: session.name,
    payload,
    account,
    lang,
    preset,
    subject,
    path,
    answers: restingAnswers(answers),
    waiver: waiver?.note,
    description,
    comments,
    files: files.map(({ attestation }) => attestation),
    uploads: files.map(({ upload }) => upload),
    follows,
  };
}

/** What the custom field `content` holds. `search` looks through the subject's words in it. */
export const contentJson = (content: Content): string => searchableJson(content, content.subject);

/** How a member stands in that JSON. */
export const memberJson = (member: string): string => `"member":${asciiJson(member)}`;

/** What the custom field `sensitive` holds, as a list. */
export type SensitiveAnswer = Omit<SubmittedAnswer, 'sensitive'>;

/** What no member ever reads back; undefined where the submission holds nothing sensitive. */
export function sensitiveJson({ answers }: Submission): string | undefined {
  const sensitive = answers
    .filter((answer) => answer.sensitive)
    .map(({ id, label, kind, value, text }): SensitiveAnswer => ({ id, label, kind, value, text }));
  return sensitive.length > 0 ? asciiJson(sensitive) : undefined;
}

/** Only what members open themselves has a client reference; the staff open cases for whoever calls. */
export const isFromPortal = ({ fields }: Ticket, mapping: RequestTrackerMapping): boolean =>
  (fields.get(mapping.fields.clientReference) ?? '') !== '';

/** Undefined of a ticket that was opened in Request Tracker's own pages, or whose content is not ours. */
export function contentIn({ fields }: Ticket, { fields: { content: name } }: RequestTrackerMapping): Content | undefined {
  try {
    const content = JSON.parse(fields.get(name) ?? '') as Content;
    const isOurs = content?.edition === edition && Array.isArray(content.path) && Array.isArray(content.files);
    return isOurs ? content : undefined;
  } catch {
    return undefined;
  }
}

const headings = {
  fr: { type: 'Type', description: 'Description', comments: 'Commentaires', files: 'Fichiers', follows: 'Donne suite à' },
  en: { type: 'Type', description: 'Description', comments: 'Comments', files: 'Files', follows: 'Takes further' },
} as const;

/** The whole case in the words that the member saw, for the staff; sensitive answers as their masks. */
export function readable({ lang, path, answers, waiver, description, comments, files, follows }: Content): string {
  const heading = forLang<Record<keyof typeof headings.en, string>>(headings, lang) ?? headings.en;
  const parts: readonly (readonly [label: string, text: string])[] = [
    [heading.type, path.map(({ label }) => label).join(' › ')],
    ...answers.map(({ label, text }) => [label, text] as const),
    [heading.description, [waiver ?? '', description].filter((each) => each !== '').join('\n\n')],
    [heading.comments, comments],
    [heading.files, files.map(({ file }) => plainLine(file.name)).join('\n')],
    [heading.follows, follows?.reference ?? ''],
  ];
  const shown = parts.filter(([, text]) => text.trim() !== '');
  return shown.map(([label, text]) => `${plainLine(label)}\n${plainText(text)}`).join('\n\n');
}
