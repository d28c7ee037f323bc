/** In a frame: makes the page hostile first, and only then loads the widget into it, as a page does that was hostile before. */
import { harmsSoFar, strays } from '../strict-page.ts';

/** What another script of the page got to see. */
const overheard: string[] = [];
const requested: string[] = [];

// Taken before anything can stand in its way.
const make = Document.prototype.createElement;
const main = document.querySelector('main')!;

function add(tag: string, attributes: Readonly<Record<string, string>>, ...children: readonly Element[]): Element {
  const element = make.call(document, tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  main.append(element);
  return element;
}

const clobber = (names: readonly string[]): void => {
  for (const name of names) {
    add('form', { name, id: name }, add('input', { name: 'lang' }), add('input', { name: 'append' }));
    add('img', { name, alt: '' });
    add('a', { id: name, name, title: name });
    add('a', { id: name });
  }
};

/** What JSON from the net can put on a prototype: texts, numbers, lists and objects, no functions. */
const polluting: Readonly<Record<string, unknown>> = {
  polluted: '<img src=x onerror=pwned()>', _$litType$: 1, strings: ['<img src=x onerror=pwned()>'], values: [], raw: ['<img src=x onerror=pwned()>'],
  html: '<img src=x onerror=pwned()>', innerHTML: '<img src=x onerror=pwned()>', template: '<img src=x onerror=pwned()>', srcdoc: '<script>pwned()</script>',
  href: 'javascript:pwned()', src: 'javascript:pwned()', link: { url: { en: 'javascript:pwned()' }, label: { en: 'x' } }, help: { url: { en: 'javascript:pwned()' } },
  endpoint: 'https://mechant.test', method: 'GET', credentials: 'include', headers: { 'X-Stolen': '1' }, mode: 'no-cors', host: 'mechant.test',
  detail: '<img src=x onerror=pwned()>', lang: 'fr', attestation: { statement: { text: 'x' } }, sensitive: false, drafts: 30, isAdmin: true, upload: 'u-stolen',
};

/** As pages did for years: methods of their own on what belongs to everyone, found by every `for … in`. */
function extend(): void {
  for (const prototype of [Object.prototype, Array.prototype, String.prototype, Function.prototype]) {
    Object.assign(prototype, { extend: () => undefined, each: () => undefined, first: () => undefined, inject: () => undefined });
  }
}

/** Another script of the page that listens in on what everything goes through. */
function listenIn(): void {
  const { stringify } = JSON;
  JSON.stringify = ((...given: Parameters<typeof stringify>) => {
    const text = stringify(...given);
    overheard.push(text ?? '');
    return text;
  }) as typeof stringify;
  const { setItem } = Storage.prototype;
  Storage.prototype.setItem = function (name, value) {
    overheard.push(`${name} ${value}`);
    setItem.call(this, name, value);
  };
  const { dispatchEvent } = EventTarget.prototype;
  EventTarget.prototype.dispatchEvent = function (event) {
    overheard.push(stringify((event as CustomEvent<unknown>).detail ?? null));
    return dispatchEvent.call(this, event);
  };
}

const kinds: Readonly<Record<string, () => void>> = {
  'as-it-is': () => undefined,
  // What a page of many forms has by chance: names of what scripts read.
  'names-of-values': () =>
    clobber(['documentElement', 'activeElement', 'cookie', 'head', 'title', 'hidden', 'visibilityState', 'currentScript', 'defaultView', 'forms', 'trustedTypes',
      'customElements', 'crypto', 'localStorage', 'navigator', 'litIssuedWarnings', 'pwned',
      'subject', 'heading', 'files', 'description', 'account', 'list', 'case', 'thread', 'attest-title', 'definition', 'backend', 'preset', 'endpoint', 'lang']),
  'names-of-the-body': () => clobber(['body']),
  'names-of-methods': () =>
    clobber(['createElement', 'createTreeWalker', 'createComment', 'createTextNode', 'importNode', 'getElementById', 'querySelector', 'querySelectorAll',
      'addEventListener', 'removeEventListener', 'dispatchEvent', 'getRootNode', 'adoptNode', 'adoptedStyleSheets', 'litHtmlVersions', 'litElementVersions']),
  'polluted': () => Object.assign(Object.prototype, polluting),
  'extended': extend,
  'overheard': listenIn,
};

const { fetch } = globalThis;
globalThis.fetch = (...given: Parameters<typeof fetch>) => {
  requested.push(String(given[0] instanceof Request ? given[0].url : given[0]));
  return fetch(...given);
};

kinds[location.hash.slice(1)]!();

const outcome = { harmsSoFar, strays: () => strays(main), overheard, requested, place: main, failed: undefined as unknown };
Object.assign(globalThis, { outcome });

try {
  await import('../../../src/case-wizard.define.ts');
  const { smallSociety } = await import('../../elements/wizard-preset.ts');
  const { fakeBackend } = await import('../../elements/wizard-backend.ts');
  const wizard = make.call(document, 'case-wizard');
  const backend = fakeBackend();
  Object.assign(outcome, { wizard, backend });
  Object.assign(wizard, { preset: smallSociety, backend });
  main.prepend(wizard);
} catch (error) {
  outcome.failed = error;
}
Object.assign(globalThis, { outcomeIsThere: true });
