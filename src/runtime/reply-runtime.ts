/** Runs the flow of a reply: holds its state, carries out its effects on backend, storage, clock and files. */
import { BackendError } from '../backend/error.ts';
import type { CaseBackend } from '../backend/port.ts';
import { counts } from '../model/attachment.ts';
import type { Message } from '../model/case.ts';
import type { Lang } from '../model/words.ts';
import { beginReply, following, reply } from '../flow/reply.ts';
import { isBlank, replyOf, type ReplyAnnouncement, type ReplyDraft, type ReplyEffect, type ReplyEvent, type ReplyOutcome, type ReplyState } from '../flow/reply-state.ts';
import type { Clock } from './clock.ts';
import { replyName, type ReplyDrafts } from './reply-drafts.ts';
import { signingIn, type SignedIn } from './sign-in.ts';
import { asBackendError, problemOf } from './trouble.ts';
import { Uploads } from './uploads.ts';

/** What the screen does for the runtime. */
export interface ReplyScreen {
  changed(state: ReplyState): void;
  announce(what: ReplyAnnouncement): void;
  /** `text`, `files`, or `file-` and the id of one. */
  focus(target: string): void;
  tellSent(message: Message): void;
  /** Asks the host to sign the member in again; undefined when it does not take that on. */
  signInAgain(): Promise<unknown> | undefined;
}

export interface ReplyParts {
  readonly backend: CaseBackend;
  readonly drafts: ReplyDrafts;
  readonly clock: Clock;
  /** A new random id, unguessable. */
  readonly newKey: () => string;
  /** False only where it is certain that nothing can leave. */
  readonly online: () => boolean;
  readonly lang: () => Lang;
  readonly screen: ReplyScreen;
  readonly caseId: string;
  readonly member: string;
}

const SAVE_AFTER = 400;

export class ReplyRuntime {
  #state: ReplyState;
  readonly #begun: ReplyOutcome;
  readonly #parts: ReplyParts;
  readonly #name: string;
  readonly #life = new AbortController();
  readonly #signedIn: SignedIn;
  readonly uploads: Uploads;
  #cancelSave: (() => void) | undefined;
  #cancelPause: (() => void) | undefined;

  constructor(parts: ReplyParts) {
    const { backend, drafts, clock, newKey, member, lang } = parts;
    const { signal } = this.#life;
    this.#parts = parts;
    this.#name = replyName(member, parts.caseId);
    this.#signedIn = signingIn(() => parts.screen.signInAgain(), signal);
    this.uploads = new Uploads({
      backend, clock, newKey, signal,
      signedIn: this.#signedIn,
      dispatch: (event) => this.dispatch(event),
      // Files are taken only once the terms are known.
      confirming: () => ({ statement: this.#state.terms!.statement, lang: lang(), by: member }),
    });
    this.#begun = beginReply(newKey(), lang(), drafts.load(this.#name, clock.now().getTime()));
    this.#state = this.#begun[0];
  }

  /** Goes on with a reply that had left when the page went away. */
  start(): void {
    this.#begun[1].forEach((effect) => this.#run(effect));
  }

  get state(): ReplyState {
    return this.#state;
  }

  dispatch(event: ReplyEvent): void {
    if (this.#life.signal.aborted) return;
    const [next, effects] = reply(this.#state, event);
    if (next !== this.#state) {
      this.#state = next;
      this.#parts.screen.changed(next);
    }
    effects.forEach((effect) => this.#run(effect));
  }

  chooseFiles(files: readonly File[]): void {
    if (this.#state.terms && this.#state.phase === 'writing') this.uploads.choose(files);
  }

  send(): void {
    this.dispatch({ type: 'send', lang: this.#parts.lang() });
  }

  edit(): void {
    this.dispatch({ type: 'edit', key: this.#parts.newKey() });
  }

  /** Writes a pending save now: the page may be going away. */
  flush(): void {
    if (this.#cancelSave) this.#save();
  }

  /** Ends everything but a reply on its way, whose answer still tells whether it has to be kept. */
  dispose(): void {
    this.flush();
    this.#cancelPause?.();
    this.#life.abort();
  }

  /** The session is over: ends everything, and nothing of it stays on the device. */
  drop(): void {
    this.#clear();
    this.dispose();
  }

  #run(effect: ReplyEffect): void {
    const { screen, clock } = this.#parts;
    switch (effect.do) {
      case 'save-draft':
        return this.#saveSoon();
      case 'clear-draft':
        // What was written beside the message that went is not off the device for a moment.
        return this.#save();
      case 'send':
        return void this.#send();
      case 'pause':
        this.#cancelPause = clock.after(effect.ms, () => this.dispatch({ type: 'due' }));
        return;
      case 'tell-sent':
        return screen.tellSent(effect.message);
      case 'announce':
        return screen.announce(effect.what);
      case 'focus':
        return screen.focus(effect.target);
      default:
        return this.uploads.run(effect);
    }
  }

  async #send(): Promise<void> {
    const { backend, caseId, newKey, online } = this.#parts;
    const { draft, phase } = this.#state;
    this.#cancelPause?.();
    // The key and the mark that it is in use are on the device before the first byte leaves.
    this.flush();
    try {
      // Once one was without an answer, being offline says nothing of it.
      if (!online()) throw new BackendError('network', { retryable: true, ambiguous: phase === 'unsure' });
      const message = await this.#signedIn(() => backend.reply!(caseId, replyOf(draft), draft.key));
      if (this.#life.signal.aborted) this.#settle(draft);
      this.dispatch({ type: 'sent', message, key: newKey() });
    } catch (error) {
      const trouble = asBackendError(error);
      const { ambiguous, retryAfter } = trouble;
      this.dispatch({ type: 'send-failed', problem: problemOf(trouble), ambiguous, ...(retryAfter && { retryAfter }) });
    }
  }

  /** Sent after all, with no one there to hear it: only what was typed since is still to be kept. */
  #settle({ key }: ReplyDraft): void {
    const { drafts, clock, newKey } = this.#parts;
    const now = clock.now().getTime();
    const kept = drafts.load(this.#name, now);
    // Meanwhile another screen may have gone on to the next reply.
    if (kept?.key !== key) return;
    const next = following(newKey(), kept);
    drafts.clear(this.#name);
    if (!isBlank(next)) drafts.save(this.#name, next, now);
  }

  #saveSoon(): void {
    // Not put off by the next change: whoever types on and on is saved too.
    this.#cancelSave ??= this.#parts.clock.after(SAVE_AFTER, () => this.#save());
  }

  #save(): void {
    this.#cancelSave?.();
    this.#cancelSave = undefined;
    const { drafts, clock } = this.#parts;
    const { draft } = this.#state;
    const now = clock.now();
    // One that was emptied leaves nothing behind.
    if (isBlank(draft)) return drafts.clear(this.#name);
    try {
      drafts.save(this.#name, { ...draft, files: draft.files.filter(counts) }, now.getTime());
      this.dispatch({ type: 'draft-saved', time: now.toISOString() });
    } catch {
      this.dispatch({ type: 'save-failed' });
    }
  }

  #clear(): void {
    this.#cancelSave?.();
    this.#cancelSave = undefined;
    this.#parts.drafts.clear(this.#name);
  }
}
