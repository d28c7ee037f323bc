/** Cases from before there was a timeline: what is known of their past is told all the same. */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { eventsOf } from '../../demo/server/cases/case-events.ts';
import { detailColumns, type DetailRow } from '../../demo/server/cases/case-row.ts';
import { migrate } from '../../demo/server/database/migrate.ts';
import { openPglite } from '../../demo/server/database/pglite.ts';

test('their messages and their closing stand on the timeline, in their order', async () => {
  const db = await openPglite();
  const first = await readFile('demo/server/database/migrations/001-cases.sql', 'utf8');
  for (const statement of first.split(/;\s*$/m).filter((each) => each.trim())) await db.query(statement);
  await db.query('create table migrations (name text primary key, ran_at timestamptz not null default now())');
  await db.query(`insert into migrations (name) values ('001-cases.sql')`);
  await db.query(`insert into members (id, name) values ('m', 'Camille Roy')`);
  await db.query(`insert into accounts (id, name) values ('a', 'Éditions')`);
  await db.query(`insert into representatives (member, account) values ('m', 'a')`);
  const heading = JSON.stringify({ subject: 'Sujet', path: [{ id: 'type', label: 'Type' }] });
  const body = JSON.stringify({ answers: [], description: '', comments: '' });
  const at = (minute: number): string => `2026-01-05T10:0${minute}:00.000Z`;
  const rows = [
    ['open', 'active', true],
    ['closed', 'resolved', false],
    ['silent', 'cancelled', false],
  ] as const;
  for (const [number, [id, status, waiting]] of rows.entries()) {
    await db.query(
      `insert into cases (id, reference, account, status, origin, opened_by, lang, heading, body, waiting, opened_at, updated_at)
       values ($1, $2, 'a', $3, 'portal', 'm', 'fr', $4, $5, $6, $7::timestamptz, $8::timestamptz)`,
      [id, `C-2026-0000${number + 1}`, status, heading, body, waiting, at(0), at(5)],
    );
  }
  for (const [id, minute] of [['open', 1], ['open', 2], ['closed', 1]] as const) {
    await db.query(
      `insert into messages (id, case_id, sender, author, words, lang, at)
       values ($1, $2, 'staff', 'Nadia "N" Benali', '{"text":"Bonjour"}', 'fr', $3::timestamptz)`,
      [`${id}-${minute}`, id, at(minute)],
    );
  }

  await migrate(db);

  const told = async (id: string): Promise<unknown[]> => {
    const [row] = await db.query<DetailRow>(
      `select ${detailColumns}, false as unread from cases c left join members m on m.id = c.opened_by where c.id = $1`,
      [id],
    );
    assert.equal(row!.revision, 1);
    return (await eventsOf(row!, db)).map((event) => [event.kind, event.by, event.side, event.at]);
  };
  const opened = ['opened', 'Camille Roy', 'member', at(0)];
  const by = ['Nadia "N" Benali', 'staff'];
  assert.deepEqual(await told('open'), [opened, ['answered', ...by, at(1)], ['asked', ...by, at(2)]]);
  assert.deepEqual(await told('closed'), [opened, ['answered', ...by, at(1)], ['resolved', ...by, at(5)]]);
  assert.deepEqual(await told('silent'), [opened, ['cancelled', '', 'staff', at(5)]]);
  await db.close();
});
