/** Runs an act from its dialog to its outcome: sent once, and what became of it read from the case itself. */
import { nothing, type CSSResult, type ReactiveController, type TemplateResult } from 'lit';
import type { CaseBackend } from '../../backend/port.ts';
import { BackendError } from '../../backend/error.ts';
import type { CaseChange } from '../../model/act.ts';
import type { CaseDetail } from '../../model/case.ts';
import type { Lang } from '../../model/words.ts';
import { withSession } from '../../runtime/session.ts';
import { signInAgain } from '../../ui/sign-in-again.ts';
import { faultOf } from '../../ui/fault-of.ts';
import type { Asking } from './act-asking.ts';
import { changeOf, isDone, type Wish } from './act-change.ts';
import { actDialog } from './act-dialog.ts';
import { actStyles } from './act-styles.ts';
import type { CaseHost } from './case-host.ts';

type Act = CaseChange['act'];

export interface ActPlace {
  readonly backend: CaseBackend | undefined;
  /** The case was read again meanwhile. */
  read(detail: CaseDetail): void;
  /** Nothing lies between the two but what the member wrote here. */
  onlyOwn(before: CaseDetail, now: CaseDetail): boolean;
  done(act: Act, detail: CaseDetail): void;
  /** Outside the dialog one keeper moves the focus, so that nothing else stands in for what was asked for. */
  focus(target: string): void;
}

export class ActDesk implements ReactiveController {
  readonly styles: CSSResult = actStyles;
  readonly #host: CaseHost;
  readonly #place: ActPlace;
  /** What was typed for each act, until it is done: closing a dialog loses nothing. */
  readonly #wishes = new Map<Act, Wish>();
  #asking: Asking | undefined;

  constructor(host: CaseHost, place: ActPlace) {
    this.#host = host;
    this.#place = place;
    host.addController(this);
  }

  ask(act: Act, seen: CaseDetail): void {
    if (this.#asking) return;
    const wish = this.#wishes.get(act) ?? { act, reason: '', comment: '' };
    this.#set({ wish, seen, state: 'open', uncertain: false });
  }

  dialog(lang: Lang, now: number): TemplateResult | typeof nothing {
    if (!this.#asking) return nothing;
    return actDialog(this.#asking, lang, now, {
      write: (part) => this.#write(part),
      send: () => void this.#send(),
      look: () => void this.#look(),
      close: () => this.#close(),
    });
  }

  hostUpdated(): void {
    const dialog = this.#element;
    if (!dialog?.isConnected || dialog.matches(':modal')) return;
    dialog.close();
    dialog.showModal();
  }

  dispose(): void {
    this.#asking = undefined;
    this.#host.removeController(this);
  }

  get #element(): HTMLDialogElement | null {
    return this.#host.renderRoot.querySelector<HTMLDialogElement>('#act-dialog');
  }

  #write(part: Partial<Wish>): void {
    const asking = this.#asking;
    if (!asking || asking.state === 'sending') return;
    const wish = { ...asking.wish, ...part };
    this.#wishes.set(wish.act, wish);
    this.#set({ ...asking, wish });
  }

  #close(): void {
    const asking = this.#asking;
    if (!asking || asking.state === 'sending') return;
    this.#leave(`[data-act="${asking.wish.act}"]`);
  }

  async #send(): Promise<void> {
    const asking = this.#asking;
    const { changeCase } = this.#place.backend ?? {};
    const against = asking?.now ?? asking?.seen;
    if (!asking || !changeCase || !against?.version || asking.state === 'sending') return;
    const { version } = against;
    const change = changeOf(asking.wish);
    if (!change) {
      this.#set({ ...asking, state: 'missing' }, '[aria-invalid="true"], #act-stars input');
      return;
    }
    const { fault: _fault, ...kept } = asking;
    const sending: Asking = { ...kept, state: 'sending' };
    this.#set(sending);
    try {
      const detail = await this.#withSession(() => changeCase(against.id, change, version));
      if (this.#asking === sending) this.#done(change, detail);
    } catch (error) {
      if (this.#asking === sending) await this.#failed(sending, change, error);
    }
  }

  async #failed(asking: Asking, change: CaseChange, error: unknown): Promise<void> {
    const ambiguous = error instanceof BackendError && error.ambiguous;
    const conflict = error instanceof BackendError && error.code === 'conflict';
    if (ambiguous || conflict) await this.#compare({ ...asking, uncertain: asking.uncertain || ambiguous, fault: faultOf(error) }, change);
    else this.#set({ ...asking, state: 'failed', fault: faultOf(error) }, '#act-fault');
  }

  /** Once more after the outcome stayed unknown. */
  async #look(): Promise<void> {
    const asking = this.#asking;
    const change = asking && changeOf(asking.wish);
    if (change && asking.state === 'unsure') await this.#compare(asking, change);
  }

  /** Reads the case and lets it say what became of the change. */
  async #compare(asking: Asking, change: CaseChange): Promise<void> {
    const { backend } = this.#place;
    const against = asking.now ?? asking.seen;
    const reading: Asking = { ...asking, state: 'sending' };
    this.#set(reading);
    try {
      const now = await this.#withSession(() => backend!.readCase(against.id));
      if (this.#asking !== reading) return;
      if (asking.uncertain && isDone(change, against, now)) this.#done(change, now);
      else {
        this.#place.read(now);
        const changed = now.version !== against.version;
        if (changed && !asking.uncertain && this.#place.onlyOwn(against, now)) {
          const { now: _now, ...kept } = asking;
          this.#set({ ...kept, seen: now, state: 'open' });
          await this.#send();
        } else if (changed) this.#set({ ...asking, state: 'clash', now }, '#act-title');
        else this.#set({ ...asking, state: 'failed' }, '#act-fault');
      }
    } catch (error) {
      if (this.#asking !== reading) return;
      const state = asking.uncertain ? 'unsure' : 'failed';
      this.#set({ ...asking, state, fault: faultOf(error) }, '#act-fault');
    }
  }

  #withSession<T>(call: () => Promise<T>): Promise<T> {
    return withSession(call, () => signInAgain(this.#host));
  }

  #done({ act }: CaseChange, detail: CaseDetail): void {
    this.#wishes.delete(act);
    this.#leave('#case');
    this.#place.done(act, detail);
  }

  /** Closed before it is drawn away, so that the focus has somewhere to be at every moment. */
  #leave(next: string): void {
    const dialog = this.#element;
    this.#asking = undefined;
    dialog?.close();
    this.#place.focus(next);
  }

  #set(asking: Asking, focus?: string): void {
    this.#asking = asking;
    this.#host.requestUpdate();
    if (focus) this.#focus(focus);
  }

  #focus(selector: string): void {
    void this.#host.updateComplete.then(() => {
      this.#host.renderRoot.querySelector<HTMLElement>(selector)?.focus();
    });
  }
}
