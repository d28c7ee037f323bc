/** Keeps sensitive answers unreadable at rest, under a key that stays in the server's own folder. */
import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes, randomUUID } from 'node:crypto';
import { link, open, readFile, rm } from 'node:fs/promises';
import type { Database } from './database/database.ts';

export interface Seal {
  /** AES-256-GCM; `bound` (a case's id) must be the same to open it, so a value cannot be moved to another row. */
  close(plain: string, bound: string): string;
  open(closed: string, bound: string): string;
  /** A keyed hash: without the key, a payload holding a nine-digit number could be guessed from a plain one. */
  fingerprint(text: string): string;
}

const ivLength = 12;
const tagLength = 16;

const derive = (key: Uint8Array, purpose: string): Buffer => Buffer.from(hkdfSync('sha256', key, '', purpose, 32));

export function sealWith(key: Uint8Array): Seal {
  const sealing = derive(key, 'sensitive answers');
  const hashing = derive(key, 'payload fingerprints');
  return {
    close(plain, bound) {
      const iv = randomBytes(ivLength);
      const cipher = createCipheriv('aes-256-gcm', sealing, iv, { authTagLength: tagLength }).setAAD(Buffer.from(bound));
      const closed = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()]);
      return Buffer.concat([iv, cipher.getAuthTag(), closed]).toString('base64');
    },
    open(closed, bound) {
      const bytes = Buffer.from(closed, 'base64');
      const cipher = createDecipheriv('aes-256-gcm', sealing, bytes.subarray(0, ivLength), { authTagLength: tagLength })
        .setAAD(Buffer.from(bound))
        .setAuthTag(bytes.subarray(ivLength, ivLength + tagLength));
      return Buffer.concat([cipher.update(bytes.subarray(ivLength + tagLength)), cipher.final()]).toString('utf8');
    },
    fingerprint: (text) => createHmac('sha256', hashing).update(text).digest('hex'),
  };
}

/** Any fixed number: of two processes that start together on one new database, one leaves its mark. */
const markLock = 417;

/** Refuses a database whose sealed answers were closed with another key than this one. */
export async function mustBelongTogether(seal: Seal, db: Database): Promise<void> {
  const mark = seal.fingerprint('the key of this database');
  const kept = await db.transaction(async (within) => {
    await within.query('select pg_advisory_xact_lock($1)', [markLock]);
    await within.query('insert into seals (mark) select $1 where not exists (select 1 from seals)', [mark]);
    return within.query<{ mark: string }>('select mark from seals');
  });
  if (kept[0]?.mark !== mark) {
    throw new Error('The key in the data folder is not the one that this database was sealed with. Set DATA_DIR to its folder.');
  }
}

/** Made whole before it bears its name: of two processes that start together, neither reads half of the other's key. */
async function makeKey(file: string): Promise<void> {
  const fresh = `${file}-${randomUUID()}`;
  try {
    const writing = await open(fresh, 'wx', 0o600);
    try {
      await writing.writeFile(randomBytes(32));
      await writing.sync();
    } finally {
      await writing.close();
    }
    await link(fresh, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    await rm(fresh, { force: true });
  }
}

/** The key in `file`, made on first use and readable by its owner only. */
export async function sealFromFile(file: string): Promise<Seal> {
  const read = (): Promise<Buffer> => readFile(file);
  const key = await read().catch(async (error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw error;
    await makeKey(file);
    return read();
  });
  if (key.length !== 32) throw new Error(`The key in ${file} is not 32 bytes long.`);
  return sealWith(key);
}
