/** Gives an element the looks of a part that came later, once. */
import type { CSSResult } from 'lit';

export function adoptStyles(root: HTMLElement | DocumentFragment, ...styles: readonly (CSSResult | undefined)[]): void {
  if (!(root instanceof ShadowRoot)) return;
  const { adoptedStyleSheets: worn } = root;
  for (const each of styles) if (each?.styleSheet && !worn.includes(each.styleSheet)) worn.push(each.styleSheet);
}
