/** A connection of its own that listens on one channel of a PostgreSQL server, and comes back when it is cut. */
import pg from 'pg';
import type { Heard } from './database.ts';

const pause = 1_000;

/** A database that went away without a word is noticed within half a minute, not within hours. */
export const noticesSilence = { keepAlive: true, keepAliveInitialDelayMillis: 10_000 } as const;

/** `lost` hears of every time that the connection is cut. Resolves once it listens. */
export async function listenTo(
  url: string,
  channel: string,
  heard: Heard,
  lost: (error: Error) => void,
): Promise<() => Promise<void>> {
  let client: pg.Client | undefined;
  let again: ReturnType<typeof setTimeout> | undefined;
  let ended = false;

  async function connect(): Promise<void> {
    const fresh = new pg.Client({ connectionString: url, ...noticesSilence });
    fresh.on('notification', ({ payload }) => heard(payload ?? ''));
    // A cut connection may say so as an error, as an end or as both; the end comes in any case.
    let cause = new Error('connection ended');
    fresh.on('error', (error: Error) => {
      cause = error;
    });
    try {
      await fresh.connect();
      await fresh.query(`listen ${pg.escapeIdentifier(channel)}`);
    } catch (error) {
      await fresh.end().catch(() => undefined);
      throw error;
    }
    client = fresh;
    fresh.once('end', () => {
      client = undefined;
      if (ended) return;
      lost(cause);
      comeBack();
    });
  }

  function comeBack(): void {
    again = setTimeout(() => {
      connect().then(
        async () => {
          if (ended) await client?.end();
          else heard();
        },
        (error: Error) => {
          if (ended) return;
          lost(error);
          comeBack();
        },
      );
    }, pause);
    again.unref();
  }

  await connect();
  return async () => {
    ended = true;
    clearTimeout(again);
    await client?.end();
  };
}
