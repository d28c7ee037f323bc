/** A member who opens a case: from the first field to the receipt. */
import type { Cell } from './cell.ts';
import { caseLaws } from './laws.ts';
import { firstBroken, type Facts, type Judgement } from './laws-of-all.ts';
import { Member } from './member.ts';
import { isAtWork, screenOf } from './screen.ts';
import { filesAround, hashOf, type Story } from './story.ts';
import type { WidgetPage } from './widget-page.ts';

/** Unlike any other file, and larger than a part where a cell is about parts. */
function statementOf(size: number): File {
  const bytes = new Uint8Array(size);
  for (let at = 0; at < size; at += 65_536) crypto.getRandomValues(bytes.subarray(at, Math.min(at + 65_536, size)));
  bytes.set(new TextEncoder().encode('%PDF-1.7\nstatement of a member\n'));
  return new File([bytes], 'statement.pdf', { type: 'application/pdf' });
}

export class CaseStory implements Story {
  readonly widget = 'case-wizard';
  readonly isAtWork = isAtWork;
  readonly #member: Member;
  #hashes: Promise<ReadonlyMap<string, string>> | undefined;

  constructor({ size, takesBack, pressesTwice }: Cell, id: string) {
    const file = statementOf(size ?? 2_000);
    this.#member = new Member({
      subject: `Royalties that did not come ${id}`,
      number: '130 692 544',
      description: 'Nothing came for the third quarter.',
      comments: 'Please write to me.',
      files: filesAround(file),
      ...(takesBack && { takesBack: file.name }),
      ...(pressesTwice && { pressesTwice }),
    });
  }

  get deeds(): readonly string[] {
    return this.#member.deeds;
  }

  isWriting(page: WidgetPage): boolean {
    const screen = screenOf(page);
    return screen?.is === 'step' && screen.step === 'files';
  }

  isOver(page: WidgetPage): boolean {
    return screenOf(page)?.is === 'receipt';
  }

  act(page: WidgetPage): void {
    this.#member.act(page);
  }

  struck(): void {
    // The member goes on from what the screen shows.
  }

  async broken(facts: Facts, when: readonly Judgement[]): Promise<string | undefined> {
    const hashes = await (this.#hashes ??= this.#hash());
    return firstBroken(caseLaws, { ...facts, member: this.#member, hashes }, when);
  }

  async #hash(): Promise<ReadonlyMap<string, string>> {
    return new Map(await Promise.all(this.#member.files.map(async (file) => [file.name, await hashOf(file)] as const)));
  }
}
