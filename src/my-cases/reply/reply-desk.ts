/** The reply to one case: its composer below the thread and, on its way, its place at the thread's end. */
import { nothing, type CSSResult, type LitElement, type ReactiveController, type TemplateResult } from 'lit';
import type { CaseBackend } from '../../backend/port.ts';
import type { ReplyState } from '../../flow/reply-state.ts';
import { currentLang } from '../../locale/locale.ts';
import { replyAnnouncement } from '../../locale/reply-words.ts';
import type { Message } from '../../model/case.ts';
import { newKey } from '../../model/new-key.ts';
import type { Preset } from '../../model/preset.ts';
import type { Lang } from '../../model/words.ts';
import { deviceClock } from '../../runtime/clock.ts';
import { localReplies } from '../../runtime/reply-drafts.ts';
import { ReplyRuntime } from '../../runtime/reply-runtime.ts';
import { announceFor } from '../../ui/announcer.ts';
import type { FileDesk } from '../../ui/files/file-desk.ts';
import { focusOn } from '../../ui/focus.ts';
import { onSessionEnd } from '../../ui/session-end-watch.ts';
import { signInAgain } from '../../ui/sign-in-again.ts';
import { pendingReply } from './pending-reply.ts';
import { replyForm } from './reply-form.ts';
import { replyStyles } from './reply-styles.ts';

export interface ReplyWants {
  /** Answers `reply`; with `uploadFile` and a preset, files can be attached. */
  readonly backend: CaseBackend;
  readonly caseId: string;
  readonly account: string;
  /** Whose drafts are kept, and who confirms a file. */
  readonly member: string;
  preset(): Promise<Preset | undefined>;
  sent(message: Message): void;
}

/** Targets of the flow that have an id of their own here. */
const PLACES: Readonly<Record<string, string>> = { text: 'reply-text', files: 'reply-attach' };

export class ReplyDesk implements ReactiveController {
  readonly styles: CSSResult = replyStyles;
  readonly #host: LitElement;
  readonly #runtime: ReplyRuntime;
  readonly #life = new AbortController();
  readonly #unwatch: () => void;
  #before: ReplyState;

  constructor(host: LitElement, { backend, caseId, member, preset, sent }: ReplyWants) {
    this.#host = host;
    this.#runtime = new ReplyRuntime({
      backend, caseId, member,
      drafts: localReplies,
      clock: deviceClock,
      newKey,
      online: () => navigator.onLine,
      lang: currentLang,
      screen: {
        changed: (state) => this.#changed(state),
        announce: (what) => announceFor(host, () => replyAnnouncement(what, this.#runtime.state.terms)),
        focus: (target) => this.#focus(target),
        tellSent: sent,
        signInAgain: () => signInAgain(host),
      },
    });
    this.#before = this.#runtime.state;
    host.addController(this);
    this.#unwatch = onSessionEnd(host, () => this.#runtime.drop());
    const { signal } = this.#life;
    addEventListener('pagehide', () => this.#runtime.flush(), { signal });
    document.addEventListener('visibilitychange', () => this.#runtime.flush(), { signal });
    addEventListener('online', () => this.#runtime.dispatch({ type: 'due' }), { signal });
    document.addEventListener('paste', (event) => this.#paste(event), { signal });
    this.#runtime.start();
    void this.#learnTerms(backend, preset);
  }

  /** A list item to stand after the last message of the thread, while a reply is on its way. */
  pending(lang: Lang): TemplateResult | typeof nothing {
    const { state } = this.#runtime;
    if (state.phase === 'writing') return nothing;
    return pendingReply(state, lang, {
      again: () => this.#runtime.dispatch({ type: 'again' }),
      edit: () => this.#runtime.edit(),
    });
  }

  form(lang: Lang): TemplateResult {
    return replyForm(this.#runtime.state, {
      type: (text) => this.#runtime.dispatch({ type: 'typed', text }),
      send: () => this.#runtime.send(),
      files: this.#files(lang),
    });
  }

  /** Ends it; what was typed is kept on the device. */
  dispose(): void {
    this.#runtime.dispose();
    this.#life.abort();
    this.#host.removeController(this);
    this.#unwatch();
  }

  hostUpdated(): void {
    const dialog = this.#dialog;
    if (!dialog?.isConnected || dialog.matches(':modal')) return;
    // One that was moved in the page along with the element is open still, but no longer in front.
    dialog.close();
    dialog.showModal();
  }

  get #dialog(): HTMLDialogElement | null {
    return this.#host.renderRoot.querySelector<HTMLDialogElement>('.reply dialog');
  }

  #files(lang: Lang): FileDesk | undefined {
    const { draft, asking, terms } = this.#runtime.state;
    return terms && {
      files: draft.files,
      asking,
      lang,
      uploads: this.#runtime.uploads,
      terms,
      root: this.#host.renderRoot,
      dispatch: (event) => this.#runtime.dispatch(event),
      choose: (files) => this.#runtime.chooseFiles(files),
    };
  }

  #changed(state: ReplyState): void {
    const before = this.#before;
    this.#before = state;
    // Closed before it is drawn away, a dialog gives the focus back to where it was.
    if (state.asking !== before.asking) this.#dialog?.close();
    // What is pressed there goes with its state: the focus must not go with it.
    if (state.phase !== before.phase && this.#host.shadowRoot?.activeElement?.closest('.pending-reply')) this.#focus('text');
    this.#host.requestUpdate();
    if (state.phase !== before.phase) void this.#host.updateComplete.then(() => this.#keepInSight());
  }

  /** The reply that takes its place in the thread pushes down the field in which the next one is written. */
  #keepInSight(): void {
    const inUse = this.#host.shadowRoot?.activeElement;
    if (inUse?.closest('.reply')) inUse.scrollIntoView({ block: 'nearest' });
  }

  /** At once where the place is there already, so that the focus never falls off what is drawn away; else once drawn. */
  #focus(target: string): void {
    const root = this.#host.renderRoot;
    const place = PLACES[target] ?? target;
    const go = (): void => focusOn(root, root.querySelector(`[id="${CSS.escape(place)}"]`) ? place : 'reply-text');
    go();
    void this.#host.updateComplete.then(go);
  }

  /** Engines hand a paste outside a text field to the page's body. Copied from a document, text comes with a picture of itself. */
  #paste({ clipboardData }: ClipboardEvent): void {
    const focused = this.#host.shadowRoot?.activeElement;
    if (!clipboardData?.files.length || clipboardData.types.includes('text/plain')) return;
    if (focused?.closest('.reply')) this.#runtime.chooseFiles([...clipboardData.files]);
  }

  async #learnTerms(backend: CaseBackend, preset: ReplyWants['preset']): Promise<void> {
    const terms = backend.uploadFile && (await preset().catch(() => undefined));
    this.#runtime.dispatch({ type: 'terms-known', terms });
  }
}
