/** The files of a case and of its messages: which attachment is which confirmed file. */
import type { Attestation } from '../../../model/attestation.ts';
import type { CaseFile, Session } from '../../../model/case.ts';
import type { Attached } from './tickets.ts';

/** `author`: name of whoever sent the files, for those who may see the confirmations: themselves and administrators. */
function fileOf(attached: Attached, attestation: Attestation | undefined, author: string, session: Session): CaseFile {
  const { id, name, size, type } = attached;
  // A file of the staff's: nobody confirmed it, and its hash is not told.
  if (!attestation) return { id, name: name || id, size, type, sha256: '' };
  const { file, statement, regulation, by, at } = attestation;
  const told: CaseFile = { id, name: file.name, size: file.size, type: file.type, sha256: file.sha256, attestedAt: at };
  if (by !== session.member && !session.roles.includes('admin')) return told;
  const { text, lang, version } = statement;
  return { ...told, attestation: { by: author, text, lang, version, regulation } };
}

/** Named attachments are files; they came in the order of their confirmations. What was lost on the way is none any more. */
export const filesOf = (
  attached: readonly Attached[],
  attestations: readonly Attestation[],
  author: string,
  session: Session,
): readonly CaseFile[] =>
  attached
    .filter(({ name }) => name !== '')
    .flatMap((each, row) => (each.isLost ? [] : [fileOf(each, attestations[row], author, session)]));
