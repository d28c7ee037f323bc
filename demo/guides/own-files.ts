/** Files of the example: received behind their confirmation, claimed once by a case, and handed out as attachments. */
import { createHash, randomUUID } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { Attestation, CaseFile, Session, SubmittedFile } from 'case-wizard';
import { notFound, refusal, tooLarge } from './own-refusals.ts';

/** A confirmation stays with its file. */
interface Held {
  readonly attestation: Attestation;
  readonly bytes: Buffer;
}

/** Tables of yours, and the bytes in a store of yours. What no case claims goes after some days. */
const waiting = new Map<string, Held>();
const claimed = new Map<string, Held>();

const sha256 = (content: string | Buffer): string => createHash('sha256').update(content).digest('hex');

/** A “yes” of this very person to these very words, about a file that has a name. */
const isConfirmed = ({ answer, by, at, statement, regulation, file }: Attestation, member: string): boolean =>
  answer === 'yes' && by === member && Date.parse(at) > 0 && sha256(statement.text) === statement.sha256 &&
  [statement.version, regulation, file.name].every((text) => text.trim()) && typeof file.type === 'string';

export const files = new Hono<{ Variables: { by: Session } }>();
files.post('/uploads', bodyLimit({ maxSize: 30_000_000, onError: tooLarge }), async (c) => {
  const form = await c.req.parseBody();
  if (typeof form['attestation'] !== 'string') throw refusal(422, 'This file was not confirmed.', 'Ce fichier n’a pas été confirmé.');
  const attestation = JSON.parse(form['attestation']) as Attestation;
  if (!isConfirmed(attestation, c.var.by.member)) throw refusal(422, 'This confirmation does not hold.', 'Cette confirmation ne tient pas.');
  const bytes = form['file'] instanceof File ? Buffer.from(await form['file'].arrayBuffer()) : Buffer.alloc(0);
  const { size, sha256: hash } = attestation.file;
  if (!bytes.length || bytes.length !== size || sha256(bytes) !== hash) throw refusal(422, 'This is not the file that was confirmed.', 'Ce n’est pas le fichier qui a été confirmé.');
  const upload = randomUUID();
  waiting.set(upload, { attestation, bytes });
  return c.json({ upload }, 201);
});
files.delete('/uploads/:upload', (c) => {
  const upload = c.req.param('upload');
  if (waiting.get(upload)?.attestation.by !== c.var.by.member) throw notFound();
  waiting.delete(upload);
  return c.body(null, 204);
});

/** All of them or none, in one transaction with the case. */
export function claim(sent: readonly SubmittedFile[], by: Session): readonly CaseFile[] {
  const mine = sent.every(({ upload, attestation }) => attestation.by === by.member && isDeepStrictEqual(waiting.get(upload)?.attestation, attestation));
  if (!mine || new Set(sent.map(({ upload }) => upload)).size < sent.length) throw refusal(422, 'A file is no longer here. Remove it and attach it again.', 'Un fichier n’est plus ici. Retirez-le et joignez-le de nouveau.');
  return sent.map(({ upload, attestation }) => {
    claimed.set(upload, waiting.get(upload)!);
    waiting.delete(upload);
    return { id: upload, ...attestation.file, attestedAt: attestation.at };
  });
}

/** Nothing that a browser would run, under the name that it came with: each of its bytes as %XX, so that no name breaks the header. */
export function handOut(id: string): Response {
  const { attestation, bytes } = claimed.get(id)!;
  const name = Buffer.from(attestation.file.name).toString('hex').replace(/../g, '%$&');
  return new Response(new Uint8Array(bytes), {
    headers: {
      'Content-Type': 'application/octet-stream', 'Content-Disposition': `attachment; filename*=UTF-8''${name}`,
      'X-Content-Type-Options': 'nosniff', 'Cache-Control': 'no-store',
    },
  });
}
