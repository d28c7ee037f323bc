/** What pages of the table are served from where no test runner serves them: a blank page, the way through them, the built widget. */
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { rolldown } from 'rolldown';
import type { Host } from './host-table.ts';

/** A name that a browser does not know to be this machine: what it serves over HTTP is not trusted. */
export const UNTRUSTED = 'untrusted.example';

export interface Served {
  /** Of a blank page that the host's page can be opened from. */
  addressFor(host: Host | undefined): string;
  close(): void;
}

/** In one piece: a frame without an origin may load nothing of ours. */
async function packed(path: string): Promise<string> {
  const bundle = await rolldown({ input: path });
  const { output: [{ code }] } = await bundle.generate({ format: 'esm', codeSplitting: false });
  return code;
}

export async function serveHosts(): Promise<Served> {
  const scripts = new Map<string, string>();
  for (const path of ['/test/hostile/pages/host-run.ts', '/test/hostile/host-page.ts', '/test/hostile/host-table.ts']) scripts.set(path, await packed(`.${path}`));
  const server = createServer((request, reply) => {
    const path = new URL(request.url ?? '/', 'http://here').pathname;
    const script = scripts.get(path) ?? (/^\/dist\/cdn\/[\w./-]+\.js$/.test(path) ? readFile(`.${path}`) : undefined);
    if (path === '/blank') return void reply.setHeader('Content-Type', 'text/html').end('<!doctype html><title>Blank</title>');
    void Promise.resolve(script).then((text) => {
      reply.setHeader('Content-Type', 'text/javascript').writeHead(text === undefined ? 404 : 200).end(text);
    }, () => reply.writeHead(404).end());
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    addressFor: (host) => `http://${host?.untrusted ? UNTRUSTED : '127.0.0.1'}:${port}/blank`,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
