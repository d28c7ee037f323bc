/** Pages that widgets end up in, by name: what each does to the page before and around ours. */

export interface Host {
  /** Ends the sentence “a member gets through …”. */
  readonly about: string;
  readonly doctype?: string;
  readonly charset?: string;
  /** Attributes of `<html>`. */
  readonly root?: string;
  /** What stands in its head; `{origin}` is that of the test. */
  readonly head?: string;
  readonly css?: string;
  /** Of the window, in CSS pixels: as little is left of one that is zoomed. */
  readonly size?: readonly [width: number, height: number];
  /** Of the frame that the page is in. */
  readonly sandbox?: string;
  /** Served over HTTP from a name that is not this machine's own, where pictures are taken. */
  readonly untrusted?: true;
  /** The page's markup, given that of our two elements. */
  readonly around?: (widget: string) => string;
  /** Runs before anything else. Travels as text, as the two below: nothing outside of it is there. */
  readonly before?: () => void;
  /** Runs once the elements are there. */
  readonly after?: () => void;
  /** Runs at the end: what has happened to the host that should not have. */
  readonly last?: () => readonly string[] | Promise<readonly string[]>;
}

/** What a page that resets everything leaves alone, or it would show its scripts. */
const kept = 'head, style, script, template { display: none !important }';

const style: Readonly<Record<string, Host>> = {
  'plain': { about: 'in a page that does nothing to it, light or dark', css: 'html { color-scheme: light dark; background: canvas }' },
  'css-reset': {
    about: 'where a reset takes margins, borders and fonts from everything',
    css: `*, *::before, *::after { margin: 0; padding: 0; border: 0; font: inherit; vertical-align: baseline; box-sizing: content-box }
      ol, ul { list-style: none } button, input, select, textarea { appearance: none; background: none !important; color: red !important; border: 0 !important }
      a, button, label { display: block !important; float: left !important; font-size: 8px !important } div, p, section { overflow: hidden !important; height: 10px }
      main { height: auto }`,
  },
  'css-unset': { about: 'where everything is unset', css: `* { all: unset } ${kept}` },
  'css-revert': { about: 'where everything goes back to the browser’s own looks, by force', css: `* { all: revert !important } ${kept}` },
  'css-initial': { about: 'where everything goes back to the initial values, by force', css: `* { all: initial !important } ${kept}` },
  'css-by-force': {
    about: 'where colour, line height, alignment and spaces of everything are set by force',
    css: `body * { color: #ddd !important; line-height: 0 !important; text-align: center !important; text-transform: uppercase !important;
      white-space: nowrap !important; text-indent: 40px !important; word-spacing: 4px !important; visibility: visible !important }`,
  },
  'css-inherited': {
    about: 'where the page hands down what no text bears',
    css: `body { line-height: 0; letter-spacing: 0.06em; word-spacing: 0.2em; text-transform: uppercase; text-align: center; text-indent: 3em; white-space: nowrap;
      text-shadow: 2px 2px red; -webkit-text-fill-color: #fafafa; word-break: break-all; cursor: wait; user-select: none; -webkit-user-select: none; quotes: none;
      border-collapse: separate; border-spacing: 20px; list-style: square; visibility: visible }`,
  },
  'css-root-of-ten': { about: 'where 1rem is ten pixels', css: 'html { font-size: 62.5% } body { font-size: 1.4rem }' },
  'css-tokens': {
    about: 'where the page has variables of our names',
    css: ':root, body { --ink: #fff; --paper: #fff; --ground: red; --line: red; --accent: #eee; --on-accent: #fff; --space: 0px; --control: 4px; --radius: 80px; --measure: 20px; --strong: 100; --ring: 0; --rule: 0; --edge: #fff }',
  },
  'css-inline': { about: 'where our elements are made inline', css: 'case-wizard, my-cases { display: inline }' },
  'css-flex': { about: 'where our elements are items of a flexible row that wraps', css: 'main { display: flex; flex-wrap: wrap; align-items: center; justify-content: center }' },
  'css-large': { about: 'where the text of the page is twice as large', css: 'html { font-size: 200% }', size: [1280, 1024] },
  'zoomed': { about: 'where a window of 1280 by 720 pixels is zoomed twice', size: [640, 360] },
};

