/** The `<my-cases>` element: the cases of an account, and the one that is open. */
import { html, LitElement, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import type { CaseBackend } from '../backend/port.ts';
import { laterWords } from '../locale/locale.ts';
import type { CaseFilter } from '../model/case-list.ts';
import type { Preset } from '../model/preset.ts';
import { base, tokens } from '../ui/base-styles.ts';
import { adoptStyles } from '../ui/adopt-styles.ts';
import { ask } from '../ui/events.ts';
import { LangController } from '../ui/lang-controller.ts';
import { statusStyles } from '../ui/status.ts';
import type { OpenedCase } from './case/opened-case.ts';
import { FocusKeeper, HEADING, rowOf } from './focus-keeper.ts';
import type { Board } from './list/board.ts';
import { FirstPage } from './list/first-page.ts';
import { listStyles } from './list/list-styles.ts';
import { listView } from './list/list-view.ts';
import { PageEvents } from './page-events.ts';
import { painted } from './painted.ts';
import { Source } from './source.ts';
import { skeleton } from './skeleton.ts';
import { Troubles } from './troubles.ts';
import { unreachable } from '../ui/unreachable.ts';

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
 * @attr {string} preset - Address of the society's preset as JSON; as a property also the preset itself. Not required.
 * @attr {string} lang - `fr` or `en`; without it, the language of the page around.
 *
 * @fires {CustomEvent<CaseOpenDetail>} case-open - Asks to open a case, the list or the wizard; cancel it to navigate yourself.
 * @fires {CustomEvent<CaseFilterDetail>} case-filter - Tells the filter that the member chose, for the address of the page say.
 * @fires {CustomEvent<CaseUnreadDetail>} case-unread - Tells how many cases hold something unread, and how many wait for the member.
 * @fires {CustomEvent<SessionExpiredDetail>} case-session-expired - Asks for a new sign-in; `detail.resumeAfter(promise)` loads again after it.
 * @fires {CustomEvent<CaseErrorDetail>} case-error - Tells each call of the backend that failed, and what else did not load: the backend's call, and the field that breaks the contract or the status of the refusal, are in `reason`, what your own code threw in `cause`; what the element asks of its own accord, once in five minutes for each reason. A 401 fires it beside `case-session-expired`.
 *
 * @slot header - Above the list and above an open case.
 * @slot help - Below them: whom to ask, where to read on.
 * @slot footer - Below everything.
 *
 * @csspart heading - The heading of the list, of an open case, and of a dialog.
 * @csspart count - How many cases are listed.
 * @csspart new - The button that opens a new case.
 * @csspart waiting - The banner of cases that wait for the member.
 * @csspart tools - The row of tools above the list.
 * @csspart segment - One status to choose above the list.
 * @csspart search - The search field.
 * @csspart filters - The panel of filters.
 * @csspart chip - One filter in force, to be taken away.
 * @csspart clear - The button that clears the filters.
 * @csspart export - The button that exports the list.
 * @csspart list - The table of cases.
 * @csspart row - One case of the list.
 * @csspart subject - The button that opens a case.
 * @csspart status - A status; also `status-active`, `status-resolved` and `status-cancelled`.
 * @csspart earlier - The words on cases from before the portal.
 * @csspart note - A note; with `error` where something failed.
 * @csspart error - A fault in words, at its field or in a note.
 * @csspart back - The way back to the list.
 * @csspart detail - The open case.
 * @csspart message - A message of its thread; also `message-staff`, `message-member` and `message-pending`.
 * @csspart bubble - What it says.
 * @csspart reply - The form for a reply.
 * @csspart send - The button that sends it.
 * @csspart attach - The button that attaches files to it.
 * @csspart reply-refused - The reason why a case takes no reply.
 * @csspart file - An attachment.
 * @csspart step - A step of the timeline.
 * @csspart act - The button of an act; also `act-resolve`, `act-cancel`, `act-reopen`, `act-rate`, `act-follow` and `act-print`.
 * @csspart follows - The way to the case that this one takes further.
 * @csspart dialog - The question asked before an act is done, or a file leaves.
 * @csspart card - One choice in a dialog.
 * @csspart button - Every button with a border; with `primary` the main one.
 * @csspart primary - The main button of its place.
 * @csspart field - A question with its label.
 * @csspart label - Its label.
 * @csspart hint - What helps to answer it.
 * @csspart control - Where it is typed or chosen.
 */
export class MyCases extends LitElement {
  static override properties: PropertyDeclarations = {
    backend: { attribute: false },
    endpoint: {},
    account: {},
    filter: { attribute: false },
    preset: {},
  };
  static override styles = [tokens, base, statusStyles, listStyles];

  declare backend: CaseBackend | undefined;
  declare endpoint: string | undefined;
  declare account: string | undefined;
  /** What the list shows and in which order; anything in it that is not known counts for nothing. */
  declare filter: CaseFilter | undefined;
  /** The society's preset, or the address of its JSON: its words in the reader's language. */
  declare preset: Preset | string | undefined;

  readonly #words = new LangController(this);
  readonly #focus = new FocusKeeper(this);
  readonly #source = new Source(this);
  readonly #troubles = new Troubles(this, () => void this.refresh());
  readonly #first = new FirstPage(this, this.#source, (fault) => this.#troubles.failed('list', fault));
  /** There once its part of the package is loaded, right after the first rows are drawn. */
  #board: Board | undefined;
  #boardAsked = false;
  /** There once its part of the package is loaded, with the first case that is opened. */
  #case: OpenedCase | undefined;
  /** The case that is meant to be on the screen, and the account it was opened under. */
  #goal: { readonly id: string; readonly account: string | undefined } | undefined;
  /** The part of the package that did not load. */
  #stuck: 'case' | 'board' | undefined;

  constructor() {
    super();
    new PageEvents(this, {
      open: (id) => void this.open(id),
      showList: () => {
        this.#focus.want('#list');
        this.close();
      },
      submitted: (to) => {
        const { account } = this.#source;
        if (!account || !to || to === account) void (this.#board ?? this.#first).refresh();
      },
      again: this.#again,
    });
  }

  /** Loads the list, and the open case, again; what is shown stays until the answer comes. */
  async refresh(): Promise<void> {
    this.#troubles.clear();
    await Promise.all([(this.#board ?? this.#first).refresh(), this.#case?.read()]);
  }

  /** Opens a case without asking the host, and moves the focus to it. */
  async open(id: string): Promise<void> {
    if (!this.#goal) this.#board?.leave(id);
    this.#focus.want('#case');
    this.#goal = { id, account: this.account };
    if (this.#stuck === 'case') this.#stuck = undefined;
    const opened = this.#case ?? (await this.#loadCase());
    // Meanwhile the member may have gone elsewhere.
    if (this.#goal?.id !== id) return;
    await opened?.open(id, this.#board ? this.#board.summaryOf(id) : this.#first.page?.cases.find((each) => each.id === id));
  }

  /** Goes back to the list without asking the host; the focus returns to the case's row. */
  close(): void {
    if (!this.#goal) return;
    this.#board?.comeBack(this.#goal.id);
    this.#focus.want(rowOf(this.#goal.id));
    this.#leave();
  }

  /** Moves the focus to the heading of what is shown, the list or the open case, as soon as that is drawn. */
  override focus(): void {
    this.#focus.want(HEADING);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    // Put back into the page after a move: what was cut off by the removal is asked again.
    if (this.hasUpdated) void this.refresh();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#first.stop();
    this.#case?.stop();
  }

  override render(): TemplateResult {
    const { lang, ready } = this.#words;
    return html`<slot name="header"></slot><div lang=${lang}>${ready ? this.#screen() : html`<div class="head"></div>${skeleton()}`}</div><slot name="help"></slot><slot name="footer"></slot>`;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const moved = changed.has('backend') || changed.has('endpoint');
    if (!this.hasUpdated || moved || changed.has('account')) this.#restart();
    else if (changed.has('filter')) {
      if (this.#board) this.#board.takeFilter();
      else void this.#first.restart();
    }
    if (changed.has('preset')) this.#board?.takePreset();
  }

  protected override updated(): void {
    // Parts that come later bring their looks along.
    adoptStyles(this.renderRoot, this.#case?.styles, this.#board?.styles);
    if (this.#first.page && !this.#boardAsked) {
      this.#boardAsked = true;
      void painted().then(() => this.#loadBoard());
    }
  }

  #restart(): void {
    this.#source.forget();
    const goal = this.#goal;
    if (goal) this.#leave();
    // A case of another account goes with its account; of another backend, it is read anew.
    if (goal && (!goal.account || goal.account === this.account)) void this.open(goal.id);
    if (this.#board) this.#board.restart();
    else void this.#first.restart();
  }

  #screen(): TemplateResult {
    const { lang } = this.#words;
    const now = Date.now();
    const opened = this.#case?.render(lang, now, this.#askBack, this.#again);
    if (opened) return opened;
    const screen = {
      page: this.#first.page,
      fault: this.#first.fault,
      lang,
      now,
      stuck: this.#stuck === 'board',
      failure: this.#troubles.notice,
      open: this.#askCase,
      openNew: () => void ask(this, 'case-open', { to: 'new' }),
      refresh: () => void (this.#board?.refreshByHand() ?? this.#first.refresh()),
      restart: this.#again,
      loadBoard: () => void this.#loadBoard(),
    };
    const list = listView({ ...screen, board: this.#board?.view(screen) });
    const goal = this.#goal;
    return html`${this.#stuck === 'case' && goal ? unreachable(() => void this.open(goal.id)) : nothing}${list}`;
  }

  readonly #again = (): void => void this.refresh();

  readonly #askCase = (id: string): void => {
    if (ask(this, 'case-open', { to: 'case', id })) void this.open(id);
  };

  readonly #askBack = (): void => {
    if (ask(this, 'case-open', { to: 'list' })) this.close();
  };

  async #loadBoard(): Promise<void> {
    this.#stuck = undefined;
    try {
      const [{ Board }] = await Promise.all([import('./list/board.ts'), laterWords()]);
      // Taken out of the page meanwhile: nothing may begin that no one would end. Put back, it is asked for again.
      if (!this.isConnected) {
        this.#boardAsked = false;
        return;
      }
      const { busy, fault } = this.#first;
      this.#first.stop();
      this.#board = new Board(this, this.#source, {
        failed: (fault) => this.#troubles.failed('list', fault),
        focus: (target) => this.#focus.want(target),
        openCase: () => this.#goal?.id,
        readCase: () => this.#case?.read(),
      });
      this.#board.start(this.#first.page);
      // The answer to a press on "Refresh" meanwhile would be lost, be it a failure that was told already.
      if (busy || fault) void this.#board.refresh();
    } catch {
      this.#stuck = 'board';
      this.#troubles.tell('list', { code: 'network' });
    }
    this.requestUpdate();
  }

  async #loadCase(): Promise<OpenedCase | undefined> {
    try {
      const [{ OpenedCase }] = await Promise.all([import('./case/opened-case.ts'), laterWords()]);
      return (this.#case ??= new OpenedCase(this, this.#source, {
        shown: (id) => this.#board?.markRead(id),
        failed: (fault) => this.#troubles.failed('case', fault),
        focus: (target) => this.#focus.want(target),
        openNew: (prefill) => void ask(this, 'case-open', { to: 'new', ...(prefill && { prefill }) }),
        changed: (id) => this.#board?.changed(id),
        preset: async () => (await import('./list/preset-source.ts')).presetOf(this, this.#source),
        member: async () => (await this.#source.session(new AbortController().signal)).member,
      }));
    } catch {
      this.#stuck = 'case';
      this.#focus.want(undefined);
      this.#troubles.tell('case', { code: 'network' });
      return undefined;
    }
  }

  #leave(): void {
    this.#goal = undefined;
    this.#case?.close();
  }
}
