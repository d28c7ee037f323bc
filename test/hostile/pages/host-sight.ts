/** What a person sees of the widget in a host's page: whether each text can be read, and whether what floats is whole and on top. */
import { colour, contrast, over, type Colour } from '../../support/contrast.ts';

const SMALLEST = 12;

/** The widget's own text elements; what is hidden from the eye on purpose, and what the browser draws itself, is none. */
const unseen = 'style, script, option, .hidden, .hidden *, [aria-disabled=true]';

const white: Colour = { rgb: [255, 255, 255], alpha: 1 };

/** The shadow root that the element is in, or the document. */
const rootOf = (node: Node): Document | ShadowRoot => node.getRootNode() as Document | ShadowRoot;

/** What stands in front: an open dialog, else an open popover, else what was found, else everything. */
export function inFront(root: ShadowRoot): ParentNode & Node {
  for (const floating of ['dialog:modal', ':popover-open', '.found:not([hidden])']) {
    const found = root.querySelector(floating);
    if (found) return found;
  }
  return root;
}

/** The element at a point of the page, followed into shadow roots. */
function elementAt(x: number, y: number): Element | null {
  let found = document.elementFromPoint(x, y);
  while (found?.shadowRoot) {
    const inner = found.shadowRoot.elementFromPoint(x, y);
    if (!inner || inner === found) break;
    found = inner;
  }
  return found;
}

/** Whether `inner` is drawn inside `outer`, slots and shadow roots included. */
function isIn(inner: Element | null, outer: Element): boolean {
  for (let at = inner; at; at = at.assignedSlot ?? at.parentElement ?? ((rootOf(at) as ShadowRoot).host ?? null)) if (at === outer) return true;
  return false;
}

/** Whether a press in the middle of it reaches it. */
export function isReached(element: Element): boolean {
  const { left, top, width, height } = element.getBoundingClientRect();
  return isIn(elementAt(left + width / 2, top + height / 2), element);
}

/** What is wrong with something that floats: it has to lie on the screen as a whole, and before everything else. */
export function floatingFaults(element: Element): readonly string[] {
  const { left, top, right, bottom } = element.getBoundingClientRect();
  const faults: string[] = [];
  if (right - left < 120 || bottom - top < 60) faults.push(`is ${Math.round(right - left)} × ${Math.round(bottom - top)} pixels only`);
  if (left < -0.5 || top < -0.5 || right > innerWidth + 0.5 || bottom > innerHeight + 0.5) {
    faults.push(`lies at ${[left, top, right, bottom].map(Math.round)} on a screen of ${innerWidth} × ${innerHeight}`);
  }
  const inset = 16;
  const points = [[left + inset, top + inset], [right - inset, top + inset], [left + inset, bottom - inset], [right - inset, bottom - inset], [(left + right) / 2, (top + bottom) / 2]] as const;
  const covered = points.map(([x, y]) => elementAt(x, y)).find((found) => !isIn(found, element));
  if (covered !== undefined) faults.push(`is covered by ${covered ? `<${covered.localName}>` : 'nothing that can be pressed'}`);
  return faults;
}

interface Line {
  readonly element: Element;
  readonly text: string;
  readonly boxes: readonly DOMRect[];
}

/** Each piece of text with the boxes of its lines. */
function linesIn(scope: ParentNode & Node): readonly Line[] {
  const walker = document.createTreeWalker(scope, NodeFilter.SHOW_TEXT);
  const lines: Line[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const element = node.parentElement;
    const text = (node as Text).data.trim();
    if (!element || text === '' || element.matches(unseen) || !element.checkVisibility({ visibilityProperty: true })) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    lines.push({ element, text: text.slice(0, 40), boxes: [...range.getClientRects()].filter(({ width, height }) => width > 1 && height > 1) });
  }
  return lines;
}