const place: Readonly<Record<string, Host>> = {
  'rtl-page': { about: 'where the page runs from right to left', root: 'dir="rtl"' },
  'rtl-part': { about: 'where a part of the page runs from right to left', around: (widget) => `<main><div dir="rtl">${widget}</div></main>` },
  'in-a-dialog': {
    about: 'in a modal dialog of the page',
    css: 'dialog { width: 94%; max-height: 90% }',
    around: (widget) => `<main><p>Behind</p><dialog>${widget}</dialog></main>`,
    after: () => document.querySelector('dialog')!.showModal(),
    // The last sentence may still wait for its region.
    last: async () => {
      for (let tries = 0; tries < 100; tries += 1) {
        if (document.querySelector('dialog > [data-case-announcer]')?.textContent) return [];
        await new Promise((again) => setTimeout(again, 20));
      }
      return ['what is said aloud is said behind the dialog'];
    },
  },
  'inert-at-first': {
    about: 'in a part of the page that was inert at first',
    around: (widget) => `<main inert>${widget}</main>`,
    after: () => document.querySelector('main')!.removeAttribute('inert'),
  },
  'stacked': {
    about: 'where headers and banners claim the highest layer',
    css: `header, footer { position: fixed; inset: 0 0 auto; height: 60px; z-index: 2147483647; background: navy } footer { inset: auto 0 0 }
      main { position: relative; z-index: 0; padding: 70px 0 }`,
    around: (widget) => `<header></header><main>${widget}</main><footer></footer>`,
  },
  'clipped': {
    about: 'where the parts around cut off, turn and filter what is in them',
    css: `#a { overflow: hidden; transform: translate3d(30px, 40px, 0) } #b { contain: paint; filter: drop-shadow(0 0 1px #000) } #c { overflow: clip; perspective: 500px; will-change: transform }
      main { overflow: hidden; margin-right: 30px; isolation: isolate; container-type: inline-size }`,
    around: (widget) => `<main><div id="a"><div id="b"><div id="c">${widget}</div></div></div></main>`,
  },
  // A frame that lets no form be sent has no submit event, which is what the wizard's Continue goes by: it needs `allow-forms`.
  'sandbox': { about: 'in a frame without an origin', sandbox: 'allow-scripts' },
  'sandbox-with-origin': { about: 'in a sandboxed frame that keeps its origin', sandbox: 'allow-scripts allow-same-origin allow-forms' },
  'in-a-shadow': { about: 'inside another component', around: (widget) => `<x-a><template shadowrootmode="open"><style>* { color: red }</style>${widget}</template></x-a>` },
  'in-two-shadows': {
    about: 'two components deep',
    around: (widget) => `<x-a><template shadowrootmode="open"><x-b><template shadowrootmode="open"><section>${widget}</section></template></x-b></template></x-a>`,
  },
  'quirks': { about: 'in a page without a doctype', doctype: '' },
  'windows-1252': { about: 'in a page of another character set, whose addresses count from elsewhere', charset: 'windows-1252', head: '<base href="https://elsewhere.example/shop/">', around: (widget) => `<main>D\u00e9j\u00e0 vu${widget}</main>` },
  'in-a-form': {
    about: 'in a form of the page, in a fieldset that is disabled',
    around: (widget) => `<main><form id="theirs"><input name="a"><fieldset disabled>${widget}</fieldset><button>Send</button></form></main>`,
    before: () => {
      document.addEventListener('submit', (event) => {
        event.preventDefault();
        Object.assign(globalThis, { theirsWasSent: true });
      });
    },
    last: () => {
      const { elements } = document.querySelector<HTMLFormElement>('#theirs')!;
      return [
        ...('theirsWasSent' in globalThis ? ['the host’s form was sent'] : []),
        ...(elements.length === 3 ? [] : [`the host’s form has ${elements.length} elements`]),
      ];
    },
  },
  'editable': {
    about: 'in a text that can be edited',
    around: (widget) => `<main><div contenteditable="true">Text ${widget}</div></main>`,
  },
};

