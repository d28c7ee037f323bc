/** The laws of messages that no schedule may break, each by its name, judged against the thread as the backend has it. */
import { composed } from '../../src/flow/reply-state.ts';
import { counts } from '../../src/model/attachment.ts';
import type { Message } from '../../src/model/case.ts';
import type { Heard } from './network.ts';
import type { PaperFile } from './paper-file.ts';
import type { RepliesMember } from './replies-member.ts';
import type { RepliesPage } from './replies-page.ts';
import type { StoredMessage } from './replies-thread.ts';

/** Text in the composer, and text that was typed since. */
export type Typed = readonly [text: string, next: string];

/** A message as it stood in the composer when Send was pressed. */
export interface Pressed {
  readonly text: string;
  readonly files: readonly string[];
}

/** Everything there is to judge by. What is `fresh` came since the last judgement. */
export interface RepliesLife {
  readonly stored: readonly StoredMessage[];
  readonly member: RepliesMember;
  readonly pages: readonly RepliesPage[];
  /** The one in front. */
  readonly page: RepliesPage;
  readonly now: number;
  /** Something failed to be kept: nothing can be asked of what comes back. */
  readonly unkept: boolean;
  /** The reply that lies on the device. */
  readonly kept: string | undefined;
  readonly pressed: readonly Pressed[];
  readonly freshCalls: readonly (Heard & { readonly kept: string | undefined })[];
  readonly freshSent: readonly Message[];
  readonly freshLeft: readonly PaperFile[];
  /** What had been typed beside a message that was just told as sent. */
  readonly ahead: string | undefined;
  /** Calls since the member last did something: how many of each kind. */
  readonly unasked: ReadonlyMap<string, number>;
  /** A message that nobody asked to send, before its time. */
  readonly hasty: Heard | undefined;
  /** What should have come back with a page, any of it, and what did. */
  readonly comeback: readonly [candidates: readonly Typed[], came: Typed] | undefined;
}

export interface RepliesLaw {
  readonly name: string;
  /** After each thing that happened, once nothing is left to happen, or then and after the session's end. */
  readonly at: 'always' | 'rest' | 'end';
  /** What is wrong, or nothing. */
  readonly broken: (life: RepliesLife) => string | undefined | false;
}

const MINUTE = 60_000;

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

const isOnItsWay = ({ state }: RepliesPage): boolean => state?.phase === 'sending' || state?.phase === 'waiting' || (state?.phase === 'unsure' && state.awaits !== 'member');

