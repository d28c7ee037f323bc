/** Everything of one schedule of replies in its places: the pages with their member before a device, a network and a thread. */
import { counts } from '../../src/model/attachment.ts';
import type { Message } from '../../src/model/case.ts';
import type { Lang } from '../../src/model/words.ts';
import { wipeDevice } from '../../src/runtime/wipe-device.ts';
import { Cupboard } from './cupboard.ts';
import type { Upset } from './faults.ts';
import { Network, type Heard } from './network.ts';
import type { PaperFile } from './paper-file.ts';
import type { Device } from './platform.ts';
import { repliesLaws, type Pressed, type RepliesLife, type Typed } from './replies-laws.ts';
import { RepliesMember } from './replies-member.ts';
import { RepliesPage, type RepliesAround } from './replies-page.ts';
import { replyPlanOf } from './replies-plans.ts';
import { Thread, type StoredMessage } from './replies-thread.ts';
import type { Broken, Schedule } from './stage.ts';
import { Shelf } from './storage.ts';
import { World } from './world.ts';

/** What was typed later than so long before a page died may be lost, ms. */
const GRACE = 1_000;

export class RepliesStage implements RepliesLife {
  readonly world: World;
  readonly device: Device;
  readonly member: RepliesMember;
  readonly pages: RepliesPage[] = [];
  readonly unasked = new Map<string, number>();
  readonly pressed: Pressed[] = [];
  page: RepliesPage;
  freshCalls: RepliesLife['freshCalls'][number][] = [];
  freshSent: Message[] = [];
  freshLeft: PaperFile[] = [];
  hasty: Heard | undefined;
  ahead: string | undefined;
  comeback: RepliesLife['comeback'];
  readonly #network: Network;
  readonly #thread: Thread;
  readonly #shelf: Shelf;
  readonly #around: RepliesAround;
  #over = false;
  #news = false;
  #lang: Lang = 'en';
  #acts = 0;
  #ids = 0;
  #written: { readonly at: number; readonly typed: Typed }[] = [];
  #awaited: readonly Typed[] | undefined;

  constructor({ seed, plan, faults }: Schedule, traced: boolean) {
    const world = (this.world = new World(seed, traced));
    const network = (this.#network = new Network(world, new Map(faults.map((each) => each.split(':') as [string, string]))));
    const met = (what: string): string | undefined => network.faultAt(what);
    const spoilt = (): boolean => met('read') !== undefined;
    this.#thread = new Thread(network);
    this.#shelf = new Shelf(world, met, () => {});
    this.device = { storage: this.#shelf.storage, caches: new Cupboard(world, () => ({ world, owner: this.page, spoilt }), () => {}).caches };
    this.member = new RepliesMember(replyPlanOf(plan), world, () => this.page, spoilt, () => met('act'));
    this.#around = {
      world, network, thread: this.#thread, lang: () => this.#lang,
      newKey: () => `id-${++this.#ids}-${String(seed)}`,
      upset: (what, page) => page === this.page && this.#upset(what),
      heard: (call) => this.#hears(call),
      leaves: (file) => this.freshLeft.push(file),
      changed: (page) => this.#changed(page),
      sent: (message) => {
        this.freshSent.push(message);
        this.ahead = this.#written.findLast(({ typed: [text] }) => text.trim() === message.text)?.typed[1];
      },
    };
    this.page = this.#opens();
  }

  get stored(): readonly StoredMessage[] {
    return this.#thread.stored;
  }

  get met(): readonly string[] {
    return this.#network.met;
  }

  get now(): number {
    return this.world.now;
  }

  get unkept(): boolean {
    return this.#shelf.failed;
  }

  get kept(): string | undefined {
    const { storage } = this.#shelf;
    for (const name in storage) if (name.startsWith('case-reply:')) return storage[name];
    return undefined;
  }

  /** After each thing that happened, or once nothing is left to happen; the first law that does not hold. */
  judge(atRest: boolean): Broken | undefined {
    this.#network.dropAborted();
    if (atRest) return this.#broken(this.#over ? 'end' : 'rest');
    // What has to be sent is in the composer until the step that sends it.
    if (!this.#news && this.freshCalls.length + this.freshLeft.length === 0 && this.page.state?.phase !== 'sending') return undefined;
    const broken = this.#broken('always');
    this.#news = false;
    this.comeback = undefined;
    this.freshCalls = [];
    this.freshSent = [];
    this.freshLeft = [];
    this.ahead = undefined;
    return broken;
  }

  #broken(moment: 'always' | 'rest' | 'end'): Broken | undefined {
    for (const { name, at, broken } of repliesLaws) {
      if (at !== moment) continue;
      const why = broken(this);
      if (why) return { law: name, why };
    }
    return undefined;
  }

  #opens(): RepliesPage {
    const page = new RepliesPage(this.#around, this.pages.length);
    this.pages.push(page);
    return page;
  }

  #hears(call: Heard): void {
    const { member, unasked } = this;
    if (member.acts !== this.#acts) unasked.clear();
    this.#acts = member.acts;
    if (call.method === 'reply') {
      unasked.set(call.method, (unasked.get(call.method) ?? 0) + 1);
      if (call.early && member.actedAt !== this.world.steps) this.hasty = call;
      this.#press();
    }
    this.freshCalls.push({ ...call, kept: this.kept });
  }

  /** As the composer showed it when the message left: nothing of it can be changed from then on. */
  #press(): void {
    const { draft } = this.page.state ?? {};
    if (draft) this.pressed.push({ text: draft.text, files: draft.files.filter(counts).map(({ name }) => name) });
  }