const script: Readonly<Record<string, Host>> = {
  'prototype-js': {
    about: 'beside an old library that adds to every prototype and makes its own lists',
    before: () => {
      const odd = { each: () => undefined, contains: () => false, inject: () => undefined, first: () => undefined };
      for (const { prototype } of [Object, Array, String, Function, Date, Number]) Object.assign(prototype, odd);
      // Lists turn themselves into a text first, and are made by their length alone, with no function applied.
      Object.assign(Array.prototype, { toJSON(this: unknown[]) { return `[${this.map((each) => JSON.stringify(each)).join(', ')}]`; } });
      Object.assign(String.prototype, { toJSON(this: string) { return `"${this}"`; } });
      Array.from = ((list?: { length?: number }) => {
        const made = [];
        for (let at = 0; at < (list?.length ?? 0); at += 1) made[at] = (list as unknown[])[at];
        return made;
      }) as typeof Array.from;
    },
  },
  'patched-by-others': {
    about: 'beside scripts that wrap listeners, promises, requests, shadow roots and definitions',
    before: () => {
      const { addEventListener, removeEventListener } = EventTarget.prototype;
      type Listener = (this: EventTarget, event: Event) => unknown;
      const wrapped = new WeakMap<object, Listener>();
      EventTarget.prototype.addEventListener = function (name, listener, options) {
        if (!listener) return;
        const own = wrapped.get(listener) ?? function (event) { return typeof listener === 'function' ? listener.call(this, event) : listener.handleEvent(event); };
        wrapped.set(listener, own);
        addEventListener.call(this, name, own, options);
      };
      EventTarget.prototype.removeEventListener = function (name, listener, options) {
        removeEventListener.call(this, name, (listener && wrapped.get(listener)) ?? listener, options);
      };
      const { attachShadow } = Element.prototype;
      Element.prototype.attachShadow = function (given) {
        this.setAttribute('data-watched', '');
        return attachShadow.call(this, given);
      };
      const { define } = CustomElementRegistry.prototype;
      CustomElementRegistry.prototype.define = function (name, element, options) {
        define.call(this, name, class extends element {}, options);
      };
      const { fetch } = globalThis;
      globalThis.fetch = (...given) => new Promise((resolve, reject) => void fetch(...given).then(resolve, reject));
      const { stringify } = JSON;
      JSON.stringify = ((...given: Parameters<typeof stringify>) => stringify(...given)) as typeof stringify;
      class WatchedPromise<T> extends Promise<T> {
        override then<A = T, B = never>(kept?: ((value: T) => A | PromiseLike<A>) | null, broken?: ((reason: unknown) => B | PromiseLike<B>) | null): Promise<A | B> {
          return super.then(kept && ((value) => kept(value)), broken && ((reason) => broken(reason)));
        }
      }
      globalThis.Promise = WatchedPromise as PromiseConstructor;
    },
  },
  'promise-of-old': {
    about: 'beside a polyfill that replaces promises by its own, which know neither `finally` nor `allSettled`',
    before: () => {
      const Native = Promise;
      // Not a function of the language's own kind: what `await` makes is no instance of it.
      function Old(this: { inner: Promise<unknown> }, work: ConstructorParameters<typeof Promise>[0]) {
        this.inner = new Native(work);
      }
      type Then = Promise<unknown>['then'];
      const made = (inner: Promise<unknown>): unknown => Object.assign(Object.create(Old.prototype as object) as object, { inner });
      Old.prototype.then = function (this: { inner: Promise<unknown> }, ...given: Parameters<Then>) { return made(this.inner.then(...given)); };
      Old.prototype.catch = function (this: { inner: Promise<unknown> }, broken: (reason: unknown) => unknown) { return made(this.inner.catch(broken)); };
      Old.resolve = (value: unknown) => made(Native.resolve(value));
      Old.reject = (reason: unknown) => made(Native.reject(reason));
      Old.all = (all: Iterable<unknown>) => made(Native.all(all));
      Old.race = (all: Iterable<unknown>) => made(Native.race(all));
      globalThis.Promise = Old as unknown as PromiseConstructor;
    },
  },
  'frozen': {
    about: 'where the language’s own objects are frozen before anything else runs',
    before: () => {
      for (const own of [Object, Array, String, Function, Promise, Map, Set, Date, Number, RegExp, Error, JSON, Math, Reflect]) {
        Object.freeze(own);
        if ('prototype' in own) Object.freeze(own.prototype);
      }
    },
  },
  'extra-key': {
    about: 'beside a script that leaves a key of its own on every object',
    before: () => void Object.assign(Object.prototype, { extra: 'of the page' }),
  },
  'keys-eaten': {
    about: 'where the page keeps keys and pointer presses from everyone else',
    before: () => {
      for (const name of ['keydown', 'keyup', 'keypress', 'pointerdown', 'mousedown']) {
        document.addEventListener(name, (event) => event.stopImmediatePropagation(), { capture: true });
      }
    },
  },
  'not-secure': {
    about: 'where the browser does not trust the page, which came over HTTP',
    untrusted: true,
    before: () => {
      // What is there over HTTPS alone; `crypto.getRandomValues` is everywhere.
      const withheld = { Crypto: ['randomUUID', 'subtle'], Navigator: ['locks', 'serviceWorker', 'storage', 'clipboard'], Window: ['caches'] };
      for (const [name, properties] of Object.entries(withheld)) {
        const own = (globalThis as unknown as Record<string, { readonly prototype: object }>)[name]!.prototype;
        for (const property of properties) [own, globalThis].forEach((each) => Reflect.deleteProperty(each, property));
      }
      Object.defineProperty(globalThis, 'isSecureContext', { value: false });
    },
    last: () => (crypto.subtle || 'caches' in globalThis ? ['the page is trusted after all'] : []),
  },
  'strict-policy': {
    about: 'under the strictest policy, trusted types among it',
    head: `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src {origin}; style-src {origin}; img-src {origin} blob:; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types lit-html case-wizard">`,
  },
};

export const hosts: Readonly<Record<string, Host>> = { ...style, ...place, ...script };
