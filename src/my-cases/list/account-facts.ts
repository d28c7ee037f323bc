/** What is known of the account as a whole, kept up to date: its counts, who asks, and what happens to it meanwhile. */
import { msg, str } from '@lit/localize';
import type { LitElement } from 'lit';
import type { CaseBackend } from '../../backend/port.ts';
import { currentLang } from '../../locale/locale.ts';
import { formatNumber, isPlural } from '../../locale/format.ts';
import { waitingIn, type CaseNews, type CaseOverview, type CasePage } from '../../model/case-list.ts';
import type { Account, Session } from '../../model/case.ts';
import { Live } from '../../runtime/live.ts';
import { announceFor } from '../../ui/announcer.ts';
import { tell } from '../../ui/events.ts';
import { faultOf, type Fault } from '../../ui/fault-of.ts';
import { onSessionEnd } from '../../ui/session-end-watch.ts';
import { Latest } from '../latest.ts';
import type { Source } from '../source.ts';
import { Growth } from './growth.ts';
import { Rounds } from './rounds.ts';

interface Surroundings {
  /** Something happened: what is shown is to be read again. Without news, anything may have. */
  heard(news?: CaseNews): void;
  failed(fault: Fault): void;
  /** The case on the screen: what happens to it, it tells by itself. */
  openCase(): string | undefined;
  readCase(): Promise<void> | undefined;
}

export class AccountFacts {
  overview: CaseOverview | undefined;
  /** The first of its cases, where they came before the overview. */
  first: CasePage | undefined;
  session: Session | undefined;
  /** Why part of it did not come. */
  fault: Fault | undefined;
  /** The counts are still to come. */
  awaited = true;
  readonly #host: LitElement;
  readonly #source: Source;
  readonly #around: Surroundings;
  readonly #reading = new Latest();
  readonly #arriving = new Latest();
  readonly #naming = new Latest();
  readonly #rounds = new Rounds(() => this.#readOnce());
  #account: string | undefined;
  #live: Live | undefined;
  /** Its line goes by the member's name. */
  #named = false;
  #told = '';
  #growth = new Growth();

  constructor(host: LitElement, source: Source, around: Surroundings) {
    this.#host = host;
    this.#source = source;
    this.#around = around;
    // As with another backend: nothing of the former account stays.
    onSessionEnd(host, () => host.requestUpdate('backend', null));
  }

  get account(): Account | undefined {
    return this.session?.accounts.find(({ id }) => id === this.#account);
  }

  /** Something waits for the member; while the overview is awaited, as far as the first rows tell. */
  get waits(): boolean {
    return this.overview ? this.overview.waiting.total > 0 : this.awaited && waitingIn(this.first).length > 0;
  }

  async restart(first?: CasePage): Promise<void> {
    this.stop();
    this.first = first;
    this.overview = this.session = this.#account = this.fault = undefined;
    this.#told = '';
    this.#growth = new Growth();
    this.awaited = true;
    this.#host.requestUpdate();
    await this.#start();
  }

  /** After a pause, if it was started before. */
  async resume(): Promise<void> {
    if (this.#account !== undefined) await this.#start();
  }

  async #start(): Promise<void> {
    const arrived = await this.#arriving.run(async (signal) => {
      const { backend, account } = await this.#source.find(signal);
      // Without a name the tabs still agree, among all who use this browser.
      const session = await this.#source.session(signal).catch((error: unknown) => (signal.aborted ? undefined : this.#missed(faultOf(error))));
      return { backend, account, session };
    });
    if (!arrived || !('value' in arrived)) return;
    const { backend, account, session } = arrived.value;
    this.session = session;
    this.#account = account;
    this.#listen(backend, account, session?.member);
    this.#host.requestUpdate();
    await this.#rounds.run();
  }

  #listen(backend: CaseBackend, account: string, member: string | undefined): void {
    this.#named = member !== undefined;
    this.#live?.stop();
    this.#live = new Live({
      backend,
      account,
      member,
      heard: (news) => this.#around.heard(news),
      ended: (error) => this.#around.failed(faultOf(error)),
    });
    this.#live.start();
  }

  stop(): void {
    this.#arriving.cancel();
    this.#naming.cancel();
    this.#reading.cancel();
    this.#live?.stop();
    this.#live = undefined;
  }

  /** Again; what is known stays until the answer comes, and where none comes. */
  async read(why?: 'heard'): Promise<void> {
    if (this.#account !== undefined && !this.session) await this.#name();
    // A line that stands is heard: opening another for that would never end.
    if (why !== 'heard') this.#rename();
    await this.#rounds.run();
  }

  /** Whose account it is failed to come: asked anew. */
  async #name(): Promise<void> {
    const outcome = await this.#naming.run((signal) => this.#source.session(signal));
    if (!outcome) return;
    if ('fault' in outcome) this.#missed(outcome.fault);
    else {
      this.session = outcome.value;
      this.fault = undefined;
    }
    this.#host.requestUpdate();
  }

  /** Opened before it was known who asks, the line goes on among the tabs of that member. */
  #rename(): void {
    const { known } = this.#source;
    if (this.#live && !this.#named && this.session && known) this.#listen(known.backend, known.account, this.session.member);
  }

  async #readOnce(): Promise<void> {
    const account = this.#account;
    const grownBy = this.#growth.ask();
    const outcome = await this.#reading.run(async (signal) => {
      const { backend } = await this.#source.find(signal);
      return account === undefined ? undefined : backend.readOverview?.(account, { signal });
    });
    if (!outcome || account === undefined) return;
    this.awaited = false;
    this.#host.requestUpdate();
    if ('fault' in outcome) this.#missed(outcome.fault);
    else {
      if (this.session) this.fault = undefined;
      // Given up at the end of a session, it goes on with the next.
      this.#live?.start();
    }
    if (!('value' in outcome) || !outcome.value) return;
    this.overview = outcome.value;
    this.#tellUnread(account, this.overview);
    const growing = grownBy(this.overview.unread, this.#around.openCase() !== undefined);
    if (growing === 'read-case') void this.besides(this.#around.readCase());
    else this.#sayGrown(growing);
  }

  /** The open case is being read: what it has to tell is not told by the counts as well. */
  async besides(reading: Promise<void> | undefined): Promise<void> {
    const growth = this.#growth;
    growth.caseAsked();
    await reading?.catch(() => {});
    growth.caseCame();
    if (this.#live) await this.#rounds.run();
  }

  /** Why the counts, or the names, did not come. */
  #missed(fault: Fault): undefined {
    // A server of the contract need not count. What is known stays, and the list beside it tells of the same line.
    if (fault.code === 'not-found' || (this.overview && fault.code !== 'unauthenticated')) return;
    this.fault = fault;
    this.#around.failed(fault);
  }

  tellTabs(news: CaseNews): void {
    this.#live?.tellTabs(news);
  }

  #tellUnread(account: string, { unread, waiting }: CaseOverview): void {
    const detail = { account, unread, waiting: waiting.total };
    const now = JSON.stringify(detail);
    if (now === this.#told) return;
    this.#told = now;
    tell(this.#host, 'case-unread', detail);
  }

  #sayGrown(by: number): void {
    if (!by) return;
    const lang = currentLang();
    const number = formatNumber(by, lang);
    announceFor(this.#host, () =>
      isPlural(by, lang)
        ? msg(str`New activity in ${number} cases`, { id: 'list.activity.other' })
        : msg(str`New activity in ${number} case`, { id: 'list.activity.one' }),
    );
  }
}
