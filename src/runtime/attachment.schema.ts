/** Attachments in a stored draft or reply: read back as far as they can come back. */
import type { Attachment, AttachmentState } from '../model/attachment.ts';
import type { Attestation, FileIdentity } from '../model/attestation.ts';
import { chosen, number, oneOf, optional, record, shape, text, type Reader } from '../model/reading.ts';
import { lang } from './lang.schema.ts';

const attestation = shape<Attestation>({
  statement: shape<Attestation['statement']>({ id: text, version: text, lang, text, sha256: text }),
  regulation: text,
  answer: oneOf('yes'),
  gesture: oneOf('one-file', 'all-files'),
  by: text,
  at: text,
  noticed: optional(record(number)),
  file: shape<FileIdentity>({ name: text, size: number, type: text, sha256: text }),
});

type In<Is extends AttachmentState['is']> = Extract<AttachmentState, { is: Is }>;

const uploaded = shape<In<'uploaded'>>({ is: oneOf('uploaded'), upload: text, attestation });
const uploading = shape<In<'uploading'>>({ is: oneOf('uploading'), sent: number, attestation });
const stopped = shape<In<'stopped'>>({ is: oneOf('stopped'), attestation });

/** In any other state the bytes are gone. */
const fileIn = (known: Partial<Record<string, Reader<AttachmentState>>>): Reader<Attachment> =>
  shape<Attachment>({
    id: text, name: text, size: number, type: text,
    state: chosen<AttachmentState>((value) => known[(value as AttachmentState | null)?.is ?? ''] ?? (() => ({ is: 'missing' }))),
  });

/** Of a reply: the bytes of what was not received are gone, whatever its state said. */
export const attachment = fileIn({ uploaded });

/** Of a draft: the bytes of what was confirmed may lie on the device. */
export const keptAttachment = fileIn({ uploaded, uploading, stopped });
