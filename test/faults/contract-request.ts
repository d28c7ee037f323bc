/** One request of the REST contract, read and carried out on a ledger: the server as it is when nothing goes wrong. */
import type { IncomingHttpHeaders } from 'node:http';
import type { Reply as Sent, Submission } from '../../src/model/case.ts';
import type { Attestation } from '../../src/model/attestation.ts';
import type { Position } from './fault.ts';
import { Refused, type Ledger } from './ledger.ts';
import { faultsSociety } from './society.ts';
import { listOf, messageOf, theCase } from './the-case.ts';

export interface ContractRequest {
  readonly method: string;
  /** Below the contract's own beginning: `/cases`. */
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
}

export interface Reply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

const tus = { 'Tus-Resumable': '1.0.0', 'Cache-Control': 'no-store' };

export const json = (status: number, content: unknown): Reply => ({
  status, headers: { 'Content-Type': 'application/json', 'Cache-Control': 'no-store' }, body: JSON.stringify(content),
});

export const problem = (status: number, detail: string, headers: Reply['headers'] = {}): Reply => ({
  status,
  headers: { 'Content-Type': 'application/problem+json', 'Cache-Control': 'no-store', ...headers },
  body: JSON.stringify({ type: 'about:blank', title: 'Refused', status, detail }),
});

const empty = (status: number, headers: Reply['headers'] = {}): Reply => ({ status, headers: { 'Cache-Control': 'no-store', ...headers }, body: '' });

/** Where a request stands in the life of a case; undefined for none of the wizard's. */
export function positionOf({ method, path, headers }: ContractRequest, ledger: Ledger): Position | undefined {
  const [, resource = '', id, part] = path.replace(/\?.*/, '').split('/');
  if (resource === 'session') return 'session';
  if (resource === 'preset') return 'preset';
  if (resource === 'cases') return positionInCases(method, id, part, ledger);
  if (resource === 'submissions') return 'look-up';
  if (resource !== 'uploads') return undefined;
  switch (method) {
    case 'OPTIONS':
      return 'upload-ask';
    case 'POST':
      return headers['tus-resumable'] ? 'upload-create' : 'upload-whole';
    case 'HEAD':
      return 'upload-offset';
    case 'DELETE':
      return 'remove';
    case 'PATCH': {
      const from = Number(headers['upload-offset']);
      const until = from + Number(headers['content-length']);
      return from === 0 ? 'upload-first' : until >= sizeOf(id!, ledger) ? 'upload-last' : 'upload-middle';
    }
    default:
      return undefined;
  }
}

function positionInCases(method: string, id: string | undefined, part: string | undefined, { messages }: Ledger): Position | undefined {
  if (!id) return method === 'POST' ? 'submit' : 'list';
  switch (part) {
    case undefined:
      return messages.length > 0 ? 'detail-again' : 'detail';
    case 'messages':
      return 'message';
    case 'files':
      return 'download';
    default:
      return undefined;
  }
}

function sizeOf(id: string, ledger: Ledger): number {
  try {
    return ledger.offset(id).of;
  } catch {
    // Gone: its refusal follows.
    return Infinity;
  }
}

const confirmedIn = (headers: IncomingHttpHeaders): Attestation => {
  const [, value = ''] = String(headers['upload-metadata'] ?? '').split(' ');
  return JSON.parse(Buffer.from(value, 'base64').toString()) as Attestation;
};

async function form(headers: IncomingHttpHeaders, body: Buffer): Promise<{ readonly attestation: Attestation; readonly bytes: Buffer }> {
  const content = await new Response(new Uint8Array(body), { headers: { 'Content-Type': headers['content-type']! } }).formData();
  const attestation = JSON.parse(String(content.get('attestation'))) as Attestation;
  const file = content.get('file');
  if (!(file instanceof Blob)) throw new Refused(422, 'There is no file.');
  return { attestation, bytes: Buffer.from(await file.arrayBuffer()) };
}

