/** The demo portal as its visitor meets it: the production build on the real server, in a frame beside the test. */
import { allByRole, byRole, eventually, findByRole, nameOf, type Role } from '../support/page.ts';

export interface Visit {
  readonly lang: 'en' | 'fr';
  readonly route: string;
  /** Where the cases are kept; the server unless said otherwise. */
  readonly store?: 'browser' | 'request-tracker';
  /** How a case is written; step by step unless said otherwise. */
  readonly layout?: 'wizard' | 'form';
  /** CSS pixels. */
  readonly width?: number;
}

const PATIENCE = 15_000;

export class PortalPage {
  readonly frame: HTMLIFrameElement;
  readonly layout: 'wizard' | 'form';

  private constructor(frame: HTMLIFrameElement, layout: 'wizard' | 'form') {
    this.frame = frame;
    this.layout = layout;
  }

  static async open({ lang, route, store, layout = 'wizard', width = 1280 }: Visit): Promise<PortalPage> {
    document.querySelectorAll('iframe').forEach((earlier) => earlier.remove());
    const frame = document.createElement('iframe');
    Object.assign(frame.style, { width: `${width}px`, height: '900px', border: '0' });
    frame.src = `/demo/?lang=${lang}${store ? `&store=${store}` : ''}&layout=${layout}#/${route}`;
    document.body.append(frame);
    const page = new PortalPage(frame, layout);
    await page.loaded();
    return page;
  }

  get document(): Document {
    return this.frame.contentDocument!;
  }

  get window(): Window & typeof globalThis {
    return this.frame.contentWindow as Window & typeof globalThis;
  }

  get wizard(): HTMLElement {
    return this.document.querySelector('case-wizard')!;
  }

  get cases(): HTMLElement {
    return this.document.querySelector('my-cases')!;
  }

  /** What the page holds against the policy it was served with. */
  readonly violations: string[] = [];

  async reload(): Promise<void> {
    const before = this.document;
    this.window.location.reload();
    await eventually(() => {
      if (this.document === before || this.document.readyState !== 'complete') throw new Error('still the page before');
    }, PATIENCE);
    await this.loaded();
  }

  private async loaded(): Promise<void> {
    await eventually(() => {
      if (!this.document?.querySelector('case-wizard, my-cases')) throw new Error('the portal is not there yet');
    }, PATIENCE);
    this.document.addEventListener('securitypolicyviolation', (event) => {
      this.violations.push(`${event.violatedDirective} ${event.blockedURI} ${event.sourceFile}`);
    });
  }

  find(role: Role, name: string | RegExp): Promise<HTMLElement> {
    return findByRole(this.wizard, role, name, PATIENCE);
  }

  async press(name: string | RegExp, root: HTMLElement = this.wizard): Promise<void> {
    (await findByRole(root, 'button', name, PATIENCE)).click();
  }

  /** Puts a value into a control of the portal's own, or of a part of it. */
  async write(root: HTMLElement, role: 'textbox' | 'combobox', label: RegExp, value: string): Promise<void> {
    const control = (await findByRole(root, role, label, PATIENCE)) as HTMLInputElement;
    control.value = value;
    for (const type of ['input', 'change']) control.dispatchEvent(new this.window.Event(type, { bubbles: true, composed: true }));
  }

  /** Waits for the step with this heading. */
  async at(heading: RegExp): Promise<void> {
    await findByRole(this.wizard, 'heading', heading, PATIENCE);
  }

  /** Goes on to what is asked next: in the form it stands below already. */
  async goOn(): Promise<void> {
    if (this.layout === 'wizard') await this.press(/^(Continue|Continuer)$/);
  }

  /** Lets what was written be judged: the step, or the whole form, whose preview follows when nothing is missing. */
  async judge(): Promise<void> {
    await this.press(this.layout === 'form' ? /^(Preview|Aperçu)$/ : /^(Continue|Continuer)$/);
  }

  fill(label: RegExp, value: string): Promise<void> {
    return this.write(this.wizard, 'textbox', label, value);
  }

  /** Chooses a card by its own words, whatever the line below them says. */
  async choose(label: string, within?: RegExp): Promise<void> {
    const card = await eventually(() => {
      const root = within ? byRole(this.wizard, 'group', within) : this.wizard;
      const found = [...allByRole<HTMLInputElement>(root, 'radio'), ...allByRole<HTMLInputElement>(root, 'checkbox')];
      const match = found.filter((each) => nameOf(each) === label || nameOf(each).startsWith(`${label} `));
      if (match.length !== 1) throw new Error(`Wanted one choice “${label}” of ${found.map(nameOf).join(' | ')}`);
      return match[0]!;
    }, PATIENCE);
    card.click();
  }

  /** Whatever the type asks, conditions included: answers all that is empty and must not be, until the wizard lets one on. */
  async answerEverything(): Promise<void> {
    await eventually(async () => {
      for (const group of allByRole(this.wizard, 'group')) {
        if (!group.querySelector('input:checked')) group.querySelector<HTMLInputElement>('input[type=radio], input[type=checkbox]')?.click();
      }
      for (const box of allByRole<HTMLInputElement>(this.wizard, 'textbox').filter((each) => !each.value && each.matches('[aria-required=true]'))) {
        box.value = box.type === 'date' ? '2026-01-05' : box.inputMode === 'decimal' ? '1' : 'x';
        box.dispatchEvent(new this.window.Event('input', { bubbles: true }));
      }
      await this.press('Continue');
      byRole(this.wizard, 'heading', /Anything to add\?$/);
    }, PATIENCE);
  }

  /** Hands files over as the file dialog does. */
  attach(...files: readonly File[]): Promise<void> {
    return this.attachTo(this.wizard, ...files);
  }

  async attachTo(root: HTMLElement, ...files: readonly File[]): Promise<void> {
    const picker = await eventually(() => {
      const found = root.shadowRoot!.querySelector<HTMLInputElement>('input[type=file]');
      if (!found) throw new Error('Nothing takes files here.');
      return found;
    }, PATIENCE);
    const transfer = new this.window.DataTransfer();
    for (const file of files) transfer.items.add(new this.window.File([await file.arrayBuffer()], file.name, { type: file.type }));
    picker.files = transfer.files;
    picker.dispatchEvent(new this.window.Event('change', { bubbles: true }));
  }

  /** What stands beside a label of the preview, or of a case's page. */
  beside(label: string, root: HTMLElement = this.wizard): string {
    const term = [...root.shadowRoot!.querySelectorAll('dt')].find((each) => each.textContent?.trim() === label);
    if (!term) throw new Error(`Nothing is called “${label}” here.`);
    return (term.nextElementSibling?.textContent ?? '').replace(/\s+/g, ' ').trim();
  }

  get text(): string {
    return wordsIn(this.wizard);
  }

  /** What the cases say: list or open case. */
  get told(): string {
    return wordsIn(this.cases);
  }

  get hash(): string {
    return this.window.location.hash;
  }
}

const wordsIn = (element: HTMLElement): string => (element.shadowRoot!.textContent ?? '').replace(/\s+/g, ' ');

export const sha256 = async (file: Blob): Promise<string> =>
  [...new Uint8Array(await crypto.subtle.digest('SHA-256', await file.arrayBuffer()))]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('');
