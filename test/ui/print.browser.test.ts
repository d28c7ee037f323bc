/** Printing one element: what the page looks like while it prints, and that nothing of it stays. */
import { expect } from '@open-wc/testing';
import { printOnly } from '../../src/ui/print.ts';

/** The page as the printer would see it: its print rules hold on the screen for a moment. */
interface Printed {
  readonly shown: (element: Element) => boolean;
}

const { print } = window;
const nothingAround = (): void => undefined;

const rootsOf = (element: Element): (Document | ShadowRoot)[] => {
  const root = element.getRootNode() as Document | ShadowRoot;
  return root instanceof ShadowRoot ? [root, ...rootsOf(root.host)] : [root];
};

/** While the browser prints, `look` sees the page with its print rules in force. */
function whilePrinting(element: HTMLElement, look: (printed: Printed) => void): void {
  let outcome: unknown = new Error('nothing was printed');
  window.print = () => {
    const sheets = [...new Set([...rootsOf(element), document].flatMap((root) => root.adoptedStyleSheets))];
    const media = sheets.flatMap((sheet) => [...sheet.cssRules].filter((rule) => rule instanceof CSSMediaRule)).map((rule) => rule.media);
    const said = media.map(({ mediaText }) => mediaText);
    media.forEach((each) => (each.mediaText = each.mediaText === 'print' ? 'all' : 'not all'));
    try {
      look({ shown: (each) => each.checkVisibility({ visibilityProperty: true, opacityProperty: true }) });
      outcome = undefined;
    } catch (failure) {
      // What a print throws is caught, as a refusal.
      outcome = failure;
    } finally {
      media.forEach((each, at) => (each.mediaText = said[at]!));
    }
  };
  printOnly(element);
  if (outcome) throw outcome;
}

const over = (): boolean => dispatchEvent(new Event('afterprint'));

const traces = (): number =>
  document.querySelectorAll('[data-case-print]').length + document.adoptedStyleSheets.length;

function page(): { readonly place: HTMLElement; readonly host: HTMLElement; readonly target: HTMLElement; readonly beside: HTMLElement } {
  const place = document.createElement('div');
  place.dataset['place'] = '';
  const box = document.createElement('div');
  Object.assign(box.style, { display: 'grid', overflow: 'auto', height: '40px', transform: 'scale(0.5)', position: 'fixed' });
  const host = document.createElement('div');
  const root = host.attachShadow({ mode: 'open' });
  const target = document.createElement('article');
  target.append(Object.assign(document.createElement('p'), { textContent: 'This alone' }));
  Object.assign(target.style, { overflow: 'auto', maxHeight: '20px', height: '20px' });
  (target.firstElementChild as HTMLElement).style.height = '300px';
  const beside = Object.assign(document.createElement('p'), { textContent: 'Beside it' });
  root.append(beside, target);
  const light = Object.assign(document.createElement('p'), { textContent: 'Beside the box' });
  box.append(host);
  place.append(light, box);
  document.body.append(place);
  return { place, host, target, beside };
}

describe('printing one element', () => {
  afterEach(() => {
    window.print = nothingAround;
    over();
    window.print = print;
    document.querySelectorAll('[data-place]').forEach((element) => element.remove());
    document.documentElement.style.colorScheme = '';
  });

  it('shows it, and nothing beside it in its root or on the page', () => {
    const { place, target, beside } = page();
    whilePrinting(target, ({ shown }) => {
      expect(shown(target.firstElementChild!)).to.equal(true);
      expect([shown(beside), shown(place.firstElementChild!)]).to.deep.equal([false, false]);
    });
    expect([beside, place.firstElementChild!].every((each) => each.checkVisibility())).to.equal(true);
  });

  it('frees it from scroll boxes, fixed places and transforms', () => {
    const { target, host } = page();
    whilePrinting(target, () => {
      const box = getComputedStyle(host.parentElement!);
      expect([box.overflow, box.position, box.transform, box.display]).to.deep.equal(['visible', 'static', 'none', 'block']);
      expect(target.getBoundingClientRect().height).to.be.at.least(300);
    });
  });

  it('prints dark themes light, whatever colours the host has set', () => {
    const { target, host, place } = page();
    document.documentElement.style.colorScheme = 'dark';
    place.style.setProperty('--case-ink', '#ffffff');
    host.style.setProperty('--case-paper', '#000000');
    target.style.color = 'var(--case-ink, light-dark(#14202b, #e9eef2))';
    target.style.backgroundColor = 'var(--case-paper, light-dark(#ffffff, #17212a))';
    whilePrinting(target, () => {
      const { color, backgroundColor } = getComputedStyle(target);
      expect([color, backgroundColor]).to.deep.equal(['rgb(20, 32, 43)', 'rgb(255, 255, 255)']);
    });
  });

  it('finds its way out through slots of other components', () => {
    const { place, host, target } = page();
    const shell = document.createElement('div');
    const root = shell.attachShadow({ mode: 'open' });
    const menu = Object.assign(document.createElement('nav'), { textContent: 'Menu' });
    const main = document.createElement('main');
    main.append(document.createElement('slot'));
    root.append(menu, main);
    place.append(shell);
    shell.append(host);
    whilePrinting(target, ({ shown }) => {
      expect([shown(target), shown(main), shown(menu)]).to.deep.equal([true, true, false]);
    });
    over();
    expect(root.adoptedStyleSheets.length + root.querySelectorAll('[data-case-print]').length).to.equal(0);
  });

  it('leaves nothing behind when it is over, and says so once', () => {
    const { target } = page();
    const before = traces();
    const own = new CSSStyleSheet();
    const root = target.getRootNode() as ShadowRoot;
    root.adoptedStyleSheets = [own];
    let ends = 0;
    window.print = nothingAround;
    printOnly(target, () => (ends += 1));
    expect(traces()).to.be.above(before);
    over();
    over();
    expect([traces(), ends, target.hasAttribute('data-case-print'), root.adoptedStyleSheets.length]).to.deep.equal([before, 1, false, 1]);
    expect(root.adoptedStyleSheets[0]).to.equal(own);
  });

  it('leaves nothing behind where printing is refused', () => {
    const { target } = page();
    window.print = () => {
      throw new DOMException('sandboxed', 'SecurityError');
    };
    printOnly(target);
    expect(traces()).to.equal(0);
  });

  for (const act of ['pointerdown', 'keydown']) {
    it(`leaves nothing behind where the browser tells no end: at the next ${act} it is over`, () => {
      const { target } = page();
      window.print = nothingAround;
      printOnly(target);
      document.body.dispatchEvent(new Event(act, { bubbles: true }));
      expect(traces()).to.equal(0);
    });
  }

  it('ends the one before when another begins', () => {
    const { target, beside } = page();
    window.print = nothingAround;
    let ends = 0;
    printOnly(target, () => (ends += 1));
    printOnly(beside);
    expect([ends, target.hasAttribute('data-case-print'), beside.dataset['casePrint']]).to.deep.equal([1, false, 'this']);
  });
});
