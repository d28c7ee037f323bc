/** The record of a member's confirmation about one file, kept to the standard of a consent. */
import type { Counts } from './personal-numbers/counts.ts';
import type { Lang } from './words.ts';

export interface Attestation {
  readonly statement: {
    readonly id: string;
    readonly version: string;
    readonly lang: Lang;
    /** The exact words shown, and their SHA-256 in lower-case hex. */
    readonly text: string;
    readonly sha256: string;
  };
  readonly regulation: string;
  readonly answer: 'yes';
  /** How it was given: for this file alone, or once for all files that were waiting. */
  readonly gesture: 'one-file' | 'all-files';
  /** The host's pseudonymous reference of the person; never a name. */
  readonly by: string;
  /** ISO 8601 with the offset of the member's clock. */
  readonly at: string;
  readonly file: FileIdentity;
  /** Personal numbers that the member was warned of and did not say were none: how many of each kind, never which. */
  readonly noticed?: Counts;
}

export interface FileIdentity {
  readonly name: string;
  /** Bytes. */
  readonly size: number;
  readonly type: string;
  /** Lower-case hex; computed only after the "yes". */
  readonly sha256: string;
}
