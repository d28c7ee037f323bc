/** One member's life in one cell: from the first field to the receipt, or to the last message, judged by the laws at each rest. */
import type { Account, Order } from './fault.ts';
import { CaseStory } from './case-story.ts';
import { nameOfCell, type Cell } from './cell.ts';
import { emptyStorage, everythingKept, fillStorage, holdFilesOpen } from './kept.ts';
import { longestWait, type Judgement } from './laws-of-all.ts';
import { MessagesStory } from './messages-story.ts';
import { PageClock } from './page-clock.ts';
import type { Story } from './story.ts';
import { WidgetPage } from './widget-page.ts';

/** How many things a member does before giving up, and for how long by the wall clock: less than a test may take, or the next one would suffer from it. */
const endurance = 60;
const longestLife = 50_000;

/** Ms of the device's time without a change, after which page time is hurried; and how much. */
const unhurried = 200;
const rate = 30;

let number = 0;

export class Life {
  readonly cell: Cell;
  readonly clock = new PageClock();
  readonly story: Story;
  readonly pages: WidgetPage[] = [];
  readonly #id = `${Date.now().toString(36)}-${(number += 1)}`;
  /** Whether what befalls the page has done so. */
  #befallen: boolean;
  #atWorkFor = 0;
  /** For as long as the cell is played; see there. */
  readonly #heldOpen: Cache[] = [];

  private constructor(cell: Cell) {
    this.cell = cell;
    this.#befallen = cell.befalls === undefined;
    this.story = cell.writes ? new MessagesStory(cell) : new CaseStory(cell, this.#id);
  }

  /** Plays a cell through; throws by the name of the law that it broke. */
  static async play(cell: Cell): Promise<void> {
    const life = new Life(cell);
    try {
      await emptyStorage();
      if (!cell.forgetsFiles) life.#heldOpen.push(await holdFilesOpen());
      if (cell.around?.storage === 'full') fillStorage();
      await life.order({ plan: cell.faults });
      await life.openPage();
      await life.#live();
    } catch (error) {
      const heard = await life.#account().then(({ heard: all }) => all.map(({ position, kind }) => (kind ? `${position} (${kind})` : position)), () => []);
      const words = error instanceof Error ? error.message : String(error);
      throw new Error(`${nameOfCell(cell)}\n${words}\nThe member: ${life.story.deeds.join('; ')}\nThe server heard: ${heard.join('; ')}`, { cause: error });
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
    const page = await WidgetPage.open(this.story.widget, this.#id, this.clock, this.cell.around ?? {}, () => this.order({ signIn: true }));
    this.pages.push(page);
    return page;
  }

  async #live(): Promise<void> {
    const { story } = this;
    const until = performance.now() + longestLife;
    for (let act = 0; act < endurance && performance.now() < until; act += 1) {
      const is = await this.#rest();
      if (is === 'befallen') {
        story.struck();
        await this.cell.befalls!.act(this);
        continue;
      }
      await this.#judge('at rest');
      if (story.isOver(this.page)) break;
      await story.act(this.page);
      const [last, before] = story.deeds.slice(-2);
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
    if (showsIn && !story.deeds.some((deed) => showsIn.test(deed))) throw new Error(`Nobody did ${showsIn}.`);
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
      const busy = this.story.isAtWork(this.page);
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
    if (when === 'writing') return this.story.isWriting(this.page);
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

  async #judge(...when: readonly Judgement[]): Promise<void> {
    const { page, pages, story, cell: { unkept = false, toldOtherwise = false, forgetsFiles = false } } = this;
    const broken = await story.broken({
      page, pages, unkept, toldOtherwise, forgetsFiles,
      ledger: await this.#account(),
      kept: await everythingKept(),
      atWorkFor: this.#atWorkFor,
    }, when);
    if (broken) throw new Error(broken);
  }
}