/** The name of the file whose bytes a request brings, as far as the ledger can tell; empty for a request without any. */
export async function nameOfFile(request: ContractRequest, body: Buffer, ledger: Ledger): Promise<string> {
  const [, resource, id] = request.path.split('/');
  if (resource !== 'uploads' || body.length === 0) return '';
  try {
    return request.method === 'PATCH' ? ledger.nameOf(id!) : (await form(request.headers, body)).attestation.file.name;
  } catch {
    // Cut off, or of no upload that is known: bytes all the same.
    return '?';
  }
}

/** Does what is asked, or refuses it as the contract says. `base`: where the contract's paths begin. */
export async function carryOut(request: ContractRequest, body: Buffer, ledger: Ledger, base: string): Promise<Reply> {
  try {
    return await done(request, body, ledger, base);
  } catch (error) {
    if (error instanceof Refused) return problem(error.status, error.message, request.headers['tus-resumable'] ? tus : {});
    return problem(400, 'This cannot be read.');
  }
}

async function done(request: ContractRequest, body: Buffer, ledger: Ledger, base: string): Promise<Reply> {
  const { path, headers } = request;
  const id = decodeURIComponent(path.split('/')[2] ?? '');
  switch (positionOf(request, ledger)) {
    case 'session':
      return json(200, {
        member: 'm-1', name: 'Lucie', accounts: [{ id: 'a-1', name: 'Lucie Bernier', number: '00123' }], roles: ['member'],
        capabilities: ['preset', 'findReceipt', 'uploadFile', 'discardFile', 'readCase', 'reply', 'readFile'],
      });
    case 'preset':
      return json(200, faultsSociety);
    case 'upload-ask':
      return empty(204, { ...tus, 'Tus-Version': '1.0.0', 'Tus-Extension': 'creation,termination' });
    case 'upload-create': {
      const attestation = confirmedIn(headers);
      if (Number(headers['upload-length']) !== attestation.file.size) throw new Refused(422, 'Another length than was confirmed.');
      return empty(201, { ...tus, Location: `${base}/uploads/${ledger.begin(attestation)}` });
    }
    case 'upload-offset': {
      const { at, of } = ledger.offset(id);
      return empty(200, { ...tus, 'Upload-Offset': String(at), 'Upload-Length': String(of) });
    }
    case 'upload-first':
    case 'upload-middle':
    case 'upload-last':
      return empty(204, { ...tus, 'Upload-Offset': String(ledger.append(id, Number(headers['upload-offset']), body)) });
    case 'upload-whole': {
      const { attestation, bytes } = await form(headers, body);
      const upload = ledger.begin(attestation);
      ledger.append(upload, 0, bytes);
      return json(201, { upload });
    }
    case 'remove':
      ledger.discard(id);
      return empty(204, tus);
    case 'submit': {
      const key = String(headers['idempotency-key'] ?? '');
      if (key.length < 8) throw new Refused(400, 'No key.');
      const { stored, replayed } = ledger.submit(JSON.parse(body.toString()) as Submission, key);
      return json(replayed ? 200 : 201, stored.receipt);
    }
    case 'look-up': {
      const found = ledger.find(id);
      if (!found) throw new Refused(404, 'No case was opened under this key.');
      return json(200, found.receipt);
    }
    case 'list':
      return json(200, listOf(ledger));
    case 'detail':
    case 'detail-again':
      return json(200, theCase(ledger));
    case 'message': {
      const { stored, replayed } = ledger.write(JSON.parse(body.toString()) as Sent, String(headers['idempotency-key'] ?? ''));
      return json(replayed ? 200 : 201, messageOf(stored));
    }
    case 'download': {
      const file = ledger.bytesOf(decodeURIComponent(path.split('/').at(-1)!));
      return { status: 200, headers: { 'Content-Type': 'application/octet-stream', 'Cache-Control': 'no-store' }, body: file.toString() };
    }
    case undefined:
      throw new Refused(404, 'There is nothing here.');
  }
}
