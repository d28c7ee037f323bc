/** Hears what happens to an account's cases: by the backend's stream, one tab for all, or by looking now and then. */
import { BackendError } from '../backend/error.ts';
import type { CaseBackend } from '../backend/port.ts';
import type { CaseNews } from '../model/case-list.ts';
import { deviceClock, type Clock } from './clock.ts';
import { listening, notListening, notPolling, polling, type LiveEffect, type LiveEvent } from './live-plan.ts';
import { thisPage, type PageWatch } from './page-watch.ts';
import { openChannel, type OpenChannel, type TabChannel } from './tab-channel.ts';
import { readTabMessage, type TabMessage } from './tab-message.schema.ts';

export interface LiveParts {
  readonly backend: CaseBackend;
  readonly account: string;
  /** Tabs of one member agree among themselves. */
  readonly member?: string | undefined;
  /** Without news: something may have happened, so everything is to be read again. */
  heard(news?: CaseNews): void;
  /** No retry mends it, `unauthenticated` say; `start()` tries again. */
  readonly ended?: (error: BackendError) => void;
  readonly clock?: Clock;
  /** From 0 to 1. */
  readonly random?: () => number;
  /** Null where each tab shall listen by itself. */
  readonly locks?: Pick<LockManager, 'request'> | null;
  /** Null where tabs cannot speak to each other. */
  readonly channel?: OpenChannel | null;
  readonly page?: PageWatch;
}

type Plan = (event: LiveEvent) => readonly LiveEffect[];

/** Holds its state between the events. */
function planFrom<State>(first: State, step: (state: State, event: LiveEvent) => readonly [State, readonly LiveEffect[]]): Plan {
  let state = first;
  return (event) => {
    const [next, effects] = step(state, event);
    state = next;
    return effects;
  };
}

export class Live {
  readonly #parts: LiveParts;
  readonly #clock: Clock;
  readonly #name: string;
  /** Among the tabs; no secret. */
  readonly #id = Math.random().toString(36);
  #life: AbortController | undefined;
  #plan: Plan = () => [];
  #channel: TabChannel | null = null;
  /** Gives the turn to listen to the next tab; there while it is this one's. */
  #resign: (() => void) | undefined;
  /** The other tabs depend on this one's line. */
  #leads = false;
  /** Its line stands. */
  #ready = false;
  #line: AbortController | undefined;
  /** Has said hello, and no one has said since that the line stands. */
  #asked = false;
  #rest: (() => void) | undefined;

  constructor(parts: LiveParts) {
    this.#parts = parts;
    this.#clock = parts.clock ?? deviceClock;
    this.#name = `case-live:${[parts.member ?? '', parts.account].map(encodeURIComponent).join('/')}`;
  }

