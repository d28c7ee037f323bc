/** Everything of one schedule in its places: the pages with their member before a device, a network and a backend. */
import type { Attestation } from '../../src/model/attestation.ts';
import type { Draft } from '../../src/model/draft.ts';
import type { Lang } from '../../src/model/words.ts';
import { wipeDevice } from '../../src/runtime/wipe-device.ts';
import { Cupboard } from './cupboard.ts';
import type { Upset } from './faults.ts';
import { Member } from './member.ts';
import { Network, type Heard } from './network.ts';
import { isWaiting, laws, type Left, type Life, type Moment } from './oracle.ts';
import { Page, type Around } from './page.ts';
import type { PaperFile } from './paper-file.ts';
import { digest, hex, type Device } from './platform.ts';
import { planOf } from './plans.ts';
import { preset } from './society.ts';
import { Shelf } from './storage.ts';
import { TabLocks } from './tab-locks.ts';
import { World } from './world.ts';

/** All that makes a run what it is. */
export interface Schedule {
  readonly seed: number;
  /** Fourteen bits: what the member is set on. */
  readonly plan: number;
  /** Each `position:fault`. */
  readonly faults: readonly string[];
  /** Of a member who answers in a case, in place of one who opens it. */
  readonly replies?: true;
}

export interface Broken {
  readonly law: string;
  readonly why: string;
}

/** Of a draft that nothing was written in, none. */
const words = ({ key, subject, path, description, files }: Draft): string =>
  subject === '' && description === '' && path.length + files.length === 0 ? '' : `${key} | ${subject} | ${path.join(' › ')} | ${description}`;

const placeOf = ({ notice, state }: Page): string =>
  notice !== undefined || !state ? '' : state.phase === 'unsure' ? 'unsure' : `${state.phase === 'sending' ? 'editing' : state.phase} ${state.draft.step}`;

/** Upsets that put another page in front. */
const LEAVING: ReadonlySet<Upset> = new Set(['kill', 'reload', 'remount', 'tab-takes', 'tab-takes-back', 'tab-writes', 'tab-after-kill']);

const MOMENTS: readonly Moment[] = ['screen', 'call', 'file', 'text', 'return', 'waiting', 'rest', 'end'];
const lawsAt = new Map(MOMENTS.map((moment) => [moment, laws.filter(({ at }) => at === moment)]));

export class Stage implements Life {
  readonly world: World;
  readonly network: Network;
  readonly shelf: Shelf;
  readonly cupboard: Cupboard;
  readonly member: Member;
  readonly pages: Page[] = [];
  page: Page;
  readonly unasked = new Map<string, number>();
  readonly doubted = new Map<string, { readonly page: Page; readonly at: number }>();
  freshCalls: Heard[] = [];
  freshLeft: Left[] = [];
  freshKept: PaperFile[] = [];
  freshTexts: string[] = [];
  keptAtSubmit: Life['keptAtSubmit'];
  comeback: Life['comeback'];
  key: string | undefined;
  hasty: Heard | undefined;
  places: Life['places'] = ['', '', undefined];
  /** The session has ended. */
  #over = false;
  #lang: Lang = 'en';
  #acts = 0;
  #ids = 0;
  /** What the page in front has written, and since when. */
  #written: { readonly at: number; readonly words: string }[] = [];
  #draft: Draft | undefined;
  /** What has to come back with the next page that runs, and the files that have to go on. */
  #awaited: readonly string[] | undefined;
  #going: readonly string[] = [];
  /** The page that went last, and the key of the draft in it. */
  #left: Page | undefined;
  #leftKey: string | undefined;
  readonly #news = new Set<Moment>();
  readonly #around: Around;

