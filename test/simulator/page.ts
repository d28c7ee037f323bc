/** One page with the wizard in it, opened as the element's engine opens it, and everything its screen was told. */
import { BackendError } from '../../src/backend/error.ts';
import { guarded } from '../../src/backend/guard.ts';
import { begin, type Beginning } from '../../src/flow/begin.ts';
import { beginOrResume } from '../../src/flow/resume.ts';
import type { Announcement, FlowState } from '../../src/flow/state.ts';
import type { Attestation } from '../../src/model/attestation.ts';
import type { Receipt } from '../../src/model/case.ts';
import type { Preset } from '../../src/model/preset.ts';
import { offeredTo } from '../../src/model/taxonomy.ts';
import type { Lang } from '../../src/model/words.ts';
import { checkPreset } from '../../src/presets/check-preset.ts';
import { dayOf, type Clock } from '../../src/runtime/clock.ts';
import { draftName, draftsFor } from '../../src/runtime/draft-store.ts';
import { DraftWatch } from '../../src/runtime/draft-watch.ts';
import { keptFiles } from '../../src/runtime/kept-files.ts';
import { loadPreset } from '../../src/runtime/load-preset.ts';
import { openDraft } from '../../src/runtime/open-draft.ts';
import { WizardRuntime, type Screen } from '../../src/runtime/wizard-runtime.ts';
import type { Fault, Upset } from './faults.ts';
import { Host } from './host.ts';
import type { Caller, Heard, Network } from './network.ts';
import type { PaperFile } from './paper-file.ts';
import type { TabLocks } from './tab-locks.ts';
import type { World } from './world.ts';

/** What the page needs of the browser and the host around it. */
export interface Around {
  readonly world: World;
  readonly network: Network;
  readonly preset: Preset;
  readonly lookUp: boolean;
  readonly locks: TabLocks | undefined;
  readonly newKey: () => string;
  readonly lang: () => Lang;
  readonly upset: (what: Upset, page: Page) => void;
  readonly heard: (call: Heard, page: Page) => void;
  readonly leaves: (file: PaperFile, attestation: Attestation, page: Page) => void;
  /** Something on the screen is another. */
  readonly changed: (page: Page) => void;
  /** Something was announced or told to the host. */
  readonly told: (what: unknown) => void;
}

/** When the element looks out for other tabs, if nobody looked elsewhere before, ms. */
const WATCH_AFTER = 30_000;
const SPOKEN: ReadonlySet<string> = new Set(['refused', 'declined', 'failed', 'uploaded', 'stopped', 'missing']);

const verdicts = new WeakMap<object, ReturnType<typeof checkPreset>>();

/** The society's own preset is checked once, not for every page of every schedule. */
function verdictOn(value: unknown): ReturnType<typeof checkPreset> {
  if (typeof value !== 'object' || value === null) return checkPreset(value);
  const known = verdicts.get(value) ?? checkPreset(value);
  verdicts.set(value, known);
  return known;
}

const textOf = ({ id }: { readonly id: string }, answer: unknown): string => `${id}: ${String(answer)}`;

export class Page implements Caller {
  readonly id: number;
  gone = false;
  /** Disposed of by its element, although the page around it lives on. */
  ended = false;
  runtime: WizardRuntime | undefined;
  /** In place of the wizard: what the notice says. */
  notice: string | undefined;
  /** When the screen last said something new. */
  since: number;
  /** Where it put the focus, unless the member has moved on since. */
  focusOn: string | undefined;
  /** Where it put it last, since somebody asked. */
  focused: string | undefined;
  /** Receipts that were told to the host, and that were announced. */
  received = 0;
  receiptsSaid = 0;
  /** What happened to its files and how often it is still to be said; below zero, how often it was said too often. */
  readonly unsaid = new Map<string, number>();
  /** Files that are on their way, by name, and since when. */
  readonly going = new Map<string, number>();
  /** Opened on a draft that had left, and as what. */
  openedInDoubt: string | undefined;
  /** When it last read the device's draft. */
  openedAt = 0;
  /** Calls of a screen after its end. */
  afterEnd = 0;
  #shown: FlowState | undefined;
  /** The latest start; an earlier one that ends late is thrown away. */
  #start: symbol | undefined;
  /** Keeps other tabs away from the draft. */
  #watch = (): void => {};
  readonly #around: Around;
  readonly #clock: Clock;
  readonly #host: Host;

  constructor(around: Around, id: number) {
    this.#around = around;
    this.id = id;
    this.#clock = around.world.clockOf(this);
    this.since = around.world.now;
    this.#host = new Host(around.world, around.network.ledger, this);
    void this.open();
  }

  get state(): FlowState | undefined {
    return this.runtime?.state;
  }