export const repliesLaws: readonly RepliesLaw[] = [
  {
    name: 'each message stands at most once',
    at: 'always',
    broken: ({ stored, unkept }) => {
      const texts = stored.map(({ message }) => message.text);
      return !unkept && texts.find((text, at) => texts.indexOf(text) !== at);
    },
  },
  {
    name: 'messages stand in the order in which they were written',
    at: 'always',
    broken: ({ stored, member, unkept }) => {
      const places = stored.map(({ message }) => member.plan.messages.findIndex(({ text }) => text === message.text));
      return !unkept && places.some((place, at) => at > 0 && place < places[at - 1]!) && places.join(', ');
    },
  },
  {
    name: 'a message that is told as sent stands, as it was sent',
    at: 'always',
    broken: ({ stored, freshSent }) =>
      freshSent.find((message) => !stored.some((each) => each.message.id === message.id && each.message.text === message.text))?.text,
  },
  {
    name: 'a message is not said to have failed while it stands',
    at: 'always',
    broken: ({ page: { state }, stored, unkept }) =>
      !unkept && state?.phase === 'failed' && stored.some(({ key }) => key === state.draft.key) && state.draft.problem?.code,
  },
  {
    name: 'what was typed while a message was on its way is in the composer after it',
    at: 'always',
    broken: ({ ahead, page: { state } }) => ahead !== undefined && state?.draft.text !== ahead && ahead,
  },
  {
    name: 'a message stands as it was when Send was pressed, with its files',
    at: 'always',
    broken: ({ stored, pressed }) =>
      stored.find(({ message, files }) => !pressed.some((each) => each.text === message.text && same(each.files, files.map(([name]) => name))))?.message.text,
  },
  {
    name: 'the files of a message arrive byte for byte',
    at: 'always',
    broken: ({ stored, member }) => {
      const planned = member.plan.messages.flatMap(({ files }) => files);
      return stored.flatMap(({ files }) => files).find(([name, bytes]) => planned.find((file) => file.name === name)?.bytes !== bytes)?.[0];
    },
  },
  {
    name: 'a file of a message is read back byte for byte',
    at: 'always',
    broken: ({ stored, page }) => {
      for (const { message, files } of stored) {
        for (const [at, { id, name }] of message.files!.entries()) {
          const read = page.read.get(id);
          if (typeof read === 'object' && read.paper !== files[at]![1]) return name;
        }
      }
      return undefined;
    },
  },
  {
    name: 'no byte of a file leaves before its own yes',
    at: 'always',
    broken: ({ freshLeft, member }) =>
      freshLeft.find(({ origin }) => !member.confirmed.has(origin))?.name ?? member.given.find((file) => file.readWhole && !member.confirmed.has(file))?.name,
  },
  {
    name: 'the key is kept as in use before the first byte leaves',
    at: 'always',
    // What stands already needs no keeping: the element before this one may have heard so.
    broken: ({ freshCalls, stored, unkept }) =>
      !unkept && freshCalls.find(({ key, kept }) => key !== undefined && !stored.some((each) => each.key === key) && !(kept?.includes(`"key":"${key}"`) && kept.includes('"left":true')))?.position,
  },
  {
    name: 'what was typed more than a second ago comes back, or stands',
    at: 'always',
    broken: ({ comeback, stored, unkept }) => {
      if (unkept || !comeback) return false;
      const [candidates, came] = comeback;
      const isThere = (text: string): boolean =>
        text === '' || came.some((each) => each.includes(text)) || stored.some(({ message }) => message.text === text);
      return !candidates.some((typed) => typed.every(isThere)) && `came ${came.join(' | ')}, expected ${candidates.map((each) => each.join(' | ')).join(' or ')}`;
    },
  },
  {
    name: 'a message is said to be on its way for no longer than a minute before it is said to be unsure',
    at: 'always',
    broken: ({ page, now }) => page.state?.phase === 'sending' && now - page.since > MINUTE && `for ${(now - page.since) / 1000} s`,
  },
  {
    name: 'a message is sent again by itself a few times at most',
    at: 'always',
    // Each once more after the member has signed in again.
    broken: ({ unasked }) => [...unasked].find(([, times]) => times > 10)?.[0],
  },
  {
    name: 'a backend that asks to be left alone for a while is',
    at: 'always',
    broken: ({ hasty }) => hasty && `${hasty.position} too early`,
  },
  {
    name: 'each message that was sent is announced once',
    at: 'always',
    broken: ({ page: { told, said } }) => told !== said && `${said} of ${told}`,
  },
  {
    name: 'after its end a composer is silent',
    at: 'always',
    broken: ({ pages }) => pages.some(({ afterEnd }) => afterEnd > 0) && 'it spoke',
  },
  {
    name: 'at rest nothing is said to be on its way',
    at: 'rest',
    broken: ({ page }) => isOnItsWay(page) && page.state!.phase,
  },
  {
    name: 'whoever goes on trying gets there',
    at: 'rest',
    broken: ({ page, member }) =>
      (page.notice !== undefined || !page.state || member.missing(page).length > 0) &&
      `${page.notice ?? page.state?.phase ?? 'opening'}, ${page.state?.draft.problem?.code}, after ${member.acts} acts`,
  },
  {
    name: 'once all is sent nothing is left of it on the device',
    at: 'rest',
    broken: ({ kept, page, unkept }) => !unkept && page.state !== undefined && composed(page.state) === '' && !page.state.draft.files.some(counts) && kept,
  },
  {
    name: 'the end of the session leaves nothing behind',
    at: 'end',
    broken: ({ kept, unkept }) => !unkept && kept,
  },
];
