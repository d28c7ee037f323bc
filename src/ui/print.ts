/** Prints one element of the page alone, light on white, and leaves nothing behind. */
import { tokens } from './base-styles.ts';

/** On the element itself `this`, on everything around it `around`. */
const MARK = 'data-case-print';

/** Every colour a host may have set goes back to its default, whose light half then shows. */
const plainColours = [...tokens.cssText.matchAll(/(--case-[\w-]+), ?light-dark/g)].map(([, name]) => `${name}:initial!important;`).join('');

/**
 * A scroll container prints what it happens to show, and a grid or a transform would hold the element in its place. In a
 * fieldset Chromium gives what is in a container no size once its neighbours are gone.
 */
const rules = `@media print{
  [${MARK}='around']>:not([${MARK}]),:host([${MARK}])>:not([${MARK}]){display:none!important}
  [${MARK}='around']::before,[${MARK}='around']::after{content:none!important}
  [${MARK}]{${plainColours}color-scheme:light!important;overflow:visible!important;position:static!important;
    height:auto!important;max-height:none!important;min-height:0!important;max-width:none!important;
    transform:none!important;translate:none!important;scale:none!important;zoom:1!important;filter:none!important;
    opacity:1!important;visibility:visible!important;clip-path:none!important;content-visibility:visible!important;
    box-shadow:none!important;float:none!important;columns:auto!important}
  [${MARK}='around']{display:block!important;width:auto!important;margin:0!important;padding:0!important;
    border:0!important;background:none!important}
  fieldset [${MARK}]{container-type:normal!important}
}`;

/** Ends the print before: a browser may have said nothing about its end. */
let putBack: (() => void) | undefined;

/** `after` is called once when the print is over, or was refused. */
export function printOnly(element: HTMLElement, after: () => void = () => {}): void {
  putBack?.();
  const view = element.ownerDocument.defaultView ?? window;
  const around = [...flatAncestors(element)];
  const marked = [element, ...around];
  const roots = [...new Set(marked.map((each) => each.getRootNode() as Document | ShadowRoot))];
  const sheet = new view.CSSStyleSheet();
  sheet.replaceSync(rules);
  // Where no end is told of, a blocked print say, the next thing the person does is after it.
  const ends = ['afterprint', 'pointerdown', 'keydown'] as const;
  const end = (): void => {
    putBack = undefined;
    ends.forEach((name) => view.removeEventListener(name, end, true));
    marked.forEach((each) => each.removeAttribute(MARK));
    for (const root of roots) root.adoptedStyleSheets = root.adoptedStyleSheets.filter((each) => each !== sheet);
    after();
  };
  putBack = end;
  around.forEach((each) => each.setAttribute(MARK, 'around'));
  element.setAttribute(MARK, 'this');
  for (const root of roots) root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  ends.forEach((name) => view.addEventListener(name, end, true));
  try {
    view.print();
  } catch {
    end();
  }
}

/** What the element is drawn in: through slots and out of shadow roots, up to the page's own root. */
function* flatAncestors(element: Element): Generator<Element> {
  for (let at = parentOf(element); at; at = parentOf(at)) yield at;
}

function parentOf(element: Element): Element | null {
  const { parentNode } = element;
  return element.assignedSlot ?? (parentNode instanceof ShadowRoot ? parentNode.host : element.parentElement);
}
