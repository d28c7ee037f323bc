/** Runs the flow: holds its state, carries out its effects on backend, storage, clock and files. */
import type { CaseBackend } from '../backend/port.ts';
import type { AnswerText } from '../flow/submission.ts';
import type { Announcement, Effect, FlowEvent, FlowState, Outcome } from '../flow/state.ts';
import { transition } from '../flow/transition.ts';
import type { Receipt } from '../model/case.ts';
import { storable, type StepId } from '../model/draft.ts';
import { allQuestions } from '../model/taxonomy.ts';
import type { Clock } from './clock.ts';
import { Delivery } from './delivery.ts';
import { draftName } from './draft-store.ts';
import type { DraftParts, OpenDraft } from './open-draft.ts';
import { signingIn } from './sign-in.ts';
import { Uploads } from './uploads.ts';

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
  /** Another tab goes on with the draft, and this runtime has ended. */
  handedOver(): void;
}

export interface Parts extends DraftParts {
  readonly backend: CaseBackend;
  readonly clock: Clock;
  /** A new random id, unguessable. */
  readonly newKey: () => string;
  readonly textOf: AnswerText;
  readonly screen: Screen;
  /** 0 up to 1; apart, so that a test knows it. */
  readonly random?: () => number;
}

/** What keeps other tabs away from the draft, as the runtime sees it. */
interface Watch {
  /** No other tab writes the draft. */
  readonly alone: boolean;
  /** After each save and each clearing. */
  follow(): void;
  release(): void;
  /** False where the draft went on in another tab meanwhile, and all that was written here is in it. */
  comeBack(): Promise<boolean>;
}

const SAVE_AFTER = 400;
/** No revision that there is, nor that of an empty store: whatever lies there stays as it is. */
const NEVER = 0.5;

export class WizardRuntime {
  #state: FlowState;
  readonly #parts: Parts;
  /** Drafts are kept under the account in view when the writing began, even if another is chosen in the draft. */
  readonly #draftName: string;
  readonly #life = new AbortController();
  readonly uploads: Uploads;
  readonly #delivery: Delivery;
  #cancelSave: (() => void) | undefined;
  /** Of what this tab last saw in the store. */
  #revision: number;
  /** It was written by this tab. */
  #own = false;
  /** Keeps other tabs away from the draft; there once its part is loaded. */
  watch: Watch | undefined;

  constructor(parts: Parts, [state, effects]: Outcome, accountInView: string, draft?: Pick<OpenDraft, 'revision'>) {
    this.#parts = parts;
    this.#state = state;
    this.#draftName = draftName(state.preset.id, state.session.member, accountInView);
    const { signal } = this.#life;
    const route = {
      ...parts,
      signal,
      dispatch: (event: FlowEvent) => this.dispatch(event),
      signedIn: signingIn(() => parts.screen.signInAgain(), signal),
    };
    this.#revision = draft?.revision ?? 0;
    this.#delivery = new Delivery({ ...route, state: () => this.#state, ...(this.#revision > 0 && { found: state.draft.key }) });
    this.uploads = new Uploads({
      ...route,
      // What another tab keeps is not this one's to add to, or to take from.
      kept: () => (this.#state.saved.is === 'elsewhere' ? null : parts.kept),
      confirming: () => ({ statement: this.#state.preset.statement, lang: this.#state.lang, by: this.#state.session.member }),
    });
    effects.forEach((effect) => this.#run(effect));
  }

  get state(): FlowState {
    return this.#state;
  }

  get revision(): number {
    return this.#revision;
  }

  dispatch(event: FlowEvent): void {
    if (this.#life.signal.aborted) return;
    const [next, effects] = transition(this.#state, event);
    if (next !== this.#state) {
      this.#state = next;
      this.#parts.screen.changed(next);
    }
    effects.forEach((effect) => this.#run(effect));
    // It is the member's again: nobody need ask what became of it.
    if (event.type === 'submit-failed') this.flush();
  }

  chooseFiles(files: readonly File[]): void {
    this.uploads.choose(files);
  }

  startOver(): void {
    this.dispatch({ type: 'start-over', key: this.#parts.newKey() });
  }

  /** Another tab has the draft. What stands here is another case, kept once there is room; under the same key it is not kept. */
  standAside(key = this.#parts.newKey()): void {
    const { saved, draft } = this.#state;
    this.dispatch({ type: 'draft-elsewhere', key });
    if (saved.is !== 'elsewhere') this.#revision = this.#state.draft.key === draft.key ? NEVER : 0;
  }

  /** Writes a pending save now: the page may be going away. */
  flush(): void {
    if (this.#cancelSave) this.#save();
  }

  /** The page is going away, perhaps to come back: meanwhile another tab may go on. */
  leave(): void {
    this.flush();
    this.watch?.release();
  }

  /** The page may be about to go away; it is still shown, and hears what comes. */
  parting(): void {
    this.#delivery.holdBack();
  }

  /** Ends everything without another save. */
  end(): void {
    this.#life.abort();
  }

  /** Ends everything; what was typed is saved, what is sensitive goes with the state. */
  dispose(): void {
    this.leave();
    this.end();
  }

  /** The session is over: ends everything, and nothing of it stays on the device. */
  drop(): void {
    this.#clear();
    this.#state.draft.files.forEach(({ id }) => this.uploads.run({ do: 'forget-file', id }));
    this.end();
  }

  #run(effect: Effect): void {
    const { screen } = this.#parts;
    switch (effect.do) {
      case 'save-draft':
        return this.#saveSoon();
      case 'clear-draft':
        return this.#clear();
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
      default:
        return this.uploads.run(effect);
    }
  }

  #saveSoon(): void {
    // Not put off by the next change: whoever types on and on is saved too.
    this.#cancelSave ??= this.#parts.clock.after(SAVE_AFTER, () => this.#save());
  }

  #save(): void {
    this.#cancelSave?.();
    this.#cancelSave = undefined;
    const { preset, draft } = this.#state;
    // Of every type: the answers of one chosen before stay in the draft, hidden.
    const sensitive = allQuestions(preset.types).filter((question) => question.sensitive);
    const now = this.#parts.clock.now();
    const alone = this.#own && this.watch?.alone;
    try {
      const revision = this.#parts.store.save(
        this.#draftName, storable(draft, sensitive.map(({ id }) => id)), now.getTime(), this.#revision, alone,
      );
      if (!revision) return this.standAside();
      this.#revision = revision;
      this.#own = true;
      this.uploads.saved();
      this.watch?.follow();
      this.dispatch({ type: 'draft-saved', time: now.toISOString() });
    } catch {
      this.dispatch({ type: 'save-failed' });
    }
  }

  #clear(): void {
    this.#cancelSave?.();
    this.#cancelSave = undefined;
    const { store, kept } = this.#parts;
    const { phase, draft } = this.#state;
    store.clear(this.#draftName, this.#revision, phase === 'received' ? draft.key : undefined);
    // Else they are of what another tab keeps.
    if (this.#revision >= 1) kept?.forgetAll();
    // What is not ours to touch stays so.
    this.#revision = Math.min(0, this.#revision);
    this.watch?.follow();
  }

  #submit(): void {
    const { screen } = this.#parts;
    if (!screen.askSubmit(this.#state.draft.account)) return this.dispatch({ type: 'submit-declined' });
    // The key and the mark that it is in use are on the device before the first byte leaves.
    this.flush();
    // Unless another tab has gone on with this very case.
    if (this.#state.phase === 'sending') void this.#delivery.submit();
  }
}
