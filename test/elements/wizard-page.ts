/** `<case-wizard>` as a person meets it: steps by their headings, fields by their labels, buttons by their words. */
import '../../src/case-wizard.define.ts';
import type { CaseErrorDetail, CaseWizard } from '../../src/case-wizard.ts';
import type { CaseBackend } from '../../src/backend/port.ts';
import type { Preset } from '../../src/model/preset.ts';
import type { HomeLang, Lang } from '../../src/model/words.ts';
import { allByRole, byRole, eventually, findByRole, focused, isShown, nameOf, said, type Role, type Root } from '../support/page.ts';
import { fakeBackend } from './wizard-backend.ts';
import { smallSociety } from './wizard-preset.ts';
import { headingOf, word, type Step, type Word } from './wizard-words.ts';

export interface Opening {
  readonly backend?: CaseBackend | undefined;
  readonly preset?: Preset | string | undefined;
  readonly account?: string;
  readonly lang?: Lang;
  readonly layout?: 'wizard' | 'form';
  /** Of the container, CSS pixels. */
  readonly width?: number;
}

/** What a member leaves on the device must not reach the next test. */
export async function cleanPage(): Promise<void> {
  document.querySelectorAll('[data-place], [data-case-announcer]').forEach((element) => element.remove());
  // A wizard that leaves the page keeps its draft first.
  await afterwards();
  localStorage.clear();
}

/** Once what was started by now has had its turn. */
export const afterwards = (ms = 0): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, ms);
  });

/** A wizard in the page, its first field usable; the engine may still be on its way. */
export async function openWizard(opening: Opening = {}): Promise<WizardPage> {
  const { lang = 'en', width, account, layout } = opening;
  const place = document.createElement('div');
  place.dataset['place'] = '';
  place.lang = lang;
  place.style.background = '#ffffff';
  if (width) place.style.width = `${width}px`;
  const wizard = document.createElement('case-wizard');
  wizard.backend = 'backend' in opening ? opening.backend : fakeBackend();
  wizard.preset = 'preset' in opening ? opening.preset : smallSociety;
  if (account) wizard.account = account;
  if (layout) wizard.layout = layout;
  const page = new WizardPage(wizard, place);
  place.append(wizard);
  document.body.append(place);
  await eventually(() => page.root.querySelector('[lang]') ?? Promise.reject(new Error('the wizard shows nothing')));
  return page;
}

/** The same with everything loaded: the account, which the backend tells, is there. */
export async function readyWizard(opening: Opening = {}): Promise<WizardPage> {
  const page = await openWizard(opening);
  await page.ready();
  return page;
}

/** The first wizard of a page loads its modules one by one, which a busy machine takes seconds for. */
const PATIENCE = 15_000;

const starting = (text: string): RegExp => new RegExp(`^${text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`);
const spaced = (text: string): string => text.replace(/\s+/g, ' ').trim();

export class WizardPage {
  readonly wizard: CaseWizard;
  /** The wizard's surroundings in the host's page. */
  readonly place: HTMLElement;
  /** Codes and reasons of every `case-error` since the beginning. */
  readonly errors: readonly CaseErrorDetail[];

  constructor(wizard: CaseWizard, place: HTMLElement) {
    this.wizard = wizard;
    this.place = place;
    const errors: CaseErrorDetail[] = [];
    place.addEventListener('case-error', ({ detail }) => errors.push(detail));
    this.errors = errors;
  }

  get root(): ShadowRoot {
    return this.wizard.shadowRoot!;
  }

  /** The language of the words on the screen. */
  get lang(): HomeLang {
    return this.root.querySelector('[lang]')?.getAttribute('lang') === 'fr' ? 'fr' : 'en';
  }

  /** Everything a person can read, white space folded. */
  get text(): string {
    const shown = [...this.root.querySelectorAll('*')].filter((each) => !each.matches('style, script') && isShown(each));
    const own = (each: Element): string => [...each.childNodes].filter((node) => node instanceof Text).map(({ data }) => data).join('');
    return spaced(shown.map(own).join(' '));
  }

  async ready(): Promise<void> {
    await eventually(() => {
      if (!this.text.includes(word('account', this.lang))) throw new Error(`The account is not shown yet, only: ${this.text}`);
    }, PATIENCE);
  }

  word(key: Word): string {
    return word(key, this.lang);
  }

  get(role: Role, name?: string | RegExp, within: Root = this.wizard): HTMLElement {
    return byRole(within, role, name);
  }

  find(role: Role, name?: string | RegExp): Promise<HTMLElement> {
    return findByRole(this.wizard, role, name);
  }

  /** Whether a person meets it. */
  has(role: Role, name?: string | RegExp, within: Root = this.wizard): boolean {
    return allByRole(within, role, name).length > 0;
  }

  /** Waits for the step's heading. */
  at(step: Step): Promise<HTMLElement> {
    return eventually(() => byRole(this.wizard, 'heading', new RegExp(`: ${starting(headingOf(step, this.lang)).source.slice(1)}$`)));
  }

  /** Waits for the preview of the form: without a count of steps. */
  atPreview(): Promise<HTMLElement> {
    return findByRole(this.wizard, 'heading', headingOf('review', this.lang));
  }

  /** A section of the form, by its heading. */
  section(step: Step): HTMLElement {
    return byRole(this.wizard, 'region', headingOf(step, this.lang));
  }

