/** Serves the built portal: pages that sign their visitor in, and assets that may be kept for ever. */
import { readFile } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress } from 'node:zlib';
import { Hono } from 'hono';
import type { Database } from './database/database.ts';
import { signInVisitor } from './identity/portal-session.ts';
import { Problem } from './problem.ts';
import { societyAt } from './societies.ts';

const compressed = promisify(brotliCompress);

const mediaTypes = new Map<string, string>([
  ['.html', 'text/html; charset=utf-8'],
  ['.js', 'text/javascript; charset=utf-8'],
  ['.css', 'text/css; charset=utf-8'],
  ['.json', 'application/json'],
  ['.svg', 'image/svg+xml'],
  ['.png', 'image/png'],
  ['.ico', 'image/x-icon'],
  ['.txt', 'text/plain; charset=utf-8'],
  ['.woff2', 'font/woff2'],
]);
const alreadyCompressed = new Set(['.png', '.woff2']);

interface Page {
  readonly path: string;
  readonly bytes: Buffer;
}

const isMissing = (error: unknown): boolean =>
  ['ENOENT', 'EISDIR', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '');

/** The file a request means: itself, its `.html`, or the index of the folder. */
async function find(folder: string, requested: string): Promise<Page | undefined> {
  if (requested.includes('\0') || requested.split(/[/\\]/).some((part) => part.startsWith('.'))) return undefined;
  const wanted = normalize(join(folder, requested));
  if (wanted !== folder && !wanted.startsWith(folder.endsWith(sep) ? folder : folder + sep)) return undefined;
  const candidates = requested.endsWith('/') ? [join(wanted, 'index.html')] : [wanted, `${wanted}.html`];
  for (const path of candidates) {
    try {
      return { path, bytes: await readFile(path) };
    } catch (error) {
      if (!isMissing(error)) throw error;
    }
  }
  return undefined;
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch (error) {
    throw new Problem('malformed', error);
  }
}

export interface PortalPages {
  readonly folder: string;
  readonly db: Database;
  readonly now: () => Date;
}

export function portalPages({ folder, db, now }: PortalPages): Hono {
  const portal = new Hono();
  const brotli = new Map<string, Buffer>();

  portal.get('*', async (c) => {
    const page = await find(normalize(folder), decoded(c.req.path));
    if (!page) throw new Problem('not-found');
    const kind = extname(page.path).toLowerCase();
    const isPage = kind === '.html';
    if (isPage) await signInVisitor(c, societyAt(c.req.path), now(), db);
    c.header('Content-Type', mediaTypes.get(kind) ?? 'application/octet-stream');
    // Only names with a hash in them stand for one content for ever.
    const hashed = /\/assets\/.*-[\w-]{8}\.\w+$/.test(c.req.path);
    c.header('Cache-Control', hashed ? 'public, max-age=31536000, immutable' : 'no-cache');
    c.header('Vary', 'Accept-Encoding');
    if (alreadyCompressed.has(kind) || !/\bbr\b/.test(c.req.header('Accept-Encoding') ?? '')) {
      return c.body(new Uint8Array(page.bytes));
    }
    // A page changes with every build under the same name: only hashed files are worth remembering.
    const known = hashed ? brotli.get(page.path) : undefined;
    const small = known ?? (await compressed(page.bytes));
    if (hashed) brotli.set(page.path, small);
    c.header('Content-Encoding', 'br');
    return c.body(new Uint8Array(small));
  });
  return portal;
}
