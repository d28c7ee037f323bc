/** An open enrolment on the screen: draws its state, hands on what the agent does, and moves the focus. */
import type { CSSResult, TemplateResult } from 'lit';
import type { Lang } from '../model/words.ts';
import { EnrolmentRuntime, type EnrolmentScreen } from '../runtime/enrolment-runtime.ts';
import { announceFor } from '../ui/announcer.ts';
import { findBackend, type BackendSource } from '../ui/backend-source.ts';
import { ask, tell } from '../ui/events.ts';
import { failure } from '../ui/failure.ts';
import { focusOn } from '../ui/focus.ts';
import { showInFront } from '../ui/show-in-front.ts';
import { signInAgain } from '../ui/sign-in-again.ts';
import type { EnrolmentHands } from './enrolment-hands.ts';
import { enrolmentStyles } from './enrolment-styles.ts';
import { enrolmentView } from './enrolment-view.ts';
import { announcementText, faultOfProblem, staleText } from './enrolment-words.ts';

/** The shadow root is all that a desk needs beside the backend and the events. */
interface Host extends BackendSource {
  readonly shadowRoot: ShadowRoot | null;
  readonly renderRoot: HTMLElement | DocumentFragment;
}

export class EnrolmentDesk implements EnrolmentHands {
  readonly styles: readonly CSSResult[] = enrolmentStyles;
  readonly #host: Host;
  #runtime: EnrolmentRuntime | undefined;
  #focus: string | undefined;

  constructor(host: Host) {
    this.#host = host;
  }

  /** Goes on with what is open. `byHand`: by a button that goes away, so that the focus has to go on. */
  async open(id: string, byHand: boolean): Promise<void> {
    if (this.#runtime) return this.#runtime.back();
    const host = this.#host;
    this.#runtime = new EnrolmentRuntime({ caseId: id, findBackend: () => findBackend(host).catch((error) => this.#unloaded(error)), screen: this.#screen(id) });
    await this.#runtime.refresh(byHand);
  }

  /** A part of ours, before there is a backend whose calls are told. */
  #unloaded(error: unknown): never {
    tell(this.#host, 'case-error', { code: 'network', reason: 'enrolment did not load: network' });
    throw error;
  }

  /** Of another case or backend nothing is left. */
  close(): void {
    this.#runtime?.stop();
    this.#runtime = undefined;
    this.#focus = undefined;
    this.#host.requestUpdate();
  }

  stop(): void {
    this.#runtime?.stop();
  }

  async refresh(): Promise<void> {
    await this.#runtime?.refresh();
  }

  /** The line is back. */
  online(): void {
    if (this.#runtime?.state.unread) void this.#runtime.refresh();
  }

  render(lang: Lang): TemplateResult | undefined {
    const { written, unread } = this.#runtime?.state ?? {};
    const notice = unread && failure(faultOfProblem(unread), () => void this.#runtime?.refresh(true), written && staleText(), 'crm-retry');
    return written ? enrolmentView(written, lang, { canSave: this.#runtime!.canSave, notice }, this) : notice;
  }

  /** After each drawing: what was not there before can take the focus now, and a question can open. */
  drawn(): void {
    showInFront(this.#host.renderRoot);
    if (!this.#focus) return;
    focusOn(this.#host.renderRoot, this.#focus);
    this.#focus = undefined;
  }

  write: EnrolmentHands['write'] = (part) => this.#runtime?.dispatch({ type: 'write', part });
  press: EnrolmentHands['press'] = () => this.#runtime?.dispatch({ type: 'press' });
  remove: EnrolmentHands['remove'] = () => this.#answer('remove');
  keep: EnrolmentHands['keep'] = () => this.#answer('keep');
  keepMine: EnrolmentHands['keepMine'] = () => this.#runtime?.dispatch({ type: 'keep-mine' });
  takeTheirs: EnrolmentHands['takeTheirs'] = () => this.#runtime?.dispatch({ type: 'take-theirs' });
  goTo: EnrolmentHands['goTo'] = (field) => focusOn(this.#host.renderRoot, field);

  /** Closed before it goes, so that the browser gives the focus back. */
  #answer(type: 'remove' | 'keep'): void {
    this.#host.renderRoot.querySelector('dialog')?.close();
    this.#runtime?.dispatch({ type });
  }

  #screen(id: string): EnrolmentScreen {
    const host = this.#host;
    return {
      changed: () => host.requestUpdate(),
      announce: (what) => announceFor(host, () => announcementText(what)),
      focus: (target, lost) => void this.#moveFocus(target, lost),
      askEnrol: (outcome) => ask(host, 'crm-enrol', { case: id, outcome }),
      tellEnrolled: (outcome) => tell(host, 'crm-enrolled', { case: id, outcome }),
      signInAgain: (then) => signInAgain(host, then),
    };
  }

  /** `lost`: only where the next drawing takes away the control that has it. */
  async #moveFocus(target: string, lost: boolean): Promise<void> {
    const host = this.#host;
    if (lost) {
      if (!host.shadowRoot?.activeElement) return;
      await host.updateComplete;
      if (host.shadowRoot.activeElement) return;
    }
    this.#focus = target;
    host.requestUpdate();
  }
}
