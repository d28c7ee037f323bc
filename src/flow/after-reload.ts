/** What becomes of a draft's files when it comes back. */
import { counts, type Attachment } from '../model/attachment.ts';
import type { Statement } from '../model/preset.ts';

/** Files as they come back with a stored draft: bytes are gone, so what was not received is asked for again. */
export const afterReload = (files: readonly Attachment[], { id, version }: Statement): readonly Attachment[] =>
  files.filter(counts).map((file) => {
    const confirmed = file.state.is === 'uploaded' ? file.state.attestation.statement : undefined;
    return confirmed?.id === id && confirmed.version === version ? file : { ...file, state: { is: 'missing' } };
  });