  constructor({ seed, plan: bits, faults }: Schedule, traced: boolean) {
    const plan = planOf(bits);
    const world = (this.world = new World(seed, traced));
    this.network = new Network(world, new Map(faults.map((each) => each.split(':') as [string, string])));
    const met = (what: string): string | undefined => this.network.faultAt(what);
    const spoilt = (): boolean => met('read') !== undefined;
    this.shelf = new Shelf(world, met, (text) => this.#tells(text));
    this.cupboard = new Cupboard(world, () => ({ world, owner: this.page, spoilt }), (file) => this.#keeps(file));
    this.cupboard.off = met('keep') !== undefined;
    this.member = new Member(plan, world, () => this.page, spoilt, () => met('act'));
    this.#around = {
      world, network: this.network, preset, lookUp: plan.lookUp, lang: () => this.#lang,
      locks: plan.locks ? new TabLocks(world) : undefined,
      newKey: () => `id-${++this.#ids}-${String(seed)}`,
      upset: (what, page) => page === this.page && this.#upset(what),
      heard: (call) => this.#hears(call),
      leaves: (file, attestation, page) => this.#leaves(file, attestation, page),
      changed: (page) => this.#changed(page),
      told: (what) => this.#tells(JSON.stringify(what)),
    };
    this.page = this.#opens();
  }

  get ledger(): Life['ledger'] {
    return this.network.ledger;
  }

  get device(): Device {
    return { storage: this.shelf.storage, caches: this.cupboard.caches };
  }

  get met(): readonly string[] {
    return this.network.met;
  }

  get now(): number {
    return this.world.now;
  }

  get kept(): string | undefined {
    return this.shelf.kept;
  }

  get keptFiles(): readonly string[] {
    return this.cupboard.names;
  }

  get unkept(): boolean {
    return this.shelf.failed;
  }

  get overwritten(): string | undefined {
    return this.shelf.overwritten;
  }

  /** After each thing that happened, or once nothing is left to happen; the first law that does not hold. */
  judge(atRest: boolean): Broken | undefined {
    const { page, world } = this;
    this.network.dropAborted();
    // A page that is gone shows nothing; the next one is on its way.
    if (page.gone) return undefined;
    if (atRest) return this.#broken(this.#over ? 'end' : 'rest');
    let broken: Broken | undefined;
    if (isWaiting(page)) broken = this.#broken('waiting');
    else page.since = world.now;
    if (this.#news.size === 0) return broken;
    this.places = [this.places[1], placeOf(page), page.focused];
    for (const moment of this.#news) broken ??= this.#broken(moment);
    this.#news.clear();
    page.focused = undefined;
    this.comeback = undefined;
    if (this.freshCalls.length > 0) this.freshCalls = [];
    if (this.freshLeft.length > 0) this.freshLeft = [];
    if (this.freshKept.length > 0) this.freshKept = [];
    if (this.freshTexts.length > 0) this.freshTexts = [];
    return broken;
  }

  #broken(moment: Moment): Broken | undefined {
    for (const { name, broken } of lawsAt.get(moment)!) {
      const why = broken(this);
      if (why) return { law: name, why };
    }
    return undefined;
  }

  #opens(): Page {
    const page = new Page(this.#around, this.pages.length);
    this.pages.push(page);
    return page;
  }

  /** Another page is in front. */
  #shows(page: Page): void {
    this.page = page;
    this.unasked.clear();
    // One that was in front before was saved as it went behind: that may come back, whatever was typed since.
    this.#written = page.state && page.state.saved.is !== 'elsewhere' ? [{ at: 0, words: words(page.state.draft) }] : [];
    this.#draft = undefined;
    this.places = ['', '', undefined];
    this.member.wake();
  }

  #hears(call: Heard): void {
    const { member, shelf, unasked } = this;
    if (member.acts !== this.#acts) unasked.clear();
    this.#acts = member.acts;
    unasked.set(call.method, (unasked.get(call.method) ?? 0) + 1);
    // What is asked again by itself is what became of the case: another file, another page are other requests.
    const again = call.method === 'submitCase' || call.method === 'findReceipt';
    if (call.early && again && member.actedAt !== this.world.steps) this.hasty = call;
    this.key ??= call.key;
    if (call.key !== undefined && !shelf.failed) this.keptAtSubmit = [call.key, shelf.kept];
    this.freshCalls.push(call);
    this.#news.add('call');
  }

  #leaves(file: PaperFile, attestation: Attestation, { state }: Page): void {
    this.freshLeft.push({ file, attestation, confirmed: this.member.confirmed.has(file.origin), sha256: hex(digest(file.bytes)), state });
    this.#news.add('file');
  }

