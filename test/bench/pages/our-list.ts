/** `<my-cases>` as a contender: put up with a backend, and driven by the controls that a member uses. */
import '../../../src/my-cases.define.ts';
import type { CaseBackend } from '../../../src/backend/port.ts';
import type { CaseFilter } from '../../../src/model/case-list.ts';
import type { MyCases } from '../../../src/my-cases.ts';
import type { Contender, Expected } from './contender.ts';

export interface OurList {
  readonly startUp: number;
  readonly backend: CaseBackend;
  readonly account: string;
  expected(filter: CaseFilter): Promise<Expected>;
}

export function ourList({ startUp, backend, account, expected }: OurList): Contender {
  const list = document.createElement('my-cases') as MyCases;

  /** The one of these that begins with `word`. */
  function button(among: string, word: string): HTMLButtonElement {
    const found = [...list.shadowRoot!.querySelectorAll<HTMLElement>(among)].find((each) => each.textContent?.trim().startsWith(word));
    const pressed = found?.matches('button') ? found : found?.querySelector('button');
    if (!pressed) throw new Error(`No button “${word}” here.`);
    return pressed as HTMLButtonElement;
  }

  const searchBox = (): HTMLInputElement | null => list.shadowRoot!.querySelector('input[type="search"]');

  return {
    startUp,
    show() {
      Object.assign(list, { backend, account });
      document.body.append(list);
      return list;
    },
    async settled() {
      while (!searchBox()) await new Promise(requestAnimationFrame);
    },
    filter: (status) => button('[aria-pressed]', status ? 'Cancelled' : 'All').click(),
    search(words) {
      const box = searchBox()!;
      box.value = words;
      box.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    },
    sort: (by) => button('[role="columnheader"]', by ? 'Subject' : 'Updated').click(),
    expected,
  };
}
