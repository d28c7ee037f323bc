/** What an open enrolment is doing: reading, being written, being sent, and what became of it. */
import type { CSSResult, TemplateResult } from 'lit';
import { BackendError } from '../backend/error.ts';
import type { CaseBackend } from '../backend/port.ts';
import { currentLang } from '../locale/locale.ts';
import {
  changeOf, formOf, issuesOf, outcomeOf, sameChange,
  type Enrolment, type EnrolmentForm, type EnrolmentOutcome,
} from '../model/enrolment.ts';
import type { Lang } from '../model/words.ts';
import { withSession } from '../runtime/session.ts';
import { announce } from '../ui/announcer.ts';
import { findBackend, type BackendSource } from '../ui/backend-source.ts';
import { tell, ask } from '../ui/events.ts';
import { focusOn } from '../ui/focus.ts';
import { signInAgain } from '../ui/sign-in-again.ts';
import { clashSaid, doneText, faultText } from './enrolment-words.ts';
import { enrolmentStyles } from './enrolment-styles.ts';
import type { EnrolmentHands, Fault, Written } from './enrolment-state.ts';
import { enrolmentView } from './enrolment-view.ts';
import { loadFailure } from './load-failure.ts';

/** The shadow root is all that a desk needs beside the backend and the events. */
interface Host extends BackendSource {
  readonly renderRoot: HTMLElement | DocumentFragment;
}

export class EnrolmentDesk implements EnrolmentHands {
  readonly styles: readonly CSSResult[] = enrolmentStyles;
  readonly #host: Host;
  #backend: CaseBackend | undefined;
  #case = '';
  #written: Written | undefined;
  #failed: Fault | undefined;
  /** Ends with the case: what is answered after it counts no more. */
  #ending = new AbortController();
  #focus: string | undefined;

  constructor(host: Host) {
    this.#host = host;
  }

  /** `byHand`: by a button that goes away, so that the focus has to go on. */
  async open(id: string, byHand = false): Promise<void> {
    this.stop();
    this.#case = id;
    this.#written = this.#failed = this.#backend = undefined;
    this.#host.requestUpdate();
    await this.#load(byHand);
  }

  /** Reads again what is open, or tries again what failed. */
  async refresh(): Promise<void> {
    await this.#load();
  }

  stop(): void {
    this.#ending.abort();
    this.#ending = new AbortController();
  }

