/** What the backend knows, and with it the truth: cases by their key, uploads with their confirmations. */
import { BackendError } from '../../src/backend/error.ts';
import type { Attestation } from '../../src/model/attestation.ts';
import type { Receipt, Submission } from '../../src/model/case.ts';

export interface StoredCase {
  readonly receipt: Receipt;
  readonly submission: Submission;
  readonly print: string;
  /** Name and bytes of each file. */
  readonly files: readonly (readonly [name: string, bytes: string])[];
  /** Names of those that the backend could not put into it. */
  readonly missing: readonly string[];
}

interface StoredUpload {
  readonly bytes: string;
  readonly attestation: Attestation;
  claimed: boolean;
}

export class Ledger {
  readonly cases = new Map<string, StoredCase>();
  readonly uploads = new Map<string, StoredUpload>();
  /** Keys whose case is being written. */
  readonly busy = new Set<string>();
  signedIn = true;
  #uploaded = 0;

  /** `loses`: the first file does not get into the case. */
  submit(submission: Submission, key: string, loses = false): Receipt {
    // The widget makes them all in one place, so that one content has one spelling.
    const print = JSON.stringify(submission);
    const earlier = this.cases.get(key);
    if (earlier) {
      if (earlier.print !== print) throw new BackendError('refused', { detail: 'This key was used for another case.' });
      return earlier.receipt;
    }
    const claimed = submission.files.map(({ upload, attestation }) => {
      const stored = this.uploads.get(upload);
      if (!stored || stored.claimed || stored.attestation.file.sha256 !== attestation.file.sha256) throw new BackendError('refused');
      return stored;
    });
    for (const stored of claimed) stored.claimed = true;
    const number = this.cases.size + 1;
    const lost = loses ? submission.files.slice(0, 1) : [];
    const receipt = {
      id: `c-${number}`, reference: `AUR-${number}`, receivedAt: '2026-03-02T15:00:00Z',
      ...(lost.length > 0 && { missing: lost.map(({ upload }) => upload) }),
    };
    const files = claimed.slice(lost.length).map(({ bytes, attestation }) => [attestation.file.name, bytes] as const);
    this.cases.set(key, { receipt, submission, print, files, missing: lost.map(({ attestation }) => attestation.file.name) });
    return receipt;
  }

  upload(bytes: string, attestation: Attestation): string {
    const id = `u-${++this.#uploaded}`;
    this.uploads.set(id, { bytes, attestation, claimed: false });
    return id;
  }

  discard(upload: string): void {
    const stored = this.uploads.get(upload);
    if (!stored || stored.claimed) throw new BackendError('not-found');
    this.uploads.delete(upload);
  }
}
