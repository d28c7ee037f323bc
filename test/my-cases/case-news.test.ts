/** Which messages of a case are new to the member, and what is said when a case has come. */
import { describe, it } from 'node:test';
import assert from 'node:assert/strict';
import type { CaseDetail, CaseEvent, Message } from '../../src/model/case.ts';
import { newMessages } from '../../src/my-cases/case/new-messages.ts';
import { newsText } from '../../src/my-cases/case/news-text.ts';
import { detail } from '../backend/replies.ts';

const message = (id: string, from: Message['from'] = 'staff', at = '2026-03-02T10:00:00Z'): Message => ({ id, from, author: 'Line', at, text: 'x' });
const withMessages = (...messages: Message[]): CaseDetail => ({ ...detail, messages });
const event = (kind: CaseEvent['kind'], at: string): CaseEvent => ({ kind, at, by: 'Line', side: 'staff' });

describe('a new message', () => {
  it('is the last one of a case that was unread, where it is the staff’s and came last', () => {
    assert.deepEqual(newMessages(withMessages(message('a'), message('b')), undefined, true), ['b']);
    assert.deepEqual(newMessages(withMessages(message('a')), undefined, false), []);
    assert.deepEqual(newMessages(withMessages(message('a'), message('b', 'member')), undefined, true), []);
    assert.deepEqual(newMessages(withMessages(), undefined, true), []);
  });

  it('is not known where the status changed after it', () => {
    const events = (kind: CaseEvent['kind'], at: string): CaseDetail => ({ ...withMessages(message('a')), events: [event(kind, at)] });
    assert.deepEqual(newMessages(events('resolved', '2026-03-02T06:00:00-05:00'), undefined, true), []);
    assert.deepEqual(newMessages(events('asked', '2026-03-02T10:00:00Z'), undefined, true), ['a']);
    assert.deepEqual(newMessages(events('resolved', '2026-03-02T09:00:00Z'), undefined, true), ['a']);
  });

  it('is each of the staff’s that was not there before', () => {
    const now = withMessages(message('a'), message('b'), message('c', 'member'));
    assert.deepEqual(newMessages(now, withMessages(message('a')), false), ['b']);
  });
});

describe('what is said', () => {
  const none = new Set<string>();

  it('is the case when it first comes, and nothing when it comes again as it was', () => {
    assert.equal(newsText(detail, undefined, none), 'Case C-2026-00001 is shown');
    assert.equal(newsText(detail, detail, none), undefined);
  });

  it('is a message or a new status, once for both, and never what was sent from here', () => {
    const before = withMessages(message('a'));
    const now = withMessages(message('a'), message('b', 'member'));
    assert.equal(newsText(now, before, none), 'New message');
    assert.equal(newsText(now, before, new Set(['b'])), undefined);
    assert.equal(newsText({ ...now, status: 'resolved' }, before, none), 'The case is now resolved. New message');
    assert.equal(newsText({ ...before, status: 'cancelled' }, before, none, 'The case was cancelled.'), 'The case was cancelled.');
  });
});
