/** The page that holds the widget, in a frame: opened, killed, hidden, brought back, and watched for all that it lets out. */
import { allByRole, eventually, nameOf, type Role } from '../support/page.ts';
import type { PageClock } from './page-clock.ts';
import { denyStorage, type PageWindow, type Surroundings } from './surroundings.ts';

/** The element that the page holds. */
export type Widget = 'case-wizard' | 'my-cases';

declare global {
  interface Window {
    /** Called by the widget's page before anything else in it runs. */
    prepareWidgetPage(page: PageWindow): void;
  }
}

const pages = new Map<Window, WidgetPage>();

window.prepareWidgetPage = (page) => {
  const held = pages.get(page) ?? [...pages.values()].find(({ frame }) => frame === page.frameElement);
  held?.prepare(page);
};

const spaced = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** A page loads within this, even on a busy machine; ms. */
const patience = 15_000;

export class WidgetPage {
  readonly frame = document.createElement('iframe');
  /** What left the page for console, host and assistive technology, in words. */
  readonly said: string[] = [];
  /** Errors that nobody caught, and what the policy had to stop. */
  readonly broken: string[] = [];
  /** What was handed to the browser to save. */
  readonly saved: { readonly name: string; readonly file: Blob }[] = [];
  readonly #widget: Widget;
  readonly #cell: string;
  readonly #clock: PageClock;
  readonly #around: Surroundings;
  readonly #signIn: () => Promise<unknown>;
  #killed = false;
  #signIns = 0;

  private constructor(widget: Widget, cell: string, clock: PageClock, around: Surroundings, signIn: () => Promise<unknown>) {
    this.#widget = widget;
    this.#cell = cell;
    this.#clock = clock;
    this.#around = around;
    this.#signIn = signIn;
    Object.assign(this.frame.style, { width: '1000px', height: '800px', border: '0' });
  }

  static async open(
    widget: Widget, cell: string, clock: PageClock, around: Surroundings, signIn: () => Promise<unknown>,
  ): Promise<WidgetPage> {
    const page = new WidgetPage(widget, cell, clock, around, signIn);
    await page.#load();
    return page;
  }

  get window(): PageWindow {
    return this.frame.contentWindow as PageWindow;
  }

  get document(): Document {
    return this.frame.contentDocument!;
  }

