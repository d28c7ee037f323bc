/** Uploads that go on where they broke off, by the tus protocol: what is not the protocol's is decided as for any upload. */
import { randomUUID } from 'node:crypto';
import { DataStore, Server, Upload, type Lock, type Locker } from '@tus/server';
import type { Attestation } from '../../../src/model/attestation.ts';
import type { Words } from '../../../src/model/words.ts';
import { Problem } from '../problem.ts';
import type { ProblemCode } from '../problem-words.ts';
import type { Arrivals } from './arrival.ts';
import { typeByName } from './file-type.ts';
import { validAttestation } from './valid-attestation.ts';

export const tusVersion = '1.0.0';

/** What the protocol's own refusals are called here, by status. */
const codes: Readonly<Record<number, ProblemCode>> = { 404: 'not-found', 409: 'in-progress', 410: 'not-found', 413: 'too-large' };

/** How long a writer that was asked to let go may still finish what it has, in milliseconds. */
const lastMoment = 500;

const attestationKey = 'attestation';

class ArrivingFiles extends DataStore {
  readonly #arrivals: Arrivals;
  readonly #attestations = new Map<string, Attestation>();
  /** What is being written: a broken connection ends a request before its last bytes are on the disk. */
  #writing: Promise<unknown> = Promise.resolve();

  constructor(arrivals: Arrivals) {
    super();
    this.#arrivals = arrivals;
    this.extensions = ['creation', 'creation-with-upload', 'termination'];
  }

  /** Keeps what was confirmed about a file until its creation is carried out. */
  confirm(id: string, attestation: Attestation): void {
    this.#attestations.set(id, attestation);
  }

  settled(): Promise<unknown> {
    return this.#writing.catch(() => undefined);
  }

  override async create(upload: Upload): Promise<Upload> {
    await this.#arrivals.open(upload.id, this.#attestations.get(upload.id)!);
    return upload;
  }

  override async getUpload(id: string): Promise<Upload> {
    const { attestation, offset } = await this.#arrivals.state(id);
    return new Upload({ id, size: attestation.file.size, offset, metadata: { [attestationKey]: JSON.stringify(attestation) } });
  }

  override write(content: AsyncIterable<Uint8Array>, id: string, offset: number): Promise<number> {
    const writing = this.#arrivals.receive(id, offset, content);
    this.#writing = writing;
    return writing;
  }

  override remove(id: string): Promise<void> {
    return this.#arrivals.discard(id);
  }
}

/** The attestation that a creation bears, where a file of `length` bytes may come under it. */
function attestationIn(metadata: Upload['metadata'], length: number | undefined, member: string): Attestation {
  const text = metadata?.[attestationKey];
  if (!text) throw new Problem('attestation-missing');
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new Problem('attestation-invalid', error);
  }
  const attestation = validAttestation(value, member);
  if (!typeByName(attestation.file.name)) throw new Problem('file-type');
  if (length !== attestation.file.size) throw new Problem('file-mismatch');
  if (length === 0) throw new Problem('file-empty');
  return attestation;
}

const tooLarge = (largest: number): Words => {
  const megabytes = Math.floor(largest / 1024 / 1024);
  return {
    en: `This is too large. A file may hold ${megabytes} MB at most.`,
    fr: `L’envoi est trop volumineux. La limite est de ${megabytes}\u00a0Mo par fichier.`,
  };
};

/** The library throws its refusals as plain objects that bear a status. */
function problemOf(thrown: unknown, largest: number): Error {
  const status = (thrown as { readonly status_code?: number }).status_code;
  if (status === undefined) return thrown as Error;
  const code = codes[status] ?? 'malformed';
  return new Problem(code, thrown, code === 'too-large' ? tooLarge(largest) : undefined);
}

export interface Resumable {
  readonly member: string;
  readonly arrivals: Arrivals;
  readonly turns: Locker;
  /** Bytes. */
  readonly largest: number;
}

/** Carries one request of the protocol out for its member; a refusal is thrown as a Problem. */
export async function resume(request: Request, { member, arrivals, turns, largest }: Resumable): Promise<Response> {
  const version = request.headers.get('Tus-Resumable');
  if (request.method !== 'OPTIONS' && version !== tusVersion) {
    return new Response(null, { status: 412, headers: { 'Tus-Version': tusVersion } });
  }
  if (request.method === 'PATCH' && request.headers.get('Content-Type') !== 'application/offset+octet-stream') {
    throw new Problem('media-type');
  }
  let failure: unknown;
  const files = new ArrivingFiles(arrivals);
  const server = new Server({
    path: new URL(request.url).pathname,
    relativeLocation: true,
    datastore: files,
    maxSize: largest,
    // Other origins are let in by the host's proxy or not at all.
    allowedOrigins: () => false,
    lockDrainTimeout: lastMoment,
    locker: {
      newLock: (id): Lock => {
        const turn = turns.newLock(id);
        return { lock: (...asked) => turn.lock(...asked), unlock: () => files.settled().then(() => turn.unlock()) };
      },
    },
    namingFunction: () => randomUUID(),
    getFileIdFromRequest: (_, last) => last,
    // Before its turn comes: a stranger who knows an id must not make its owner let go.
    onIncomingRequest: (_, id) => (request.method === 'POST' ? Promise.resolve() : arrivals.mustBeOwn(id)),
    onUploadCreate: async (_, { id, metadata, size }) => {
      files.confirm(id, attestationIn(metadata, size, member));
      return {};
    },
    onResponseError: (_, error) => {
      failure = error;
      return undefined;
    },
  });
  const reply = await server.handleWeb(request);
  if (failure !== undefined) throw problemOf(failure, largest);
  if (reply.status >= 400) throw new Problem('malformed');
  return reply;
}
