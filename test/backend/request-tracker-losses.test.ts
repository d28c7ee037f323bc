/** Files that Request Tracker could not keep, as a real one was seen to note it: the receipt names them, the case is told without them. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { payloadOf } from '../../src/backend/adapters/request-tracker/content.ts';
import { guarded } from '../../src/backend/guard.ts';
import type { Attestation } from '../../src/model/attestation.ts';
import { attestationFor } from '../server/society.ts';
import { fails } from './rest-rig.ts';
import { items, json, listed, people, session, submission, ticket, tracker, type Answer } from './request-tracker-rig.ts';

const bytes = new TextEncoder().encode('Titre;Part\n');
const names = ['a.csv', 'b é"x.csv', 'c.csv'] as const;
const key = 'key-00000001';

const files = names.map((name, at): { readonly upload: string; readonly attestation: Attestation } =>
  ({ upload: `u-${at}`, attestation: attestationFor(bytes, name, session.member) }));
const sent = { ...submission, files };

const opening = { id: '73', Type: 'Create', Creator: people.camille, Created: '2026-11-22T03:04:44Z' };
const words = { id: '2', TransactionId: '73', Filename: '', ContentType: 'text/plain', ContentLength: '68' };
const file = (id: number, Filename: string, ContentType = 'application/octet-stream', ContentLength = '11'): object =>
  ({ id: String(id), TransactionId: '73', Filename, ContentType, ContentLength });
const note = (Type: string, Data: string, OldValue = '11'): object =>
  ({ id: '74', Type, Data, OldValue, NewValue: '5', Creator: people.camille, Created: '2026-11-22T03:04:45Z' });

const contentFor = async (uploads: readonly string[] | null): Promise<string> =>
  JSON.stringify({
    edition: 1, payload: await payloadOf(sent), member: session.member, openedBy: session.name, path: [], answers: [], subject: submission.subject,
    lang: 'fr', description: '', comments: '', files: files.map(({ attestation }) => attestation), uploads,
  });

/** A ticket that stands, with these attachments and notes of them. */
async function standing(attached: readonly object[], notes: readonly object[], uploads: readonly string[] | null = files.map(({ upload }) => upload)): Promise<Answer> {
  const there = ticket({}, { 'Case content': await contentFor(uploads), 'Client reference': 'x' });
  return ({ path }) => {
    if (path.includes('/history')) return items(opening, ...notes);
    if (path.includes('/attachments')) return items(words, ...attached);
    return path.startsWith('/tickets') ? listed(there) : json(there, 200, { ETag: '"80"' });
  };
}

const whole = [file(3, 'a.csv'), file(4, 'b é%22x.csv'), file(5, 'c.csv')];
const cases: readonly (readonly [what: string, attached: readonly object[], notes: readonly object[], missing: readonly string[] | undefined])[] = [
  ['all are there', whole, [], undefined],
  ['one was dropped, a text in its place', [whole[0]!, file(4, 'b é%22x.csv.txt', 'text/plain'), whole[2]!], [note('AttachmentDrop', 'b é%22x.csv')], ['u-1']],
  ['one was cut off', whole, [note('AttachmentTruncate', 'c.csv')], ['u-2']],
  ['one could not be written, and those behind it were not tried', [whole[0]!], [], ['u-1', 'u-2']],
  ['what was cut off has the same name and another size', whole, [note('AttachmentTruncate', 'a.csv', '9000')], undefined],
];

for (const [what, attached, notes, missing] of cases) {
  test(`a receipt says which files are missing, whether it is sent again or looked up: ${what}`, async () => {
    const answer = await standing(attached, notes);
    for (const ask of [tracker(answer).backend.submitCase(sent, key), tracker(answer).backend.findReceipt!(key)]) {
      assert.deepEqual((await ask)?.missing, missing);
    }
  });

  test(`a case is told with the files that it has, each under its own confirmation: ${what}`, async () => {
    const detail = await guarded(tracker(await standing(attached, notes)).backend).readCase('12');
    const left = names.filter((_name, at) => !missing?.includes(`u-${at}`));
    assert.deepEqual(detail.files.map(({ name, attestation }) => [name, attestation?.by]), left.map((name) => [name, session.name]));
  });
}

test('a ticket from before, which does not tell what it was made with, has a receipt without that', async () => {
  const receipt = await tracker(await standing([], [], null)).backend.findReceipt!(key);
  assert.deepEqual(Object.keys(receipt!), ['id', 'reference', 'receivedAt']);
});

test('as long as it is not known what arrived, neither is the outcome told', async () => {
  const answer = await standing(whole, []);
  const { backend } = tracker((asked) => (asked.path.includes('/attachments') ? json({}, 502) : answer(asked)));
  await fails(() => backend.submitCase(sent, key), { retryable: true, ambiguous: true });
  await fails(() => backend.findReceipt!(key), { retryable: true });
});
