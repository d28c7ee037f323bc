/** Runs the flow: holds its state, carries out its effects on backend, storage, clock and files. */
import type { CaseBackend } from '../backend/port.ts';
import type { AnswerText } from '../flow/submission.ts';
import type { Announcement, Effect, FlowEvent, FlowState, Outcome } from '../flow/state.ts';
import { transition } from '../flow/transition.ts';
import { contentFits } from '../model/attachment.ts';
import type { Attestation } from '../model/attestation.ts';
import type { Receipt } from '../model/case.ts';
import { storable, type StepId } from '../model/draft.ts';
import { allQuestions } from '../model/taxonomy.ts';
import { attest } from './attest.ts';
import { withOffset, type Clock } from './clock.ts';
import { asBackendError, Delivery } from './delivery.ts';
import { draftName, type DraftStore } from './draft-store.ts';
import { withSession } from './session.ts';

/** What the screen does for the runtime. */
export interface Screen {
  changed(state: FlowState): void;
  announce(what: Announcement): void;
  focus(target: string): void;
  tellStep(step: StepId): void;
  tellReceived(receipt: Receipt, account: string): void;
  /** Asks the host whether the case may be sent. */
  askSubmit(account: string): boolean;
  /** Asks the host to sign the member in again; undefined when it does not take that on. */
  signInAgain(): Promise<unknown> | undefined;
}

export interface Parts {
  readonly backend: CaseBackend;
  readonly store: DraftStore;
  readonly clock: Clock;
  /** A new random id, unguessable. */
  readonly newKey: () => string;
  readonly textOf: AnswerText;
  readonly screen: Screen;
}

const SAVE_AFTER = 400;

export class WizardRuntime {
  #state: FlowState;
  readonly #parts: Parts;
  /** Drafts are kept under the account in view when the writing began, even if another is chosen in the draft. */
  readonly #draftName: string;
  readonly #files = new Map<string, File>();
  readonly #uploads = new Map<string, AbortController>();
  readonly #life = new AbortController();
  readonly #delivery: Delivery;
  #cancelSave: (() => void) | undefined;
  /** One request to sign in, however many calls wait for it. */
  #signingIn: Promise<unknown> | undefined;

