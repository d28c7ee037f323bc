/** A member who has two messages to write in a case: does the next thing that leads there, whatever went wrong. */
import { nameOf } from '../support/page.ts';
import { FilesInHand, type WantedFile } from './files-in-hand.ts';
import { isThreadAtWork, threadScreenOf, wayOnOf, type ThreadScreen } from './thread-screen.ts';
import type { WidgetPage } from './widget-page.ts';

type OpenCase = Extract<ThreadScreen, { is: 'case' }>;

export interface Letters {
  /** In this order; the files go with the first. */
  readonly texts: readonly [first: string, second: string];
  readonly files: readonly WantedFile[];
  /** Presses Send twice in one go. */
  readonly pressesTwice?: boolean;
}

export class Writer {
  readonly wish: Letters;
  readonly deeds: string[] = [];
  readonly #files: FilesInHand;
  /** The page in which the member did something since it came to be as it is: there the focus has a place. */
  #at: Document | undefined;
  #looked = 0;

  constructor(wish: Letters) {
    this.wish = wish;
    this.#files = new FilesInHand(wish.files, (what, act) => this.#did(what, act));
  }

  /** When each file got its yes, by the wall clock. */
  get yes(): ReadonlyMap<string, number> {
    return this.#files.yes;
  }

  /** The files that are to be in the case. */
  get sent(): readonly File[] {
    return this.wish.files.filter(({ answer }) => answer === 'yes').map(({ file }) => file);
  }

  isAt(page: WidgetPage): boolean {
    return this.#at === page.document;
  }

  /** The page is another one, or was moved about: where the focus is then is not the widget's to say. */
  struck(): void {
    this.#at = undefined;
  }

  /** Written and seen to, but not sent. */
  isReadyToSend(page: WidgetPage): boolean {
    const screen = threadScreenOf(page);
    return screen?.is === 'case' && !screen.pending && screen.composer.value === this.wish.texts[0] && this.deeds.at(-1)!.startsWith('no to ');
  }

  /** What is not in the case yet, as far as the screen tells; then the files to be read back. */
  missing(page: WidgetPage): readonly string[] {
    const screen = threadScreenOf(page);
    if (screen?.is !== 'case' || screen.pending) return ['the case'];
    return [
      ...this.wish.texts.filter((text) => !screen.texts.includes(text)),
      ...this.sent.map(({ name }) => name).filter((name) => !page.saved.some((each) => each.name === name)),
    ];
  }

  async act(page: WidgetPage): Promise<void> {
    const screen = threadScreenOf(page);
    // Else it went back to work by itself, after a sign-in say.
    if (!screen) return;
    this.#at = page.document;
    switch (screen.is) {
      case 'question':
        return this.#files.answer(page, screen.about);
      case 'notice':
        return this.#press(screen.again);
      case 'list':
        return this.#press(screen.opener);
      case 'closed':
        return screen.back ? this.#press(screen.back) : this.#reload(page);
      case 'case':
        return this.#write(page, screen);
    }
  }

  async #write(page: WidgetPage, { composer, texts, pending, back }: OpenCase): Promise<void> {
    const { wish } = this;
    if (pending) {
      const way = wayOnOf(pending);
      if (way) return this.#press(way);
      // It may have gone back to work since it was looked at; one that works for ever breaks a law of its own.
      if (isThreadAtWork(page)) return;
      throw new Error(`There is no way on for a message: ${pending.textContent}`);
    }
    const [first, second] = wish.texts;
    const next = wish.texts.find((text) => !texts.includes(text));
    if (next === undefined) return this.#press(one(page, /^(Download|Télécharger), /));
    if (composer.value !== next) return void this.#did(`write ${next}`, () => page.write(composer as unknown as HTMLInputElement, next));
    if (next === first) {
      if (!page.has('button', /^(Attach|Joindre)$/)) return this.#look(page, back);
      if (this.#files.attach(page, [...page.root.querySelectorAll<HTMLElement>('.reply li')])) return;
    }
    this.#press(one(page, /^(Send|Envoyer)$/));
    if (wish.pressesTwice) one(page, /^(Send|Envoyer)$/).click();
    await page.turn(20);
    // The next one is written while this one is on its way.
    const then = threadScreenOf(page);
    if (next === first && then?.is === 'case' && then.pending) this.#did(`write ${second}`, () => page.write(then.composer as unknown as HTMLInputElement, second));
  }

  /** Files can be attached once the society's words are known; opened anew, the case asks for them again. */
  async #look(page: WidgetPage, back: HTMLElement): Promise<void> {
    this.#looked += 1;
    if (this.#looked === 3) return this.#press(back);
    // The server has said that there are none.
    if (this.#looked > 6) return this.#reload(page);
    this.deeds.push('look for a way to attach');
  }

  #reload(page: WidgetPage): Promise<void> {
    this.deeds.push('load the page again');
    this.#at = undefined;
    this.#looked = 0;
    return page.reload();
  }

  #press(button: HTMLElement): void {
    this.#did(`press ${nameOf(button)}`, () => {
      button.focus();
      button.click();
    });
  }

  #did(what: string, act: () => void): true {
    this.deeds.push(what);
    act();
    return true;
  }
}

function one(page: WidgetPage, name: RegExp): HTMLElement {
  const [button] = page.all('button', name);
  if (!button) throw new Error(`There is no ${name}: ${page.text}`);
  return button;
}
