/** A server's truth about one member: which cases stand under which key, which bytes came when, and for which attestation. */
import { createHash, randomUUID } from 'node:crypto';
import type { Reply, Submission, SubmittedFile } from '../../src/model/case.ts';
import type { Attestation } from '../../src/model/attestation.ts';
import type { Arrival, StoredCase, StoredMessage } from './fault.ts';

interface Upload {
  readonly attestation: Attestation;
  bytes: Buffer;
  claimed: boolean;
}

/** A refusal, with the status that the contract gives it. */
export class Refused extends Error {
  readonly status: number;

  constructor(status: number, why: string) {
    super(why);
    this.status = status;
  }
}

const sha256 = (bytes: Uint8Array | string): string => createHash('sha256').update(bytes).digest('hex');

const contentOf = (sent: Submission | Reply): string => sha256(JSON.stringify(sent));

export class Ledger {
  readonly cases: StoredCase[] = [];
  readonly messages: StoredMessage[] = [];
  readonly arrivals: Arrival[] = [];
  readonly #uploads = new Map<string, Upload>();
  /** What was sent under a key, to know the same again. */
  readonly #contents = new Map<string, string>();

  /** Notes bytes of a file as they come in, whatever becomes of them. */
  note(name: string, bytes: number): void {
    this.arrivals.push({ at: Date.now(), name, bytes });
  }

  begin(attestation: Attestation): string {
    if (sha256(attestation.statement.text) !== attestation.statement.sha256) throw new Refused(422, 'Other words than were confirmed.');
    const id = randomUUID();
    this.#uploads.set(id, { attestation, bytes: Buffer.alloc(0), claimed: false });
    return id;
  }

  nameOf(id: string): string {
    return this.#upload(id).attestation.file.name;
  }

  offset(id: string): { readonly at: number; readonly of: number } {
    const { bytes, attestation } = this.#upload(id);
    return { at: bytes.length, of: attestation.file.size };
  }

  append(id: string, from: number, more: Buffer): number {
    const upload = this.#upload(id);
    if (from !== upload.bytes.length) throw new Refused(409, 'It stands elsewhere.');
    const bytes = Buffer.concat([upload.bytes, more]);
    const { size, sha256: confirmed } = upload.attestation.file;
    if (bytes.length > size) throw new Refused(413, 'More bytes than were confirmed.');
    if (bytes.length === size && sha256(bytes) !== confirmed) {
      this.#uploads.delete(id);
      throw new Refused(422, 'Other bytes than were confirmed.');
    }
    upload.bytes = bytes;
    return bytes.length;
  }

  discard(id: string): void {
    if (this.#upload(id).claimed) throw new Refused(404, 'No such upload.');
    this.#uploads.delete(id);
  }

  submit(submission: Submission, key: string): { readonly stored: StoredCase; readonly replayed: boolean } {
    const earlier = this.find(key);
    if (this.#wasSent(key, submission) && earlier) return { stored: earlier, replayed: true };
    const uploads = this.#claim(submission.files);
    const stored: StoredCase = {
      key,
      receipt: { id: randomUUID(), reference: `F-2026-${String(this.cases.length + 1).padStart(4, '0')}`, receivedAt: new Date().toISOString() },
      subject: submission.subject,
      path: submission.path.map(({ label }) => label),
      answers: submission.answers.map(({ label, text }) => ({ label, text })),
      description: submission.description,
      comments: submission.comments,
      files: uploads.map(({ attestation: { file }, bytes }) => ({ name: file.name, size: bytes.length, sha256: sha256(bytes) })),
    };
    this.cases.push(stored);
    this.#contents.set(key, contentOf(submission));
    return { stored, replayed: false };
  }

  write(reply: Reply, key: string): { readonly stored: StoredMessage; readonly replayed: boolean } {
    const earlier = this.messages.find((each) => each.key === key);
    if (this.#wasSent(key, reply) && earlier) return { stored: earlier, replayed: true };
    const files = this.#claim(reply.files).map(({ attestation: { file, at }, bytes }, nth) => ({
      id: reply.files[nth]!.upload, name: file.name, size: bytes.length, type: file.type, sha256: sha256(bytes), attestedAt: at,
    }));
    const stored: StoredMessage = { key, id: `message-${this.messages.length + 1}`, at: new Date().toISOString(), text: reply.text, lang: reply.lang, files };
    this.messages.push(stored);
    this.#contents.set(key, contentOf(reply));
    return { stored, replayed: false };
  }

  /** Of a file that came to the case with a message. */
  bytesOf(id: string): Buffer {
    const { bytes, claimed } = this.#upload(id);
    if (!claimed) throw new Refused(404, 'No such file.');
    return bytes;
  }

  find(key: string): StoredCase | undefined {
    return this.cases.find((each) => each.key === key);
  }

  /** Whether the same was sent under the key before. */
  #wasSent(key: string, sent: Submission | Reply): boolean {
    const before = this.#contents.get(key);
    if (before !== undefined && before !== contentOf(sent)) throw new Refused(422, 'The key has already sent something else.');
    return before !== undefined;
  }

  #claim(files: readonly SubmittedFile[]): readonly Upload[] {
    const uploads = files.map(({ upload }) => this.#upload(upload, 422));
    for (const { attestation, bytes, claimed } of uploads) {
      if (claimed || bytes.length !== attestation.file.size) throw new Refused(422, 'A file is not there.');
    }
    uploads.forEach((upload) => (upload.claimed = true));
    return uploads;
  }

  #upload(id: string, otherwise = 404): Upload {
    const upload = this.#uploads.get(id);
    if (!upload) throw new Refused(otherwise, 'No such upload.');
    return upload;
  }
}
