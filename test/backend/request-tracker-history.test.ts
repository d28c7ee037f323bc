/** A ticket's history as Request Tracker sends it, told as a case's thread and timeline. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CaseDetail } from '../../src/model/case.ts';
import { items, json, people, ticket, tracker, type Answer } from './request-tracker-rig.ts';

interface Step {
  readonly type: 'Create' | 'Correspond' | 'Status' | 'CustomField';
  readonly by: object;
  readonly text?: string;
  readonly html?: string;
  readonly note?: object;
  readonly noteName?: string;
  readonly from?: string;
  readonly to?: string;
}

/** The case that a ticket with this history is read as. */
async function told(steps: readonly Step[], changes: Readonly<Record<string, unknown>> = {}, fields: Readonly<Record<string, string>> = {}): Promise<CaseDetail> {
  const history = steps.map(({ type, by, from = '', to = '' }, row) => ({
    id: String(row + 100),
    type: 'transaction',
    Type: type,
    Creator: by,
    Created: `2026-11-22T03:04:${String(row + 10)}Z`,
    Field: type === 'CustomField' ? '7' : type === 'Status' ? 'Status' : '',
    OldValue: from,
    NewValue: to,
  }));
  const attachments = steps.flatMap(({ text, html, note, noteName = `reply-${'a'.repeat(32)}.json` }, row) => {
    const own = { TransactionId: String(row + 100), type: 'attachment' };
    return [
      ...(text === undefined ? [] : [{ ...own, id: `${row}1`, Filename: '', ContentType: 'text/plain', Content: text }]),
      ...(html === undefined ? [] : [{ ...own, id: `${row}2`, Filename: '', ContentType: 'text/html', Content: html }]),
      ...(note ? [{ ...own, id: `${row}3`, Filename: noteName, ContentType: 'application/json', Content: JSON.stringify(note) }] : []),
    ];
  });
  const answer: Answer = ({ path }) => {
    if (path.startsWith('/ticket/12?')) return json(ticket(changes, fields), 200, { ETag: '"142"' });
    if (path.startsWith('/ticket/12/history')) return items(...history);
    return path.startsWith('/ticket/12/attachments') ? items(...attachments) : undefined;
  };
  return tracker(answer).backend.readCase('12');
}

const opened = { type: 'Create', by: people.camille, text: 'Type\nPaiements' } as const;
const portal = { 'Client reference': 'a'.repeat(64) };
const kinds = ({ events = [] }: CaseDetail): readonly string[] => events.map(({ kind }) => kind);

test('a question is an answer that makes the case wait', async () => {
  const { events, messages, waiting } = await told(
    [opened, { type: 'Correspond', by: people.staff, text: 'Quelles dates?' }, { type: 'Status', by: people.staff, from: 'open', to: 'stalled' }],
    { Status: 'stalled' },
    portal,
  );
  assert.deepEqual(events?.map(({ kind, side, by }) => [kind, side, by]), [
    ['opened', 'member', 'Camille Roy'],
    ['asked', 'staff', 'Nadia Benali'],
  ]);
  assert.deepEqual(messages.map(({ from, author, text }) => [from, author, text]), [['staff', 'Nadia Benali', 'Quelles dates?']]);
  assert.equal(waiting, true);
});

test('a message is told as it was typed, not as the ticket shows it', async () => {
  const note = { edition: 1, kind: 'reply', member: 'member-8d20', by: 'Morgan Tremblay', payload: 'x', text: 'a\0\ud800', lang: 'en', files: [] };
  const { messages } = await told([opened, { type: 'Correspond', by: people.morgan, text: 'a', note }], {}, portal);
  assert.deepEqual(messages.map(({ from, author, text, lang }) => ({ from, author, text, lang })), [
    { from: 'member', author: 'Morgan Tremblay', text: 'a\0\ud800', lang: 'en' },
  ]);
});

test('a message that two devices sent under one key is told once', async () => {
  const note = { edition: 1, kind: 'reply', member: 'm', by: 'Camille Roy', payload: 'x', text: 'une fois', lang: 'fr', files: [] };
  const sent: Step = { type: 'Correspond', by: people.camille, text: 'une fois', note };
  assert.equal((await told([opened, sent, sent], {}, portal)).messages.length, 1);
});

