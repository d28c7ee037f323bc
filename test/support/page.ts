/** A test's eyes and hands: finds controls by role and accessible name within one root, types and presses as a person does. */
import { executeServerCommand } from '@web/test-runner-commands';
import type { KeyCommands } from './real-keys.ts';

export type Role =
  | 'alert' | 'button' | 'checkbox' | 'combobox' | 'dialog' | 'group' | 'heading' | 'link' | 'list' | 'listbox' | 'listitem' | 'option'
  | 'progressbar' | 'radio' | 'region' | 'row' | 'status' | 'table' | 'textbox';

/** Elements that have the role by themselves; any element may also have it by its `role` attribute. */
const native: Record<Role, string> = {
  alert: '',
  button: 'button, input:is([type=button], [type=submit], [type=reset]), summary',
  checkbox: 'input[type=checkbox]',
  combobox: 'select:not([multiple], [size])',
  dialog: 'dialog',
  group: 'fieldset, details',
  heading: 'h1, h2, h3, h4, h5, h6',
  link: 'a[href]',
  list: 'ul, ol',
  listbox: '',
  listitem: 'li',
  option: '',
  progressbar: 'progress',
  radio: 'input[type=radio]',
  region: 'section',
  row: 'tr',
  status: 'output',
  table: 'table',
  textbox: 'textarea, input:not([type]), input:is([type=text], [type=email], [type=tel], [type=url], [type=search], [type=date], [type=number])',
};

/** An element stands for its shadow root where it has an open one. */
export type Root = ParentNode & Node;
// By shape and not by class: an element of a framed page has the classes of its own window.
const inside = (root: Root): Root => ('shadowRoot' in root ? ((root as unknown as Element).shadowRoot ?? root) : root);

/** Every shown element of that role, in document order, with that name where one is given. */
export function allByRole<E extends HTMLElement = HTMLElement>(root: Root, role: Role, name?: string | RegExp): E[] {
  const own = native[role]
    ? [...inside(root).querySelectorAll<E>(native[role])].filter((element) => !element.hasAttribute('role'))
    : [];
  const given = [...inside(root).querySelectorAll<E>(`[role~="${role}"]`)];
  return [...own, ...given]
    .filter((element) => isShown(element) && matches(nameOf(element), name))
    .sort((a, b) => (a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1));
}

/** The one element of that role and name; says what there is instead where it is not exactly one. */
export function byRole<E extends HTMLElement = HTMLElement>(root: Root, role: Role, name?: string | RegExp): E {
  const found = allByRole<E>(root, role, name);
  if (found.length === 1) return found[0]!;
  const there = allByRole(root, role).map((element) => `“${nameOf(element)}”`);
  throw new Error(
    `Wanted one ${role}${name === undefined ? '' : ` named ${name}`}, found ${found.length}. ` +
      `Shown: ${there.join(', ') || `no ${role} at all`}.`,
  );
}

/** Waits for `byRole` to find it, as a person waits for a page. */
export const findByRole = <E extends HTMLElement = HTMLElement>(
  root: Root, role: Role, name?: string | RegExp, patience = 5000,
): Promise<E> => eventually(() => byRole<E>(root, role, name), patience);

/** Tries until it no longer throws; then the last reason is the failure. */
export async function eventually<T>(attempt: () => T | Promise<T>, patience = 5000): Promise<T> {
  const end = Date.now() + patience;
  for (;;) {
    try {
      return await attempt();
    } catch (reason) {
      if (Date.now() > end) throw reason;
      await new Promise((again) => {
        setTimeout(again, 20);
      });
    }
  }
}

/** What assistive technology was told last: by the element's dialog where one is in front, else by the page. */
export function said(): string {
  const inFront = [...document.body.querySelectorAll('*')].flatMap(({ shadowRoot }) => shadowRoot?.querySelector('dialog:modal') ?? [])[0];
  return spaced((inFront ?? document.body).querySelector(':scope > [data-case-announcer]')?.textContent ?? '');
}

const matches = (actual: string, wanted: string | RegExp | undefined): boolean =>
  wanted === undefined || (typeof wanted === 'string' ? actual === spaced(wanted) : wanted.test(actual));

