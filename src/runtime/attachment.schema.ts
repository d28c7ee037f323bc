/** Attachments in a stored draft: read back as far as they can come back. */
import type { Attachment, AttachmentState } from '../model/attachment.ts';
import type { Attestation, FileIdentity } from '../model/attestation.ts';
import { chosen, number, oneOf, shape, text } from '../model/reading.ts';
import { lang } from './lang.schema.ts';

const attestation = shape<Attestation>({
  statement: shape<Attestation['statement']>({ id: text, version: text, lang, text, sha256: text }),
  regulation: text,
  answer: oneOf('yes'),
  gesture: oneOf('one-file', 'all-files'),
  by: text,
  at: text,
  file: shape<FileIdentity>({ name: text, size: number, type: text, sha256: text }),
});

const uploaded = shape<Extract<AttachmentState, { is: 'uploaded' }>>({ is: oneOf('uploaded'), upload: text, attestation });

/** Only a file that was received comes back as it was: of any other the bytes are gone, whatever its state said. */
const state = chosen<AttachmentState>((value) =>
  (value as AttachmentState | null)?.is === 'uploaded' ? uploaded : () => ({ is: 'missing' }),
);

export const attachment = shape<Attachment>({ id: text, name: text, size: number, type: text, state });
