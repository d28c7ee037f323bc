/** The files of a case and of its messages: claimed from the uploads, found again, shown with their confirmation. */
import type { CaseDetail, CaseFile, Message, Session, SubmittedFile } from '../../../model/case.ts';
import type { Reading, Writing } from './database.ts';
import { canonical } from './digest.ts';
import { refusal } from './refusal.ts';
import type { StoredCase } from './stored-case.ts';

/** Claims the uploads for the case: each must be the member's, attested as submitted, and held by no case yet. */
export async function claim(
  submitted: readonly SubmittedFile[],
  lang: string,
  caseId: string,
  member: string,
  within: Writing,
): Promise<CaseFile[]> {
  const uploads = within.objectStore('uploads');
  const files: CaseFile[] = [];
  for (const { upload: id, attestation } of submitted) {
    const upload = await uploads.get(id);
    const same = upload && canonical(upload.attestation.file) === canonical(attestation.file);
    if (!same || upload.member !== member || upload.claimedBy !== undefined) throw refusal('files-unavailable', lang);
    await uploads.put({ ...upload, claimedBy: caseId });
    const { name, size, type, sha256 } = upload.attestation.file;
    files.push({ id, name, size, type, sha256, attestedAt: upload.attestation.at });
  }
  return files;
}

/** Of the case itself and of its messages. */
export const filesOf = ({ files, messages }: StoredCase): readonly CaseFile[] => [
  ...files,
  ...messages.flatMap((message) => message.files ?? []),
];

/** The file with its confirmation, for whoever gave it and for an account's administrators. */
async function entitled(file: CaseFile, { member, roles }: Session, within: Reading): Promise<CaseFile> {
  const upload = await within.objectStore('uploads').get(file.id);
  if (!upload || (upload.member !== member && !roles.includes('admin'))) return file;
  const { statement, regulation, by: reference } = upload.attestation;
  const by = (await within.objectStore('members').get(reference))?.name ?? '';
  const { text, lang, version } = statement;
  return { ...file, attestation: { by, text, lang, version, regulation } };
}

const shown = (files: readonly CaseFile[], session: Session, within: Reading): Promise<CaseFile[]> =>
  Promise.all(files.map((file) => entitled(file, session, within)));

/** The message with the confirmations that this member may see. */
export const confirmed = async (message: Message, session: Session, within: Reading): Promise<Message> =>
  message.files ? { ...message, files: await shown(message.files, session, within) } : message;

/** The case with the confirmations that this member may see. */
export async function withConfirmations(told: CaseDetail, session: Session, within: Reading): Promise<CaseDetail> {
  const files = await shown(told.files, session, within);
  const messages = await Promise.all(told.messages.map((message) => confirmed(message, session, within)));
  return { ...told, files, messages };
}
