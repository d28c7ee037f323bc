/** Requests of the tus protocol as they travel, for one file at a time. */
import type { Attestation } from '../../model/attestation.ts';
import type { Words } from '../../model/words.ts';
import type { Bench } from './check.ts';
import { eventually } from './eventually.ts';
import { expect, expectSame, instead } from './expect.ts';
import { tusVersion } from './resumable.ts';
import { joined, quoted } from './seen.ts';
import type { Person } from './target.ts';
import { ask } from './wire-asking.ts';

const base64 = (text: string): string => btoa(String.fromCharCode(...new TextEncoder().encode(text)));

/** Text of this many bytes, no two stretches of which are alike: a piece in the wrong place is noticed. */
export function textOf(size: number): Uint8Array<ArrayBuffer> {
  const rows = Array.from({ length: Math.ceil(size / 8) }, (_, at) => `${String(at).padStart(7, '0')}\n`).join('');
  return new TextEncoder().encode(rows.slice(0, size));
}

const named = (more: Readonly<Record<string, string>> = {}): Readonly<Record<string, string>> => ({ 'Tus-Resumable': tusVersion, ...more });

/** `attestation`: as it stands in the metadata, where not an attestation at all. */
export function create(bench: Bench, size: number, attestation: Attestation | string | null, person: Person | null = 'member'): Promise<Response> {
  const written = typeof attestation === 'string' ? attestation : base64(JSON.stringify(attestation));
  const metadata: Record<string, string> = attestation === null ? {} : { 'Upload-Metadata': `attestation ${written}` };
  return ask(bench, person, '/uploads', { method: 'POST', headers: named({ 'Upload-Length': String(size), ...metadata }) });
}

const saidBy = async (reply: Response): Promise<Words> => quoted((await reply.text()).slice(0, 200));

export interface Arriving {
  /** The last part of its address: what a submission names. */
  readonly id: string;
  readonly attestation: Attestation;
}

/** An upload that has begun, without a byte yet. */
export async function begin(bench: Bench, bytes: Uint8Array<ArrayBuffer>, name = 'oeuvres.txt'): Promise<Arriving> {
  const attestation = await bench.attest(name, bytes);
  const reply = await create(bench, bytes.length, attestation);
  expect(reply.status === 201, joined({ en: 'creation', fr: 'création' }, instead(String(reply.status), '201'), await saidBy(reply)));
  const location = reply.headers.get('Location');
  expect(location, { en: 'creation: no Location', fr: 'création\u00a0: pas de Location' });
  const id = new URL(location, `${bench.wire.endpoint}/uploads`).pathname.split('/').at(-1);
  expect(id, { en: `creation: the Location ${location} ends in no id`, fr: `création\u00a0: la Location ${location} ne finit par aucun identifiant` });
  return { id: decodeURIComponent(id), attestation };
}

const addressOf = (id: string): string => `/uploads/${encodeURIComponent(id)}`;

export const head = (bench: Bench, id: string, person: Person = 'member'): Promise<Response> =>
  ask(bench, person, addressOf(id), { method: 'HEAD', headers: named() });

export const terminate = (bench: Bench, id: string, person: Person = 'member'): Promise<Response> =>
  ask(bench, person, addressOf(id), { method: 'DELETE', headers: named() });

interface Patch {
  readonly person?: Person;
  readonly signal?: AbortSignal;
}

export function patch(bench: Bench, id: string, offset: number, body: BodyInit, { person = 'member', signal }: Patch = {}): Promise<Response> {
  const headers = named({ 'Upload-Offset': String(offset), 'Content-Type': 'application/offset+octet-stream' });
  const init: RequestInit & { duplex?: 'half' } = { method: 'PATCH', headers, body, signal };
  // A stream goes out only where it is said that no answer is waited for meanwhile.
  if (body instanceof ReadableStream) init.duplex = 'half';
  return ask(bench, person, addressOf(id), init);
}

/** How many bytes the server holds; where a cut request still has its hand on the upload, as soon as it lets go. */
export async function offsetOf(bench: Bench, id: string): Promise<number> {
  const reply = await eventually(() => head(bench, id), ({ status }) => status !== 423 && status !== 409, { en: 'HEAD of the upload answers', fr: 'le HEAD du téléversement répond' });
  expect(reply.ok, { en: `HEAD: ${reply.status} instead of 200`, fr: `HEAD\u00a0: ${reply.status} au lieu de 200` });
  const offset = Number(reply.headers.get('Upload-Offset') ?? Number.NaN);
  expect(Number.isInteger(offset), { en: `HEAD: Upload-Offset is ${reply.headers.get('Upload-Offset') ?? 'absent'}`, fr: `HEAD\u00a0: Upload-Offset vaut ${reply.headers.get('Upload-Offset') ?? 'rien'}` });
  return offset;
}

/** Sends the bytes from `from` up to `to`, which has to be taken. */
export async function go(bench: Bench, id: string, bytes: Uint8Array<ArrayBuffer>, from: number, to = bytes.length): Promise<void> {
  const reply = await patch(bench, id, from, new Blob([bytes.slice(from, to)]));
  expect(reply.status === 204, joined({ en: `PATCH at ${from}`, fr: `PATCH à ${from}` }, instead(String(reply.status), '204'), await saidBy(reply)));
  expectSame(reply.headers.get('Upload-Offset'), String(to), { en: `Upload-Offset after the PATCH at ${from}`, fr: `Upload-Offset après le PATCH à ${from}` });
}

/** Sends the rest as a client does: a cut request that arrives late moves the offset once more, and the rest is asked for anew. */
export async function goOn(bench: Bench, id: string, bytes: Uint8Array<ArrayBuffer>): Promise<void> {
  const send = async (): Promise<Response> => {
    const from = await offsetOf(bench, id);
    return patch(bench, id, from, new Blob([bytes.slice(from)]));
  };
  const reply = await eventually(send, ({ status }) => status !== 409 && status !== 423, { en: 'PATCH of the rest is taken', fr: 'le PATCH du reste est accepté' });
  expect(reply.status === 204, { en: `PATCH of the rest: ${reply.status} instead of 204`, fr: `PATCH du reste\u00a0: ${reply.status} au lieu de 204` });
}

/** Opens a case with the upload, whose file then has to hold these very bytes. */
export async function expectInCase(bench: Bench, { id, attestation }: Arriving, bytes: Uint8Array): Promise<void> {
  const opened = await bench.opened({ files: [{ upload: id, attestation }] });
  const [file] = opened.files;
  expect(file && opened.files.length === 1, { en: `the case holds ${opened.files.length} files instead of 1`, fr: `fichiers du cas\u00a0: ${opened.files.length} au lieu de 1` });
  const back = new Uint8Array(await (await bench.backend.readFile(opened.id, file.id)).arrayBuffer());
  expectSame(back.length, bytes.length, { en: 'size of the file in the case', fr: 'la taille du fichier dans le cas' });
  const wrong = back.findIndex((byte, at) => byte !== bytes[at]);
  expect(wrong === -1, { en: `the file in the case differs from byte ${wrong} on`, fr: `le fichier dans le cas diffère à partir de l’octet ${wrong}` });
}
