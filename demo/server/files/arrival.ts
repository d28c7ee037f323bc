/** A file on its way: declared with its attestation, complete once its last byte is here, an upload from then on. */
import type { Attestation } from '../../../src/model/attestation.ts';
import type { Database } from '../database/database.ts';
import { Problem } from '../problem.ts';
import type { FileStore } from './file-store.ts';
import { discardUpload, recordUpload } from './receive-upload.ts';
import type { StoredFile } from './stored-file.ts';

export interface Arrivals {
  /** Declares a file; from then on its bytes may come. */
  open(id: string, attestation: Attestation): Promise<void>;
  /** How much of it is here, of how much. A file all of which came before a server stopped is completed by this. */
  state(id: string): Promise<{ readonly attestation: Attestation; readonly offset: number }>;
  /** Whether it is this member's, arriving or arrived, and no case holds it. */
  mustBeOwn(id: string): Promise<void>;
  /** Takes bytes in from `offset`; with the last one the file is checked, and of one that does not hold nothing is kept. */
  receive(id: string, offset: number, content: AsyncIterable<Uint8Array>): Promise<number>;
  discard(id: string): Promise<void>;
}

interface Parts {
  readonly store: FileStore;
  readonly db: Database;
  readonly now: () => Date;
}

/** What `member` may see and touch: to everybody else none of it exists. */
export function arrivalsOf(member: string, { store, db, now }: Parts): Arrivals {
  const arriving = async (id: string): Promise<Attestation | undefined> =>
    (
      await db.query<{ attestation: Attestation }>(`select attestation from arrivals where id = $1 and member = $2`, [id, member])
    )[0]?.attestation;

  const arrived = async (id: string): Promise<Attestation | undefined> =>
    (
      await db.query<{ attestation: Attestation }>(
        `select attestation from uploads where id = $1 and member = $2 and case_id is null`,
        [id, member],
      )
    )[0]?.attestation;

  /** Whether its last byte is recorded, even if a case has claimed it since. */
  const recorded = async (id: string): Promise<boolean> =>
    (await db.query(`select id from uploads where id = $1`, [id])).length > 0;

  const complete = async (id: string, attestation: Attestation): Promise<void> => {
    let file: StoredFile;
    try {
      file = await store.parts.complete(id, attestation.file);
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      // Another process was done with it, and took its parts away.
      if (await recorded(id)) return;
      await dropArrival(id, member, store, db);
      throw error;
    }
    const first = await db.transaction(async (within) => {
      const [row] = await within.query(`delete from arrivals where id = $1 and member = $2 returning id`, [id, member]);
      if (row) await recordUpload({ id, member, attestation, file, at: now() }, within);
      return row !== undefined;
    });
    // Discarded while it was checked, unless another process was as far: then the bytes are an upload's, perhaps a case's.
    if (!first && !(await recorded(id))) {
      await store.forget(id);
      throw new Problem('not-found');
    }
    await store.parts.drop(id);
  };

  return {
    async open(id, attestation) {
      await db.query(`insert into arrivals (id, member, attestation, created_at) values ($1, $2, $3, $4::timestamptz)`, [
        id,
        member,
        JSON.stringify(attestation),
        now().toISOString(),
      ]);
      await store.parts.begin(id);
    },
    async state(id) {
      const attestation = await arriving(id);
      if (!attestation) {
        const whole = await arrived(id);
        if (!whole) throw new Problem('not-found');
        return { attestation: whole, offset: whole.file.size };
      }
      const offset = await store.parts.length(id);
      if (offset === undefined) {
        await dropArrival(id, member, store, db);
        throw new Problem('not-found');
      }
      if (offset === attestation.file.size) await complete(id, attestation);
      return { attestation, offset };
    },
    async mustBeOwn(id) {
      if (!(await arriving(id)) && !(await arrived(id))) throw new Problem('not-found');
    },
    async receive(id, offset, content) {
      const attestation = await arriving(id);
      // Complete already: the sender only has not heard of it.
      if (!attestation) return offset;
      const length = await store.parts.write(id, offset, content);
      if (length === attestation.file.size) await complete(id, attestation);
      return length;
    },
    async discard(id) {
      if (!(await dropArrival(id, member, store, db))) await discardUpload(id, member, store, db);
    },
  };
}

/** Whether there was such an arrival of this member; all of it is gone then. */
async function dropArrival(id: string, member: string, store: FileStore, db: Database): Promise<boolean> {
  const [row] = await db.query(`delete from arrivals where id = $1 and member = $2 returning id`, [id, member]);
  if (row) {
    await store.parts.drop(id);
    // There only where a server died between the last byte and its record.
    await store.forget(id);
  }
  return row !== undefined;
}

/** Removes what was declared `before` then and never came whole, and old bytes that nobody knows of any more. */
export async function sweepArrivals(before: Date, store: FileStore, db: Database): Promise<void> {
  const moment = before.toISOString();
  const late = await db.query<{ id: string }>(`delete from arrivals where created_at < $1::timestamptz returning id`, [moment]);
  for (const { id } of late) {
    await store.parts.drop(id);
    await store.forget(id);
  }
  await db.query(`delete from arrival_turns where until < $1::timestamptz`, [moment]);
  const known = new Set((await db.query<{ id: string }>(`select id from arrivals`)).map(({ id }) => id));
  for (const name of await store.parts.untouchedSince(before)) if (!known.has(name)) await store.parts.drop(name);
}
