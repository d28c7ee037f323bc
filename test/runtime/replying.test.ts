/** A reply with its world around it: sent once by its key, kept on the device, asked about, signed in for. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { CaseBackend } from '../../src/backend/port.ts';
import type { ReplyAnnouncement, ReplyDraft } from '../../src/flow/reply-state.ts';
import type { Message, Reply } from '../../src/model/case.ts';
import type { ReplyDrafts } from '../../src/runtime/reply-drafts.ts';
import { replyName } from '../../src/runtime/reply-drafts.ts';
import { ReplyRuntime } from '../../src/runtime/reply-runtime.ts';
import { readKeptReply } from '../../src/runtime/reply-draft.schema.ts';
import { preset } from '../flow/preset.ts';
import { draft, message } from '../flow/reply-acts.ts';
import { yes } from '../flow/builders.ts';
import { held, pdfFile, settled, StillClock, ToldBackend, trouble, until, type Held } from './rig.ts';

const name = replyName('m-1', 'c-1');

class MemoryReplies implements ReplyDrafts {
  readonly kept = new Map<string, ReplyDraft>();
  off = false;

  load(of: string): ReplyDraft | undefined {
    return this.kept.get(of);
  }
  save(of: string, draft: ReplyDraft): void {
    if (this.off) throw new DOMException('off', 'QuotaExceededError');
    // As a reload finds it.
    this.kept.set(of, readKeptReply(JSON.parse(JSON.stringify({ savedAt: 0, draft })))!.draft);
  }
  clear(of: string): void {
    this.kept.delete(of);
  }
}

interface Rig {
  readonly runtime: ReplyRuntime;
  readonly drafts: MemoryReplies;
  readonly clock: StillClock;
  readonly backend: ToldBackend & CaseBackend;
  readonly replies: readonly { readonly reply: Reply; readonly key: string; readonly answer: Held<Message> }[];
  readonly said: ReplyAnnouncement['say'][];
  readonly sent: Message[];
  readonly asked: { signIns: number; signIn: () => Promise<unknown> | undefined; online: boolean };
}

function rig(drafts = new MemoryReplies()): Rig {
  const replies: { reply: Reply; key: string; answer: Held<Message> }[] = [];
  const backend = Object.assign(new ToldBackend(), {
    reply: (_: string, reply: Reply, key: string) => {
      const answer = held<Message>();
      replies.push({ reply, key, answer });
      return answer.promise;
    },
  });
  const [clock, said, sent] = [new StillClock(), [] as ReplyAnnouncement['say'][], [] as Message[]];
  const asked = { signIns: 0, signIn: (): Promise<unknown> | undefined => undefined, online: true };
  let ids = 0;
  const runtime = new ReplyRuntime({
    backend, drafts, clock,
    newKey: () => `key-${++ids}`,
    online: () => asked.online,
    lang: () => 'en',
    caseId: 'c-1',
    member: 'm-1',
    screen: {
      changed: () => {},
      announce: (what) => void said.push(what.say),
      focus: () => {},
      tellSent: (told) => void sent.push(told),
      signInAgain: () => {
        asked.signIns++;
        return asked.signIn();
      },
    },
  });
  runtime.start();
  runtime.dispatch({ type: 'terms-known', terms: preset });
  return { runtime, drafts, clock, backend, replies, said, sent, asked };
}

const write = ({ runtime }: Rig, text: string): void => runtime.dispatch({ type: 'typed', text });

function sending(text = 'Here it is', drafts?: MemoryReplies): Rig {
  const all = rig(drafts);
  write(all, text);
  all.runtime.send();
  return all;
}

describe('a reply', () => {
  it('is sent with its key, told, and gone from the device', async () => {
    const { replies, sent, drafts, said, runtime } = sending();
    assert.deepEqual([replies[0]!.reply, replies[0]!.key], [{ text: 'Here it is', lang: 'en', files: [] }, 'key-1']);
    replies[0]!.answer.resolve(message);
    await settled();
    assert.deepEqual([sent, said, drafts.kept.size, runtime.state.draft.key], [[message], ['reply-sent'], 0, 'key-2']);
  });

  it('is on the device with its key before the first byte leaves', () => {
    const all = rig();
    let kept: ReplyDraft | undefined;
    all.backend.reply = (...given) => {
      kept = all.drafts.kept.get(name);
      void given;
      return held<Message>().promise;
    };
    write(all, 'Here it is');
    all.runtime.send();
    assert.deepEqual([kept?.key, kept?.left, kept?.text], ['key-1', true, 'Here it is']);
  });

  it('is sent once, however often Send is pressed', () => {
    const { runtime, replies } = sending();
    runtime.send();
    runtime.send();
    assert.equal(replies.length, 1);
  });

  it('goes with its files, each under its own record, once they have arrived', async () => {
    const all = rig();
    all.runtime.chooseFiles([pdfFile('a.pdf')]);
    await until(() => all.runtime.state.asking !== null);
    assert.equal(all.backend.uploads.length, 0);
    all.runtime.dispatch(yes);
    await until(() => all.backend.uploads.length === 1);
    all.runtime.send();
    assert.equal(all.replies.length, 0);
    const { attestation, answer } = all.backend.uploads[0]!;
    assert.deepEqual([attestation.by, attestation.statement.id, attestation.gesture], ['m-1', 'no-health', 'one-file']);
    answer.resolve('u-1');
    await until(() => all.replies.length === 1);
    assert.deepEqual(all.replies[0]!.reply.files, [{ upload: 'u-1', attestation }]);
  });
});

describe('a reply without an answer', () => {
  it('is sent again by itself under the same key, word for word, until it is known', async () => {
    const { replies, clock, runtime, sent, said } = sending();
    for (const pause of [1000, 3000]) {
      replies.at(-1)!.answer.reject(trouble('timeout', { retryable: true, ambiguous: true }));
      await settled();
      assert.equal(runtime.state.phase, 'unsure');
      clock.pass(pause);
    }
    assert.deepEqual(replies.map(({ key, reply }) => [key, reply.text]), Array.from({ length: 3 }, () => ['key-1', 'Here it is']));
    replies[2]!.answer.resolve(message);
    await settled();
    assert.deepEqual([sent, said], [[message], ['reply-unsure', 'reply-sent']]);
  });

  it('is left to the member after the last pause, and goes on when the network is back', async () => {
    const { replies, clock, runtime, said } = sending();
    for (const pause of [1000, 3000, 8000, 20_000, 0]) {
      replies.at(-1)!.answer.reject(trouble('network', { retryable: true, ambiguous: true }));
      await settled();
      clock.pass(pause);
    }
    assert.deepEqual([runtime.state.awaits, replies.length, said], ['member', 5, ['reply-unsure', 'reply-unknown']]);
    runtime.dispatch({ type: 'due' });
    assert.equal(replies.length, 6);
  });

  it('that breaks in a way of its own is not known either', async () => {
    const { replies, runtime } = sending();
    replies[0]!.answer.reject(new TypeError('undefined is not a function'));
    await settled();
    assert.equal(runtime.state.phase, 'unsure');
  });
});

describe('a reply that is refused', () => {
  it('is kept with its text and its key, and says why', async () => {
    const { replies, runtime, drafts, clock } = sending();
    replies[0]!.answer.reject(trouble('forbidden', { detail: 'Not today.' }));
    await settled();
    assert.deepEqual(runtime.state.draft.problem, { code: 'forbidden', detail: 'Not today.' });
    clock.pass(400);
    assert.deepEqual([drafts.kept.get(name)?.left, drafts.kept.get(name)?.text], [false, 'Here it is']);
    runtime.dispatch({ type: 'again' });
    assert.equal(replies[1]!.key, 'key-1');
  });

  it('without a network never left: that is certain, and said so', () => {
    const all = rig();
    all.asked.online = false;
    write(all, 'Here it is');
    all.runtime.send();
    assert.deepEqual([all.runtime.state.phase, all.replies.length, all.said], ['failed', 0, ['reply-failed']]);
  });
});

describe('a session that ended before a reply', () => {
  it('is signed in again, and the reply goes on by itself under its key', async () => {
    const all = sending();
    const signedIn = held<void>();
    all.asked.signIn = () => signedIn.promise;
    all.replies[0]!.answer.reject(trouble('unauthenticated'));
    await settled();
    assert.deepEqual([all.asked.signIns, all.runtime.state.phase], [1, 'sending']);
    signedIn.resolve();
    await until(() => all.replies.length === 2);
    assert.equal(all.replies[1]!.key, 'key-1');
  });

  it('that no one signs in again is a plain no', async () => {
    const all = sending();
    all.replies[0]!.answer.reject(trouble('unauthenticated'));
    await settled();
    assert.equal(all.runtime.state.phase, 'failed');
  });
});

describe('a reply on the device', () => {
  it('is kept as it is typed, also when the page goes', () => {
    const all = rig();
    write(all, 'Half a sen');
    assert.equal(all.drafts.kept.size, 0);
    all.runtime.flush();
    assert.equal(all.drafts.kept.get(name)?.text, 'Half a sen');
    write(all, '');
    all.clock.pass(400);
    assert.equal(all.drafts.kept.size, 0);
  });

  it('is kept again and again while someone writes without a pause', () => {
    const all = rig();
    for (let letter = 1; letter <= 20; letter++) {
      write(all, 'A'.repeat(letter));
      all.clock.pass(100);
      const kept = all.drafts.kept.get(name)?.text.length ?? 0;
      assert.ok(kept > letter - 5, `${letter} letters typed, ${kept} kept`);
    }
  });

  it('comes back after a reload, under the key it was kept with', () => {
    const first = rig();
    write(first, 'Half a sentence');
    first.runtime.dispose();
    const second = rig(first.drafts);
    assert.deepEqual([second.runtime.state.draft.text, second.runtime.state.draft.key, second.replies.length], ['Half a sentence', 'key-1', 0]);
  });

  it('that was being sent when the page went is asked about by its key', async () => {
    const first = sending();
    const second = rig(first.drafts);
    assert.deepEqual([second.runtime.state.phase, second.replies[0]!.key, second.replies[0]!.reply], ['unsure', 'key-1', first.replies[0]!.reply]);
    second.replies[0]!.answer.resolve(message);
    await settled();
    assert.deepEqual([second.sent, second.drafts.kept.size], [[message], 0]);
  });

  it('that cannot be kept says so, and is sent all the same', () => {
    const drafts = new MemoryReplies();
    drafts.off = true;
    const { runtime, replies } = sending('Here it is', drafts);
    assert.deepEqual([runtime.state.saved.is, replies.length], ['failed', 1]);
  });

  it('is cleared when its answer comes after the screen was left, save what was typed since', async () => {
    const all = sending();
    write(all, 'And this');
    all.runtime.dispose();
    all.replies[0]!.answer.resolve(message);
    await settled();
    assert.deepEqual([all.sent, all.said], [[], []]);
    const kept = all.drafts.kept.get(name);
    assert.deepEqual([kept?.text, kept?.left, kept?.key], ['And this', false, 'key-2']);
  });

  it('holds what was written beside a message in the very moment that one was sent', async () => {
    const all = sending();
    write(all, 'And this');
    all.replies[0]!.answer.resolve(message);
    await settled();
    const kept = all.drafts.kept.get(name);
    assert.deepEqual([all.sent, kept?.text, kept?.key], [[message], 'And this', 'key-2']);
  });

  it('of the next reply is left alone by an answer that comes late', async () => {
    const all = sending();
    all.runtime.dispose();
    all.drafts.save(name, draft({ key: 'another', text: 'Next' }));
    all.replies[0]!.answer.resolve(message);
    await settled();
    assert.equal(all.drafts.kept.get(name)?.text, 'Next');
  });
});

describe('the end of a reply’s screen', () => {
  it('cuts its uploads, asks for nothing more, and says nothing', async () => {
    const all = sending();
    all.replies[0]!.answer.reject(trouble('timeout', { retryable: true, ambiguous: true }));
    await settled();
    all.runtime.dispose();
    all.clock.pass(60_000);
    assert.deepEqual([all.replies.length, all.asked.signIns], [1, 0]);
    assert.equal(all.drafts.kept.get(name)?.left, true);
  });

  it('leaves a session that ended to the next one', async () => {
    const all = sending();
    all.runtime.dispose();
    all.replies[0]!.answer.reject(trouble('unauthenticated'));
    await settled();
    assert.equal(all.asked.signIns, 0);
  });
});
