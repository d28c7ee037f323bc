/** The one case that is open; this and all it needs is loaded with the first case that is opened. */
import { css, type CSSResult, type TemplateResult } from 'lit';
import type { CaseBackend } from '../../backend/port.ts';
import { actDone } from '../../locale/act-words.ts';
import type { CaseChange } from '../../model/act.ts';
import type { CaseDetail, CaseSummary, Message, Session } from '../../model/case.ts';
import type { Prefill } from '../../model/prefill.ts';
import type { Preset } from '../../model/preset.ts';
import type { Lang } from '../../model/words.ts';
import { announceFor } from '../../ui/announcer.ts';
import { ask } from '../../ui/events.ts';
import type { Fault } from '../../ui/fault-of.ts';
import { Latest } from '../latest.ts';
import type { Source } from '../source.ts';
import { CaseActs } from './case-acts.ts';
import type { CaseHost } from './case-host.ts';
import { caseStyles } from './case-styles.ts';
import { caseView } from './case-view.ts';
import { FileDownloads } from './file-downloads.ts';
import { Folds } from './folds.ts';
import { newMessages } from './new-messages.ts';
import { newsText } from './news-text.ts';
import { isGone, type Opened } from './opened.ts';
import { printStyles } from './print-styles.ts';
import { ReplyPlace } from './reply-place.ts';

interface Outcomes {
  shown(id: string): void;
  failed(fault: Fault): void;
  /** Moves the focus to a selector once it is drawn, and brings it into sight. */
  focus(target: string): void;
  /** Asks for a new case; absent where the page opens none. */
  openNew?(prefill?: Prefill): void;
  /** The member changed the case, or wrote into it. */
  changed?(id: string): void;
  preset?(): Promise<Preset | undefined>;
  /** The signed-in member; without it, the session tells. */
  member?(): string | undefined | Promise<string | undefined>;
}

export class OpenedCase {
  now: Opened | undefined;
  readonly styles: CSSResult = css`${caseStyles}${printStyles}`;
  readonly #host: CaseHost;
  readonly #source: Source;
  readonly #outcome: Outcomes;
  readonly #latest = new Latest();
  readonly #reply: ReplyPlace;
  readonly #acts: CaseActs;
  #folds: Folds;
  /** Messages sent from here, by id: they are no news, and an older answer that knows nothing of one does not take it off the screen. */
  readonly #own = new Map<string, Message>();

