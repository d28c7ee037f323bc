/** The member API's files: received one by one before a case is sent, handed out as attachments after. */
import { Hono } from 'hono';
import { fileOfCase } from './cases/read-case.ts';
import type { Database } from './database/database.ts';
import { largestFile, type FileStore } from './files/file-store.ts';
import { discardUpload, receiveUpload } from './files/receive-upload.ts';
import { membersOnly, type MemberEnv } from './identity/portal-session.ts';
import { Problem } from './problem.ts';

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

export function fileApi(db: Database, store: FileStore, now: () => Date): Hono<MemberEnv> {
  const api = new Hono<MemberEnv>();
  const members = membersOnly(db);

  api.post('/uploads', members, async (c) => {
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
    await discardUpload(c.req.param('id'), c.var.member.id, store, db);
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