  get element(): HTMLElement {
    const element = this.document.querySelector<HTMLElement>(this.#widget);
    if (!element?.shadowRoot) throw new Error('The widget is not there.');
    return element;
  }

  get root(): ShadowRoot {
    return this.element.shadowRoot!;
  }

  get text(): string {
    return spaced(this.root.textContent ?? '');
  }

  /** How often the host was asked to sign the member in. */
  get signIns(): number {
    return this.#signIns;
  }

  all<E extends HTMLElement = HTMLElement>(role: Role, name?: string | RegExp): E[] {
    return allByRole<E>(this.element, role, name);
  }

  has(role: Role, name?: string | RegExp): boolean {
    return this.all(role, name).length > 0;
  }

  press(name: RegExp): void {
    const [button, ...more] = this.all('button', name);
    if (!button || more.length > 0) throw new Error(`Wanted one button ${name}, there are: ${this.all('button').map(nameOf).join(' | ')}`);
    button.click();
  }

  /** Puts a value into a field as typing would leave it. */
  write(control: HTMLInputElement, value: string): void {
    control.focus();
    control.value = value;
    control.dispatchEvent(new this.window.Event('input', { bubbles: true, composed: true }));
  }

  choose(file: File): void {
    const picker = this.root.querySelector<HTMLInputElement>('input[type=file]');
    if (!picker) throw new Error('Nothing takes files here.');
    const carried = new this.window.DataTransfer();
    carried.items.add(file);
    picker.files = carried.files;
    picker.dispatchEvent(new this.window.Event('change', { bubbles: true }));
  }

  /** The member loads the page again: it hears that it goes. */
  async reload(): Promise<void> {
    const before = this.document;
    this.#clock.leave(this.window);
    this.window.location.reload();
    await this.#untilAnother(before);
  }

  /** The page is gone at once and hears nothing of it, as when the browser is killed; then it is opened anew. */
  async kill(): Promise<void> {
    this.#killed = true;
    this.#clock.leave(this.window);
    this.frame.remove();
    this.#killed = false;
    await this.#load();
  }

  /** The member follows a link, and comes back with the browser's own button. */
  async leaveAndReturn(): Promise<void> {
    let before = this.document;
    this.#clock.leave(this.window);
    this.window.location.assign('/faults/elsewhere');
    await this.#untilAnother(before, false);
    before = this.document;
    this.window.history.back();
    await this.#untilAnother(before);
  }

  /**
   * What a page hears that the browser puts aside whole and brings back: engines do so with whole tabs alone, never with a frame,
   * so that here its words are spoken and its time stands still.
   */
  async putAside(ms: number): Promise<void> {
    const { window: page, document: shown } = this;
    const speak = (type: 'pagehide' | 'pageshow'): void =>
      void page.dispatchEvent(new page.PageTransitionEvent(type, { persisted: true }));
    speak('pagehide');
    shown.dispatchEvent(new page.Event('visibilitychange'));
    this.#clock.jump(ms);
    shown.dispatchEvent(new page.Event('visibilitychange'));
    speak('pageshow');
    await this.turn();
  }

  /** What a page hears when another tab comes in front of it. */
  async giveWay(): Promise<void> {
    const { window: page, document: shown } = this;
    page.dispatchEvent(new page.Event('blur'));
    shown.dispatchEvent(new page.Event('visibilitychange'));
    await this.turn(300);
  }

  /** Moved in the page within one turn, as frameworks do. */
  async move(): Promise<void> {
    this.document.querySelector('#there')!.append(this.element);
    await this.turn();
  }

  /** Taken out of the page, and put back a while later. */
  async takeOutAndBack(): Promise<void> {
    const { element } = this;
    element.remove();
    await this.turn();
    this.document.querySelector('#here')!.append(element);
    await this.turn();
  }

  speak(lang: 'en' | 'fr'): void {
    this.document.documentElement.lang = lang;
  }

  /** Lets the page have its turn. */
  turn(ms = 0): Promise<void> {
    return new Promise((resolve) => {
      setTimeout(resolve, ms);
    });
  }

  get isOpen(): boolean {
    return this.frame.isConnected;
  }

  close(): void {
    if (!this.isOpen) return;
    this.#clock.leave(this.window);
    this.frame.remove();
    pages.delete(this.window);
  }

  /** Everything of the page's own that could let something out, from its first moment on. */
  prepare(page: PageWindow): void {
    this.#clock.install(page);
    const { said, broken } = this;
    for (const level of ['log', 'info', 'warn', 'error', 'debug'] as const) {
      page.console[level] = (...words: unknown[]) => void said.push(`console: ${words.map(told).join(' ')}`);
    }
    page.addEventListener('error', ({ message, error }) => {
      // Not a failure: an engine's word for sizes that it tells of in the next frame.
      if (!message?.startsWith('ResizeObserver loop')) broken.push(`error: ${message || told(error)}`);
    });
    page.addEventListener('unhandledrejection', ({ reason }) => broken.push(`rejection: ${told(reason)}`));
    page.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => broken.push(`policy: ${violatedDirective} ${blockedURI}`));
    for (const type of ['pagehide', 'beforeunload', 'unload', 'visibilitychange']) {
      page.addEventListener(type, (event) => this.#killed && event.stopImmediatePropagation(), { capture: true });
    }
    for (const type of ['case-submit', 'case-submitted', 'case-open', 'case-error', 'case-change', 'case-session-expired']) {
      page.addEventListener(type, (event) => said.push(`${type}: ${JSON.stringify((event as CustomEvent).detail)}`));
    }
    page.addEventListener('case-session-expired', (event) =>
      this.#signInFor((event as DocumentEventMap['case-session-expired']).detail.resumeAfter));
    new page.MutationObserver((changes) => {
      const lines = changes.flatMap(({ addedNodes }) => [...addedNodes]).filter((node) => node.parentElement?.matches('[data-case-announcer]'));
      said.push(...lines.map(({ textContent }) => `announced: ${textContent}`));
    }).observe(page.document, { subtree: true, childList: true });
    denyStorage(page, this.#around);
    this.#takeFiles(page);
  }

  #signInFor(resumeAfter: (signedIn: Promise<unknown>) => void): void {
    this.#signIns += 1;
    switch (this.#around.host) {
      case 'silent':
        // The member finds the way to the host's own login by themselves.
        return void setTimeout(() => this.#signIn(), 300);
      case 'refuses':
        return resumeAfter(this.#signIns === 1 ? Promise.reject(new Error('not now')) : this.#signIn());
      case 'never':
        return resumeAfter(this.#signIns === 1 ? new Promise(() => undefined) : this.#signIn());
      case 'in vain':
        return resumeAfter(this.#signIns === 1 ? Promise.resolve() : this.#signIn());
      case undefined:
        return resumeAfter(this.#signIn());
    }
  }

  /** A file that would go to the member's disk comes here. */
  #takeFiles(page: PageWindow): void {
    const { saved } = this;
    const made = new Map<string, Blob>();
    const { createObjectURL } = page.URL;
    page.URL.createObjectURL = (file: Blob) => {
      const url = createObjectURL.call(page.URL, file);
      made.set(url, file);
      return url;
    };
    const { click } = page.HTMLElement.prototype;
    page.HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement) {
      if (this.download) saved.push({ name: this.download, file: made.get(this.href)! });
      else click.call(this);
    };
  }

  async #load(): Promise<void> {
    this.frame.src = `/faults/page/${this.#cell}/${this.#widget}`;
    document.body.append(this.frame);
    pages.set(this.window, this);
    await this.#usable();
  }

  async #untilAnother(before: Document, usable = true): Promise<void> {
    await eventually(() => {
      if (this.document === before || this.document?.readyState !== 'complete') throw new Error('It is still the page before.');
    }, patience);
    pages.set(this.window, this);
    if (usable) await this.#usable();
  }

  async #usable(): Promise<void> {
    await eventually(() => {
      if (!this.root.querySelector('[lang]')) throw new Error('The widget shows nothing.');
    }, patience);
  }
}

function told(what: unknown): string {
  if (what instanceof Object && 'message' in what) return String(what.message);
  try {
    return typeof what === 'string' ? what : (JSON.stringify(what) ?? String(what));
  } catch {
    return String(what);
  }
}