  #changed(page: RepliesPage): void {
    this.#news = true;
    if (this.page && page !== this.page) return;
    this.member.wake();
    const { state } = page;
    if (!state) return;
    const { text, next } = state.draft;
    const typed: Typed = [text, next];
    if (this.#awaited) {
      this.comeback = [this.#awaited, typed];
      this.#awaited = undefined;
    }
    const last = this.#written.at(-1)?.typed;
    if (last?.[0] !== text || last[1] !== next) this.#written.push({ at: this.now, typed });
  }

  #upset(what: Upset): void {
    const { page, world } = this;
    world.note(`upset: ${what}`);
    switch (what) {
      case 'kill':
        this.#goes(GRACE);
        page.kill();
        return this.#comesBack();
      case 'reload':
        this.#goes(0);
        page.leave();
        return this.#comesBack();
      case 'remount':
        this.#goes(0);
        page.remove();
        return this.#shows();
      case 'cached':
        page.runtime?.flush();
        return this.#network.cutAll();
      case 'sleep':
        page.runtime?.flush();
        world.sleep(600_000);
        page.since = world.now;
        return this.#network.cutAll();
      case 'language':
        this.#lang = this.#lang === 'en' ? 'fr' : 'en';
        return;
      case 'press':
        return page.runtime?.send();
      default:
        return this.#ends();
    }
  }

  #ends(): void {
    this.#over = true;
    this.#awaited = undefined;
    this.member.stops();
    this.page.drop();
    void wipeDevice();
  }

  /** What may come back of what was written: the last version older than `grace`, and those after it. */
  #goes(grace: number): void {
    if (!this.page.state) return;
    const last = this.#written.findLastIndex(({ at }) => at <= this.now - grace);
    this.#awaited = [...(last < 0 ? [['', ''] as const] : []), ...this.#written.slice(Math.max(0, last)).map(({ typed }) => typed)];
  }

  #comesBack(): void {
    this.world.after(500 + this.world.below(3_000), 'the page is opened again', () => this.#shows());
  }

  #shows(): void {
    this.page = this.#opens();
    this.#written = [];
    this.unasked.clear();
    this.member.wake();
  }
}
