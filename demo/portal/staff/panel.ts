/** The staff desk beside the page: opens and closes, goes from screen to screen, and runs a clerk's acts. */
import { html, nothing, render, type TemplateResult } from 'lit';
import type { Preset } from '../../../src/model/preset.ts';
import type { Lang } from '../../../src/model/words.ts';
import { picture } from '../picture.ts';
import type { Say } from '../words.ts';
import { caseList } from './case-list.ts';
import { caseSheet } from './case-sheet.ts';
import type { PhoneCase, StaffDesk } from './desk.ts';
import type { DeskActs, DeskView, Screen } from './desk-view.ts';
import { phoneForm } from './phone-form.ts';

export interface PanelSetting {
  readonly desk: StaffDesk;
  readonly preset: Preset;
  readonly keepsSensitive: boolean;
  /** The account that the member's side of the page shows: a call is most likely about it. */
  readonly viewed: () => string | undefined;
  /** After every act, so that the member's side can follow. */
  readonly acted: () => void;
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

  constructor(host: HTMLElement, setting: PanelSetting, say: Say, lang: Lang) {
    this.#host = host;
    this.#setting = setting;
    this.#say = say;
    this.#lang = lang;
    host.addEventListener('keydown', (event) => {
      if (event.key === 'Escape') this.close();
    });
  }

  get isOpen(): boolean {
    return !this.#host.hidden;
  }

  speak(say: Say, lang: Lang): void {
    this.#say = say;
    this.#lang = lang;
    if (this.isOpen) this.#draw();
  }

  open(): void {
    this.#host.hidden = false;
    this.#setting.toggled();
    this.#show(this.#screen);
    this.#host.querySelector('h2')?.focus();
    void this.refresh();
  }

  close(): void {
    this.#host.hidden = true;
    this.#setting.toggled();
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
    const { desk } = this.#setting;
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

  async #act(run: (setting: PanelSetting) => Promise<string>, moves = false): Promise<boolean> {
    if (this.#busy) return false;
    this.#busy = true;
    this.#outcome = '';
    this.#fault = '';
    this.#draw();
    try {
      this.#outcome = await run(this.#setting);
    } catch (error) {
      this.#fault = this.#say('failed', { reason: reasonOf(error) });
    }
    this.#busy = false;
    const done = this.#fault === '';
    if (done) this.#setting.acted();
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
          <button class="square" type="button" aria-label=${say('closeDesk')} title=${say('close')} @click=${() => this.close()}>
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
    const { preset, keepsSensitive, viewed } = this.#setting;
    const view: DeskView = {
      say: this.#say,
      lang: this.#lang,
      preset,
      keepsSensitive,
      busy: this.#busy,
      viewed: viewed(),
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
