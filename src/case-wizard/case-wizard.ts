/** `<case-wizard>`: a thin element. It shows the first field at once and hands over to the engine, loaded behind it. */
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { msg } from '@lit/localize';
import type { CaseBackend } from '../backend/port.ts';
import type { Prefill } from '../model/prefill.ts';
import type { Preset } from '../model/preset.ts';
import { base, tokens } from '../ui/base-styles.ts';
import { tell, type CaseEvents } from '../ui/events.ts';
import { LangController } from '../ui/lang-controller.ts';
import { onSessionEnd } from '../ui/session-end-watch.ts';
import type { Engine, Purpose } from './engine.ts';
import { formHeading, frame, section } from './frame.ts';
import { frameStyles } from './frame-styles.ts';
import { subjectStep } from './subject-step.ts';

const FIRST_STEPS = ['subject', 'type', 'questions', 'details', 'files', 'review'] as const;

/**
 * Opens a case, step by step or on one page.
 *
 * @element case-wizard
 * @summary Opens a case: subject, type, questions, files with their confirmation, preview, receipt.
 *
 * @attr {'wizard' | 'form'} layout - One step at a time, or all of them as sections of one page; `wizard` when absent. May change
 *   at any time: nothing that was written is lost.
 * @attr {string} endpoint - Base address of a backend that speaks the REST contract.
 * @attr {string} preset - Address of the society's preset as JSON; as a property also the preset itself.
 * @attr {string} account - Id of the account in view at the host; else the session's first.
 * @attr {'off' | 'tab' | number} drafts - How long a case that is being written is kept on the member's device: `off`, as long as
 *   the `tab` is open (a day at most), or a number of days up to 365. A day when absent, or when it is none of these. Read
 *   when the wizard starts. Sensitive answers are never kept; files that were confirmed are with a number of days only.
 * @attr {string} prefill-params - What a link to the page may fill in, names parted by spaces: `subject`, `type` (ids from the top,
 *   `royalties/domestic`) and `description`, read from the address of the page. Nothing when absent. Counts once for each
 *   address; what someone is writing is not overwritten.
 * @attr {string} lang - `fr` or `en`; else the nearest `lang` around the element.
 *
 * @fires {CustomEvent<{account: string}>} case-submit - Before the case is sent; cancel it to hold it back.
 * @fires {CustomEvent<CaseSubmittedDetail>} case-submitted - The backend has the case.
 * @fires {CustomEvent<CaseOpenDetail>} case-open - The member asks to go somewhere; cancel it to take over.
 * @fires {CustomEvent<SessionExpiredDetail>} case-session-expired - Call `detail.resumeAfter` with the promise of a new sign-in.
 * @fires {CustomEvent<CaseErrorDetail>} case-error - Tells each call of the backend that failed, and what else the integrator should know: the backend's call, and the field that breaks the contract or the status of the refusal, are in `reason`, what your own code threw in `cause`; what the element asks of its own accord, once in five minutes for each reason. A 401 fires it beside `case-session-expired`.
 * @fires {CustomEvent<CaseChangeDetail>} case-change - Another step is shown. In the form: `review` as the preview is shown, and
 *   otherwise the step whose section the member is led to, from the preview or to a fault; typing in a section tells nothing.
 *
 * @slot header - Above the heading of each step, or of the form.
 * @slot help - Below the fields.
 * @slot footer - Below the buttons, and below what stands in the wizard's place: a number to call, say.
 * @slot success - On the receipt, below the ways on.
 *
 * @csspart frame - The card around everything.
 * @csspart steps - The list of steps; of sections, in the form.
 * @csspart section - One step, in the form.
 * @csspart field - One question with its label.
 * @csspart footer - The row of buttons.
 * @csspart next - Continue, or Submit.
 * @csspart back - Back, and from the preview back to the form.
 * @csspart preview - Shows the preview, in the form.
 * @csspart follow-up - Which closed case this one takes further.
 * @csspart receipt - What is shown once the case was received.
 * @csspart print - The button that prints the receipt.
 * @csspart step-list - The steps themselves, within `steps`.
 * @csspart step - One step of the list; also `step-current` and `step-done`.
 * @csspart mark - Its number or its check.
 * @csspart heading - The heading of a step, of the receipt and of a dialog.
 * @csspart caption - How far one is, above the heading.
 * @csspart lead - The sentence below the heading.
 * @csspart label - The label of a question.
 * @csspart hint - What helps to answer it.
 * @csspart error - A fault in words, at its field or in a note.
 * @csspart control - Where an answer is typed or chosen.
 * @csspart card - One choice; also `card-checked`.
 * @csspart ask - The button that explains a type.
 * @csspart popover - The explanation of a type.
 * @csspart note - A note; with `error` where something failed.
 * @csspart file - An attachment.
 * @csspart dialog - A question asked before something is done.
 * @csspart review - The preview of all answers.
 * @csspart button - Every button with a border; with `primary` the main one.
 * @csspart primary - The main button of its place.
 * @csspart seal - The sign of a receipt.
 * @csspart reference - The number of the case, on the receipt.
 */
