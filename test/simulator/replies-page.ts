/** One page with a case in it, opened from the list as the element does it, and the composer below its thread. */
import { BackendError } from '../../src/backend/error.ts';
import { guarded } from '../../src/backend/guard.ts';
import type { CaseBackend } from '../../src/backend/port.ts';
import type { ReplyAnnouncement, ReplyState } from '../../src/flow/reply-state.ts';
import type { Attestation } from '../../src/model/attestation.ts';
import type { CaseFile, Message } from '../../src/model/case.ts';
import type { Lang } from '../../src/model/words.ts';
import { localReplies } from '../../src/runtime/reply-drafts.ts';
import { ReplyRuntime } from '../../src/runtime/reply-runtime.ts';
import type { Fault, Upset } from './faults.ts';
import { Host } from './host.ts';
import type { Caller, Heard, Network } from './network.ts';
import type { PaperFile } from './paper-file.ts';
import type { Download, Thread } from './replies-thread.ts';
import type { World } from './world.ts';

/** What the page needs of the browser around it. */
export interface RepliesAround {
  readonly world: World;
  readonly network: Network;
  readonly thread: Thread;
  readonly newKey: () => string;
  readonly lang: () => Lang;
  readonly upset: (what: Upset, page: RepliesPage) => void;
  readonly heard: (call: Heard) => void;
  readonly leaves: (file: PaperFile) => void;
  readonly changed: (page: RepliesPage) => void;
  readonly sent: (message: Message) => void;
}

export class RepliesPage implements Caller {
  readonly id: number;
  gone = false;
  /** Disposed of by its element, although the page around it lives on. */
  ended = false;
  runtime: ReplyRuntime | undefined;
  /** In place of the case: what the notice says. */
  notice: string | undefined;
  /** The texts that it shows as standing in the thread, and the files. */
  thread: readonly Message[] = [];
  /** Files by their id: what came of a download. */
  readonly read = new Map<string, Download | string>();
  /** Since when a message is said to be on its way. */
  since: number;
  told = 0;
  said = 0;
  afterEnd = 0;
  #backend: CaseBackend | undefined;
  #start: symbol | undefined;
  readonly #around: RepliesAround;
  readonly #host: Host;

  constructor(around: RepliesAround, id: number) {
    this.#around = around;
    this.id = id;
    this.since = around.world.now;
    this.#host = new Host(around.world, around.network.ledger, this);
    void this.open();
  }

  get state(): ReplyState | undefined {
    return this.runtime?.state;
  }

  async open(): Promise<void> {
    this.notice = undefined;
    this.runtime?.dispose();
    this.runtime = undefined;
    this.since = this.#around.world.now;
    const start = (this.#start = Symbol());
    try {
      await this.#open(start);
    } catch (error) {
      if (this.gone || this.ended || start !== this.#start) return;
      this.notice = error instanceof BackendError ? error.code : String(error);
      if (this.notice === 'unauthenticated') this.#host.signInAgain()?.then(() => this.notice === undefined || void this.open(), () => {});
    }
    this.#news();
  }

  async #open(start: symbol): Promise<void> {
    const { world, thread, newKey, lang } = this.#around;
    const backend = (this.#backend = guarded(thread.backend(this), (ms, act) => world.after(ms, 'is given up', act, this, 'a call')));
    const session = await backend.session();
    const { cases } = await backend.listCases({ account: session.accounts[0]!.id });
    const { id, messages } = await backend.readCase(cases[0]!.id);
    if (this.gone || this.ended || start !== this.#start) return;
    this.thread = messages;
    const runtime = (this.runtime = new ReplyRuntime({
      backend, drafts: localReplies, clock: world.clockOf(this), newKey, online: () => true, lang, caseId: id, member: session.member,
      screen: {
        changed: (state) => this.#changed(state),
        announce: (what) => this.#says(what),
        focus: () => {},
        tellSent: (message) => {
          this.#mustLive();
          this.told++;
          // A stale case may be told of it before, or not.
          this.thread = [...this.thread.filter((each) => each.id !== message.id), message];
          this.#around.sent(message);
        },
        signInAgain: () => this.#host.signInAgain(),
      },
    }));
    runtime.start();
    const terms = await backend.preset!().catch(() => undefined);
    runtime.dispatch({ type: 'terms-known', terms });
  }

  /** Downloads one file of the thread. */
  download({ id }: CaseFile): void {
    this.#backend!.readFile!('c-1', id).then(
      (file) => this.#has(id, file),
      (error: unknown) => {
        if (this.gone || this.ended) return;
        // As the element does it: signed in again, the member presses again.
        if (error instanceof BackendError && error.code === 'unauthenticated') this.#host.signInAgain()?.catch(() => {});
        this.#has(id, 'failed');
      },
    );
    this.read.set(id, 'on its way');
  }

  hostSays(how: NonNullable<Fault['session']>): void {
    this.#host.says = how;
  }

  upset(what: Upset): void {
    if (!this.ended) this.#around.upset(what, this);
  }

  heard(call: Heard): void {
    this.#around.heard(call);
  }

  leaves(file: PaperFile, _: Attestation): void {
    this.#around.leaves(file);
  }

  /** The page is gone at once; nothing of it runs any more. */
  kill(): void {
    this.gone = true;
  }

  /** The page hides, then goes. */
  leave(): void {
    this.runtime?.flush();
    this.gone = true;
  }

  /** The element was taken out of a page that lives on. */
  remove(): void {
    this.runtime?.dispose();
    this.ended = true;
  }

  /** The member's session is over: nothing of it stays. */
  drop(): void {
    this.runtime?.drop();
    this.runtime = undefined;
    this.ended = true;
  }

  #has(id: string, file: Download | string): void {
    this.read.set(id, file);
    this.#news();
  }

  #changed({ phase }: ReplyState): void {
    this.#mustLive();
    if (phase !== 'sending') this.since = this.#around.world.now;
    this.#news();
  }

  #says({ say }: ReplyAnnouncement): void {
    this.#mustLive();
    if (say === 'reply-sent') this.said++;
  }

  #mustLive(): void {
    if (this.gone || this.ended) this.afterEnd++;
  }

  #news(): void {
    if (!this.gone && !this.ended) this.#around.changed(this);
  }
}