  render(lang: Lang): TemplateResult | undefined {
    if (this.#written) return enrolmentView(this.#written, lang, !!this.#backend?.saveEnrolment, this);
    return this.#failed && loadFailure(this.#failed, () => void this.#load(true));
  }

  /** After each drawing: what was not there before can take the focus now, and a question can open. */
  drawn(): void {
    const dialog = this.#host.renderRoot.querySelector('dialog');
    if (dialog && !dialog.open) dialog.showModal();
    if (!this.#focus) return;
    focusOn(this.#host.renderRoot, this.#focus);
    this.#focus = undefined;
  }

  write(part: Partial<EnrolmentForm>): void {
    const { form, seen, issues } = this.#written!;
    const changed = { ...form, ...part };
    // What is mended stops being told at once; what is newly wrong waits for the next press.
    const left = issues.length > 0 ? issuesOf(changed, seen).filter(({ field }) => issues.some((each) => each.field === field)) : issues;
    this.#show({ form: changed, issues: left, done: undefined });
  }

  press(): void {
    const { form, seen, state } = this.#written!;
    if (state === 'sending') return;
    if (state === 'unsure') return void this.#settle();
    const issues = issuesOf(form, seen);
    if (issues.length > 0) {
      this.#focus = 'crm-summary';
      this.#show({ issues, fault: undefined, done: undefined });
    } else if (outcomeOf(form) === 'removal') this.#show({ state: 'asking', issues, fault: undefined });
    else void this.#send();
  }

  remove(): void {
    this.#closeDialog();
    void this.#send();
  }

  keep(): void {
    this.#closeDialog();
    this.#show({ state: 'writing' });
  }

  keepMine(): void {
    this.#focus = 'crm-send';
    this.#show({ seen: this.#written!.clash!, clash: undefined });
  }

  takeTheirs(): void {
    const seen = this.#written!.clash!;
    this.#focus = 'crm-send';
    this.#show({ seen, form: formOf(seen), clash: undefined, issues: [] });
  }

  goTo(field: string): void {
    focusOn(this.#host.renderRoot, field);
  }

  /** Closed before it goes, so that the browser gives the focus back. */
  #closeDialog(): void {
    this.#host.renderRoot.querySelector('dialog')?.close();
  }

  #show(part: Partial<Written>): void {
    this.#written = { ...this.#written!, ...part };
    this.#host.requestUpdate();
  }

  async #load(byHand = false): Promise<void> {
    const { signal } = this.#ending;
    try {
      this.#backend ??= await this.#find(signal);
      const seen = await this.#backend?.readEnrolment?.(this.#case, { signal });
      if (signal.aborted) return;
      if (this.#backend) this.#failed = undefined;
      if (seen) this.#written = this.#written ? { ...this.#written, seen } : { seen, form: formOf(seen), issues: [], state: 'writing' };
    } catch (error) {
      if (!signal.aborted) this.#fail(error);
    }
    if (byHand && !signal.aborted) this.#focus = this.#written ? 'crm-title' : 'crm-retry';
    this.#host.requestUpdate();
  }

  /** Only its session tells what the backend can do. */
  async #find(signal: AbortSignal): Promise<CaseBackend | undefined> {
    const backend = await findBackend(this.#host);
    if (!backend) {
      if (!signal.aborted) this.#failed = { code: 'no-backend' };
      return undefined;
    }
    await backend.session({ signal });
    return backend;
  }

  #fail(error: unknown): void {
    const fault = faultOf(error);
    tell(this.#host, 'case-error', { code: fault.code, reason: `enrolment did not load: ${fault.code}` });
    // Not this company's, or not this member's: there is nothing to draw, and nothing to mend.
    this.#failed = undefined;
    if (fault.code === 'not-found') return;
    if (this.#written) this.#show({ fault });
    else this.#failed = fault;
    this.#say(faultText(fault));
    if (fault.code === 'unauthenticated') void signInAgain(this.#host, () => void this.#load());
  }

  async #send(): Promise<void> {
    const { form, seen } = this.#written!;
    const { signal } = this.#ending;
    const outcome = outcomeOf(form)!;
    if (!ask(this.#host, 'crm-enrol', { case: this.#case, outcome })) return this.#show({ state: 'writing' });
    this.#show({ state: 'sending', issues: [], fault: undefined, done: undefined });
    try {
      const save = (): Promise<Enrolment> =>
        this.#backend!.saveEnrolment!(this.#case, changeOf(form), seen.version, { signal });
      const saved = await withSession(save, () => signInAgain(this.#host));
      if (!signal.aborted) this.#done(saved, form, outcome);
    } catch (error) {
      if (!signal.aborted) await this.#refused(error);
    }
  }

  #done(saved: Enrolment, sent: EnrolmentForm, outcome: EnrolmentOutcome): void {
    // What was typed while it was on its way is not lost.
    const form = this.#written!.form === sent ? formOf(saved) : this.#written!.form;
    this.#show({ seen: saved, form, state: 'writing', done: outcome, clash: undefined, fault: undefined });
    this.#say(doneText(outcome, saved.crm));
    tell(this.#host, 'crm-enrolled', { case: this.#case, outcome });
  }

  async #refused(error: unknown): Promise<void> {
    const fault = faultOf(error);
    tell(this.#host, 'case-error', { code: fault.code, reason: `enrolment was not saved: ${fault.code}` });
    if (fault.code === 'conflict' || (error as BackendError).ambiguous) return this.#settle(fault);
    this.#show({ state: 'writing', fault });
    this.#say(faultText(fault));
  }

  /** Reads what became of a save that met another one, or was not answered. */
  async #settle(fault: Fault | undefined = this.#written!.fault): Promise<void> {
    const { signal } = this.#ending;
    this.#show({ state: 'sending' });
    let now: Enrolment;
    try {
      now = await withSession(() => this.#backend!.readEnrolment!(this.#case, { signal }), () => signInAgain(this.#host));
    } catch {
      if (signal.aborted) return;
      this.#show({ state: 'unsure', fault });
      this.#say(faultText(fault, true));
      return;
    }
    if (signal.aborted) return;
    const { form, seen } = this.#written!;
    if (now.version === seen.version) {
      this.#show({ state: 'writing', fault });
      this.#say(faultText(fault));
    } else if (fault?.code !== 'conflict' && now.saved && sameChange(now.saved, changeOf(form))) {
      this.#done(now, form, outcomeOf(form)!);
    } else {
      this.#focus = 'crm-clash';
      this.#show({ state: 'writing', fault: undefined, clash: now });
      this.#say(clashSaid());
    }
  }

  #say(text: string): void {
    announce(text, currentLang());
  }
}

const faultOf = (error: unknown): Fault =>
  error instanceof BackendError ? { code: error.code, detail: error.detail } : { code: 'network' };
