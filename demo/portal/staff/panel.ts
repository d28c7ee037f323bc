/** The staff desk beside the page: opens and closes, goes from screen to screen, and runs a clerk's acts. */
import { html, nothing, render, type TemplateResult } from 'lit';
import type { Preset } from '../../../src/model/preset.ts';
import type { Lang } from '../../../src/model/words.ts';
import type { MyCases } from '../../../src/my-cases.ts';
import { picture } from '../picture.ts';
import type { Store } from '../store.ts';
import type { Say } from '../words.ts';
import { caseList } from './case-list.ts';
import { caseSheet } from './case-sheet.ts';
import type { PhoneCase } from './desk.ts';
import type { DeskActs, DeskView, Screen } from './desk-view.ts';
import { phoneForm } from './phone-form.ts';

/** Below this the desk covers the rest of the page, which must then be out of reach. */
const covers = matchMedia('(width < 60rem)');

export interface PanelSetting {
  /** Where the desk stands, and the rest of the page. */
  readonly desk: HTMLElement;
  readonly site: HTMLElement;
  /** The member's side: it follows every act, and a call is most likely about the account that it shows. */
  readonly cases: MyCases;
  readonly store: Pick<Store, 'kind' | 'desk'>;
  readonly preset: Preset;
  /** After opening and closing. */
  readonly toggled: () => void;
}

export class StaffPanel {
  readonly #host: HTMLElement;
  readonly #setting: PanelSetting;
  #say: Say;
  #lang: Lang;
  #screen: Screen = { at: 'list' };
  #busy = false;
  #outcome = '';
  #fault = '';
  /** Only the latest load may show what it found. */
  #load = 0;

  constructor(setting: PanelSetting, say: Say, lang: Lang) {
    this.#host = setting.desk;
    this.#setting = setting;
    this.#say = say;
    this.#lang = lang;
    this.#host.addEventListener('keydown', (event) => {
      if (event.key === 'Escape') this.#close();
    });
    covers.addEventListener('change', () => this.#cover());
  }

  get isOpen(): boolean {
    return !this.#host.hidden;
  }

  speak(say: Say, lang: Lang): void {
    this.#say = say;
    this.#lang = lang;
    if (this.isOpen) this.#draw();
  }

  toggle(): void {
    if (this.isOpen) this.#close();
    else this.#open();
  }

  #open(): void {
    this.#host.hidden = false;
    this.#cover();
    this.#setting.toggled();
    this.#show(this.#screen);
    this.#host.querySelector('h2')?.focus();
    void this.refresh();
  }

  #close(): void {
    this.#host.hidden = true;
    this.#cover();
    this.#setting.toggled();
    document.getElementById('desk-button')?.focus();
  }

  #cover(): void {
    this.#setting.site.inert = this.isOpen && covers.matches;
  }

  /** Reads again what is on the screen. */
  async refresh(): Promise<void> {
    if (!this.isOpen) return;
    const load = ++this.#load;
    const screen = await this.#read(this.#screen).catch((error: unknown) => {
      this.#fault = this.#say('failed', { reason: reasonOf(error) });
      return this.#screen;
    });
    if (load === this.#load) this.#show(screen);
  }

  async #read(screen: Screen): Promise<Screen> {
    const { desk } = this.#setting.store;
    switch (screen.at) {
      case 'list':
        return { at: 'list', cases: await desk.cases() };
      case 'case':
        return { at: 'case', id: screen.id, sheet: await desk.read(screen.id) };
      case 'phone':
        return { at: 'phone', accounts: await desk.accounts() };
    }
  }

  readonly #acts: DeskActs = {
    toList: () => void this.#go({ at: 'list' }),
    toCase: (id) => void this.#go({ at: 'case', id }),
    toPhone: () => void this.#go({ at: 'phone', accounts: [] }),
    answer: (id, text, lang, asks) =>
      this.#act(async ({ desk }) => {
        await desk.answer(id, text, lang, asks);
        return this.#say('answered');
      }),
    setStatus: (id, status) =>
      void this.#act(async ({ desk }) => {
        await desk.setStatus(id, status);
        return this.#say('statusSet', { status: this.#say(status) });
      }),
    openByPhone: (phoneCase: PhoneCase) =>
      void this.#act(async ({ desk }) => {
        const { id, reference } = await desk.openByPhone(phoneCase);
        this.#screen = { at: 'case', id };
        return this.#say('phoneOpened', { reference });
      }, true),
  };

  async #go(screen: Screen): Promise<void> {
    this.#outcome = '';
    this.#fault = '';
    // Pressing Refresh on the list keeps the rows until the new ones are there.
    const again = screen.at === 'list' && this.#screen.at === 'list';
    if (!again) this.#screen = screen;
    await this.refresh();
    if (!again) this.#focusHeading();
  }

  async #act(run: (store: PanelSetting['store']) => Promise<string>, moves = false): Promise<boolean> {
    if (this.#busy) return false;
    this.#busy = true;
    this.#outcome = '';
    this.#fault = '';
    this.#draw();
    try {
      this.#outcome = await run(this.#setting.store);
    } catch (error) {
      this.#fault = this.#say('failed', { reason: reasonOf(error) });
    }
    this.#busy = false;
    const done = this.#fault === '';
    if (done) void this.#setting.cases.refresh();
    await this.refresh();
    this.#draw();
    // The pressed button may have gone with the former status, and the focus with it.
    if (done && (moves || document.activeElement === document.body)) this.#focusHeading();
    return done;
  }

  #focusHeading(): void {
    this.#host.querySelector('h3')?.focus();
  }

  #show(screen: Screen): void {
    this.#screen = screen;
    this.#draw();
  }

  #draw(): void {
    const say = this.#say;
    render(
      html`
        <header class="desk-head">
          <h2 id="desk-title" tabindex="-1">${say('staffDesk')}</h2>
          <button class="square" type="button" aria-label=${say('closeDesk')} title=${say('close')} @click=${() => this.#close()}>
            ${picture('close')}
          </button>
        </header>
        <p class="quiet">${say('deskNote')}</p>
        <p class="outcome" role="status">${this.#outcome}</p>
        <p class="fault" role="alert">${this.#fault || nothing}</p>
        ${this.#body()}
      `,
      this.#host,
    );
  }

  #body(): TemplateResult {
    const { preset, store, cases } = this.#setting;
    const view: DeskView = {
      say: this.#say,
      lang: this.#lang,
      preset,
      keepsSensitive: store.kind !== 'browser',
      busy: this.#busy,
      viewed: cases.account,
    };
    switch (this.#screen.at) {
      case 'list':
        return caseList(this.#screen.cases, view, this.#acts);
      case 'case':
        return caseSheet(this.#screen.sheet, view, this.#acts);
      case 'phone':
        return phoneForm(this.#screen.accounts, view, this.#acts);
    }
  }
}

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
