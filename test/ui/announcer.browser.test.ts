/** Where something is said aloud: never behind what stands in front, whatever dialog of the page that is, and once. */
import { expect } from '@open-wc/testing';
import { announceFor } from '../../src/ui/announcer.ts';
import { eventually } from '../support/page.ts';

const REGION = '[data-case-announcer]';

/** The page may hold one for each place that something was said in. */
function regions(root: ParentNode = document): HTMLElement[] {
  return [...root.querySelectorAll<HTMLElement>('*')].flatMap((each) => [
    ...(each.matches(REGION) ? [each] : []),
    ...(each.shadowRoot ? regions(each.shadowRoot) : []),
  ]);
}

/** What an engine keeps from the focus, because it is inert or not drawn, it keeps from assistive technology too. */
function isHeard(region: HTMLElement): boolean {
  region.tabIndex = -1;
  region.focus();
  const heard = region.matches(':focus') && !region.closest('[aria-hidden=true]');
  region.blur();
  region.removeAttribute('tabindex');
  return heard;
}

const heard = (): readonly string[] => regions().filter(isHeard).map(({ textContent }) => textContent).filter(Boolean);

/** Each line that comes to stand in a region. */
function listen(...roots: readonly Node[]): { readonly said: readonly string[] } {
  const said: string[] = [];
  const observer = new MutationObserver((changes) => {
    for (const node of changes.flatMap(({ addedNodes }) => [...addedNodes])) {
      if (node.parentElement?.matches(REGION)) said.push(node.textContent!);
    }
  });
  for (const root of [document, ...roots]) observer.observe(root, { childList: true, subtree: true });
  return { said };
}

/** A place of the page, with an element that speaks at `[data-speaker]`. */
function page(markup: string): HTMLElement {
  const place = document.createElement('div');
  place.dataset['place'] = '';
  place.setHTMLUnsafe(markup);
  document.body.append(place);
  return place;
}

const speaker = '<div data-speaker></div>';

function speakerIn(root: ParentNode): HTMLElement {
  for (const each of root.querySelectorAll<HTMLElement>('*')) {
    if (each.matches('[data-speaker]')) return each;
    const inner = each.shadowRoot && speakerIn(each.shadowRoot);
    if (inner) return inner;
  }
  return undefined as never;
}

const say = (place: ParentNode, text: string): void => void announceFor(speakerIn(place), () => text);
const hears = (...texts: readonly string[]): Promise<void> => eventually(() => void expect(heard()).to.deep.equal(texts));

const open = (place: ParentNode): HTMLDialogElement => {
  const dialog = place.querySelector('dialog')!;
  dialog.showModal();
  return dialog;
};