test('the reason of a cancellation is no message, but part of the step', async () => {
  const note = { edition: 1, kind: 'cancel', member: 'm', by: 'Morgan Tremblay', reason: 'Réglé' };
  const noteName = `change-${'b'.repeat(32)}.json`;
  const { events, messages } = await told(
    [opened, { type: 'Correspond', by: people.morgan, text: 'x', note, noteName }, { type: 'Status', by: people.morgan, from: 'open', to: 'rejected' }],
    { Status: 'rejected' },
    portal,
  );
  assert.deepEqual(messages, []);
  assert.deepEqual(events?.at(-1), { kind: 'cancelled', at: '2026-11-22T03:04:12Z', by: 'Morgan Tremblay', side: 'member', reason: 'Réglé' });
});

test('what a failed cancellation has said is no reason for what the staff do later', async () => {
  const note = { edition: 1, kind: 'cancel', member: 'm', by: 'Morgan Tremblay', reason: 'Réglé' };
  const said: Step = { type: 'Correspond', by: people.morgan, text: 'x', note, noteName: `change-${'b'.repeat(32)}.json` };
  const byStaff: Step = { type: 'Status', by: people.staff, from: 'open', to: 'rejected' };
  const { events } = await told([opened, said, byStaff], { Status: 'rejected' }, portal);
  assert.deepEqual(events?.at(-1), { kind: 'cancelled', at: '2026-11-22T03:04:12Z', by: 'Nadia Benali', side: 'staff' });
  const answered: Step = { type: 'Correspond', by: people.staff, text: 'y' };
  const later = await told([opened, said, answered, { ...byStaff, by: people.morgan }], { Status: 'rejected' }, portal);
  assert.equal(later.events?.at(-1)?.reason, undefined);
});

test('the reason of a reopening comes behind its step, and only behind one’s own', async () => {
  const note = { edition: 1, kind: 'reopen', member: 'm', by: 'Morgan Tremblay', reason: 'Encore' };
  const said: Step = { type: 'Correspond', by: people.morgan, text: 'x', note, noteName: `change-${'b'.repeat(32)}.json` };
  for (const [by, reason] of [[people.morgan, 'Encore'], [people.staff, undefined]] as const) {
    const { events } = await told([opened, { type: 'Status', by, from: 'resolved', to: 'open' }, said], {}, portal);
    assert.equal(events?.at(-1)?.reason, reason);
  }
});

test('what Request Tracker reopens by itself is the work of whoever wrote', async () => {
  const { events } = await told([
    opened,
    { type: 'Status', by: people.staff, from: 'open', to: 'resolved' },
    { type: 'Correspond', by: people.staff, html: '<p>Encore&nbsp;une chose</p>' },
    { type: 'Status', by: people.itself, from: 'resolved', to: 'open' },
  ]);
  assert.deepEqual(events?.map(({ kind, by }) => [kind, by]).slice(1), [
    ['resolved', 'Nadia Benali'],
    ['answered', 'Nadia Benali'],
    ['reopened', 'Nadia Benali'],
  ]);
});

test('a status that stays among the active ones is no step', async () => {
  assert.deepEqual(kinds(await told([opened, { type: 'Status', by: people.itself, from: 'new', to: 'open' }], {}, portal)), ['opened']);
});

test('a case that was opened at the desk came by phone, with what was noted as its description', async () => {
  const detail = await told([{ type: 'Create', by: people.staff, text: 'Appel de Mme Roy' }], { Creator: people.staff, Subject: 'Appel' });
  const { origin, mine, description, subject, openedBy, account } = detail;
  assert.deepEqual({ origin, mine, description, subject, openedBy, account }, {
    origin: 'phone',
    mine: false,
    description: 'Appel de Mme Roy',
    subject: 'Appel',
    openedBy: 'Nadia Benali',
    account: 'editions-boreal',
  });
});

test('a rating that is none is left out', async () => {
  const rated: Step = { type: 'CustomField', by: people.camille, to: 'x' };
  assert.equal((await told([opened, rated], {}, { ...portal, Rating: '{"stars":9}' })).rating, undefined);
  assert.deepEqual((await told([opened, rated], {}, { ...portal, Rating: '{"stars":4,"comment":""}' })).rating, { stars: 4, comment: '' });
});
