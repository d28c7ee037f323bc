/** One member's life in one cell: from the first field to the receipt, judged by the laws at each rest. */
import type { Account, Order } from './fault.ts';
import { nameOfCell, type Cell } from './cell.ts';
import { emptyStorage, everythingKept, fillStorage, holdFilesOpen } from './kept.ts';
import { laws, longestWait, neverToLeave } from './laws.ts';
import { Member } from './member.ts';
import { PageClock } from './page-clock.ts';
import { isAtWork, screenOf } from './screen.ts';
import { WidgetPage } from './widget-page.ts';

/** How many things a member does before giving up. */
const endurance = 60;

/** Ms of the device's time without a change, after which page time is hurried; and how much. */
const unhurried = 200;
const rate = 30;

let number = 0;

/** Unlike any other file, and larger than a part where a cell is about parts. */
function statementOf(size: number): File {
  const bytes = new Uint8Array(size);
  for (let at = 0; at < size; at += 65_536) crypto.getRandomValues(bytes.subarray(at, Math.min(at + 65_536, size)));
  bytes.set(new TextEncoder().encode('%PDF-1.7\nstatement of a member\n'));
  return new File([bytes], 'statement.pdf', { type: 'application/pdf' });
}

const hashOf = async (file: Blob): Promise<string> =>
  [...new Uint8Array(await crypto.subtle.digest('SHA-256', await file.arrayBuffer()))].map((byte) => byte.toString(16).padStart(2, '0')).join('');

export class Life {
  readonly cell: Cell;
  readonly clock = new PageClock();
  readonly member: Member;
  readonly pages: WidgetPage[] = [];
  readonly #id = `${Date.now().toString(36)}-${(number += 1)}`;
  readonly #hashes = new Map<string, string>();
  /** Whether what befalls the page has done so. */
  #befallen: boolean;
  #atWorkFor = 0;
  /** For as long as the cell is played; see there. */
  readonly #heldOpen: Cache[] = [];

  private constructor(cell: Cell) {
    this.cell = cell;
    this.#befallen = cell.befalls === undefined;
    const file = statementOf(cell.size ?? 2_000);
    this.member = new Member({
      subject: `Royalties that did not come ${this.#id}`,
      number: '130 692 544',
      description: 'Nothing came for the third quarter.',
      comments: 'Please write to me.',
      files: [
        { file, answer: 'yes' },
        { file: new File([`${neverToLeave} `.repeat(40)], 'diary.txt', { type: 'text/plain' }), answer: 'no' },
      ],
      ...(cell.takesBack && { takesBack: file.name }),
      ...(cell.pressesTwice && { pressesTwice: true }),
    });
  }

  /** Plays a cell through; throws by the name of the law that it broke. */
  static async play(cell: Cell): Promise<void> {
    const life = new Life(cell);
    try {
      await emptyStorage();
      if (!cell.forgetsFiles) life.#heldOpen.push(await holdFilesOpen());
      if (cell.around?.storage === 'full') fillStorage();
      for (const file of life.member.files) life.#hashes.set(file.name, await hashOf(file));
      await life.order({ plan: cell.faults });
      await life.openPage();
      await life.#live();
    } catch (error) {
      const heard = await life.#account().then(({ heard: all }) => all.map(({ position, kind }) => (kind ? `${position} (${kind})` : position)), () => []);
      const words = error instanceof Error ? error.message : String(error);
      throw new Error(`${nameOfCell(cell)}\n${words}\nThe member: ${life.member.deeds.join('; ')}\nThe server heard: ${heard.join('; ')}`, { cause: error });
    } finally {
      life.pages.forEach((page) => page.close());
      life.clock.end();
      life.#heldOpen.length = 0;
      await emptyStorage();
    }
  }

  /** The one in front. */
  get page(): WidgetPage {
    return this.pages.findLast((page) => page.isOpen)!;
  }

  order(order: Order): Promise<unknown> {
    return fetch(`/faults/cells/${this.#id}/orders`, { method: 'POST', body: JSON.stringify(order) });
  }

