/** The whole list, behind its first rows: finds, filters, orders, scrolls and stays up to date. Loaded when they are drawn. */
import { html, type CSSResult, type LitElement, type ReactiveController, type TemplateResult } from 'lit';
import { currentLang } from '../../locale/locale.ts';
import type { CaseFilter, CaseNews, CasePage } from '../../model/case-list.ts';
import type { CaseSummary } from '../../model/case.ts';
import type { Preset } from '../../model/preset.ts';
import { announceFor } from '../../ui/announcer.ts';
import { tell } from '../../ui/events.ts';
import type { Fault } from '../../ui/fault-of.ts';
import type { Source } from '../source.ts';
import { AccountFacts } from './account-facts.ts';
import { boardStyles } from './board-styles.ts';
import { boardRows } from './board-rows.ts';
import { ExportDesk } from './export-desk.ts';
import { cleanFilter, narrows, sameFilter, widened } from './filter.ts';
import type { BoardView, FirstScreen } from './list-screen.ts';
import { listTools } from './list-tools.ts';
import { foundWords, shownWords } from './found-words.ts';
import { bannerPlace } from './list-view.ts';
import { PresetInUse } from './preset-source.ts';
import { RowLoader } from './row-loader.ts';
import { RowWindow } from './row-window.ts';
import { countOf, indexOf, rowAt } from './rows.ts';
import { waitingBanner } from './waiting-banner.ts';
import { missingFacts, whoseLine } from './whose-line.ts';

/** Statuses stand side by side from here, in pixels of the widget's own width. */
const WIDE = 720;

export interface BoardHost extends LitElement {
  filter: CaseFilter | undefined;
  preset: Preset | string | undefined;
}

interface Surroundings {
  failed(fault: Fault): void;
  /** Moves the focus to a selector once it is drawn. */
  focus(target: string): void;
  openCase(): string | undefined;
  /** The open case is to be read again. */
  readCase(): Promise<void> | undefined;
}

export class Board implements ReactiveController {
  readonly styles: CSSResult = boardStyles;
  readonly #host: BoardHost;
  readonly #source: Source;
  readonly #around: Surroundings;
  readonly #rows: RowLoader;
  readonly #window: RowWindow;
  readonly #facts: AccountFacts;
  readonly #export: ExportDesk;
  readonly #preset: PresetInUse;
  #filter: CaseFilter;
  #words: string;
  #panel = false;
  /** The case whose reading the other tabs were told of. */
  #read: string | undefined;

