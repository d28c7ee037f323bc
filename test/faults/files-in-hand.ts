/** The files that a member means to send: chosen, confirmed one by one, and seen to until they are there. */
import { word } from '../elements/wizard-words.ts';
import { allByRole, byRole, nameOf } from '../support/page.ts';
import { said } from './screen.ts';
import type { WidgetPage } from './widget-page.ts';

export interface WantedFile {
  readonly file: File;
  /** To the question before it may leave. */
  readonly answer: 'yes' | 'no';
}

const spaced = (text: string | null | undefined): string => (text ?? '').replace(/\s+/g, ' ').trim();

export class FilesInHand {
  /** When each file got its yes, by the wall clock. */
  readonly yes = new Map<string, number>();
  readonly #wanted: readonly WantedFile[];
  readonly #did: (what: string, act: () => void) => true;
  /** Uploaded, and then thought better of. */
  readonly #takesBack: string | undefined;
  readonly #takenBack = new Set<string>();

  constructor(wanted: readonly WantedFile[], did: (what: string, act: () => void) => true, takesBack?: string) {
    this.#wanted = wanted;
    this.#did = did;
    this.#takesBack = takesBack;
  }

  /** Whether something about the files was left to do. `rows`: where the page may show them. */
  attach(page: WidgetPage, rows: readonly HTMLElement[]): boolean {
    for (const { file, answer } of this.#wanted) {
      if (this.#takenBack.has(file.name)) continue;
      const row = rows.find((each) => !each.closest('dialog') && spaced(each.textContent).includes(file.name));
      if (!row) return this.#did(`choose ${file.name}`, () => page.choose(file));
      const text = spaced(row.textContent);
      const [way] = allByRole(row, 'button').filter((button) => /^(Try again|Réessayer|Choose again|Choisir de nouveau|Answer|Répondre)/.test(nameOf(button)));
      const uploaded = said('uploaded').test(text) || text.includes(word('uploaded')) || text.includes(word('uploaded', 'fr'));
      if (uploaded && file.name === this.#takesBack) {
        this.#takenBack.add(file.name);
        return this.#did(`remove ${file.name}`, () => byRole(row, 'button', /^(Remove|Retirer)/).click());
      }
      if (uploaded || (answer === 'no' && way && /^(Answer|Répondre)/.test(nameOf(way)) && /not confirm|pas confirmé/.test(text))) continue;
      // A file dialog of the browser's own cannot be answered from here: what it would hand over is.
      if (way && /^(Choose|Choisir)/.test(nameOf(way))) return this.#did(`choose ${file.name} again`, () => page.choose(file));
      if (way) return this.#did(`${nameOf(way)}`, () => way.click());
      return this.#did(`remove ${file.name}, which says: ${text}`, () => byRole(row, 'button', /^(Remove|Retirer)/).click());
    }
    return false;
  }

  answer(page: WidgetPage, about: string): void {
    const asked = this.#wanted.find(({ file }) => about.includes(file.name));
    if (!asked) throw new Error(`Asked about something else: ${about}`);
    if (asked.answer === 'no') return void this.#did(`no to ${asked.file.name}`, () => page.press(said('no')));
    if (!this.yes.has(asked.file.name)) this.yes.set(asked.file.name, Date.now());
    this.#did(`yes to ${asked.file.name}`, () => page.press(said('yes')));
  }
}