  /** `byForce`: with the draft that another tab is writing. */
  async open(byForce = false): Promise<void> {
    this.notice = undefined;
    this.runtime?.dispose();
    this.runtime = undefined;
    this.since = this.#around.world.now;
    const start = (this.#start = Symbol());
    this.#news();
    try {
      await this.#open(start, byForce);
    } catch (error) {
      if (this.gone || this.ended || start !== this.#start) return;
      this.notice = error instanceof BackendError ? error.code : error instanceof Error ? error.message : String(error);
      if (this.notice === 'unauthenticated') {
        this.#host.signInAgain()?.then(() => this.notice === undefined || void this.open(), () => {});
      }
    }
    this.#news();
  }

  async #open(start: symbol, byForce: boolean): Promise<void> {
    // Another screen: what had the focus is gone with the one before.
    this.focusOn = undefined;
    const { world, network, preset: own, lookUp, locks, newKey, lang } = this.#around;
    const backend = guarded(network.backend(this, own, lookUp), (ms, act) => world.after(ms, 'is given up', act, this, 'a call'));
    const loading = loadPreset(undefined, backend, async (value) => verdictOn(value));
    loading.catch(() => {});
    const session = await backend.session();
    const whole = await loading;
    if (!whole) throw new Error('no preset');
    const preset = offeredTo(whole, session.roles);
    const inView = session.accounts[0]?.id ?? '';
    const now = this.#clock.now();
    const name = draftName(preset.id, session.member, inView);
    const drafts = { store: draftsFor(1), locks: locks?.of(this) ?? null, kept: keptFiles(name, () => this.#clock.now()) };
    const draft = await openDraft(drafts, name, now.getTime(), byForce);
    if (this.ended || start !== this.#start) {
      draft.hold?.release();
      return;
    }
    const from: Beginning = {
      preset, session, ...draft, typed: '', takesFiles: backend.uploadFile !== undefined, lang: lang(), today: dayOf(now),
      account: inView, key: newKey(),
    };
    const beginning = draft.stored ? beginOrResume(from) : ([begin(from), []] as const);
    const parts = { ...drafts, backend, clock: this.#clock, newKey, textOf, random: world.random, screen: this.#screenOf(start) };
    this.#shown = beginning[0];
    // What was on its way before ended with the runtime before.
    this.going.clear();
    this.openedAt = world.now;
    this.openedInDoubt = draft.stored?.submitting ? beginning[0].phase : undefined;
    const runtime = (this.runtime = new WizardRuntime(parts, beginning, inView, draft));
    this.#watch = (): void => {
      if (this.runtime === runtime) runtime.watch ??= new DraftWatch(runtime, parts, name, draft.hold);
    };
    if (draft.hold) this.#watch();
    else world.after(WATCH_AFTER, 'other tabs are kept away', this.#watch, this);
  }

  #screenOf(start: symbol): Screen {
    const { told } = this.#around;
    const mustLive = (): void => {
      if (this.ended || this.gone || start !== this.#start) this.afterEnd++;
    };
    return {
      changed: (state) => {
        mustLive();
        this.#changed(state);
      },
      announce: (what) => {
        mustLive();
        told(what);
        this.#says(what);
      },
      focus: (target) => {
        this.focused = this.focusOn = target;
      },
      tellStep: told,
      tellReceived: (receipt: Receipt, account) => {
        mustLive();
        this.received++;
        told([receipt, account]);
      },
      askSubmit: () => true,
      signInAgain: () => this.#host.signInAgain(),
      handedOver: () => {
        this.#start = undefined;
        this.runtime = undefined;
        this.notice = 'another tab';
        this.#news();
      },
    };
  }

  #changed(state: FlowState): void {
    const before = this.#shown;
    this.#shown = state;
    if (!before) return;
    if (state.draft.files !== before.draft.files) this.#filesMoved(before, state);
    if (state.phase !== before.phase || state.problem !== before.problem) this.since = this.#around.world.now;
    this.#news();
  }

  #filesMoved(before: FlowState, state: FlowState): void {
    for (const { id, name, state: { is } } of state.draft.files) {
      const was = before.draft.files.find((file) => file.id === id)?.state.is;
      if (was === is) continue;
      if (SPOKEN.has(is)) this.#owes(`${name} ${is}`, 1);
      if (is === 'uploading') this.going.set(name, this.#around.world.now);
      else this.going.delete(name);
    }
    if (state.phase === 'received' || before.phase === 'received') return;
    for (const { id, name, state: { is } } of before.draft.files) {
      if (state.draft.files.some((file) => file.id === id)) continue;
      this.going.delete(name);
      // One that takes the place of a missing one is no removal.
      if (is !== 'missing' || !state.draft.files.some((file) => file.name === name)) this.#owes(`${name} removed`, 1);
    }
  }

  #says(what: Announcement): void {
    if (what.say === 'file') this.#owes(`${what.name} ${what.state}`, -1);
    else if (what.say === 'file-removed') this.#owes(`${what.name} removed`, -1);
    else if (what.say === 'received') this.receiptsSaid++;
  }

  #owes(what: string, more: number): void {
    const times = (this.unsaid.get(what) ?? 0) + more;
    if (times === 0) this.unsaid.delete(what);
    else this.unsaid.set(what, times);
  }

  hostSays(how: NonNullable<Fault['session']>): void {
    this.#host.says = how;
  }

  upset(what: Upset): void {
    if (!this.ended) this.#around.upset(what, this);
  }

  heard(call: Heard): void {
    this.#around.heard(call, this);
  }

  leaves(file: PaperFile, attestation: Attestation): void {
    this.#around.leaves(file, attestation, this);
  }

  /** The page is gone at once; nothing of it runs any more. */
  kill(): void {
    this.gone = true;
  }

  /** The page hides, then goes. */
  leave(): void {
    this.runtime?.leave();
    this.gone = true;
  }

  /** Another page is in front of it. */
  hide(): void {
    this.#watch();
    this.runtime?.flush();
  }

  /** The element was taken out of a page that lives on. */
  remove(): void {
    this.runtime?.dispose();
    this.ended = true;
  }

  /** The member's session is over: nothing of it stays, and the element starts anew. */
  drop(): void {
    this.runtime?.drop();
    this.runtime = undefined;
    void this.open();
  }

  /** Put aside by the browser, and shown again. */
  cached(): void {
    const { runtime } = this;
    if (!runtime) return;
    runtime.leave();
    const back = (): void => void runtime.watch?.comeBack().then((still) => still || this.gone || runtime !== this.runtime || void this.open());
    // A turn later, as in a browser: by then what was let go is free again.
    this.#around.world.after(0, 'is shown again', back, this, 'the page');
  }

  #news(): void {
    if (!this.gone && !this.ended) this.#around.changed(this);
  }
}
