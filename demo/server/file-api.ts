/** The member API's files: received one by one before a case is sent, handed out as attachments after. */
import { Hono, type Context } from 'hono';
import { fileOfCase } from './cases/read-case.ts';
import type { Database } from './database/database.ts';
import { arrivalsOf, type Arrivals } from './files/arrival.ts';
import { largestFile, type FileStore } from './files/file-store.ts';
import { receiveUpload } from './files/receive-upload.ts';
import { resume, tusVersion } from './files/resumable.ts';
import { turnsOf } from './files/turns.ts';
import { membersOnly, type MemberEnv } from './identity/portal-session.ts';
import { Problem } from './problem.ts';
import type { Society } from './societies.ts';

/** Attestation, boundaries and headers around the file. */
const envelope = 128 * 1024;
const largestUpload = largestFile + envelope;

/** A header that names the file in any script, and in which no character can end or hide the name. */
function disposition(name: string): string {
  const shown = name.replace(/[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029/\\]/gu, '_');
  const ascii = shown.replace(/[^\x20-\x7e]|["%]/g, '_');
  const encoded = encodeURIComponent(shown).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
  return `attachment; filename="${ascii}"; filename*=UTF-8''${encoded}`;
}

/** Whoever speaks tus says so in every request. */
const speaksTus = (c: Context): boolean => c.req.header('Tus-Resumable') !== undefined;

/** What a column of sizes can count. */
const largestCounted = 2 ** 31 - 1;

export interface FileApi {
  readonly db: Database;
  readonly society: Society;
  readonly files: FileStore;
  readonly now: () => Date;
  /** What the society lets one file hold, in bytes; only one that arrives in parts may be that large. */
  readonly wanted?: number;
}

export function fileApi({ db, society, files: store, now, wanted = largestFile }: FileApi): Hono<MemberEnv> {
  const largest = Math.min(Math.max(largestFile, wanted), largestCounted);
  const api = new Hono<MemberEnv>();
  const members = membersOnly(db, society);
  const turns = turnsOf(db);
  const arrivals = (member: string): Arrivals => arrivalsOf(member, { store, db, now });
  const resumed = (c: Context<MemberEnv>): Promise<Response> => {
    const { id } = c.var.member;
    return resume(c.req.raw, { member: id, arrivals: arrivals(id), turns, largest });
  };

  api.use('/uploads/*', async (c, next) => {
    await next();
    // Refusals, which are told as everywhere else, too.
    if (speaksTus(c)) c.header('Tus-Resumable', tusVersion);
  });

  // What the server can do is no secret: asked before anybody has signed in.
  api.options('/uploads', (c) => resume(c.req.raw, { member: '', arrivals: arrivals(''), turns, largest }));

  api.get('/uploads/:id', members, (c) => {
    // HEAD comes this way; what was uploaded is handed out with its case only.
    if (c.req.raw.method !== 'HEAD' || !speaksTus(c)) throw new Problem('not-found');
    return resumed(c);
  });

  api.patch('/uploads/:id', members, resumed);

  api.post('/uploads', members, async (c) => {
    if (speaksTus(c)) return resumed(c);
    const { body } = c.req.raw;
    if (!body) throw new Problem('malformed');
    if (Number(c.req.header('Content-Length')) > largestUpload) throw new Problem('too-large');
    const form = {
      // Node's streams can be iterated; the browser's types, which this project compiles with, do not say so.
      bytes: body as unknown as AsyncIterable<Uint8Array>,
      contentType: c.req.header('Content-Type'),
      longest: largestUpload,
    };
    return c.json({ upload: await receiveUpload(form, c.var.member.id, now(), store, db) }, 201);
  });

  api.delete('/uploads/:id', members, async (c) => {
    if (speaksTus(c)) return resumed(c);
    await arrivals(c.var.member.id).discard(c.req.param('id'));
    return c.body(null, 204);
  });

  api.get('/cases/:id/files/:file', members, async (c) => {
    const file = await fileOfCase(c.req.param('id'), c.req.param('file'), c.var.member.id, db);
    return c.body(await store.read(file.stored_as), 200, {
      'Content-Type': file.type,
      'Content-Length': String(file.size),
      'Content-Disposition': disposition(file.attestation.file.name),
    });
  });

  return api;
}
