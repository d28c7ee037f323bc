/** The `<crm-enrolment>` element: a case's client in the company's CRM, where the backend knows of one. */
import { css, html, LitElement, nothing, type CSSResult, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import type { CaseBackend } from '../backend/port.ts';
import { laterWords } from '../locale/locale.ts';
import { base, tokens } from '../ui/base-styles.ts';
import { tell } from '../ui/events.ts';
import { LangController } from '../ui/lang-controller.ts';
import { onSessionEnd } from '../ui/session-end-watch.ts';
import { unreachable } from '../ui/unreachable.ts';
import type { EnrolmentDesk } from './enrolment-desk.ts';

const absent = css`
  :host {
    display: none;
  }
`;

const cutOff = css`
  .note .button {
    margin-block-start: var(--_space);
  }
`;

/**
 * Enrols a case's client in the company's CRM, updates them there, or removes them. Where the backend lacks enrolment,
 * or the company has no CRM, it draws nothing and takes no room.
 *
 * Its backend is the `backend` property, else the REST contract at `endpoint`, else a provider on the page.
 *
 * @element crm-enrolment
 * @summary Enrol a case's client in the company's CRM.
 *
 * @attr {string} endpoint - Where a server speaking the open REST contract answers.
 * @attr {string} case - Id of the case whose client it is.
 * @attr {string} lang - `fr` or `en`; without it, the language of the page around.
 *
 * @fires {CustomEvent<CrmEnrolDetail>} crm-enrol - Asks before anything is sent; cancel it to keep it from being sent.
 * @fires {CustomEvent<CrmEnrolDetail>} crm-enrolled - Tells that the choice was saved and exported, and with what outcome.
 * @fires {CustomEvent<SessionExpiredDetail>} case-session-expired - Asks for a new sign-in; `detail.resumeAfter(promise)` goes on after it.
 * @fires {CustomEvent<CaseErrorDetail>} case-error - Tells each call of the backend that failed, so that something did not load or was not saved: the backend's call, and the field that breaks the contract or the status of the refusal, are in `reason`, what your own code threw in `cause`; what the element asks of its own accord, once in five minutes for each reason. A 401 fires it beside `case-session-expired`.
 *
 * @csspart heading - Its headings, and that of the dialog.
 * @csspart state - Whether the client is in the CRM, and since when.
 * @csspart note - A note; with `error` where something failed.
 * @csspart error - A fault in words, at its field or in a note.
 * @csspart field - A question with its label.
 * @csspart label - Its label.
 * @csspart hint - What helps to answer it.
 * @csspart control - Where it is typed or chosen.
 * @csspart card - One choice.
 * @csspart consequence - What pressing the button will do.
 * @csspart button - Every button with a border; with `primary` the main one.
 * @csspart primary - The main button of its place.
 * @csspart dialog - The question asked before a client is removed.
 * @csspart history - The exports so far.
 * @csspart export - One of them.
 */
export class CrmEnrolment extends LitElement {
  static override properties: PropertyDeclarations = {
    backend: { attribute: false },
    endpoint: {},
    case: {},
  };
  static override styles = absent;

  declare backend: CaseBackend | undefined;
  declare endpoint: string | undefined;
  declare case: string | undefined;

  readonly #words = new LangController(this);
  /** There once its part of the package is loaded, with the first case. */
  #desk: EnrolmentDesk | undefined;
  #loading: Promise<EnrolmentDesk> | undefined;
  /** That part did not load: said until there is something else to draw. */
  #missing = false;

  constructor() {
    super();
    // As with another backend: nothing of the former one stays.
    onSessionEnd(this, () => this.requestUpdate('backend', null));
  }

  /**
   * Reads the enrolment again. What is written stays; where someone else saved meanwhile, both versions are shown.
   * While something is being sent, nothing is read.
   */
  async refresh(): Promise<void> {
    await this.#desk?.refresh();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('online', this.#online);
    if (!this.hasUpdated) return;
    void this.#begin();
    // A dialog that was moved along is no longer in front.
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('online', this.#online);
    // An element that is only moved in the page goes on with what is under way.
    queueMicrotask(() => {
      if (!this.isConnected) this.#desk?.stop();
    });
  }

  override render(): TemplateResult | typeof nothing {
    const { lang, ready } = this.#words;
    const drawn = ready && this.case && (this.#desk?.render(lang) ?? (this.#missing && unreachable(this.#again)));
    return drawn ? html`<div lang=${lang}>${drawn}</div>` : nothing;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (this.hasUpdated && !changed.has('backend') && !changed.has('endpoint') && !changed.has('case')) return;
    this.#desk?.close();
    void this.#begin();
  }

  protected override updated(): void {
    const drawn = !!this.renderRoot.firstElementChild;
    this.#wear(drawn ? (this.#desk?.styles ?? [tokens, base, cutOff]) : [absent]);
    if (drawn) this.#desk?.drawn();
  }

  #wear(styles: readonly CSSResult[]): void {
    const sheets = styles.flatMap(({ styleSheet }) => styleSheet ?? []);
    const root = this.shadowRoot;
    if (root && root.adoptedStyleSheets.at(-1) !== sheets.at(-1)) root.adoptedStyleSheets = sheets;
  }

  /** By its button, which goes away with the notice: the focus goes to what comes instead. */
  readonly #again = (): void => void this.#begin(true);

  readonly #online = (): void => {
    if (this.#missing) void this.#begin();
    else this.#desk?.online();
  };

  /** Opens its case, or goes on with it where it is open. */
  async #begin(byHand = false): Promise<void> {
    if (!this.case) return;
    try {
      const desk = await (this.#loading ??= this.#load());
      this.#missing = false;
      // Meanwhile it may have been taken out of the page: put back, it begins again.
      if (this.isConnected && this.case) await desk.open(this.case, byHand);
    } catch {
      this.#loading = undefined;
      this.#missing = true;
      tell(this, 'case-error', { code: 'network', reason: 'enrolment did not load: network' });
    }
    this.requestUpdate();
  }

  async #load(): Promise<EnrolmentDesk> {
    const [{ EnrolmentDesk }] = await Promise.all([import('./enrolment-desk.ts'), laterWords()]);
    return (this.#desk = new EnrolmentDesk(this));
  }
}
