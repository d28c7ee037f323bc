/** Opens a member's case exactly once for its key, together with its files, in one transaction or not at all. */
import type { CaseDetail, Receipt, Session, Submission } from '../../../model/case.ts';
import { newKey } from '../../../model/new-key.ts';
import { sha256 } from '../../../model/sha256.ts';
import { BackendError } from '../../error.ts';
import { nextReference, restingAnswers } from './case.ts';
import { claim } from './case-files.ts';
import type { CaseDatabase, Writing } from './database.ts';
import { canonical } from './digest.ts';
import { refusal } from './refusal.ts';
import { indexed } from './stored-case.ts';
import { keepCase } from './tally.ts';

/** The closed case that a new one takes further, as the member may see it. */
async function followed(submission: Submission, session: Session, within: Writing): Promise<CaseDetail['follows']> {
  if (submission.follows === undefined) return undefined;
  const stored = await within.objectStore('cases').get(submission.follows);
  const theirs = stored && session.accounts.some(({ id }) => id === stored.account);
  if (!theirs || stored.status === 'active') throw refusal('follows-nothing', submission.lang);
  return { id: stored.id, reference: stored.reference };
}

export interface Submitted {
  readonly receipt: Receipt;
  /** Whether it was there already. */
  readonly again: boolean;
}

export async function submit(
  submission: Submission,
  key: string,
  session: Session,
  database: CaseDatabase,
  now: () => number,
  signal: AbortSignal | undefined,
): Promise<Submitted> {
  const { member } = session;
  const answers = restingAnswers(submission.answers);
  // Of the resting answers: nine digits could be guessed back from a hash over everything else.
  const payload = await sha256(canonical({ ...submission, answers }));
  signal?.throwIfAborted();
  return database.write(async (within) => {
    const submissions = within.objectStore('submissions');
    const earlier = await submissions.get([member, key]);
    if (earlier && earlier.payload !== payload) throw refusal('key-reused', submission.lang);
    if (earlier) return { receipt: earlier.receipt, again: true };

    const { account, lang, subject, path, waiver, description, comments } = submission;
    if (!session.accounts.some((each) => each.id === account)) throw new BackendError('not-found');
    const id = newKey();
    const receivedAt = new Date(now()).toISOString();
    const reference = await nextReference(receivedAt, within);
    const follows = await followed(submission, session, within);
    const opened = indexed({
      id,
      reference,
      subject,
      path,
      status: 'active',
      origin: 'portal',
      openedBy: session.name,
      openedByMember: member,
      openedAt: receivedAt,
      updatedAt: receivedAt,
      waiting: false,
      account,
      lang,
      answers,
      ...(waiver && { waiver: waiver.note }),
      description,
      comments,
      files: await claim(submission.files, lang, id, member, within),
      messages: [],
      ...(follows && { follows }),
      revision: 1,
      events: [{ kind: 'opened', at: receivedAt, by: session.name, side: 'member' }],
    });
    await keepCase(opened, undefined, within);
    const receipt: Receipt = { id, reference, receivedAt };
    await submissions.add({ member, key, payload, receipt });
    return { receipt, again: false };
  });
}
