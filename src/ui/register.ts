/** An element of ours is registered once on a page. */

/** This release, as package.json says it. */
export const version = '0.1.0';

/**
 * Whether it is for this copy to register the tag. A second copy leaves the first in charge and says so. On a server
 * nobody registers: the tag is left for the browser.
 */
export function isFirst(tag: string, element: CustomElementConstructor & { version?: string }): boolean {
  const tags = (globalThis as { customElements?: CustomElementRegistry }).customElements;
  const there = tags?.get(tag) as typeof element | undefined;
  // eslint-disable-next-line no-console -- For the integrator: nobody else can see which of two releases is in use.
  if (there && there !== element) console.warn(`<${tag}> ${there.version} stays: ${version} is not used.`);
  element.version = version;
  return !!tags && !there;
}
