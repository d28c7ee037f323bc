/** Whether the kit takes a server for one that resumes uploads: only on its own clear word, and in time. */
import assert from 'node:assert/strict';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, it } from 'node:test';
import { speaksTus } from '../../src/backend/conformance/resumable.ts';

async function saidOf(answer: RequestListener, patience?: number): Promise<boolean> {
  const server = createServer(answer);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  try {
    const { port } = server.address() as AddressInfo;
    return await speaksTus({ endpoint: `http://127.0.0.1:${port}/api`, headers: () => ({}) }, patience);
  } finally {
    server.closeAllConnections();
    server.close();
  }
}

const answering = (status: number, headers: Readonly<Record<string, string>>): RequestListener =>
  (_, reply) => void reply.writeHead(status, headers).end();

describe('a server takes uploads that go on', () => {
  it('if it names the version of the contract, among others or alone', async () => {
    assert.equal(await saidOf(answering(204, { 'Tus-Version': '1.0.0' })), true);
    assert.equal(await saidOf(answering(200, { 'Tus-Version': '2.0.0, 1.0.0' })), true);
  });

  it('not if it names another version, or only answers in one', async () => {
    assert.equal(await saidOf(answering(204, { 'Tus-Version': '0.2.2' })), false);
    assert.equal(await saidOf(answering(204, { 'Tus-Resumable': '1.0.0' })), false);
  });

  it('not if it refuses, whatever it names', async () => {
    assert.equal(await saidOf(answering(405, { 'Tus-Version': '1.0.0' })), false);
  });

  it('not if it never answers', async () => {
    assert.equal(await saidOf(() => {}, 50), false);
  });
});
