/** The REST adapter's large files on the reference server: from wherever an upload broke off to a case with every byte. */
import assert from 'node:assert/strict';
import { randomBytes, randomUUID } from 'node:crypto';
import { after, before, test } from 'node:test';
import { restBackend } from '../../src/backend/adapters/rest.ts';
import type { CaseBackend } from '../../src/backend/port.ts';
import { attestationFor, idOf, openSociety, pdf, submissionOf, type Society } from '../server/society.ts';
import { fails } from './rest-rig.ts';

let society: Society;
before(async () => {
  society = await openSociety();
});
after(() => society.close());

const size = 1_500_000;
const fileOf = (): Uint8Array<ArrayBuffer> => new Uint8Array(Buffer.concat([pdf(), randomBytes(size - pdf().length)]));

const backendOf = (over: typeof fetch = fetch): CaseBackend =>
  restBackend({ endpoint: `${society.url}/api`, fetch: over, headers: () => ({ Authorization: 'Bearer camille', 'Accept-Language': 'fr' }) });

/** Lets `cut` bytes of the next part through; then the session has ended, as far as the sender hears. */
const endingAfter = (cut: number, methods: string[]): typeof fetch => {
  let whole = false;
  return async (input, init) => {
    methods.push(init!.method ?? 'GET');
    if (init!.method !== 'PATCH' || whole) return fetch(input, init);
    whole = true;
    await fetch(input, { ...init, body: (init!.body as Blob).slice(0, cut) });
    return new Response(null, { status: 401 });
  };
};

test('an upload that ended at any offset goes on there, and its case holds every byte', async () => {
  for (const cut of [0, 1, size / 2, size - 1, size]) {
    const bytes = fileOf();
    const file = new Blob([bytes]);
    const attestation = attestationFor(bytes, 'Entente n° 4.pdf', idOf.camille);
    const methods: string[] = [];
    const backend = backendOf(endingAfter(cut, methods));
    await fails(() => backend.uploadFile!(file, attestation), { code: 'unauthenticated' });
    const progress: number[] = [];
    const upload = await backend.uploadFile!(file, attestation, { onProgress: (sent) => progress.push(sent) });
    assert.deepEqual([progress[0], progress.at(-1)], [cut, size]);
    assert.deepEqual(methods, ['OPTIONS', 'POST', 'PATCH', 'HEAD', ...(cut === size ? [] : ['PATCH'])]);
    const { id } = await backend.submitCase(submissionOf({ files: [{ upload, attestation }] }), randomUUID());
    const [kept] = (await backend.readCase(id)).files;
    assert.equal(kept!.name, 'Entente n° 4.pdf');
    assert.deepEqual(new Uint8Array(await (await backend.readFile!(id, kept!.id)).arrayBuffer()), bytes);
  }
  assert.deepEqual(await society.db.query('select 1 from arrivals'), []);
});

test('one file that is on its way to two cases at once arrives in both', async () => {
  const bytes = fileOf();
  const file = new Blob([bytes]);
  const attestation = attestationFor(bytes, 'releve.pdf', idOf.camille);
  let second: Promise<string> | undefined;
  const backend = backendOf(async (input, init) => {
    // The first is declared and remembered, and none of it has come.
    if (init!.method === 'PATCH' && !second) await (second = backend.uploadFile!(file, attestation));
    return fetch(input, init);
  });
  const first = await backend.uploadFile!(file, attestation);
  for (const upload of [first, await second!]) {
    const { id } = await backend.submitCase(submissionOf({ files: [{ upload, attestation }] }), randomUUID());
    const [kept] = (await backend.readCase(id)).files;
    assert.deepEqual(new Uint8Array(await (await backend.readFile!(id, kept!.id)).arrayBuffer()), bytes);
  }
  assert.deepEqual(await society.db.query('select 1 from arrivals'), []);
});

test('a refusal is told in the words of the server, whether before the first byte or after the last', async () => {
  const bytes = fileOf();
  const backend = backendOf();
  const exe = attestationFor(bytes, 'virus.exe', idOf.camille);
  await fails(() => backend.uploadFile!(new Blob([bytes]), exe), { code: 'refused', retryable: false });
  const other = attestationFor(fileOf(), 'entente.pdf', idOf.camille);
  await fails(() => backend.uploadFile!(new Blob([bytes]), other), {
    code: 'refused',
    retryable: false,
    detail: 'Le fichier reçu n’est pas celui qui a été confirmé. Rien n’a été conservé.',
  });
  const someoneElse = attestationFor(bytes, 'entente.pdf', idOf.morgan);
  await fails(() => backend.uploadFile!(new Blob([bytes]), someoneElse), { code: 'refused', retryable: false });
  assert.deepEqual(await society.db.query('select 1 from arrivals'), []);
});

test('a large file that came can be discarded', async () => {
  const bytes = fileOf();
  const backend = backendOf();
  const upload = await backend.uploadFile!(new Blob([bytes]), attestationFor(bytes, 'a.pdf', idOf.camille));
  await backend.discardFile!(upload);
  await fails(() => backend.discardFile!(upload), { code: 'not-found' });
});

/** Last: the uploads that it leaves behind are half there. */
test('a server that tells of the upload what cannot be is not believed that all has come', async () => {
  for (const nonsense of ['-1', '-9007199254740993', '7']) {
    const bytes = fileOf();
    const file = new Blob([bytes]);
    const attestation = attestationFor(bytes, 'Entente.pdf', idOf.camille);
    const ending = endingAfter(size / 2, []);
    let asked = 0;
    const backend = backendOf(async (input, init) => {
      if (init!.method !== 'HEAD') return ending(input, init);
      asked += 1;
      return new Response(null, { status: 200, headers: { 'Upload-Offset': nonsense, 'Upload-Length': nonsense } });
    });
    await fails(() => backend.uploadFile!(file, attestation), { code: 'unauthenticated' });
    const upload = await backend.uploadFile!(file, attestation);
    const { id } = await backend.submitCase(submissionOf({ files: [{ upload, attestation }] }), randomUUID());
    const [kept] = (await backend.readCase(id)).files;
    assert.deepEqual(new Uint8Array(await (await backend.readFile!(id, kept!.id)).arrayBuffer()), bytes);
    assert.equal(asked, 1);
  }
});
