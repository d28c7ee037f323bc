/** The laws of messages that no cell may break, each by its name: what a member who writes is promised, judged against the server's ledger. */
import type { StoredMessage } from './fault.ts';
import { lawsOfAll, type Facts, type Law } from './laws-of-all.ts';
import { saysNotSent, textOfPending, threadScreenOf } from './thread-screen.ts';
import type { Writer } from './writer.ts';

export interface MessagesLife extends Facts {
  readonly member: Writer;
  /** SHA-256 of the files that the member wants to be in the case, by name. */
  readonly hashes: ReadonlyMap<string, string>;
  /** Of those that were read back. */
  readonly saved: readonly (readonly [name: string, sha256: string])[];
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

const twice = (all: readonly string[]): string | undefined => all.find((each, at) => all.indexOf(each) !== at);

const textsOf = (messages: readonly StoredMessage[]): readonly string[] => messages.map(({ text }) => text);

export const messagesLaws: readonly Law<MessagesLife>[] = [
  {
    name: 'each message stands once',
    holds: 'at rest',
    broken: ({ ledger: { messages }, unkept }) => !unkept && twice(textsOf(messages)),
  },
  {
    name: 'messages stand in the order in which they were written',
    holds: 'at rest',
    broken: ({ ledger: { messages }, member: { wish }, unkept }) => {
      const places = messages.map(({ text }) => wish.texts.indexOf(text));
      return !unkept && places.some((place, at) => at > 0 && place < places[at - 1]!) && textsOf(messages).join(' | ');
    },
  },
  {
    name: 'nothing stands that was not written so',
    holds: 'at rest',
    broken: ({ ledger: { messages }, member: { wish } }) => messages.find(({ text }) => !wish.texts.includes(text))?.text,
  },
  {
    name: 'a message that is shown as sent stands',
    holds: 'at rest',
    broken: ({ page, ledger: { messages } }) => {
      const screen = threadScreenOf(page);
      return screen?.is === 'case' && (screen.texts.find((text) => !messages.some((each) => each.text === text)) ?? twice(screen.texts));
    },
  },
  {
    name: 'a message is not said to have failed while it stands',
    holds: 'at rest',
    broken: ({ page, ledger: { messages }, unkept }) => {
      const screen = threadScreenOf(page);
      if (screen?.is !== 'case' || !screen.pending || unkept) return false;
      const text = textOfPending(screen.pending);
      return saysNotSent(screen.pending) && messages.some((each) => each.text === text) && text;
    },
  },
  {
    name: 'what was sent does not go from the screen',
    holds: 'at rest',
    // What is on its way in another tab, or was when the page went, only the composer tells of.
    broken: ({ page, ledger: { messages }, unkept }) => {
      const screen = threadScreenOf(page);
      if (screen?.is !== 'case' || unkept) return false;
      const shown = [...screen.texts, screen.composer.value, ...(screen.pending ? [textOfPending(screen.pending)] : [])];
      return messages.find(({ text }) => !shown.includes(text))?.text;
    },
  },
  {
    name: 'whoever goes on trying gets there',
    holds: 'in the end',
    broken: ({ page, member }) => {
      const missing = member.missing(page);
      return missing.length > 0 && `${missing.join(', ')} is missing: ${page.text.slice(0, 400)}`;
    },
  },
  {
    name: 'messages stand as they were written, with their files byte for byte',
    holds: 'in the end',
    broken: ({ ledger: { messages }, member: { wish, sent }, hashes, unkept }) => {
      if (unkept) return false;
      const held = messages.map(({ text, files }) => [text, ...files.map(({ name, sha256 }) => [name, sha256])]);
      const [first, second] = wish.texts;
      return !same(held, [[first, ...sent.map(({ name }) => [name, hashes.get(name)])], [second]]) && JSON.stringify(held);
    },
  },
  {
    name: 'a file is read back byte for byte',
    holds: 'in the end',
    broken: ({ saved, hashes }) => saved.find(([name, sha256]) => hashes.get(name) !== sha256)?.[0],
  },
  {
    name: 'what was written more than a second ago is not asked again',
    holds: 'in the end',
    broken: ({ member: { deeds }, unkept }) => !unkept && twice(deeds.filter((deed) => deed.startsWith('write '))),
  },
  {
    name: 'a file that was uploaded is not asked for again',
    holds: 'in the end',
    broken: ({ member: { deeds, sent }, unkept, forgetsFiles }) =>
      !unkept && !forgetsFiles && deeds.find((deed, at) => sent.some(({ name }) => deed.startsWith(`choose ${name}`)) && deeds.slice(0, at).some((each) => each.startsWith(deed.replace(/ again$/, '')))),
  },
  {
    name: 'what was sent leaves nothing behind',
    holds: 'in the end',
    broken: ({ kept, member: { wish } }) => [...wish.texts, 'statement of a member'].find((each) => kept.includes(each)),
  },
  {
    name: 'a message that was sent is spoken of once at most in a page',
    holds: 'in the end',
    broken: ({ pages, member: { wish } }) =>
      pages.map(({ said }) => said.filter((each) => /^announced: (Your reply was sent|Votre réponse a été envoyée)/.test(each)).length).find((times) => times > wish.texts.length)?.toString(),
  },
  {
    name: 'the focus does not fall off the widget',
    holds: 'at rest',
    broken: ({ page, member }) => member.isAt(page) && page.document.activeElement !== page.element && `it is on ${page.document.activeElement?.localName}: ${page.text.slice(0, 200)}`,
  },
  ...lawsOfAll,
];
