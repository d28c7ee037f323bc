/** A case with its thread as the backend has it, and the way to it: what stands there is the truth about messages. */
import { BackendError } from '../../src/backend/error.ts';
import type { Call, CaseBackend } from '../../src/backend/port.ts';
import type { CaseDetail, CaseSummary, Message, Reply } from '../../src/model/case.ts';
import type { Caller, Network } from './network.ts';
import { SESSION } from './network.ts';
import type { PaperFile } from './paper-file.ts';
import { preset } from './society.ts';

export interface StoredMessage {
  readonly key: string;
  readonly print: string;
  readonly message: Message;
  /** Name and bytes of each file. */
  readonly files: readonly (readonly [name: string, bytes: string])[];
}

const SUMMARY: CaseSummary = {
  id: 'c-1', reference: 'AUR-1', subject: 'A case', path: [{ id: 'repertoire', label: 'Repertoire' }], status: 'active', origin: 'portal',
  openedBy: 'Camille', mine: true, openedAt: '2026-03-01T10:00:00Z', updatedAt: '2026-03-01T10:00:00Z', waiting: true, unread: true,
};

/** Bytes as a download brings them; to be told apart without being read, which takes a time of the platform's own. */
export interface Download extends Blob {
  readonly paper?: string;
}

export class Thread {
  readonly stored: StoredMessage[] = [];
  /** Keys whose content was refused: it stays so. */
  readonly #refused = new Set<string>();
  readonly #network: Network;

  constructor(network: Network) {
    this.#network = network;
  }

  #case(): CaseDetail {
    return {
      ...SUMMARY, account: 'a-1', lang: 'en', answers: [], description: 'Forty works are missing.', comments: '', files: [],
      messages: this.stored.map(({ message }) => message),
    };
  }

  #refuses(key: string): boolean {
    if (this.stored.some((each) => each.key === key)) return false;
    this.#refused.add(key);
    return true;
  }

  #add(reply: Reply, key: string): Message {
    const print = JSON.stringify(reply);
    const earlier = this.stored.find((each) => each.key === key);
    if (earlier && earlier.print === print) return earlier.message;
    if (earlier || this.#refused.has(key)) throw new BackendError('refused');
    const { uploads } = this.#network.ledger;
    const claimed = reply.files.map(({ upload, attestation }) => {
      const stored = uploads.get(upload);
      if (!stored || stored.claimed || stored.attestation.file.sha256 !== attestation.file.sha256) throw new BackendError('refused');
      return stored;
    });
    for (const each of claimed) each.claimed = true;
    const nth = this.stored.length + 1;
    const files = claimed.map(({ bytes, attestation: { file } }, at) => ({ ...file, id: `f-${nth}-${at}`, bytes }));
    const message: Message = {
      id: `m-${nth}`, from: 'member', author: 'Camille', at: '2026-03-02T15:00:00Z', text: reply.text, lang: reply.lang,
      files: files.map(({ bytes: _, ...file }) => file),
    };
    this.stored.push({ key, print, message, files: files.map(({ name, bytes }) => [name, bytes] as const) });
    return message;
  }

  #file(id: string): Download {
    for (const { message, files } of this.stored) {
      const at = message.files!.findIndex((file) => file.id === id);
      if (at >= 0) return Object.assign(new Blob(), { paper: files[at]![1] });
    }
    throw new BackendError('not-found');
  }

  /** As one page reaches it. */
  backend(caller: Caller): CaseBackend {
    const network = this.#network;
    const nowhere = (): Promise<never> => Promise.reject(new BackendError('not-found'));
    return {
      session: (call) => network.ask(caller, { method: 'session', call, done: () => SESSION }),
      preset: (call) => network.ask(caller, { method: 'preset', call, done: () => preset }),
      submitCase: nowhere,
      listCases: (_, call) => network.ask(caller, { method: 'listCases', call, done: () => ({ cases: [SUMMARY], total: 1 }) }),
      readCase: (_, call) => network.ask(caller, { method: 'readCase', call, done: () => this.#case() }),
      reply: (_, reply: Reply, key: string, call?: Call) =>
        network.ask(caller, { method: 'reply', call, key, done: () => this.#add(reply, key), refuses: () => this.#refuses(key) }),
      uploadFile: (file, attestation, call) => network.take(caller, file as unknown as PaperFile, attestation, call),
      discardFile: (upload, call) => network.ask(caller, { method: 'discardFile', call, done: () => network.ledger.discard(upload) }),
      readFile: (_, id, call) => network.ask(caller, { method: 'readFile', call, done: () => this.#file(id) }),
    };
  }
}