/** U+00A0 compares as a space: typography is the locale gate's business, not each test's. */
const spaced = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** Whether a person, or a screen reader, meets the element at all: what lies behind an open modal dialog is inert. */
export function isShown(element: Element): boolean {
  if (element.closest('[aria-hidden=true], [inert]')) return false;
  const modal = [...(element.getRootNode() as Document | ShadowRoot).querySelectorAll('dialog:modal')].at(-1);
  if (modal && !modal.contains(element)) return false;
  return element.checkVisibility({ visibilityProperty: true });
}

/** The accessible name, as far as one root is concerned: labelledby, label, own labels, content, title. */
export function nameOf(element: HTMLElement): string {
  const root = element.getRootNode() as Document | ShadowRoot;
  const labelled = (element.getAttribute('aria-labelledby') ?? '')
    .split(/\s+/)
    .map((id) => (id ? root.getElementById(id) : null))
    .filter((label) => label !== null);
  if (labelled.length > 0) return spaced(labelled.map(textOf).join(' '));
  const given = element.getAttribute('aria-label');
  if (given?.trim()) return spaced(given);
  const { labels } = element as HTMLInputElement;
  if (labels?.length) return spaced([...labels].map(textOf).join(' '));
  if (element.localName === 'fieldset') return spaced(textOf(element.querySelector(':scope > legend')));
  if (element.localName === 'table') return spaced(textOf((element as HTMLTableElement).caption));
  if (element.matches('input:is([type=button], [type=submit], [type=reset])')) return spaced((element as HTMLInputElement).value);
  const named = element.matches('dialog, section, ul, ol, form, input, select, textarea, progress, [role=dialog], [role=group], [role=list]');
  const text = named ? '' : spaced(textOf(element));
  return text || spaced(element.title);
}

/** What assistive technology reads of a node: alternatives instead of pictures, nothing hidden. */
function textOf(node: Node | null): string {
  if (!node) return '';
  if (node.nodeType === Node.TEXT_NODE) return (node as Text).data;
  if (node.nodeType !== Node.ELEMENT_NODE) return '';
  const element = node as Element;
  if (element.getAttribute('aria-hidden') === 'true' || element.matches('[hidden], style, script, template')) return '';
  const given = element.getAttribute('aria-label');
  if (given) return given;
  if (element.localName === 'img') return (element as HTMLImageElement).alt;
  const assigned = element.localName === 'slot' ? (element as HTMLSlotElement).assignedNodes() : [];
  if (assigned.length > 0) return assigned.map(textOf).join('');
  return [...element.childNodes].map((child) => (isBlock(child) ? ` ${textOf(child)} ` : textOf(child))).join('');
}

/** What is taken out of the flow, a visually hidden word say, reads on in its line. */
function isBlock(node: Node): boolean {
  if (node.nodeType !== Node.ELEMENT_NODE) return false;
  const { display, position } = getComputedStyle(node as Element);
  return !/^(inline|contents|none)/.test(display) && !/^(absolute|fixed)$/.test(position);
}

/** Descriptions that `aria-describedby` points at: hints and errors, in the order they are read. */
export const descriptionOf = (element: Element): string =>
  spaced(
    (element.getAttribute('aria-describedby') ?? '')
      .split(/\s+/)
      .map((id) => (id ? textOf((element.getRootNode() as Document | ShadowRoot).getElementById(id)) : ''))
      .join(' '),
  );

/** The element that has the focus, followed into shadow roots. */
export function focused(): Element | null {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  return element;
}

/** Types into a control with real keys, over what stood there. */
export async function type(control: HTMLElement, text: string): Promise<void> {
  control.focus();
  if (control.matches('input, textarea')) (control as HTMLInputElement).select();
  if (text === '') await press('Backspace');
  else await executeServerCommand<unknown, KeyCommands['type-text']>('type-text', { text });
}

/** Presses one key, or a chord such as `Shift+Tab`. */
export async function press(chord: string): Promise<void> {
  await executeServerCommand<unknown, KeyCommands['press-keys']>('press-keys', { chord });
}
