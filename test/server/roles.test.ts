/** The role gate of a case type, kept by the server whatever a page shows. */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, test } from 'node:test';
import type { ShownType } from '../../src/model/case.ts';
import { rightsSociety } from '../../src/presets/rights-society.ts';
import { codeOf, openSociety, submissionOf, type Society } from './society.ts';

let server: Society;

/** The first society too may gate a type. */
const [first, ...rest] = rightsSociety.types;
const gated = { ...rightsSociety, types: [{ ...first!, roles: ['admin', 'board'] }, ...rest] };

before(async () => {
  server = await openSociety({ preset: gated });
});
after(() => server.close());

const submit = (who: string, base: string, account: string, path: readonly ShownType[], key = randomUUID(), lang = 'en'): Promise<Response> =>
  fetch(`${server.url}${base}/api/cases`, {
    method: 'POST',
    headers: {
      Authorization: `Bearer ${who}`,
      'Accept-Language': lang,
      'Content-Type': 'application/json',
      'Idempotency-Key': key,
    },
    body: JSON.stringify(submissionOf({ account, path })),
  });

const types = (...ids: readonly string[]): readonly ShownType[] => ids.map((id) => ({ id, label: id }));
const dispute = types('administration', 'invoice-dispute');

test('an administrator may send a request of the administrative type', async () => {
  assert.equal((await submit('noemie', '/practice', 'clinique-du-parc', dispute)).status, 201);
});

test('without the role it is refused, in a sentence of the language asked for, and nothing stands', async () => {
  const count = async (): Promise<number> => (await server.db.query(`select 1 from cases where account = 'clinique-du-parc'`)).length;
  const earlier = await count();
  const key = randomUUID();
  for (const [lang, sentence] of [['en', /^Your role does not let you/], ['fr', /^Votre rôle ne vous permet pas/]] as const) {
    const reply = await submit('jo', '/practice', 'clinique-du-parc', dispute, key, lang);
    assert.match(((await reply.clone().json()) as { detail: string }).detail, sentence);
    assert.equal(await codeOf(reply), '403 forbidden');
  }
  assert.equal(await count(), earlier);
  assert.equal((await submit('jo', '/practice', 'clinique-du-parc', types('technical', 'portal-access'), key)).status, 201, 'the key stays free');
});

test('what lies below a gated type is gated too, known or not, and the gated type by itself', async () => {
  for (const path of [types('administration'), types('administration', 'billing'), types('administration', 'nobody-knows')]) {
    assert.equal(await codeOf(await submit('jo', '/practice', 'clinique-du-parc', path)), '403 forbidden');
  }
});

test('a type that the preset does not know is taken as ever', async () => {
  assert.equal((await submit('jo', '/practice', 'clinique-du-parc', types('from-an-older-preset', 'billing'))).status, 201);
});

test('one of several roles is enough, and the same rule holds for the other society', async () => {
  const agreement = submissionOf().path;
  assert.equal((await submit('camille', '', 'editions-boreal', agreement)).status, 201);
  assert.equal(await codeOf(await submit('morgan', '', 'editions-boreal', agreement)), '403 forbidden');
});

test('what was received once is told again, even to somebody who has lost the role since', async () => {
  const key = randomUUID();
  assert.equal((await submit('sami', '/practice', 'physio-quatre-saisons', dispute, key)).status, 201);
  await server.db.query(`update members set roles = '{user}' where name = 'Sami Haddad'`);
  assert.equal((await submit('sami', '/practice', 'physio-quatre-saisons', dispute, key)).status, 200);
  assert.equal(await codeOf(await submit('sami', '/practice', 'physio-quatre-saisons', dispute)), '403 forbidden');
});
