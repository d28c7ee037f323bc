/** A member who writes in a case: two messages, a file with the first, which is read back in the end. */
import type { Cell } from './cell.ts';
import { firstBroken, type Facts, type Judgement } from './laws-of-all.ts';
import { messagesLaws } from './messages-laws.ts';
import { filesAround, hashOf, type Story } from './story.ts';
import { isThreadAtWork } from './thread-screen.ts';
import type { WidgetPage } from './widget-page.ts';
import { Writer } from './writer.ts';

/** In plain letters: its bytes travel back as text. */
const statement = (): File => new File(['%PDF-1.7\nstatement of a member\n', 'All that was played. '.repeat(90)], 'statement.pdf', { type: 'application/pdf' });

export class MessagesStory implements Story {
  readonly widget = 'my-cases';
  readonly isAtWork = isThreadAtWork;
  readonly #member: Writer;

  constructor({ pressesTwice }: Cell) {
    this.#member = new Writer({
      texts: ['Forty works are missing from the statement.', 'And one more, of last year.'],
      files: filesAround(statement()),
      ...(pressesTwice && { pressesTwice }),
    });
  }

  get deeds(): readonly string[] {
    return this.#member.deeds;
  }

  isWriting(page: WidgetPage): boolean {
    return this.#member.isReadyToSend(page);
  }

  isOver(page: WidgetPage): boolean {
    return this.#member.missing(page).length === 0;
  }

  act(page: WidgetPage): Promise<void> {
    return this.#member.act(page);
  }

  struck(): void {
    this.#member.struck();
  }

  async broken(facts: Facts, when: readonly Judgement[]): Promise<string | undefined> {
    const pairs = (files: readonly { readonly name: string; readonly file: Blob }[]): Promise<[string, string][]> =>
      Promise.all(files.map(async ({ name, file }): Promise<[string, string]> => [name, await hashOf(file)]));
    const hashes = new Map(await pairs(this.#member.sent.map((file) => ({ name: file.name, file }))));
    const saved = await pairs(facts.page.saved);
    return firstBroken(messagesLaws, { ...facts, member: this.#member, hashes, saved }, when);
  }
}
