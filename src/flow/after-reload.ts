/** What becomes of a draft's files when it comes back. */
import { counts, type Attachment } from '../model/attachment.ts';
import type { Statement } from '../model/preset.ts';
import type { FileEffect } from './attaching.ts';

/** A "yes" stands for its file and its words alone: what was confirmed otherwise, or has no bytes any more, is asked for again. */
export const afterReload = (
  files: readonly Attachment[], { id, version }: Statement, bytes: ReadonlySet<string> = new Set(),
): readonly Attachment[] =>
  files.filter(counts).map((file) => {
    const confirmed = 'attestation' in file.state ? file.state.attestation.statement : undefined;
    const stands = confirmed?.id === id && confirmed.version === version;
    return stands && (file.state.is === 'uploaded' || bytes.has(file.id)) ? file : { ...file, state: { is: 'missing' } };
  });

/** Those that were on their way go on by themselves; bytes that no file stands for any more are let go. */
export const goingOn = (files: readonly Attachment[], bytes: ReadonlySet<string> = new Set()): readonly FileEffect[] => [
  ...files.flatMap(({ id, state }): FileEffect[] => (state.is === 'uploading' ? [{ do: 'upload', id, attestation: state.attestation }] : [])),
  ...[...bytes].filter((id) => !files.some((file) => file.id === id && file.state.is !== 'missing')).map((id): FileEffect => ({ do: 'forget-file', id })),
];