  /** Another page of the same member, in front of those there are. */
  async openPage(): Promise<WidgetPage> {
    const page = await WidgetPage.open(this.#id, this.clock, this.cell.around ?? {}, () => this.order({ signIn: true }));
    this.pages.push(page);
    return page;
  }

  async #live(): Promise<void> {
    for (let act = 0; act < endurance; act += 1) {
      const is = await this.#rest();
      if (is === 'befallen') {
        await this.cell.befalls!.act(this);
        continue;
      }
      await this.#judge('at rest');
      if (screenOf(this.page)?.is === 'receipt') break;
      this.member.act(this.page);
      const [last, before] = this.member.deeds.slice(-2);
      // Nobody presses the same button over and over without taking a breath.
      if (last === before) await this.pass(20_000);
    }
    await this.#judgeInTheEnd();
    const { heard } = await this.#account();
    // A cell whose fault never came about has proved nothing.
    for (const { position, kind } of this.cell.faults) {
      if (!heard.some((each) => each.position === position && each.kind === kind)) throw new Error(`No ${position} met the fault “${kind}”.`);
    }
    if (!this.#befallen) throw new Error('Nothing befell the page.');
    const { showsIn } = this.cell;
    if (showsIn && !this.member.deeds.some((deed) => showsIn.test(deed))) throw new Error(`Nobody did ${showsIn}.`);
  }

  /** Waits until the screen is no longer at work, or until the moment at which something befalls the page. */
  async #rest(): Promise<'rest' | 'befallen'> {
    let seen = '';
    let since = this.clock.now();
    let sinceHere = performance.now();
    for (let calm = 0; ; ) {
      await this.page.turn(calm === 0 ? 4 : 8);
      if (!this.#befallen && (await this.#isTheMoment())) {
        this.#befallen = true;
        // What was given to the device to keep takes the device's own time.
        await this.pass(1_000, 2);
        return 'befallen';
      }
      const busy = isAtWork(this.page);
      calm = busy ? 0 : calm + 1;
      if (calm === 2) break;
      const text = `${busy} ${this.page.text}`;
      if (text !== seen) {
        [seen, since, sinceHere] = [text, this.clock.now(), performance.now()];
        this.clock.hurry(1);
      }
      this.#atWorkFor = Math.max(this.#atWorkFor, this.clock.now() - since);
      if (performance.now() - sinceHere > unhurried) this.clock.hurry(rate);
      // Long broken by then, and judged so.
      if (this.clock.now() - since > 2 * longestWait) break;
    }
    this.clock.hurry(1);
    return 'rest';
  }

  /** Page time goes by; within a second, what was typed must have been kept. */
  async pass(ms: number, pace = rate): Promise<void> {
    const until = this.clock.now() + ms;
    this.clock.hurry(pace);
    while (this.clock.now() < until) await this.page.turn(10);
    this.clock.hurry(1);
  }

  async #isTheMoment(): Promise<boolean> {
    const { when } = this.cell.befalls!;
    if (when === 'writing') {
      const screen = screenOf(this.page);
      return screen?.is === 'step' && screen.step === 'files';
    }
    const { heard } = await this.#account();
    return heard.some(({ position, kind }) => position === when.position && kind === when.kind);
  }

  async #account(): Promise<Account> {
    return (await (await fetch(`/faults/cells/${this.#id}/account`)).json()) as Account;
  }

  /** What was told to go may take a moment to be gone. */
  async #judgeInTheEnd(): Promise<void> {
    for (let turn = 0; ; turn += 1) {
      try {
        return await this.#judge('at rest', 'in the end');
      } catch (error) {
        if (turn === 20) throw error;
        await this.page.turn(50);
      }
    }
  }

  async #judge(...when: readonly ('at rest' | 'in the end')[]): Promise<void> {
    const { page, pages, member, cell } = this;
    const unkept = cell.unkept ?? false;
    const toldOtherwise = cell.toldOtherwise ?? false;
    const forgetsFiles = cell.forgetsFiles ?? false;
    const life = {
      page, pages, member, unkept, toldOtherwise, forgetsFiles,
      ledger: await this.#account(),
      hashes: this.#hashes,
      kept: await everythingKept(),
      atWorkFor: this.#atWorkFor,
    };
    for (const { name, holds, broken } of laws) {
      const what = when.includes(holds) && broken(life);
      if (what) throw new Error(`${name}: ${what}`);
    }
  }
}
