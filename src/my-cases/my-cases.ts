/** The `<my-cases>` element: the cases of an account, and the one that is open. */
import { html, LitElement, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import type { CaseBackend } from '../backend/port.ts';
import { announce } from '../ui/announcer.ts';
import { base, tokens } from '../ui/base-styles.ts';
import { ask, tell, type CaseEvents } from '../ui/events.ts';
import { faultWords, type Fault } from './fault.ts';
import { laterWords } from '../locale/locale.ts';
import { LangController } from '../ui/lang-controller.ts';
import { statusStyles } from '../ui/status.ts';
import { CaseList } from './list/case-list.ts';
import { FocusKeeper, rowOf } from './focus-keeper.ts';
import { listStyles } from './list/list-styles.ts';
import { countWords, listView } from './list/list-view.ts';
import type { OpenedCase } from './case/opened-case.ts';
import { Source } from './source.ts';
import { failure, skeleton } from './stand-ins.ts';

/** The case that is meant to be on the screen, and the account it was opened under. */
interface Goal {
  readonly id: string;
  readonly account: string | undefined;
}

/**
 * The cases of an account, newest change first, and everything about the one that is opened.
 *
 * Its backend is the `backend` property, else the REST contract at `endpoint`, else a provider on the page.
 *
 * @element my-cases
 * @summary Follow the cases of an account.
 *
 * @attr {string} endpoint - Where a server speaking the open REST contract answers.
 * @attr {string} account - Whose cases; without it, the first account of the session.
 * @attr {string} lang - `fr` or `en`; without it, the language of the page around.
 *
 * @fires {CustomEvent} case-open - Asks to open a case, the list or the wizard; cancel it to navigate yourself.
 * @fires {CustomEvent} case-session-expired - Asks for a new sign-in; `detail.resumeAfter(promise)` loads again after it.
 * @fires {CustomEvent} case-error - Tells that something did not load, and why.
 *
 * @csspart heading - The heading of the list, and of an open case.
 * @csspart new - The button that opens a new case.
 * @csspart waiting - The banner of cases that wait for the member.
 * @csspart list - The table of cases.
 * @csspart row - One case of the list.
 * @csspart subject - The button that opens a case.
 * @csspart status - A status; also `status-active`, `status-resolved` and `status-cancelled`.
 * @csspart more - The button that loads the following cases.
 * @csspart error - A notice that something did not load.
 * @csspart back - The way back to the list.
 * @csspart detail - The open case.
 * @csspart message - A message of its thread; also `message-staff` and `message-member`.
 * @csspart file - An attachment.
 *
 * @cssprop --case-accent - The one accent; every other token is listed with the theme.
 */
export class MyCases extends LitElement {
  static override properties: PropertyDeclarations = { backend: { attribute: false }, endpoint: {}, account: {} };
  static override styles = [tokens, base, statusStyles, listStyles];

  declare backend: CaseBackend | undefined;
  declare endpoint: string | undefined;
  declare account: string | undefined;

  readonly #words = new LangController(this);
  readonly #focus = new FocusKeeper(this);
  readonly #source = new Source(this);
  readonly #list = new CaseList(this, this.#source, (fault) => this.#failed('list', fault));
  /** There once its part of the package is loaded, with the first case that is opened. */
  #case: OpenedCase | undefined;
  #goal: Goal | undefined;
  /** That part did not load. */
  #stuck = false;
  /** One sign-in is asked for, however many loads fail for want of it. */
  #signInAsked = false;

  /** Loads the list, and the open case, again; what is shown stays until the answer comes. */
  async refresh(): Promise<void> {
    this.#signInAsked = false;
    await Promise.all([this.#list.refresh(), this.#case?.read()]);
  }

  /** Opens a case without asking the host, and moves the focus to it. */
  async open(id: string): Promise<void> {
    this.#focus.want('#case');
    this.#goal = { id, account: this.account };
    this.#stuck = false;
    const opened = this.#case ?? (await this.#loadCase());
    // Meanwhile the member may have gone elsewhere.
    if (this.#goal?.id !== id) return;
    await opened?.open(id, this.#list.state.cases.find((each) => each.id === id));
  }

  /** Goes back to the list without asking the host; the focus returns to the case's row. */
  close(): void {
    if (!this.#goal) return;
    this.#focus.want(rowOf(this.#goal.id));
    this.#leave();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener('case-submitted', this.#onSubmitted);
    document.addEventListener('case-open', this.#onOpen);
    document.addEventListener('visibilitychange', this.#onVisible);
    // Put back into the page after a move: what was cut off by the removal is asked again.
    if (this.hasUpdated) void this.refresh();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener('case-submitted', this.#onSubmitted);
    document.removeEventListener('case-open', this.#onOpen);
    document.removeEventListener('visibilitychange', this.#onVisible);
    this.#list.stop();
    this.#case?.stop();
  }

  override render(): TemplateResult {
    const { lang, ready } = this.#words;
    return html`<div lang=${lang}>${ready ? this.#screen() : html`<div class="head"></div>${skeleton()}`}</div>`;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const moved = changed.has('backend') || changed.has('endpoint');
    if (this.hasUpdated && !moved && !changed.has('account')) return;
    this.#source.forget();
    const goal = this.#goal;
    if (goal) this.#leave();
    // A case of another account goes with its account; of another backend, it is read anew.
    if (goal && (!goal.account || goal.account === this.account)) void this.open(goal.id);
    void this.#list.restart();
  }

  protected override updated(): void {
    const styles = this.#case?.styles.styleSheet;
    const sheets = this.shadowRoot?.adoptedStyleSheets;
    if (styles && sheets && !sheets.includes(styles)) sheets.push(styles);
  }

  #screen(): TemplateResult {
    const { lang } = this.#words;
    const now = Date.now();
    const opened = this.#case?.render(lang, now, this.#askBack, this.#again);
    if (opened) return opened;
    const list = listView({
      state: this.#list.state,
      lang,
      now,
      open: this.#askCase,
      openNew: () => void ask(this, 'case-open', { to: 'new' }),
      more: () => void this.#more(),
      refresh: () => void this.#refreshByHand(),
      restart: this.#again,
    });
    const goal = this.#goal;
    return html`${this.#stuck && goal ? failure({ code: 'network' }, () => void this.open(goal.id)) : nothing}${list}`;
  }

  readonly #again = (): void => void this.refresh();

  readonly #askCase = (id: string): void => {
    if (ask(this, 'case-open', { to: 'case', id })) void this.open(id);
  };

  readonly #askBack = (): void => {
    if (ask(this, 'case-open', { to: 'list' })) this.close();
  };

  /** Another element's wish is followed once everyone on the page has had the chance to cancel it. */
  readonly #onOpen = (event: CaseEvents['case-open']): void => {
    if (event.composedPath().includes(this)) return;
    const { detail } = event;
    queueMicrotask(() => {
      if (event.defaultPrevented) return;
      if (detail.to === 'case') void this.open(detail.id);
      else if (detail.to === 'list') this.#showList();
    });
  };

  readonly #onSubmitted = ({ detail }: CaseEvents['case-submitted']): void => {
    const account = this.#source.account;
    if (!account || !detail.account || detail.account === account) void this.#list.refresh();
  };

  readonly #onVisible = (): void => {
    if (document.visibilityState === 'visible') void this.refresh();
  };

  async #more(): Promise<void> {
    const before = this.#list.state.cases.length;
    await this.#list.more();
    const { state } = this.#list;
    const first = state.cases[before];
    if (!first) return;
    this.#say(countWords(state, this.#words.lang));
    // The button goes with the last page; its focus goes on to what came.
    if (state.next === undefined) this.#focus.want(rowOf(first.id));
  }

  async #refreshByHand(): Promise<void> {
    await this.#list.refresh();
    if (!this.#list.state.fault) this.#say(countWords(this.#list.state, this.#words.lang));
  }

  async #loadCase(): Promise<OpenedCase | undefined> {
    try {
      const [{ OpenedCase }] = await Promise.all([import('./case/opened-case.ts'), laterWords()]);
      return (this.#case ??= new OpenedCase(this, this.#source, {
        shown: (id) => this.#list.markRead(id),
        failed: (fault) => this.#failed('case', fault),
      }));
    } catch {
      this.#stuck = true;
      this.#focus.want(undefined);
      this.#failed('case', { code: 'network' });
      return undefined;
    }
  }

  #showList(): void {
    this.#focus.want('#list');
    this.close();
  }

  #leave(): void {
    this.#goal = undefined;
    this.#case?.close();
  }

  #failed(what: string, fault: Fault): void {
    tell(this, 'case-error', { code: fault.code, reason: `${what} did not load: ${fault.code}` });
    this.#say(faultWords(fault.code));
    if (fault.code !== 'unauthenticated' || this.#signInAsked) return;
    this.#signInAsked = true;
    ask(this, 'case-session-expired', { resumeAfter: (signedIn) => void signedIn.then(() => this.refresh()) });
  }

  #say(text: string): void {
    announce(text, this.#words.lang);
  }
}