export class CaseWizard extends LitElement {
  static override properties = {
    layout: {},
    backend: { attribute: false },
    endpoint: {},
    preset: {},
    account: {},
    drafts: {},
    prefill: { attribute: false },
    prefillParams: { attribute: 'prefill-params' },
  };

  static override styles = [tokens, base, frameStyles];

  /** `wizard`, one step at a time, when absent. */
  declare layout: 'wizard' | 'form' | undefined;
  /** The host's backend; goes before `endpoint`. */
  declare backend: CaseBackend | undefined;
  declare endpoint: string | undefined;
  /** The society's preset, or the address of its JSON. */
  declare preset: Preset | string | undefined;
  declare account: string | undefined;
  /** How long what is being written is kept on the device; a day when absent. */
  declare drafts: 'off' | 'tab' | number | `${number}` | undefined;
  /** What the next case begins with. Taken once, then undefined again; what someone is writing is not overwritten. */
  declare prefill: Prefill | undefined;
  /** Names of parameters that the page's address may fill in; undefined again once they were taken. */
  declare prefillParams: string | undefined;

  readonly #lang: LangController = new LangController(this, (lang) => this.#engine?.runtime?.dispatch({ type: 'lang-changed', lang }));
  #engine: Engine | undefined;
  /** Drawn until the next one is there. */
  #leaving: Engine | undefined;
  /** The latest start; an earlier one that ends late is thrown away. */
  #starting: symbol | undefined;
  /** What was typed before the engine was there, and whether Continue was pressed: handed over once it is. */
  #subject = '';
  #goOn = false;
  /** The host asked for a new case before the engine was there. */
  #anew = false;
  /** The part behind the first field could not be fetched. */
  #unloaded = false;

  constructor() {
    super();
    onSessionEnd(this, () => {
      this.#engine?.runtime?.drop();
      this.#forget();
      void this.#start();
    });
  }

  /**
   * Begins a new case without asking, and moves the focus to it: what was written here, and its draft on the device, is gone.
   * While a case is being sent, or nobody knows what became of it, nothing happens.
   */
  reset(): void {
    this.#forget();
    this.#anew = true;
    this.#beginAnew();
    this.requestUpdate();
  }

