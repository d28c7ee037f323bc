/** One member's short way through a host's page: from the first field to the case in the list, looking at each screen. */
import type { Screen } from './host-screens.ts';
import { floatingFaults, focusFaults, inFront, isReached, readingFaults } from './host-sight.ts';

interface Guide {
  /** A screen is reached, by name; the way goes on once it resolves. */
  readonly stop: (screen: Screen) => Promise<void>;
  readonly complain: (fault: string) => void;
  /** A way of asking for the other language. */
  readonly speakFrench: () => void;
}

const PATIENCE = 10_000;

const folded = (text: string | null): string => (text ?? '').replace(/\s+/g, ' ').trim();

async function until<T>(what: string, attempt: () => T | null | undefined | false, shown: () => string = () => 'nothing'): Promise<T> {
  const end = performance.now() + PATIENCE;
  for (;;) {
    const found = attempt();
    if (found) return found;
    if (performance.now() > end) throw new Error(`${what} did not come, but ${shown()}`);
    await new Promise((again) => {
      setTimeout(again, 15);
    });
  }
}

/** All elements of that name, through every shadow root. */
export function everywhere(root: ParentNode, name: string): Element | null {
  for (const element of root.querySelectorAll('*')) {
    if (element.localName === name) return element;
    const inner = element.shadowRoot && everywhere(element.shadowRoot, name);
    if (inner) return inner;
  }
  return null;
}

export async function takeTheWay(wizard: HTMLElement, list: HTMLElement, { stop, complain, speakFrench }: Guide): Promise<void> {
  const root = wizard.shadowRoot!;
  /** The first one shown, of what stands in front. */
  const find = <E extends HTMLElement>(selector: string, text = /^/, within: ShadowRoot = root): Promise<E> =>
    until(`${selector} ${text}`, () => {
      const front = inFront(within);
      return [...within.querySelectorAll<E>(selector)].find(
        (each) => front.contains(each) && each.checkVisibility() && text.test(each.getAttribute('aria-label') ?? folded(each.textContent)),
      );
    }, () => `“${folded(inFront(within).textContent).slice(-300)}”`);

  /** As a pointer does it: what lies above, or takes no pointer, is in the way. */
  const press = (element: HTMLElement): void => {
    element.scrollIntoView({ block: 'center' });
    if (!isReached(element)) complain(`“${folded(element.textContent) || element.getAttribute('aria-label')}” cannot be reached by a pointer`);
    element.click();
  };
  const look = async (screen: Screen, widget: HTMLElement = wizard): Promise<void> => {
    readingFaults(widget).forEach((fault) => complain(`${screen}: ${fault}`));
    await stop(screen);
  };
  const fill = (control: HTMLInputElement, value: string): void => {
    control.focus();
    focusFaults(control).forEach((fault) => complain(`#${control.id} ${fault}`));
    control.value = value;
    control.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  };
  const next = async (heading: RegExp): Promise<void> => {
    press(await find('[part~=next]'));
    await find('h2', heading);
    const { activeElement } = root;
    if (activeElement?.id !== 'heading') complain(`on the way to ${heading} the focus stays behind`);
  };

  // The account comes with the session, and the engine with it.
  await until('the account', () => folded(root.textContent).includes('Éditions Boréal'));
  await look('subject');
  press(await find('[part~=next]'));
  const faulty = await find<HTMLAnchorElement>('.faults a');
  if (!root.activeElement?.contains(faulty)) complain('the focus does not go to what is wrong');
  await look('fault');
  press(faulty);
  if (root.activeElement?.id !== 'subject') complain('what is wrong does not lead to its field');
  fill(await find<HTMLInputElement>('#subject'), 'Missing royalties');
  await next(/What is it about/);

  fill(await find<HTMLInputElement>('#find'), 'request');
  const found = await find('.found', /Requests/);
  found.scrollIntoView({ block: 'center' });
  floatingFaults(found).forEach((fault) => complain(`the list of types found ${fault}`));
  await look('finder');
  root.querySelector<HTMLElement>('#find')!.blur();
  press(await find('label', /^Requests/));
  press(await find('.ask', /Requests/));
  const definition = await find('#definition', /Anything that you ask for/);
  // Placed beside its button in the next frame.
  await until('the place of the definition', () => definition.style.left !== '');
  floatingFaults(definition).forEach((fault) => complain(`the definition ${fault}`));
  await look('definition');
  press(await find('#definition .link', /Close/));
  press(await find('label', /^With proof/));
  await next(/Anything to add/);
  await look('details');
  await next(/Attachments/);

  const carried = new DataTransfer();
  carried.items.add(new File(['%PDF-1.7 '.padEnd(400, 'x')], 'statement.pdf', { type: 'application/pdf' }));
  const picker = root.querySelector<HTMLInputElement>('input[type=file]')!;
  picker.files = carried.files;
  picker.dispatchEvent(new Event('change', { bubbles: true }));
  const question = await find<HTMLDialogElement>('dialog');
  floatingFaults(question).forEach((fault) => complain(`the question about the file ${fault}`));
  await look('question');
  press(await find('dialog button', /I confirm, upload/));
  await find('.state', /Confirmed and uploaded/);
  await look('files');
  await next(/Check before you submit/);
  await look('review');

  speakFrench();
  await find('h2', /Vérifiez avant de soumettre/);
  press(await find('[part~=next]', /Soumettre le cas/));
  await find('h2', /Votre cas a été reçu/);
  await look('receipt');

  const cases = list.shadowRoot!;
  const row = await find<HTMLButtonElement>('.subject', /Missing royalties/, cases);
  row.scrollIntoView({ block: 'center' });
  await look('list', list);
  press(row);
  await find('*', /Which station was it\?/, cases);
  await look('case', list);
}
