/** Keeps sensitive answers unreadable at rest, under a key that stays in the server's own folder. */
import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import type { Queries } from './database/database.ts';

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

/** Refuses a database whose sealed answers were closed with another key than this one. */
export async function mustBelongTogether(seal: Seal, db: Queries): Promise<void> {
  const mark = seal.fingerprint('the key of this database');
  await db.query('insert into seals (mark) select $1 where not exists (select 1 from seals)', [mark]);
  const [kept] = await db.query<{ mark: string }>('select mark from seals');
  if (kept?.mark !== mark) {
    throw new Error('The key in the data folder is not the one that this database was sealed with. Set DATA_DIR to its folder.');
  }
}

/** The key in `file`, made on first use and readable by its owner only. */
export async function sealFromFile(file: string): Promise<Seal> {
  try {
    await writeFile(file, randomBytes(32), { mode: 0o600, flag: 'wx' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  const key = await readFile(file);
  if (key.length !== 32) throw new Error(`The key in ${file} is not 32 bytes long.`);
  return sealWith(key);
}
