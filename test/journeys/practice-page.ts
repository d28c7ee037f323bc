/** The vendor's portal as its customers meet it: the production build on the real server, in a frame beside the test. */
import { allByRole, byRole, eventually, findByRole, nameOf, type Role } from '../support/page.ts';

export interface PracticeVisit {
  readonly lang: 'en' | 'fr';
  /** Whom the demo is seen as. */
  readonly as: 'noemie' | 'sami' | 'jo';
  readonly route: string;
  readonly regulation?: 'hipaa' | 'none';
}

const PATIENCE = 15_000;

export class PracticePage {
  readonly frame: HTMLIFrameElement;
  /** What the page holds against the policy it was served with. */
  readonly violations: string[] = [];

  private constructor(frame: HTMLIFrameElement) {
    this.frame = frame;
  }

  static async open({ lang, as, route, regulation }: PracticeVisit): Promise<PracticePage> {
    document.querySelectorAll('iframe').forEach((earlier) => earlier.remove());
    const frame = document.createElement('iframe');
    Object.assign(frame.style, { width: '1280px', height: '900px', border: '0' });
    frame.src = `/demo/practice/?lang=${lang}&as=${as}${regulation ? `&regulation=${regulation}` : ''}#/${route}`;
    document.body.append(frame);
    const page = new PracticePage(frame);
    await eventually(() => {
      if (!page.document?.querySelector('case-wizard')?.shadowRoot) throw new Error('the portal is not there yet');
    }, PATIENCE);
    page.document.addEventListener('securitypolicyviolation', (event) => {
      page.violations.push(`${event.violatedDirective} ${event.blockedURI} ${event.sourceFile}`);
    });
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

  get body(): HTMLElement {
    return this.document.body;
  }

  find(role: Role, name: string | RegExp, root: HTMLElement = this.wizard): Promise<HTMLElement> {
    return findByRole(root, role, name, PATIENCE);
  }

  async press(name: string | RegExp, root: HTMLElement = this.wizard): Promise<void> {
    (await this.find('button', name, root)).click();
  }

  async follow(name: string | RegExp, root: HTMLElement = this.body): Promise<void> {
    (await this.find('link', name, root)).click();
  }

  async write(role: 'textbox' | 'combobox', label: RegExp, value: string): Promise<void> {
    const control = (await this.find(role, label)) as HTMLInputElement;
    control.value = value;
    for (const type of ['input', 'change']) control.dispatchEvent(new this.window.Event(type, { bubbles: true, composed: true }));
  }

  /** The choices on the screen, by their own words. */
  get choices(): readonly string[] {
    return [...allByRole(this.wizard, 'radio'), ...allByRole(this.wizard, 'checkbox')].map(nameOf);
  }

  async choose(label: string): Promise<void> {
    const card = await eventually(() => {
      const found = [...allByRole(this.wizard, 'radio'), ...allByRole(this.wizard, 'checkbox')];
      const match = found.filter((each) => nameOf(each) === label || nameOf(each).startsWith(`${label} `));
      if (match.length !== 1) throw new Error(`Wanted one choice “${label}” of ${found.map(nameOf).join(' | ')}`);
      return match[0]!;
    }, PATIENCE);
    card.click();
  }

  /** Hands a file over as the file dialog does. */
  async attach(file: File): Promise<void> {
    const picker = await eventually(() => {
      const found = this.wizard.shadowRoot!.querySelector<HTMLInputElement>('input[type=file]');
      if (!found) throw new Error('Nothing takes files here.');
      return found;
    }, PATIENCE);
    const transfer = new this.window.DataTransfer();
    transfer.items.add(new this.window.File([await file.arrayBuffer()], file.name, { type: file.type }));
    picker.files = transfer.files;
    picker.dispatchEvent(new this.window.Event('change', { bubbles: true }));
  }

  /** What stands beside a label of the preview. */
  beside(label: string): string {
    const term = [...this.wizard.shadowRoot!.querySelectorAll('dt')].find((each) => each.textContent?.trim() === label);
    if (!term) throw new Error(`Nothing is called “${label}” here.`);
    return (term.nextElementSibling?.textContent ?? '').replace(/\s+/g, ' ').trim();
  }

  /** Whether such a control is on the screen. */
  has(role: Role, name: string | RegExp, root: HTMLElement = this.wizard): boolean {
    return allByRole(root, role, name).length > 0;
  }

  get text(): string {
    return (this.wizard.shadowRoot!.textContent ?? '').replace(/\s+/g, ' ');
  }

  get hash(): string {
    return this.window.location.hash;
  }

  group(name: RegExp): HTMLElement {
    return byRole(this.wizard, 'group', name);
  }
}