  start(): void {
    if (this.#life) return;
    const life = (this.#life = new AbortController());
    const { backend, page = thisPage } = this.#parts;
    const channel = openChannel(this.#name, this.#parts.channel);
    this.#channel = channel;
    channel?.addEventListener('message', ({ data }) => {
      if (!life.signal.aborted) this.#toldByTab(readTabMessage(data));
    });
    const unwatch = page.watch((what) => this.#pageBecame(what));
    life.signal.addEventListener('abort', () => {
      unwatch();
      channel?.close();
    });
    if (backend.watchCases) {
      this.#plan = planFrom(notListening, listening);
      this.#asked = true;
      this.#tell({ is: 'hello', from: this.#id });
      void this.#takeTurn(life.signal);
    } else {
      this.#plan = planFrom(notPolling(this.#now()), polling);
      if (page.visible) this.#step({ is: 'elected' });
    }
  }

  stop(): void {
    this.#life?.abort();
    this.#life = undefined;
    this.#plan = () => [];
    this.#giveUpLine();
    this.#rest?.();
    this.#rest = undefined;
    this.#channel = null;
    this.#leads = false;
    this.#resign?.();
    this.#resign = undefined;
  }

  /** Tells the other tabs what was done in this one. */
  tellTabs(news: CaseNews): void {
    this.#tell({ is: 'news', news });
    this.#step({ is: 'stirred', now: this.#now() });
  }

  /** Waits until no other tab listens for all; without locks or a channel each listens by itself. */
  async #takeTurn(signal: AbortSignal): Promise<void> {
    const locks = this.#parts.locks === undefined ? globalThis.navigator?.locks : this.#parts.locks;
    if (!locks || !this.#channel) return this.#step({ is: 'elected' });
    try {
      await locks.request(this.#name, { signal }, () => {
        if (signal.aborted) return undefined;
        this.#leads = true;
        const turn = new Promise<void>((done) => {
          this.#resign = done;
        });
        this.#step({ is: 'elected' });
        return turn;
      });
    } catch {
      if (signal.aborted) return;
      // Refused, in a sandboxed frame say.
      if (!this.#leads) return this.#step({ is: 'elected' });
      // Taken away: another tab listens for all now, and this one waits again.
      this.#leads = false;
      this.#giveUpLine();
      this.#rest?.();
      this.#plan = planFrom(notListening, listening);
      await this.#takeTurn(signal);
    }
  }

  #step(event: LiveEvent): void {
    for (const effect of this.#plan(event)) this.#run(effect);
  }

  #run(effect: LiveEffect): void {
    switch (effect.do) {
      case 'listen':
        return void this.#listen();
      case 'wake':
        this.#rest?.();
        this.#rest = this.#clock.after(effect.after, () => this.#step({ is: 'due', now: this.#now() }));
        return;
      case 'rest':
        this.#rest?.();
        return;
      case 'look':
        return this.#parts.heard();
      case 'give-up':
        return this.stop();
    }
  }

  async #listen(): Promise<void> {
    this.#giveUpLine();
    this.#rest?.();
    const line = (this.#line = new AbortController());
    const { signal } = line;
    const { backend, account, random = Math.random } = this.#parts;
    const onNews = (news?: CaseNews): void => {
      if (signal.aborted) return;
      if (!news) return this.#lineStands();
      this.#parts.heard(news);
      if (this.#leads) this.#tell({ is: 'news', news });
    };
    let error: BackendError | undefined;
    try {
      await backend.watchCases?.(account, onNews, { signal });
    } catch (thrown) {
      error = thrown instanceof BackendError ? thrown : new BackendError('network', { cause: thrown });
    }
    if (signal.aborted) return;
    this.#ready = false;
    if (error?.code === 'not-found') return this.#lookInstead();
    const life = this.#life;
    this.#step({ is: 'ended', now: this.#now(), chance: random(), ...(error && { why: error }) });
    if (error && life?.signal.aborted) this.#parts.ended?.(error);
  }

  /** A server of the contract need not have a stream: its address is then not found, and each tab looks by itself. */
  #lookInstead(): void {
    const { page = thisPage } = this.#parts;
    this.#leads = false;
    this.#resign?.();
    this.#resign = undefined;
    this.#plan = planFrom(notPolling(this.#now()), polling);
    if (page.visible) this.#step({ is: 'elected' });
  }

  /** Here and in the tabs that depend on it, something may have been missed until now. */
  #lineStands(): void {
    this.#ready = true;
    if (this.#leads) this.#tell({ is: 'ready' });
    this.#step({ is: 'ready', now: this.#now() });
  }

  #giveUpLine(): void {
    this.#ready = false;
    this.#line?.abort();
    this.#line = undefined;
  }

  #pageBecame(what: 'online' | 'visible' | 'hidden'): void {
    this.#step({ is: what, now: this.#now() });
    if (what === 'visible' && this.#parts.backend.watchCases && !this.#leads) this.#tell({ is: 'awake' });
  }

  #toldByTab(message: TabMessage | undefined): void {
    switch (message?.is) {
      case 'news':
        this.#parts.heard(message.news);
        return this.#step({ is: 'stirred', now: this.#now() });
      case 'ready':
        // The answer to its hello may cross the word to all.
        if (message.to !== undefined && !(message.to === this.#id && this.#asked)) return;
        this.#asked = false;
        return this.#parts.heard();
      case 'hello':
        if (this.#leads && this.#ready) this.#tell({ is: 'ready', to: message.from });
        return;
      case 'awake':
        if (this.#leads) this.#step({ is: 'visible', now: this.#now() });
        return;
      case undefined:
    }
  }

  #tell(message: TabMessage): void {
    this.#channel?.postMessage(message);
  }

  #now(): number {
    return this.#clock.now().getTime();
  }
}
