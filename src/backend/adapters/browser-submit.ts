/** Opens a member's case exactly once for its key, together with its files, in one transaction or not at all. */
import type { CaseFile, Receipt, Session, Submission } from '../../model/case.ts';
import { BackendError } from '../error.ts';
import { nextReference, restingAnswers } from './browser-case.ts';
import type { StoredCase } from './browser-stored-case.ts';
import type { CaseDatabase, Writing } from './browser-database.ts';
import { canonical, sha256 } from './browser-digest.ts';
import { refusal } from './browser-refusal.ts';

/** Claims the uploads for the case: each must be the member's, attested as submitted, and held by no case yet. */
async function claim(submission: Submission, caseId: string, member: string, within: Writing): Promise<CaseFile[]> {
  const uploads = within.objectStore('uploads');
  const files: CaseFile[] = [];
  for (const { upload: id, attestation } of submission.files) {
    const upload = await uploads.get(id);
    const same = upload && canonical(upload.attestation.file) === canonical(attestation.file);
    if (!same || upload.member !== member || upload.claimedBy !== undefined) {
      throw refusal('files-unavailable', submission.lang);
    }
    await uploads.put({ ...upload, claimedBy: caseId });
    const { name, size, type, sha256 } = upload.attestation.file;
    files.push({ id, name, size, type, sha256, attestedAt: upload.attestation.at });
  }
  return files;
}

export async function submit(
  submission: Submission,
  key: string,
  session: Session,
  database: CaseDatabase,
  now: () => number,
  signal: AbortSignal | undefined,
): Promise<Receipt> {
  const { member } = session;
  const answers = restingAnswers(submission.answers);
  // Of the resting answers: nine digits could be guessed back from a hash over everything else.
  const payload = await sha256(canonical({ ...submission, answers }));
  signal?.throwIfAborted();
  return database.write(async (within) => {
    const submissions = within.objectStore('submissions');
    const earlier = await submissions.get([member, key]);
    if (earlier && earlier.payload !== payload) throw refusal('key-reused', submission.lang);
    if (earlier) return earlier.receipt;

    const { account, lang, subject, path, waiver, description, comments } = submission;
    if (!session.accounts.some((each) => each.id === account)) throw new BackendError('not-found');
    const id = crypto.randomUUID();
    const receivedAt = new Date(now()).toISOString();
    const reference = await nextReference(receivedAt, within);
    const opened: StoredCase = {
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
      files: await claim(submission, id, member, within),
      messages: [],
    };
    await within.objectStore('cases').add(opened);
    const receipt: Receipt = { id, reference, receivedAt };
    await submissions.add({ member, key, payload, receipt });
    return receipt;
  });
}
