/** A member who wants one case received, looks at the screen, and does the next thing that leads there, whatever went wrong. */
import { nameOf } from '../support/page.ts';
import { word } from '../elements/wizard-words.ts';
import { FilesInHand, type WantedFile } from './files-in-hand.ts';
import { said, screenOf } from './screen.ts';
import { theQuestion, theType } from './society.ts';
import type { WidgetPage } from './widget-page.ts';

/** What the member wants the case to say. */
export interface Wish {
  readonly subject: string;
  readonly number: string;
  readonly description: string;
  readonly comments: string;
  readonly files: readonly WantedFile[];
  /** Uploaded, and then thought better of. */
  readonly takesBack?: string;
  /** Presses Submit twice in one go. */
  readonly pressesTwice?: boolean;
}

/** What the last page before Submit showed. */
export interface Preview {
  readonly lines: Readonly<Record<'subject' | 'caseType' | 'number' | 'description' | 'comments', string>>;
  readonly files: readonly string[];
}

const spaced = (text: string | null | undefined): string => (text ?? '').replace(/\s+/g, ' ').trim();

export class Member {
  readonly wish: Wish;
  readonly previews: Preview[] = [];
  /** What was done so far, for whoever reads a failure. */
  readonly deeds: string[] = [];
  readonly #files: FilesInHand;

  constructor(wish: Wish) {
    this.wish = wish;
    this.#files = new FilesInHand(wish.files, (what, act) => this.#did(what, act), wish.takesBack);
  }

  /** When each file got its yes, by the wall clock. */
  get yes(): ReadonlyMap<string, number> {
    return this.#files.yes;
  }

  /** The next thing; throws where the screen offers no way on. */
  act(page: WidgetPage): void {
    const screen = screenOf(page);
    switch (screen?.is) {
      case 'question':
        return this.#files.answer(page, screen.about);
      case 'notice':
        return this.#press(page, 'tryAgain');
      case 'unsure':
        return this.#press(page, 'askAgain');
      case 'step':
        return this.#atStep(page, screen.step);
      default:
        throw new Error(`There is no way on: ${page.text}`);
    }
  }

  /** The files that are to be in the case. */
  get files(): readonly File[] {
    return this.wish.files.filter(({ file, answer }) => answer === 'yes' && file.name !== this.wish.takesBack).map(({ file }) => file);
  }

  #atStep(page: WidgetPage, step: string): void {
    const { wish } = this;
    switch (step) {
      case 'subject':
        this.#write(page, word('subject'), word('subject', 'fr'), wish.subject);
        break;
      case 'type': {
        const [choice] = page.all<HTMLInputElement>('radio').filter((each) => nameOf(each).startsWith(theType) || nameOf(each).startsWith('Un seul numéro'));
        if (!choice) throw new Error('The type is not offered.');
        if (!choice.checked) choice.click();
        break;
      }
      case 'questions':
        this.#write(page, theQuestion, 'Numéro d’assurance sociale', wish.number);
        break;
      case 'details':
        this.#write(page, word('description'), word('description', 'fr'), wish.description);
        this.#write(page, word('comments'), word('comments', 'fr'), wish.comments);
        break;
      case 'files':
        if (this.#files.attach(page, page.all('listitem'))) return;
        break;
      case 'review':
        return this.#submit(page);
    }
    this.#press(page, 'continue');
  }

  #submit(page: WidgetPage): void {
    this.previews.push(previewOn(page));
    this.#press(page, 'submit');
    if (this.wish.pressesTwice) page.all('button', /^(Submit|Sending|Soumettre|Envoi)/)[0]?.click();
  }

  #write(page: WidgetPage, en: string, fr: string, value: string): void {
    const field = page.all<HTMLInputElement>('textbox').find((each) => nameOf(each).startsWith(en) || nameOf(each).startsWith(fr));
    if (!field) throw new Error(`There is no field ${en}.`);
    if (field.value !== value) this.#did(`write ${en}`, () => page.write(field, value));
  }

  #press(page: WidgetPage, key: Parameters<typeof said>[0]): void {
    this.#did(`press ${word(key)}`, () => page.press(said(key)));
  }

  #did(what: string, act: () => void): true {
    this.deeds.push(what);
    act();
    return true;
  }
}

function previewOn(page: WidgetPage): Preview {
  const terms = [...page.root.querySelectorAll('dt')];
  const beside = (...labels: readonly string[]): Element | null | undefined =>
    terms.find((term) => labels.includes(spaced(term.textContent)))?.nextElementSibling;
  const line = (...labels: readonly string[]): string => spaced(beside(...labels)?.textContent);
  return {
    lines: {
      subject: line(word('subject'), word('subject', 'fr')),
      caseType: line(word('caseType'), word('caseType', 'fr')),
      number: line(theQuestion, 'Numéro d’assurance sociale'),
      description: line(word('description'), word('description', 'fr')),
      comments: line(word('comments'), word('comments', 'fr')),
    },
    files: [...(beside(word('attachments'), word('attachments', 'fr'))?.querySelectorAll('bdi') ?? [])].map((name) => spaced(name.textContent)),
  };
}