  constructor(host: BoardHost, source: Source, around: Surroundings) {
    this.#host = host;
    this.#source = source;
    this.#around = around;
    this.#preset = new PresetInUse(host, source);
    this.#filter = cleanFilter(host.filter);
    this.#words = this.#filter.search ?? '';
    this.#window = new RowWindow(host, {
      count: () => this.#count,
      near: (near, keep) => void this.#rows.want(near, keep).then(() => this.#catchUp()),
    });
    this.#rows = new RowLoader({
      list: async (query, signal) => {
        const { backend, account } = await source.find(signal);
        return backend.listCases({ ...query, account }, { signal });
      },
      filter: () => this.#filter,
      atTop: () => this.#window.atTop(),
      seen: () => this.#window.seen,
      changed: () => host.requestUpdate(),
      replaced: () => this.#window.toStart(),
      settled: () => announceFor(host, () => foundWords(this.#rows.rows?.total ?? 0, currentLang())),
      failed: around.failed,
    });
    this.#facts = new AccountFacts(host, source, { ...around, heard: (news) => this.#heard(news) });
    this.#export = new ExportDesk(host, source, { filter: () => this.#filter, failed: around.failed, focus: around.focus });
    host.addController(this);
  }

  /** From the first page where that is there already. */
  start(page: CasePage | undefined): void {
    if (page) this.#rows.start(page);
    else void this.#rows.restart();
    void this.#facts.restart(page);
    void this.#preset.load();
  }

  /** Another account or another backend: nothing of the former one stays. */
  restart(): void {
    this.#export.stop();
    this.#read = undefined;
    if (this.#filter.openedBy !== undefined) this.#change({ ...this.#filter, openedBy: undefined }, 'silently');
    void this.#rows.restart();
    void this.#facts.restart();
    void this.#preset.load();
  }

  hostConnected(): void {
    this.#window.start();
    // Put back into the page after a move.
    void this.#facts.resume();
  }

  hostDisconnected(): void {
    this.#window.stop();
    this.#rows.stop();
    this.#facts.stop();
    this.#export.stop();
  }

  hostUpdate(): void {
    this.#window.beforeUpdate();
  }

  hostUpdated(): void {
    this.#window.afterUpdate();
  }

  /** The host set `filter`: it knows, so it is not told. */
  takeFilter(): void {
    const filter = cleanFilter(this.#host.filter);
    if (sameFilter(filter, this.#filter)) return;
    this.#filter = filter;
    this.#words = filter.search ?? '';
    void this.#rows.refilter();
  }

  takePreset(): void {
    void this.#preset.load();
  }

  async refresh(why?: 'heard'): Promise<void> {
    await Promise.all([this.#rows.refresh(), this.#facts.read(why)]);
  }

  async refreshByHand(): Promise<void> {
    await Promise.all([this.refresh(), this.#preset.load()]);
    if (!this.#rows.fault) announceFor(this.#host, () => this.#shownWords());
  }

  summaryOf(id: string): CaseSummary | undefined {
    const { rows } = this.#rows;
    const index = rows && indexOf(rows, id);
    return rows && index !== undefined ? rowAt(rows, index) : this.#facts.overview?.waiting.cases.find((each) => each.id === id);
  }

  /** The case is open: it is read, here and in the other tabs. */
  markRead(id: string): void {
    const known = this.summaryOf(id);
    if (known?.unread) this.#rows.renew([{ ...known, unread: false }]);
    if (!known?.unread && this.#read === id) return;
    this.#read = id;
    this.#facts.tellTabs({ case: id, kind: 'read' });
    void this.#facts.read();
  }

  /** The member changed the case. */
  changed(id: string): void {
    this.#facts.tellTabs({ case: id, kind: 'status' });
    void this.refresh();
  }

  leave(id: string): void {
    this.#window.leave(id);
  }

  comeBack(id: string): void {
    this.#read = undefined;
    const { rows } = this.#rows;
    this.#window.comeBack(rows && indexOf(rows, id));
  }

  view(screen: FirstScreen): BoardView {
    const { rows, fault, replacing } = this.#rows;
    const bare = this.#count === 0 && !narrows(this.#filter) && Boolean(fault ?? (rows && !replacing));
    return {
      count: rows && !bare ? this.#shownWords() : undefined,
      whose: whoseLine(this.#facts),
      // Whoever filtered too much must be able to take it back.
      above: bare ? undefined : this.#above(screen),
      main: this.#main(screen),
      invites: bare && !fault,
    };
  }

  #above(screen: FirstScreen): TemplateResult {
    const { lang, now, open } = screen;
    const { overview, first, awaited, waits } = this.#facts;
    const banner = overview
      ? waitingBanner(overview.waiting, {
          lang,
          now,
          open,
          answers: this.#source.known?.backend.reply !== undefined,
          showAll: () => this.#change({ ...widened(this.#filter), status: 'waiting' }),
        })
      : awaited
        ? bannerPlace(first)
        : undefined;
    return html`${missingFacts(this.#facts)}${banner}
    ${listTools({
      filter: this.#filter,
      overview, awaited, waits,
      preset: this.#preset.now,
      lang,
      narrow: this.#window.width < WIDE,
      words: this.#words,
      panel: this.#panel,
      takeAway: this.#export.view(),
      change: (part) => this.#change({ ...this.#filter, ...part }),
      search: (words) => this.#search(words),
      togglePanel: () => {
        this.#panel = !this.#panel;
        this.#host.requestUpdate();
      },
      remove: (key) => this.#remove(key),
      clear: () => this.#clear(),
    })}`;
  }

  #main(screen: FirstScreen): TemplateResult {
    return boardRows({
      screen,
      loader: this.#rows,
      window: this.#window,
      filter: this.#filter,
      preset: this.#preset.now,
      change: (filter) => this.#change(filter),
      clear: () => this.#clear(),
      restart: () => void this.#rows.refilter(),
      retry: (index) => void this.#retry(index),
    });
  }

  get #count(): number {
    return this.#rows.rows ? countOf(this.#rows.rows) : 0;
  }

  #shownWords(): string {
    return shownWords(this.#rows.rows?.total ?? 0, this.#facts.overview, this.#filter, currentLang());
  }

  /** By wish of the member, which the host is told. */
  #change(to: { readonly [K in keyof CaseFilter]?: unknown }, how: 'searching' | 'silently' | 'at once' = 'at once'): void {
    const filter = cleanFilter(to);
    if (sameFilter(filter, this.#filter)) return;
    this.#filter = filter;
    if (how !== 'searching') this.#words = filter.search ?? '';
    this.#host.filter = filter;
    tell(this.#host, 'case-filter', { filter });
    if (how !== 'silently') void this.#rows.refilter(how === 'searching');
  }

  #search(words: string): void {
    this.#words = words;
    this.#host.requestUpdate();
    this.#change({ ...this.#filter, search: words }, 'searching');
  }

  #remove(key: keyof CaseFilter): void {
    this.#around.focus('#filters-button');
    this.#change({ ...this.#filter, [key]: undefined });
  }

  #clear(): void {
    this.#around.focus('#list');
    this.#change(widened(this.#filter));
  }

  async #retry(index: number): Promise<void> {
    await this.#rows.retry();
    const { rows } = this.#rows;
    const there = rows && rowAt(rows, index);
    if (there) this.#around.focus(`[data-case="${CSS.escape(there.id)}"]`);
  }

  #heard(news: CaseNews | undefined): void {
    const open = this.#around.openCase();
    if (open !== undefined && news?.kind !== 'read' && (!news || news.case === open)) void this.#facts.besides(this.#around.readCase());
    void this.refresh('heard');
  }

  /** The reader is back at the top, where what came meanwhile may show. */
  #catchUp(): void {
    if (this.#rows.stale && this.#window.atTop()) void this.#rows.refresh();
  }
}
