/** Texts and searches on their way to Request Tracker. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { usualMapping } from '../../src/backend/adapters/request-tracker/mapping.ts';
import { filterClause, quoted, wallTime } from '../../src/backend/adapters/request-tracker/query.ts';
import { asciiJson, plainLine, plainText, searchableJson, textOfHtml } from '../../src/backend/adapters/request-tracker/text.ts';

const account = 'editions-boreal';

test('a line holds no line end, no control, no half character and nothing that turns the reading round', () => {
  assert.equal(plainLine(' a\r\nBcc: b\0\u202ec\ud800 '), 'a Bcc: b c\ufffd');
  assert.equal(Array.from(plainLine('é'.repeat(500))).length, 200);
});

test('a text keeps its lines and its tabs', () => {
  assert.equal(plainText('a\r\nb\rc\td\u0007\uffff'), 'a\nb\nc\td');
});

test('JSON comes back from ASCII alone, whatever was in it', () => {
  const value = { text: 'é \0 \ud800 \u202e 😀 "\\', ['__proto__']: 1 };
  const written = asciiJson(value);
  assert.match(written, /^[\x20-\x7e]*$/);
  assert.deepEqual(JSON.parse(written), value);
});

test('the words beside the JSON are folded, each behind its mark', () => {
  const written = searchableJson({ a: 1 }, 'L’Échéance, l’œuvre');
  assert.equal((JSON.parse(written) as { words: string }).words, '|l|echeance|oeuvre');
});

test('an answer in HTML is told as text', () => {
  const html = '<style>p{}</style><p>Bonjour &amp; <b>à</b> bient&#244;t<br>fin</p><ul><li>un</li></ul><script>alert(1)</script>&nope;';
  assert.equal(textOfHtml(html), 'Bonjour & à bientôt\nfin\n• un\n&nope;');
});

test('what is quoted stays in its quotes', () => {
  assert.equal(quoted("a' OR id > 0 \\"), "'a\\' OR id > 0 \\\\'");
});

test('a filter never leaves the account’s queue, and hides what was set aside', () => {
  const clause = filterClause({ account }, usualMapping);
  assert.equal(clause, `(Queue = 'Cases of editions-boreal') AND (Status != 'duplicate')`);
});

test('one queue for all accounts is told apart by the field', () => {
  const clause = filterClause({ account, status: 'waiting' }, { ...usualMapping, queue: 'Cases' });
  assert.match(clause, /Queue = 'Cases'.*CF\.\{Account\} = 'editions-boreal'.*Status = 'stalled'/);
});

test('signs in a search are no query', () => {
  const clause = filterClause({ account, search: `' OR 1=1 -- %` }, usualMapping);
  assert.ok(!clause.includes('%') && !clause.includes('--'));
  assert.equal(clause.split(`'`).length % 2, 1);
});

test('a type stands for what is below it and for nothing that only begins alike', () => {
  const clause = filterClause({ account, type: 'a/b' }, usualMapping);
  assert.ok(clause.includes(`CF.{Case type} = 'a/b'`) && clause.includes(`CF.{Case type} STARTSWITH 'a/b/'`));
});

test('a moment is told on the clock of Request Tracker’s own zone', () => {
  const moment = Date.parse('2026-11-22T03:04:05Z');
  assert.equal(wallTime(moment, usualMapping), `'2026-11-22 03:04:05'`);
  assert.equal(wallTime(moment, { ...usualMapping, timeZone: 'America/Toronto' }), `'2026-11-21 22:04:05'`);
});
