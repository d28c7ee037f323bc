/** In a test page: the policy of a careful host, and a watch over everything that a hostile text could set off. */

/** As the demo's server sends it; the test runner itself speaks over a socket. Imported first, so that it holds for all that follows. */
const policy = [
  `default-src 'none'`,
  `script-src 'self'`,
  `style-src 'self'`,
  `connect-src 'self' ws: blob:`,
  `img-src 'self' blob:`,
  `worker-src 'self'`,
  `base-uri 'none'`,
  `form-action 'none'`,
  `require-trusted-types-for 'script'`,
  `trusted-types lit-html case-wizard`,
].join('; ');

const harms: string[] = [];

addEventListener('error', ({ message }) => harms.push(`error: ${message}`));
addEventListener('unhandledrejection', ({ reason }) => harms.push(`rejection: ${String(reason)}`));
document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) =>
  harms.push(`policy: ${violatedDirective} ${blockedURI} ${sample}`));
Object.assign(globalThis, {
  pwned: () => harms.push('a script ran'),
  alert: () => harms.push('alert'),
  confirm: () => harms.push('confirm'),
  prompt: () => harms.push('prompt'),
});

const meta = document.createElement('meta');
meta.httpEquiv = 'Content-Security-Policy';
meta.content = policy;
document.head.append(meta);

/** A script put into the page as text: what the policy is there to stop. For the test of the tests. */
export function putScript(): void {
  const script = document.createElement('script');
  script.append('pwned()');
  document.head.append(script);
  script.remove();
}

/** What has happened since the last look. */
export const harmsSoFar = (): readonly string[] => harms.splice(0);

/** What the widget draws with, and no more. */
const drawn = new Set(
  `a article b bdi button circle code dd details dialog div dl dt em fieldset footer form g h1 h2 h3 h4 header hr i input label legend li
  line main mark nav ol optgroup option output p path polyline progress rect section select slot small span strong sub summary svg table
  tbody td textarea tfoot th thead time tr ul br use defs datalist case-wizard my-cases crm-enrolment reply-page`.split(/\s+/),
);

const addressed = ['href', 'src', 'srcset', 'srcdoc', 'action', 'formaction', 'data', 'xlink:href', 'poster', 'ping', 'background'];

/** Elements and attributes below `root`, shadow trees among them, that no template of the widget has. */
export function strays(root: ParentNode): readonly string[] {
  return [...everyElement(root)].flatMap((element) => {
    const found = drawn.has(element.localName) ? [] : [`<${element.localName}>`];
    for (const { name, value } of element.attributes) {
      if (name.startsWith('on')) found.push(`${element.localName}[${name}]`);
      else if (addressed.includes(name) && !/^(https?:|mailto:|#|blob:)/.test(value)) found.push(`${element.localName}[${name}=${value}]`);
    }
    return found;
  });
}

export function* everyElement(root: ParentNode): Generator<Element> {
  for (const element of root.querySelectorAll('*')) {
    yield element;
    if (element.shadowRoot) yield* everyElement(element.shadowRoot);
  }
}

/** What the widget has in the page: its elements, and the live region that it adds. */
const ofTheWidget = 'case-wizard, my-cases, crm-enrolment, reply-page, [data-case-announcer], [data-place]';

/** Fails where anything ran, threw, was reported by the policy, became an element, or reached a prototype. */
export async function expectUnharmed(...roots: readonly ParentNode[]): Promise<void> {
  // What would run by itself, an image that does not load say, does so by then.
  await new Promise((soon) => setTimeout(soon, 30));
  const places = [...document.querySelectorAll(ofTheWidget), ...roots];
  const found = [...harmsSoFar(), ...places.flatMap(within).flatMap(strays), ...changedPrototypes()];
  if (found.length > 0) throw new Error(`${found.length} harms: ${found.slice(0, 10).join(' | ')}`);
}

/** Of an element its shadow tree as well. */
const within = (root: ParentNode): readonly ParentNode[] =>
  'shadowRoot' in root && root.shadowRoot instanceof ShadowRoot ? [root, root.shadowRoot] : [root];

const prototypes = { Object: Object.prototype, Array: Array.prototype, Function: Function.prototype, String: String.prototype, Promise: Promise.prototype };
const namesNow = (): ReadonlyMap<string, string> =>
  new Map(Object.entries(prototypes).map(([name, prototype]) => [name, Reflect.ownKeys(prototype).map(String).join()]));
const namesBefore = namesNow();

const changedPrototypes = (): readonly string[] =>
  [...namesNow()].flatMap(([name, keys]) => (keys === namesBefore.get(name) ? [] : [`${name}.prototype has changed`]));
