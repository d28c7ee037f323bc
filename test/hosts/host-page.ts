/** A host example as its visitor meets it: its finished pages in a frame beside the test, with what they hold against themselves. */
import { allByRole, byRole, eventually, nameOf, type Role } from '../support/page.ts';

const PATIENCE = 15_000;

/** What the page calls its parts, in each language; a label around its select goes on with the options. */
const names = {
  en: { home: 'Home', cases: /^My cases( \(\d+\))?$/, open: 'Open a case', account: 'Account', other: 'Français', actingFor: /^Acting for/, store: /^Where cases are kept/ },
  fr: { home: 'Accueil', cases: /^Mes cas( \(\d+\))?$/, open: 'Ouvrir un cas', account: 'Mon compte', other: 'English', actingFor: /^Au nom de/, store: /^Où sont gardés les cas/ },
} as const;

type Tag = 'case-wizard' | 'my-cases';
export type Place = 'home' | 'cases' | 'open' | 'account';

export class HostPage {
  readonly frame: HTMLIFrameElement;
  /** Errors of the page's scripts, whichever of its documents was shown. */
  readonly faults: string[] = [];

  private constructor(frame: HTMLIFrameElement) {
    this.frame = frame;
    frame.addEventListener('load', () => this.#listen());
  }

  static async open(name: string, width = 1280): Promise<HostPage> {
    document.querySelectorAll('iframe').forEach((earlier) => earlier.remove());
    const frame = document.createElement('iframe');
    Object.assign(frame.style, { width: `${width}px`, height: '900px', border: '0' });
    frame.src = `/hosts/${name}/`;
    const page = new HostPage(frame);
    document.body.append(frame);
    await eventually(() => page.link('home'), PATIENCE);
    // Some remember what was chosen before.
    if (page.lang === 'fr') await page.speakTheOther();
    await page.choose('actingFor', 'Éditions Boréal');
    await page.choose('store', 'Our server');
    return page;
  }

  get document(): Document {
    return this.frame.contentDocument!;
  }

  get window(): Window & typeof globalThis {
    return this.frame.contentWindow as Window & typeof globalThis;
  }

  get address(): string {
    return this.window.location.href;
  }

  get lang(): 'en' | 'fr' {
    return this.document.documentElement.lang === 'fr-CA' ? 'fr' : 'en';
  }

  element(tag: Tag): HTMLElement {
    const shown = [...this.document.querySelectorAll<HTMLElement>(tag)].filter((each) => each.checkVisibility());
    if (shown.length !== 1) throw new Error(`Wanted one <${tag}> in the page, found ${shown.length}.`);
    return shown[0]!;
  }

  /** Looked for anew each time, in whatever element and document is shown by then. */
  find(tag: Tag, role: Role, name: string | RegExp): Promise<HTMLElement> {
    return eventually(() => byRole(this.element(tag), role, name), PATIENCE);
  }

  link(place: Place): HTMLElement {
    return byRole(this.document, 'link', names[this.lang][place]);
  }

  /** By its link, as a visitor does. */
  async go(place: Place): Promise<void> {
    (await eventually(() => this.link(place), PATIENCE)).click();
    await eventually(() => {
      if (place === 'cases') this.element('my-cases');
      else if (place === 'open') this.element('case-wizard');
      else byRole(this.document, 'heading', place === 'account' ? names[this.lang].account : /Harbour Music|Musique du Havre/);
    }, PATIENCE);
  }

  async choose(choice: 'actingFor' | 'store', option: string): Promise<void> {
    const select = await eventually(() => {
      if (this.document.readyState !== 'complete') throw new Error('Nobody hears a choice in a page that is still loading.');
      return byRole<HTMLSelectElement>(this.document, 'combobox', names[this.lang][choice]);
    }, PATIENCE);
    const wanted = [...select.options].find(({ text }) => text.trim() === option);
    if (!wanted) throw new Error(`Wanted “${option}” of ${[...select.options].map(({ text }) => text.trim()).join(' | ')}.`);
    if (wanted.selected) return;
    select.value = wanted.value;
    const before = this.document;
    for (const type of ['input', 'change']) select.dispatchEvent(new this.window.Event(type, { bubbles: true }));
    // What is sent to a server comes back as another page.
    if (select.name && select.form?.method === 'post') {
      await eventually(() => {
        if (this.document === before || this.document.readyState !== 'complete') throw new Error('The page has not come back.');
      }, PATIENCE);
    }
  }

  async speakTheOther(): Promise<void> {
    const before = this.lang;
    (await eventually(() => byRole(this.document, 'button', names[this.lang].other), PATIENCE)).click();
    await eventually(() => {
      if (this.lang === before) throw new Error(`The page still speaks ${before}.`);
    }, PATIENCE);
  }

  async press(tag: Tag, name: string | RegExp): Promise<void> {
    (await this.find(tag, 'button', name)).click();
  }

  async fill(label: RegExp, value: string): Promise<void> {
    const control = (await this.find('case-wizard', 'textbox', label)) as HTMLInputElement;
    control.value = value;
    control.dispatchEvent(new this.window.Event('input', { bubbles: true, composed: true }));
  }

  at(heading: RegExp): Promise<HTMLElement> {
    return this.find('case-wizard', 'heading', heading);
  }

  /** A card of the wizard, by its own words, whatever the line below them says. */
  card(label: string): HTMLInputElement {
    const cards = allByRole<HTMLInputElement>(this.element('case-wizard'), 'radio');
    const found = cards.filter((each) => nameOf(each) === label || nameOf(each).startsWith(`${label} `));
    if (found.length !== 1) throw new Error(`Wanted one choice “${label}” of ${cards.map(nameOf).join(' | ')}.`);
    return found[0]!;
  }

  async pick(label: string): Promise<void> {
    (await eventually(() => this.card(label), PATIENCE)).click();
  }

  /** The subjects of the list. */
  get subjects(): readonly string[] {
    const root = this.element('my-cases').shadowRoot!;
    return [...root.querySelectorAll('[part~=subject] bdi')].map((each) => each.textContent ?? '');
  }

  textOf(tag: Tag): string {
    return (this.element(tag).shadowRoot!.textContent ?? '').replace(/\s+/g, ' ');
  }

  /** The line that tells the last thing the widget said. */
  get status(): string {
    return (this.document.querySelector('[role=status]')?.textContent ?? '').trim();
  }

  #listen(): void {
    const { window } = this;
    window.addEventListener('error', ({ message }) => this.faults.push(message));
    window.addEventListener('unhandledrejection', ({ reason }) => this.faults.push(String(reason)));
    const told = window.console.error.bind(window.console);
    window.console.error = (...words: readonly unknown[]) => {
      this.faults.push(words.map(String).join(' '));
      told(...words);
    };
  }
}