  field(label: string, within: Root = this.wizard): HTMLInputElement {
    return byRole<HTMLInputElement>(within, 'textbox', starting(label));
  }

  /** Puts a value in as typing would leave it; real keys are slow and are used where keys are the matter. */
  async fill(label: string, value: string, within: Root = this.wizard): Promise<void> {
    const control = this.field(label, within);
    control.focus();
    control.value = value;
    control.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
    await this.wizard.updateComplete;
  }

  /** Chooses a radio button or ticks a box by its label. */
  async choose(label: string, within: Root = this.wizard): Promise<void> {
    const options = [...allByRole<HTMLInputElement>(within, 'radio', starting(label)), ...allByRole<HTMLInputElement>(within, 'checkbox', starting(label))];
    if (options.length !== 1) throw new Error(`Wanted one choice “${label}”, found ${options.length}.`);
    options[0]!.focus();
    options[0]!.click();
    await this.wizard.updateComplete;
  }

  async press(name: Word | RegExp, within: Root = this.wizard): Promise<void> {
    byRole(within, 'button', typeof name === 'string' ? this.word(name) : name).click();
    await this.wizard.updateComplete;
  }

  /** Presses Continue, and waits for the step it should lead to. */
  async continueTo(step: Step): Promise<void> {
    await this.press('continue');
    await this.at(step);
  }

  /** Fills the first two steps and stands on the one after. */
  async start(path: readonly string[], subject = 'Missing royalties'): Promise<void> {
    await this.fill(this.word('subject'), subject);
    await this.continueTo('type');
    for (const label of path) await this.choose(label);
    await this.press('continue');
  }

  /** Goes on to the step, past those that want nothing. */
  async reach(step: 'details' | 'files' | 'review'): Promise<void> {
    for (const each of ['details', 'files', 'review'] as const) {
      await this.at(each);
      if (each === step) return;
      await this.press('continue');
    }
  }

  get picker(): HTMLInputElement {
    return this.root.querySelector<HTMLInputElement>('input[type=file]')!;
  }

  /** As the device's own file chooser hands them over. */
  async chooseFiles(...files: readonly File[]): Promise<void> {
    this.picker.files = transfer(files).files;
    this.picker.dispatchEvent(new Event('change', { bubbles: true }));
    await this.wizard.updateComplete;
  }

  /** Chooses a file, confirms it, and waits until it is uploaded. */
  async attach(file: File): Promise<void> {
    await this.chooseFiles(file);
    await this.find('dialog');
    await this.press('yes');
    await eventually(() => {
      if (!spaced(this.fileRow(file.name).textContent).includes(this.word('uploaded'))) throw new Error('not uploaded yet');
    });
  }

  fileRow(name: string): HTMLElement {
    const rows = allByRole(this.wizard, 'listitem').filter((row) => !row.closest('dialog') && row.textContent.includes(name));
    if (rows.length !== 1) throw new Error(`Wanted one row for “${name}”, found ${rows.length}.`);
    return rows[0]!;
  }

  /** What the preview says beside a label. */
  line(label: string): string {
    const term = [...this.root.querySelectorAll('dt')].find((each) => spaced(each.textContent) === label);
    return (term?.nextElementSibling?.textContent ?? '').trim().replace(/[ \u00a0]+/g, ' ');
  }

  async change(label: string): Promise<void> {
    const change = this.lang === 'en' ? `Change: ${label}` : `Modifier : ${label}`;
    byRole(this.wizard, 'button', change).click();
    await this.wizard.updateComplete;
  }

  /** Links of the error summary, as they are read. */
  async faults(): Promise<readonly string[]> {
    const summary = await this.find('group', this.lang === 'en' ? /need your attention|needs your attention/ : /votre attention/);
    return allByRole(summary, 'link').map(nameOf);
  }

  /** The name of the control that has the focus. */
  get focus(): string {
    const element = focused();
    return element instanceof HTMLElement && this.root.contains(element) ? nameOf(element) : '(outside the wizard)';
  }

  /** The host changes its own language. */
  async speak(lang: HomeLang): Promise<void> {
    this.place.lang = lang;
    await eventually(() => {
      if (this.lang !== lang) throw new Error(`still in ${this.lang}`);
    });
    await this.wizard.updateComplete;
  }

  /** What assistive technology was told last. */
  get announced(): string {
    return said();
  }

  /** Every event of that name from now on, its default kept or prevented. */
  events<Name extends keyof HTMLElementEventMap>(name: Name, prevent = false): HTMLElementEventMap[Name][] {
    const seen: HTMLElementEventMap[Name][] = [];
    this.place.addEventListener(name, (event) => {
      if (prevent) event.preventDefault();
      seen.push(event);
    });
    return seen;
  }
}

/** Fails in words: a runner that prints the elements themselves prints without end. */
export function expectFocus(wanted: Element | null): void {
  const actual = focused();
  if (actual !== wanted) throw new Error(`The focus is on ${told(actual)}, wanted on ${told(wanted)}.`);
}

const told = (element: Element | null): string =>
  element ? `${element.localName} “${element instanceof HTMLElement ? nameOf(element) : ''}”` : 'nothing';

export function transfer(files: readonly File[]): DataTransfer {
  const carried = new DataTransfer();
  for (const file of files) carried.items.add(file);
  return carried;
}

/** A file of the type its name says. */
export function pdf(name = 'statement.pdf', size = 400): File {
  return new File(['%PDF-1.7 '.padEnd(size, 'x')], name, { type: 'application/pdf' });
}
