/** Measures a contender from inside its page: from a gesture to the painted rows, and along the whole list. */
import type { CaseFilter } from '../../../src/model/case-list.ts';
import { LOOKED_AT, type Contender, type Expected } from './contender.ts';

export type Gesture = 'filter' | 'search' | 'sort';

const SOUGHT = 'concert';

const filterOf: Readonly<Record<Gesture, CaseFilter>> = {
  filter: { status: 'cancelled' },
  search: { search: SOUGHT },
  sort: { sort: 'subject' },
};

const frame = (): Promise<unknown> => new Promise((done) => void requestAnimationFrame(done));

/** A message is taken up once the frame that was being made is painted. */
async function painted(): Promise<void> {
  await frame();
  await new Promise((done) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = done;
    port2.postMessage('painted');
  });
}

const pause = (milliseconds: number): Promise<void> => new Promise((done) => void setTimeout(done, milliseconds));

const referenceOf = (row: Element): string => /C-\d{4}-\d+/.exec(row.textContent ?? '')?.[0] ?? '';

class Probe {
  readonly startUp: number;
  readonly #contender: Contender;
  #list: HTMLElement | undefined;
  #unfiltered: Expected | undefined;
  readonly #expected: { [Each in Gesture]?: Expected } = {};

  constructor(contender: Contender) {
    this.#contender = contender;
    this.startUp = contender.startUp;
  }

  async firstRows(): Promise<number> {
    const expected = (this.#unfiltered = await this.#contender.expected({}));
    return this.#timed(() => (this.#list = this.#contender.show()), () => this.#shows(expected));
  }

  /** What loads behind the first rows has come to rest. */
  async settle(): Promise<void> {
    await this.#contender.settled?.();
    await pause(500);
  }

  async gesture(name: Gesture): Promise<number> {
    const expected = (this.#expected[name] ??= await this.#contender.expected(filterOf[name]));
    const taken = await this.#timed(() => this.#make(name, true), () => this.#shows(expected));
    await this.#timed(() => this.#make(name, false), () => this.#shows(this.#unfiltered!));
    return taken;
  }

  async toTheEnd(): Promise<number> {
    const { last } = this.#unfiltered!;
    return this.#scrolled(() => document.documentElement.scrollHeight, () => this.#inView(last));
  }

  async toTheTop(): Promise<number> {
    const [first = ''] = this.#unfiltered!.first;
    return this.#scrolled(() => 0, () => this.#inView(first));
  }

  /** The longest wait for a frame, in a scroll as fast as a wheel turns. */
  async slowestFrame(): Promise<number> {
    let longest = 0;
    for (let step = 0, before = performance.now(); step < 90; step++) {
      scrollBy(0, 300);
      await frame();
      const now = performance.now();
      longest = Math.max(longest, now - before);
      before = now;
    }
    return longest;
  }

  elements(): number {
    return this.#root.querySelectorAll('*').length;
  }

  get #root(): ShadowRoot {
    return this.#list!.shadowRoot!;
  }

  #make(gesture: Gesture, on: boolean): void {
    if (gesture === 'filter') this.#contender.filter(on ? 'cancelled' : '');
    else if (gesture === 'search') this.#contender.search(on ? SOUGHT : '');
    else this.#contender.sort(on ? 'subject' : '');
  }

  async #timed(act: () => void, right: () => boolean): Promise<number> {
    // Nobody acts in step with the screen.
    await pause(Math.random() * 32);
    const start = performance.now();
    act();
    await this.#until(right);
    await painted();
    return performance.now() - start;
  }

  async #until(right: () => boolean): Promise<void> {
    await new Promise<void>((done, failed) => {
      const end = (): void => {
        observer.disconnect();
        clearTimeout(lost);
      };
      const look = (): void => {
        if (!right()) return;
        end();
        done();
      };
      const observer = new MutationObserver(look);
      const lost = setTimeout(() => {
        end();
        failed(new Error(`The rows did not come. There: ${this.#rows().slice(0, 3).map(referenceOf).join(' ')}`));
      }, 30_000);
      observer.observe(this.#root, { childList: true, subtree: true, characterData: true });
      look();
    });
  }

  async #scrolled(to: () => number, arrived: () => boolean): Promise<number> {
    const start = performance.now();
    // Heights are guessed until rows are drawn, so the end moves while one goes there.
    do {
      scrollTo(0, to());
      await painted();
      if (performance.now() - start > 30_000) throw new Error('The scroll did not arrive.');
    } while (!arrived());
    return performance.now() - start;
  }

  #rows(): Element[] {
    return [...this.#root.querySelectorAll('[part~="row"]')];
  }

  #shows({ first }: Expected): boolean {
    const rows = this.#root.querySelectorAll('[part~="row"]');
    if (rows.length < first.length) return false;
    for (let at = 0; at < Math.min(LOOKED_AT, first.length); at++) if (referenceOf(rows[at]!) !== first[at]) return false;
    return true;
  }

  #inView(reference: string): boolean {
    const row = this.#rows().find((each) => referenceOf(each) === reference);
    if (!row) return false;
    const { top, bottom } = row.getBoundingClientRect();
    return bottom > 0 && top < innerHeight;
  }
}

declare global {
  interface Window {
    probe: Probe | undefined;
  }
}

export function offer(contender: Contender): void {
  window.probe = new Probe(contender);
}