  /** Moves the focus to the heading of what is shown, where reading begins; once the element is drawn. */
  override focus(options?: FocusOptions): void {
    this.renderRoot.querySelector<HTMLElement>('#heading, [role="alert"] button')?.focus(options);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener('case-open', this.#openNew);
    if (this.hasUpdated && !this.#starting) void this.#start();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener('case-open', this.#openNew);
    // An element that is only moved in the page keeps its work; one that is gone wipes it.
    queueMicrotask(() => {
      if (this.isConnected) return;
      this.#stop();
      this.#forget();
      // Drawn once more, so that nothing of it stands in the element that is gone.
      this.requestUpdate();
    });
  }

  protected override updated(changed: PropertyValues<this>): void {
    // The last save of an element that was taken away still draws it once more.
    if (!this.isConnected) return;
    const sources = ['backend', 'endpoint', 'preset', 'account'] as const;
    // The first field goes before everything that stands behind it.
    if (!this.#lang.ready) return;
    if (!this.#starting || sources.some((name) => changed.has(name))) void this.#start();
    this.#engine?.updated();
  }

  /** Followed once everyone on the page could cancel it, and the host had a frame to show the wizard in. */
  readonly #openNew = (event: CaseEvents['case-open']): void => {
    const { detail } = event;
    if (detail.to !== 'new') return;
    requestAnimationFrame(() => {
      if (event.defaultPrevented) return;
      if (detail.prefill) this.prefill = detail.prefill;
      this.#engine?.openNew();
    });
  };

  async #start(purpose?: Purpose): Promise<void> {
    // For another tab's sake the screen stays as it is until the next one is there, and the focus with it.
    this.#leaving = purpose && this.#engine;
    if (this.#engine && !purpose) void this.#redraw();
    this.#stop();
    const turn = (this.#starting = Symbol());
    const part = await import('./engine.ts').catch(() => undefined);
    // A later start, or the element's end, has the say.
    if (turn !== this.#starting) return;
    this.#unloaded = part === undefined;
    if (!part) return this.#partMissing();
    // Behind a button it is handed the click.
    const again = (next?: unknown): void => {
      if (turn === this.#starting) void this.#start(typeof next === 'string' ? (next as Purpose) : undefined);
    };
    const engine = await part.startEngine(this, () => this.#lang.lang, again, () => this.#subject, purpose);
    if (turn !== this.#starting) return engine.dispose();
    this.#engine = engine;
    this.#handOver(engine);
    await this.#redraw();
  }

  /** The link died before the engine came: said beside the first field, which stays. */
  #partMissing(): void {
    tell(this, 'case-error', { code: 'network', reason: 'A part of case-wizard did not load.' });
    this.requestUpdate();
  }

  /** Another screen stands in the old one's place: a focus that it has no place for goes to what it begins with. */
  async #redraw(): Promise<void> {
    const inUse = this.shadowRoot?.activeElement;
    this.requestUpdate();
    await this.updateComplete;
    if (inUse && !this.shadowRoot?.activeElement) this.focus();
  }

  #beginAnew(): void {
    if (this.#anew) this.#engine?.runtime?.startOver();
    this.#anew &&= !this.#engine;
  }

  #handOver({ runtime, onePage }: Engine): void {
    if (!runtime) return;
    this.#beginAnew();
    if (this.#subject) runtime.dispatch({ type: 'typed', field: 'subject', value: this.#subject });
    // A draft that came back is first to be seen.
    if (this.#goOn && !runtime.state.restored) runtime.dispatch({ type: onePage?.() ? 'review' : 'next' });
    this.#forget();
  }

  #forget(): void {
    this.#leaving = undefined;
    this.#subject = '';
    this.#goOn = false;
  }

  #stop(): void {
    this.#starting = undefined;
    this.#engine?.dispose();
    this.#engine = undefined;
  }

  protected override render(): TemplateResult {
    if (!this.#lang.ready) return html`<div class="frame skeleton" .style=${'min-block-size:420px'}></div>`;
    return (this.#engine ?? this.#leaving)?.view() ?? this.#opening();
  }

  #continueEarly(): void {
    this.#goOn = true;
    if (this.#unloaded) void this.#start();
  }

  #opening(): TemplateResult {
    const type = (value: string): void => {
      this.#subject = value;
      this.#goOn = false;
    };
    const form = this.layout === 'form';
    const step = 'subject';
    const body = subjectStep({
      subject: this.#subject,
      maxLength: 200,
      hint: msg('A few clear words send your case to the right team.', { id: 'subject.hint' }),
      issue: undefined,
      type,
      account: html`<div class="fact skeleton"></div>`,
    });
    return frame({
      lang: this.#lang.lang,
      steps: FIRST_STEPS.slice(0, form ? -1 : 6).map((id) => ({ id, done: false })),
      step,
      heading: form ? formHeading() : undefined,
      notes: this.#unloaded
        ? html`<p class="note bad" part="note error" role="alert">
            ${msg('The rest of this form did not load. Check your connection, then press Continue.', { id: 'frame.unloaded' })}
          </p>`
        : nothing,
      body: form ? [section(step, body)] : body,
      next: { label: msg('Continue', { id: 'frame.next' }), go: () => this.#continueEarly() },
    });
  }
}