/** What lies behind an element, down to the first that covers all. */
function groundOf(element: Element): Colour {
  const own = colour(getComputedStyle(element).backgroundColor);
  if (own.alpha === 1) return own;
  const parent = element.assignedSlot ?? element.parentElement ?? (rootOf(element) as ShadowRoot).host;
  return over(own, parent ? groundOf(parent) : white);
}

/** By two thirds of its height and more than a pixel of its width: neighbours touch. */
const overlap = (one: DOMRect, other: DOMRect): boolean =>
  Math.min(one.right, other.right) - Math.max(one.left, other.left) > 2 &&
  Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top) > Math.min(one.height, other.height) * 0.5;

/** What cuts its content off, and should not: text that is shortened on purpose says so. */
function cutOff(scope: ParentNode & Node): readonly string[] {
  return [...scope.querySelectorAll('*')].flatMap((element) => {
    if (element.matches(unseen) || !element.checkVisibility()) return [];
    const { overflowX, overflowY, webkitLineClamp } = getComputedStyle(element);
    if (webkitLineClamp !== 'none' || /progress|input|select|textarea|svg/.test(element.localName)) return [];
    const wide = /hidden|clip/.test(overflowX) && element.scrollWidth > element.clientWidth + 2;
    const high = /hidden|clip/.test(overflowY) && element.scrollHeight > element.clientHeight + 2;
    return wide || high ? [`<${element.localName} class="${element.getAttribute('class')}"> cuts its content off`] : [];
  });
}

/** What keeps a person from reading what the element shows: each fault as a sentence. */
export function readingFaults(widget: Element): readonly string[] {
  const scope = inFront(widget.shadowRoot!);
  const lines = linesIn(scope);
  const faults = new Set<string>(cutOff(scope));
  if (lines.length < 4) faults.add(`only ${lines.length} texts are shown`);
  const own = (scope instanceof Element ? scope : widget).getBoundingClientRect();
  const controls = [...scope.querySelectorAll('button, input:not([type=file], [type=radio], [type=checkbox]), select, textarea')].filter((each) => each.checkVisibility());
  for (const { element, text } of [...lines, ...controls.map((control) => ({ element: control, text: `<${control.localName}>` }))]) {
    const style = getComputedStyle(element);
    if (parseFloat(style.fontSize) < SMALLEST && !element.closest('[aria-hidden=true]')) faults.add(`“${text}” is ${style.fontSize} high`);
    const ground = groundOf(element);
    const ratio = contrast(over(colour(style.color), ground), ground);
    if (ratio < 4.49) faults.add(`“${text}” has a contrast of ${ratio.toFixed(2)}`);
    const fill = style.getPropertyValue('-webkit-text-fill-color');
    if (fill && fill !== style.color && !matchMedia('(forced-colors: active)').matches) faults.add(`“${text}” is filled with another colour`);
  }
  const boxes = lines.flatMap(({ text, boxes: each }) => each.map((box) => ({ text, box })));
  for (const [at, one] of boxes.entries()) {
    if (one.box.left < own.left - 1 || one.box.right > own.right + 1) faults.add(`“${one.text}” runs out of the widget`);
    for (const other of boxes.slice(at + 1)) if (overlap(one.box, other.box)) faults.add(`“${one.text}” lies over “${other.text}”`);
  }
  return [...faults].slice(0, 6);
}

/** What keeps a person from seeing where the focus is. */
export function focusFaults(element: Element): readonly string[] {
  const root = rootOf(element);
  if (root.activeElement !== element) return ['does not take the focus'];
  const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(element);
  const ground = groundOf(element.parentElement ?? element);
  if (outlineStyle === 'none' || parseFloat(outlineWidth) < 2) return [`shows its focus by an outline of ${outlineStyle} ${outlineWidth}`];
  const ratio = contrast(over(colour(outlineColor), ground), ground);
  return ratio < 2.99 ? [`shows its focus with a contrast of ${ratio.toFixed(2)}`] : [];
}