  constructor(host: CaseHost, source: Source, outcome: Outcomes) {
    this.#host = host;
    this.#source = source;
    this.#outcome = outcome;
    this.#folds = new Folds(host);
    this.#reply = new ReplyPlace(host, {
      member: async () => (await outcome.member?.()) ?? (await this.#session()).member,
      preset: async () => outcome.preset?.(),
      sent: (message) => this.#sent(message),
    });
    const backend = (): CaseBackend | undefined => this.now?.backend;
    this.#acts = new CaseActs(host, {
      get backend() {
        return backend();
      },
      read: (detail) => this.#show(detail),
      onlyOwn: (before, now) => this.#isOnlyOwn(before, now),
      done: (act, detail) => this.#done(act, detail),
      focus: (target) => outcome.focus(target),
    });
  }

  /** Shows what is known at once; resolves when the rest is there. */
  async open(id: string, summary: CaseSummary | undefined): Promise<void> {
    if (this.now?.id === id && !this.now.fault) {
      this.#host.requestUpdate();
      return;
    }
    this.#leave();
    this.now = { id, summary, fresh: new Set() };
    await this.read();
  }

  close(): void {
    this.#leave();
    this.now = undefined;
    this.#host.requestUpdate();
  }

  stop(): void {
    this.#latest.cancel();
  }

  /** Reads the open case again; what is on the screen stays until the answer comes. */
  async read(): Promise<void> {
    const { now } = this;
    if (!now) return;
    const { turn } = this.#source;
    this.#set({ fault: undefined });
    const outcome = await this.#latest.run(async (signal) => {
      const { backend } = await this.#source.find(signal);
      return { backend, detail: await backend.readCase(now.id, { signal }) };
    });
    if (!outcome) return;
    if ('fault' in outcome) this.#failed(outcome.fault);
    else {
      const { backend, detail } = outcome.value;
      this.#show(detail);
      this.#outcome.shown(now.id);
      await this.#complete(now.id, backend, turn);
    }
  }

  render(lang: Lang, at: number, back: () => void, again: () => void): TemplateResult | undefined {
    const { openNew } = this.#outcome;
    return (
      this.now &&
      caseView({
        opened: this.now,
        lang,
        now: at,
        folds: this.#folds,
        reply: this.#reply,
        acts: this.#acts,
        openNew: openNew && ((prefill) => openNew(prefill)),
        openCase: this.#openCase,
        back,
        again,
      })
    );
  }

  /** The case as it stands; whatever was on its way to say so is older. `done`: what the member did. */
  #show(read: CaseDetail, done?: CaseChange['act']): void {
    const { now } = this;
    if (now?.id !== read.id) return;
    const detail = this.#withOwn(read);
    this.#latest.cancel();
    const before = now.detail;
    const fresh = newMessages(detail, before, now.summary?.unread ?? detail.unread);
    this.#set({ detail, fault: undefined, fresh: new Set([...now.fresh, ...fresh]) });
    announceFor(this.#host, () => newsText(detail, before, this.#own, done && actDone(done)));
    if (now.backend) this.#reply.follow(now.backend, detail);
  }

  #failed(fault: Fault): void {
    if (isGone(fault)) {
      this.#leave();
      this.#set({ summary: undefined, detail: undefined, downloads: undefined, fault });
    } else this.#set({ fault });
    this.#outcome.failed(fault);
  }

  /** What can be done about it follows from the session, which may say what the backend lacks; the case itself waits for no one. */
  async #complete(id: string, backend: CaseBackend, turn: number): Promise<void> {
    // The same case may have been opened on another backend meanwhile: this one has no say in it.
    const stands = (): boolean => this.now?.id === id && turn === this.#source.turn;
    const session = await this.#session().catch(() => undefined);
    const { now } = this;
    if (!stands() || !now?.detail) return;
    const downloads = now.downloads ?? (backend.readFile && new FileDownloads(this.#host, backend.readFile));
    this.#set({ backend, downloads, ...(session && { session }) });
    this.#reply.follow(backend, now.detail);
    // The reader's own words make it better; without them it is whole as well.
    const words = (preset: Preset | undefined): void => {
      if (stands()) this.#set({ preset });
    };
    void this.#outcome.preset?.().then(words, () => undefined);
  }

  #session(): Promise<Session> {
    return this.#source.session(new AbortController().signal);
  }

  /** A reply of one's own makes a new version too: no one stands in the way of what is done right after it. */
  #isOnlyOwn(before: CaseDetail, now: CaseDetail): boolean {
    const known = new Set([...before.messages.map(({ id }) => id), ...this.#own.keys()]);
    const untouched = now.status === before.status && now.rating?.stars === before.rating?.stars;
    return untouched && now.messages.some(({ id }) => this.#own.has(id)) && now.messages.every(({ id }) => known.has(id));
  }

  #done(act: CaseChange['act'], detail: CaseDetail): void {
    this.#show(detail, act);
    this.#outcome.changed?.(detail.id);
  }

  #sent(message: Message): void {
    const { now } = this;
    this.#own.set(message.id, message);
    const { detail } = now ?? {};
    if (!now || !detail) return;
    // Shown at once: nothing that was sent is out of sight while the case is read again.
    this.#set({ detail: this.#withOwn(detail) });
    this.#outcome.changed?.(now.id);
    void this.read();
  }

  readonly #openCase = (id: string): void => {
    if (ask(this.#host, 'case-open', { to: 'case', id })) void this.#host.open(id);
  };

  #withOwn(detail: CaseDetail): CaseDetail {
    const there = new Set(detail.messages.map(({ id }) => id));
    return { ...detail, messages: [...detail.messages, ...[...this.#own.values()].filter(({ id }) => !there.has(id))] };
  }

  /** Ends what belongs to the case that was open. */
  #leave(): void {
    this.stop();
    this.#own.clear();
    this.#reply.dispose();
    this.#acts.dispose();
    this.#folds = new Folds(this.#host);
  }

  #set(part: Partial<Opened>): void {
    if (this.now) this.now = { ...this.now, ...part };
    this.#host.requestUpdate();
  }
}