  #keeps(file: PaperFile): void {
    this.freshKept.push(file);
    this.#news.add('file');
  }

  #tells(text: string): void {
    this.freshTexts.push(text);
    this.#news.add('text');
  }

  #changed(page: Page): void {
    // The first page tells before it is in its place.
    if (this.page && page !== this.page) {
      // The member finds the receipt in the other tab.
      if (page.state?.phase === 'received' && !this.#over) {
        this.#awaited = undefined;
        this.#shows(page);
      }
      return;
    }
    this.#news.add('screen');
    this.member.wake();
    const state = page.state;
    if (!state || state.phase === 'received' || state.saved.is === 'elsewhere') return;
    const { draft } = state;
    if (state.problem?.code === 'not-received') this.doubted.set(draft.key, { page, at: this.world.now });
    const before = this.#draft;
    this.#draft = draft;
    const awaited = this.#awaited;
    if (!awaited && before && before.key === draft.key && before.subject === draft.subject && before.path === draft.path &&
      before.description === draft.description && before.files === draft.files) return;
    const now = words(draft);
    if (awaited) {
      // Or what another tab holds or has left there, where the member goes on with that.
      const others = this.pages.filter((other) => other !== page && other.state && (!other.gone || other.state.draft.key !== this.#leftKey));
      // A tab that lives on may have uploaded a file meanwhile: what lies there learns of it with the next save.
      const going = this.#going.filter((name) => this.#left?.going.has(name));
      this.comeback = [[...awaited, ...others.map((other) => words(other.state!.draft))], now, going];
      this.#awaited = undefined;
      this.#news.add('return');
    }
    if (this.#written.at(-1)?.words !== now) this.#written.push({ at: this.world.now, words: now });
  }

  #upset(what: Upset): void {
    const { page, world, network } = this;
    // Whoever has a receipt is done with it: what a page does after that is no part of the case.
    if (page.state?.phase === 'received' && LEAVING.has(what)) return;
    world.note(`upset: ${what}`);
    switch (what) {
      case 'kill':
        this.#goes(1_000);
        page.kill();
        return this.#comesBack();
      case 'reload':
        this.#goes(0);
        page.leave();
        return this.#comesBack();
      case 'remount':
        this.#goes(0);
        page.remove();
        return this.#shows(this.#opens());
      case 'cached':
        page.cached();
        return network.cutAll();
      case 'sleep':
        page.hide();
        world.sleep(600_000);
        page.since = world.now;
        return network.cutAll();
      case 'language':
        this.#lang = this.#lang === 'en' ? 'fr' : 'en';
        if (page.state) this.member.reads(this.#lang, page.state);
        return page.runtime?.dispatch({ type: 'lang-changed', lang: this.#lang });
      case 'press':
        return this.member.pressAgain();
      case 'session-end':
        return this.#ends();
      default:
        // After the session's end there is no member who would go on in another tab.
        return this.#over ? undefined : this.#beside(what);
    }
  }

  #beside(what: 'tab-takes' | 'tab-takes-back' | 'tab-writes' | 'tab-after-kill'): void {
    const { page: first, world } = this;
    first.hide();
    if (what === 'tab-writes') {
      const other = this.#opens();
      const writes = (): void => {
        // The member's own draft came back in it where the first tab has died meanwhile: that is no other case.
        if (!this.#over && other.state?.draft.subject === '') other.runtime!.dispatch({ type: 'typed', field: 'subject', value: 'Another case' });
      };
      world.after(1_000 + world.below(1_000), 'writes another case', writes, other, 'the other tab');
      world.after(2_000 + world.below(3_000), 'is closed', () => other.leave(), other, 'the other tab');
      return;
    }
    this.#goes(what === 'tab-after-kill' ? 1_000 : 0);
    this.#shows(this.#opens());
    if (what === 'tab-after-kill') world.after(world.below(2_000), 'dies', () => first.kill(), first, 'the first tab');
    if (what === 'tab-takes-back') {
      world.after(2_000 + world.below(6_000), 'is shown again', () => {
        // One that is being opened again comes to the front by itself.
        if (this.page.gone || this.page.state?.phase === 'received') return;
        this.page.hide();
        this.#goes(0);
        // Nobody took it over: it is as it was.
        if (first.runtime) this.#awaited = undefined;
        this.#shows(first);
      }, first, 'the first tab');
    }
  }

  /** As `endSession()` does it: this page first, then the device, then the other tabs, which hear of it. */
  #ends(): void {
    this.#over = true;
    this.#awaited = undefined;
    this.member.stops();
    this.page.drop();
    void wipeDevice();
    for (const other of this.pages) {
      if (other !== this.page && !other.ended) this.world.after(1 + this.world.below(50), 'hears of the end', () => other.drop(), other, 'another tab');
    }
    this.places = ['', '', undefined];
  }

  /** Of what was written, the versions that may come back: the last one, and those that it replaced within `grace`. */
  #goes(grace: number): void {
    const { page: { state, going }, now } = this;
    this.#going = [];
    this.#left = this.page;
    this.#leftKey = state?.draft.key;
    if (!state || state.saved.is === 'elsewhere') return;
    const last = this.#written.findLastIndex(({ at }) => at <= now - grace);
    const mine = this.#written.slice(Math.max(0, last)).map(({ words: each }) => each);
    this.#awaited = state.phase === 'received' ? undefined : [...(last < 0 ? [''] : []), ...mine];
    this.#going = this.cupboard.off ? [] : [...going].filter(([, since]) => now - since > 1_200).map(([name]) => name);
  }

  #comesBack(): void {
    this.world.after(500 + this.world.below(3_000), 'the page is opened again', () => {
      // Nobody comes back to a case whose receipt is in another tab by now.
      if (this.page.state?.phase !== 'received') this.#shows(this.#opens());
    });
  }
}
