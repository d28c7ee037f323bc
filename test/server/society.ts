/** A running reference server for tests, and what a member's browser would send to it. */
import assert from 'node:assert/strict';
import { createHash, randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startServer, type RunningServer, type ServerOptions } from '../../demo/server/server.ts';
import { alex, camille, morgan } from '../../demo/server/seed/people.ts';
import type { Attestation } from '../../src/model/attestation.ts';
import type { CaseDetail, Submission } from '../../src/model/case.ts';
import { freshDatabase } from '../support/fresh-database.ts';

export type Who = 'camille' | 'morgan' | 'alex' | 'staff';

export const idOf = { camille: camille.id, morgan: morgan.id, alex: alex.id };

/** What members' browsers and the staff send to one address. */
export interface Callers {
  ask(who: Who | null, path: string, init?: RequestInit): Promise<Response>;
  /** The JSON of an answer that must have `status`. */
  json<T>(who: Who, path: string, status?: number, init?: RequestInit): Promise<T>;
  submit(who: Who, submission: unknown, key?: string): Promise<Response>;
  upload(who: Who, attestation: unknown, bytes: Uint8Array): Promise<Response>;
  /** Puts a file up as it should be, and answers with what a submission says of it. */
  attach(who: keyof typeof idOf, name: string, bytes: Uint8Array): Promise<Submission['files'][number]>;
  detail(who: Who, id: string): Promise<CaseDetail>;
}

export interface Society extends RunningServer, Callers {}

export function callersOf(url: string): Callers {
  const ask: Callers['ask'] = (who, path, init = {}) => {
    const headers = new Headers(init.headers);
    if (who) headers.set('Authorization', `Bearer ${who}`);
    return fetch(url + path, { ...init, headers });
  };
  const upload: Callers['upload'] = (who, attestation, bytes) => {
    const form = new FormData();
    if (attestation !== undefined) form.append('attestation', JSON.stringify(attestation));
    form.append('file', new Blob([bytes as BlobPart]), 'given-name');
    return ask(who, '/api/uploads', { method: 'POST', body: form });
  };
  const json: Callers['json'] = async (who, path, status = 200, init = {}) => {
    const reply = await ask(who, path, init);
    assert.equal(reply.status, status, `${path}: ${await reply.clone().text()}`);
    return reply.json();
  };
  return {
    ask,
    json,
    upload,
    submit: (who, submission, key = randomUUID()) =>
      ask(who, '/api/cases', {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', 'Idempotency-Key': key },
        body: JSON.stringify(submission),
      }),
    async attach(who, name, bytes) {
      const attestation = attestationFor(bytes, name, idOf[who]);
      const reply = await upload(who, attestation, bytes);
      assert.equal(reply.status, 201, await reply.clone().text());
      return { upload: ((await reply.json()) as { upload: string }).upload, attestation };
    },
    detail: (who, id) => json(who, `/api/cases/${id}`),
  };
}

export async function openSociety(options: Partial<ServerOptions> = {}): Promise<Society> {
  const database = await freshDatabase();
  const server = await startServer({ dataDir: 'memory', port: 0, databaseUrl: database.url, ...options });
  return {
    ...server,
    ...callersOf(server.url),
    async close() {
      await server.close();
      await database.drop();
    },
  };
}

const sha256 = (content: string | Uint8Array): string => createHash('sha256').update(content).digest('hex');

export const pdf = (text = 'Entente signée'): Uint8Array => Buffer.from(`%PDF-1.7\n${text}\n%%EOF\n`);

export function attestationFor(bytes: Uint8Array, name: string, by: string): Attestation {
  const text = 'Je confirme que ce fichier ne contient aucun renseignement de santé protégé.';
  return {
    statement: { id: 'no-health-information', version: '1', lang: 'fr', text, sha256: sha256(text) },
    regulation: 'quebec-25',
    answer: 'yes',
    gesture: 'one-file',
    by,
    at: '2026-03-01T13:05:00-05:00',
    file: { name, size: bytes.length, type: '', sha256: sha256(bytes) },
  };
}

export const submissionOf = (changes: Partial<Submission> = {}): Submission => ({
  account: 'editions-boreal',
  lang: 'fr',
  preset: { id: 'rights-society', version: '2026.1' },
  subject: 'Entente à mettre à jour',
  path: [
    { id: 'agreement-management', label: 'Ententes' },
    { id: 'agreement-maintenance', label: 'Maintenance des ententes' },
    { id: 'modification', label: 'Modification' },
  ],
  answers: [
    { id: 'agreement-number', label: 'Numéro de l’entente', kind: 'text', value: 'E-2041', text: 'E-2041', sensitive: false },
  ],
  description: 'La part cédée passe de 50 à 60.',
  comments: '',
  files: [],
  ...changes,
});

export async function codeOf(reply: Response): Promise<string> {
  assert.match(reply.headers.get('Content-Type') ?? '', /^application\/problem\+json/);
  const { code, status, title, detail } = (await reply.json()) as Record<string, unknown>;
  assert.equal(status, reply.status);
  assert.ok(title && detail);
  return `${status} ${String(code)}`;
}

export const temporaryFolder = async (): Promise<{ path: string; remove(): Promise<void> }> => {
  const path = await mkdtemp(join(tmpdir(), 'case-wizard-test-'));
  return { path, remove: () => rm(path, { recursive: true, force: true }) };
};