describe('what is said aloud', () => {
  afterEach(() => document.querySelectorAll(`[data-place], ${REGION}`).forEach((each) => each.remove()));
  afterEach(() => [...document.body.children].forEach((each) => ['inert', 'aria-hidden'].forEach((name) => each.removeAttribute(name))));

  it('stands in the page itself, where nothing is in front of it', async () => {
    const place = page(speaker);
    say(place, 'Step 1');
    await hears('Step 1');
    expect(regions().map(({ parentElement }) => parentElement?.localName)).to.deep.equal(['body']);
  });

  it('is heard in a modal dialog of the page', async () => {
    const place = page(`<dialog>${speaker}</dialog>`);
    open(place);
    say(place, 'Step 1');
    await hears('Step 1');
  });

  it('is heard before the dialog opens, in it, and after it is closed, each once', async () => {
    const place = page(`<dialog>${speaker}</dialog><p>Beside</p>`);
    const { said } = listen();
    say(place, 'before');
    await hears('before');
    const dialog = open(place);
    say(place, 'within');
    await hears('within');
    dialog.close();
    say(place, 'after');
    await hears('after');
    dialog.showModal();
    say(place, 'again');
    await hears('again');
    expect(said).to.deep.equal(['before', 'within', 'after', 'again']);
  });

  it('is heard where a component of the host makes the dialog and the element is put into its slot', async () => {
    const place = page(`<div id="shell"><template shadowrootmode="open"><dialog><main><slot></slot></main></dialog></template>${speaker}</div>`);
    open(place.querySelector('#shell')!.shadowRoot!);
    say(place, 'Step 1');
    await hears('Step 1');
  });

  it('is heard where the element is two components deep in a dialog of the page', async () => {
    const inner = `<div><template shadowrootmode="open"><section>${speaker}</section></template></div>`;
    const place = page(`<dialog><div><template shadowrootmode="open">${inner}</template></div></dialog>`);
    open(place);
    say(place, 'Step 1');
    await hears('Step 1');
  });

  it('is heard in a dialog that stands on another, and on that one again', async () => {
    const place = page(`<dialog><div id="outer" data-speaker></div><dialog id="second">${speaker}</dialog></dialog>`);
    const [first, second] = place.querySelectorAll('dialog');
    first!.showModal();
    second!.showModal();
    announceFor(second!.querySelector<HTMLElement>('[data-speaker]')!, () => 'above');
    await hears('above');
    second!.close();
    say(place, 'below');
    await hears('below');
  });

  it('is heard in a dialog whose script empties it and fills it anew', async () => {
    const place = page(`<dialog>${speaker}</dialog>`);
    const dialog = open(place);
    say(place, 'first');
    await hears('first');
    dialog.setHTMLUnsafe(speaker);
    say(place, 'second');
    await hears('second');
  });

  it('is heard in what says by `aria-modal` that nothing else of the page counts', async () => {
    const place = page(`<div role="dialog" aria-modal="true">${speaker}</div>`);
    say(place, 'Step 1');
    await hears('Step 1');
    expect(regions()[0]!.closest('[aria-modal]') === place.firstElementChild).to.equal(true);
  });

  for (const [how, attribute] of [['makes it inert', 'inert'], ['hides it from assistive technology', 'aria-hidden']] as const) {
    it(`is heard where a script of the page takes everything beside its dialog for the page behind, and ${how}`, async () => {
      const place = page(speaker);
      say(place, 'before');
      await hears('before');
      for (const each of document.body.children) if (each !== place) each.setAttribute(attribute, 'true');
      say(place, 'within');
      await hears('within');
    });
  }

  it('is said of two elements, each in its own place, and the one behind takes nothing from the one in front', async () => {
    const place = page(`<div id="behind"></div><dialog>${speaker}</dialog>`);
    const { said } = listen();
    open(place);
    say(place, 'in front');
    announceFor(place.querySelector<HTMLElement>('#behind')!, () => 'behind');
    await eventually(() => expect(said).to.have.length(2));
    await hears('in front');
  });

  it('comes into a region that was there, empty, before it: what comes along with its region is not said', async () => {
    const place = page(speaker);
    say(place, 'Step 1');
    expect(regions().map(({ textContent }) => textContent)).to.deep.equal(['']);
    await hears('Step 1');
  });

  it('is all said, in its order, where several come before their region is known', async () => {
    const place = page(`${speaker}<div id="beside"></div>`);
    const { said } = listen();
    say(place, 'older');
    announceFor(place.querySelector<HTMLElement>('#beside')!, () => 'of another');
    say(place, 'newer');
    await eventually(() => expect(said).to.deep.equal(['older', 'of another', 'newer']));
    await hears('newer');
  });

  /** As our own elements draw their questions. */
  const asking = `<div data-speaker><template shadowrootmode="open"><dialog><p>Remove it?</p></dialog></template></div>`;

  it('is heard in a dialog of the element itself, while that is in front', async () => {
    const place = page(asking);
    const dialog = open(speakerIn(place).shadowRoot!);
    say(place, 'The file is ready');
    await hears('The file is ready');
    dialog.close();
    say(place, 'after');
    await hears('after');
  });

  it('is heard where the element takes its dialog away as soon as it has said it', async () => {
    const place = page(asking);
    const dialog = open(speakerIn(place).shadowRoot!);
    say(place, 'Removed');
    dialog.remove();
    await hears('Removed');
  });

  it('is said again when the same is said again', async () => {
    const place = page(speaker);
    const { said } = listen();
    say(place, 'The file is ready');
    await hears('The file is ready');
    say(place, 'The file is ready');
    await eventually(() => expect(said).to.deep.equal(['The file is ready', 'The file is ready']));
  });
});