  constructor(parts: Parts, [state, effects]: Outcome, accountInView: string) {
    this.#parts = parts;
    this.#state = state;
    this.#draftName = draftName(state.preset.id, state.session.member, accountInView);
    this.#delivery = new Delivery({
      backend: parts.backend,
      clock: parts.clock,
      textOf: parts.textOf,
      state: () => this.#state,
      dispatch: (event) => this.dispatch(event),
      signedIn: (call) => this.#signedIn(call),
      signal: this.#life.signal,
    });
    effects.forEach((effect) => this.#run(effect));
  }

  get state(): FlowState {
    return this.#state;
  }

  dispatch(event: FlowEvent): void {
    if (this.#life.signal.aborted) return;
    const [next, effects] = transition(this.#state, event);
    if (next !== this.#state) {
      this.#state = next;
      this.#parts.screen.changed(next);
    }
    effects.forEach((effect) => this.#run(effect));
  }

  chooseFiles(files: readonly File[]): void {
    const chosen = files.map((file) => {
      const id = this.#parts.newKey();
      this.#files.set(id, file);
      return { id, name: file.name, size: file.size, type: file.type };
    });
    this.dispatch({ type: 'files-chosen', files: chosen });
  }

  startOver(): void {
    this.dispatch({ type: 'start-over', key: this.#parts.newKey() });
  }

  /** Writes a pending save now: the page may be going away. */
  flush(): void {
    if (this.#cancelSave) this.#save();
  }

  /** Ends everything; what was typed is saved, what is sensitive goes with the state. */
  dispose(): void {
    this.flush();
    this.#life.abort();
    this.#uploads.forEach((upload) => upload.abort());
    this.#files.clear();
  }

  #run(effect: Effect): void {
    const { screen } = this.#parts;
    switch (effect.do) {
      case 'save-draft':
        return this.#saveSoon();
      case 'clear-draft':
        return this.#clear();
      case 'inspect-file':
        return void this.#inspect(effect.id, effect.name);
      case 'attest':
        return void this.#attest(effect.id, effect.gesture);
      case 'upload':
        return void this.#upload(effect.id, effect.attestation);
      case 'stop-upload':
        return this.#uploads.get(effect.id)?.abort();
      case 'forget-file':
        return this.#forget(effect.id, effect.upload);
      case 'submit':
        return this.#submit();
      case 'look-up':
        return void this.#delivery.lookUp();
      case 'announce':
        return screen.announce(effect.what);
      case 'focus':
        return screen.focus(effect.target);
      case 'tell-step':
        return screen.tellStep(effect.step);
      case 'tell-received':
        return screen.tellReceived(effect.receipt, this.#state.draft.account);
    }
  }

  #saveSoon(): void {
    this.#cancelSave?.();
    this.#cancelSave = this.#parts.clock.after(SAVE_AFTER, () => this.#save());
  }

  #save(): void {
    this.#cancelSave?.();
    this.#cancelSave = undefined;
    const { preset, draft } = this.#state;
    // Of every type: the answers of one chosen before stay in the draft, hidden.
    const sensitive = allQuestions(preset.types).filter((question) => question.sensitive);
    const now = this.#parts.clock.now();
    try {
      this.#parts.store.save(this.#draftName, storable(draft, sensitive.map(({ id }) => id)), now.getTime());
      this.dispatch({ type: 'draft-saved', time: now.toISOString() });
    } catch {
      this.dispatch({ type: 'save-failed' });
    }
  }

  #clear(): void {
    this.#cancelSave?.();
    this.#cancelSave = undefined;
    this.#parts.store.clear(this.#draftName);
  }

  async #inspect(id: string, name: string): Promise<void> {
    const head = await this.#files.get(id)?.slice(0, 4096).arrayBuffer().catch(() => undefined);
    this.dispatch({ type: 'file-inspected', id, fits: head !== undefined && contentFits(name, new Uint8Array(head)) });
  }

  async #attest(id: string, gesture: Attestation['gesture']): Promise<void> {
    const { preset, lang, session } = this.#state;
    const file = this.#files.get(id);
    const at = withOffset(this.#parts.clock.now());
    try {
      if (!file) throw new Error('no bytes');
      const attestation = await attest(file, { statement: preset.statement, lang, gesture, by: session.member, at });
      this.dispatch({ type: 'file-attested', id, attestation });
    } catch {
      this.dispatch({ type: 'file-unreadable', id });
    }
  }

  async #upload(id: string, attestation: Attestation): Promise<void> {
    const { backend } = this.#parts;
    const file = this.#files.get(id);
    if (!file || !backend.uploadFile) return;
    const control = new AbortController();
    this.#uploads.set(id, control);
    const call = {
      signal: control.signal,
      onProgress: (sent: number): void => {
        // A stopped upload may still count while its file is sent anew.
        if (!control.signal.aborted) this.dispatch({ type: 'upload-moved', id, state: { is: 'uploading', sent } });
      },
    };
    try {
      const upload = await this.#signedIn(() => backend.uploadFile!(file, attestation, call));
      // Stopped or removed while its last answer was on the way: no orphan stays behind.
      if (control.signal.aborted) return this.#discard(upload);
      this.#files.delete(id);
      this.dispatch({ type: 'upload-moved', id, state: { is: 'uploaded', upload } });
    } catch (error) {
      if (control.signal.aborted) return;
      const { code, detail } = asBackendError(error);
      this.dispatch({ type: 'upload-moved', id, state: { is: 'failed', code, ...(detail && { detail }) } });
    }
  }

  #forget(id: string, upload: string | undefined): void {
    this.#uploads.get(id)?.abort();
    this.#files.delete(id);
    if (upload) this.#discard(upload);
  }

  /** Best effort: an upload that no case claims is the backend's to expire. */
  #discard(upload: string): void {
    void this.#parts.backend.discardFile?.(upload).catch(() => undefined);
  }

  #submit(): void {
    const { screen } = this.#parts;
    if (!screen.askSubmit(this.#state.draft.account)) return this.dispatch({ type: 'submit-declined' });
    // The key and the mark that it is in use are on the device before the first byte leaves.
    this.flush();
    void this.#delivery.submit();
  }

  /** The call, made again after the member signed in again; never after the runtime's end. */
  #signedIn<T>(call: () => Promise<T>): Promise<T> {
    const alive = (): Promise<T> => {
      this.#life.signal.throwIfAborted();
      return call();
    };
    return withSession(alive, () => this.#signInAgain());
  }

  #signInAgain(): Promise<unknown> | undefined {
    this.#signingIn ??= this.#parts.screen.signInAgain()?.finally(() => (this.#signingIn = undefined));
    return this.#signingIn;
  }
}
