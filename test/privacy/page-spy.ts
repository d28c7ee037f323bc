/** In a test page: writes down everything that leaves the widget for somewhere else, and looks for what must not be there. */
import { eventually } from '../support/page.ts';

/** A number that is no one's, and a text that no other file holds. */
export const CANARY = '130 692 544';
export const FILE_CANARY = 'canary-7f3a9e-contents';

const isNumber = /130\D{0,3}692\D{0,3}544/;
const holdsOne = (text: string): boolean => isNumber.test(text) || text.includes(FILE_CANARY);

export interface Requested {
  readonly how: 'fetch' | 'XMLHttpRequest' | 'beacon' | 'WebSocket' | 'EventSource' | 'form';
  readonly url: string;
}

interface Heard {
  readonly where: string;
  readonly text: string;
}

const heard: Heard[] = [];
const requested: Requested[] = [];
const hear = (where: string, ...said: readonly unknown[]): void => void said.forEach((each) => heard.push({ where, text: inText(each) }));

function inText(value: unknown): string {
  if (value instanceof Error) return `${value.name} ${value.message} ${inText(value.cause ?? '')}`;
  if (typeof value === 'string') return value;
  try {
    return JSON.stringify(value) ?? String(value);
  } catch {
    return String(value);
  }
}

/** Listens for good, from before the widget is loaded. */
function listen(): void {
  const terminal = globalThis.console;
  for (const name of ['log', 'info', 'warn', 'error', 'debug', 'trace', 'table', 'dir', 'group', 'assert'] as const) {
    const real = terminal[name].bind(terminal) as (...said: unknown[]) => void;
    terminal[name] = (...said: unknown[]) => {
      hear(`console.${name}`, ...said);
      real(...said);
    };
  }
  addEventListener('error', ({ message, error }) => hear('error report', message, error));
  addEventListener('unhandledrejection', ({ reason }) => hear('error report', reason));

  const { dispatchEvent } = EventTarget.prototype;
  EventTarget.prototype.dispatchEvent = function (event) {
    if (event instanceof CustomEvent) hear(`event ${event.type}`, event.detail);
    return dispatchEvent.call(this, event);
  };
  for (const name of ['pushState', 'replaceState'] as const) {
    const real = history[name].bind(history);
    history[name] = (...given) => {
      hear(`history.${name}`, ...given);
      real(...given);
    };
  }
  const { setItem } = Storage.prototype;
  Storage.prototype.setItem = function (name, value) {
    hear(this === sessionStorage ? 'sessionStorage' : 'localStorage', name, value);
    setItem.call(this, name, value);
  };
  const { postMessage } = BroadcastChannel.prototype;
  BroadcastChannel.prototype.postMessage = function (said) {
    hear('BroadcastChannel', said);
    postMessage.call(this, said);
  };
  new MutationObserver(() => hear('announcement', document.querySelector('[data-case-announcer]')?.textContent ?? ''))
    .observe(document.body, { childList: true, subtree: true, characterData: true });
  listenToNetwork();
}

function listenToNetwork(): void {
  const { fetch } = globalThis;
  globalThis.fetch = (...given) => {
    requested.push({ how: 'fetch', url: given[0] instanceof Request ? given[0].url : String(given[0]) });
    return fetch(...given);
  };
  const { open } = XMLHttpRequest.prototype;
  XMLHttpRequest.prototype.open = function (this: XMLHttpRequest, ...given: unknown[]) {
    requested.push({ how: 'XMLHttpRequest', url: String(given[1]) });
    (open as (...given: unknown[]) => void).apply(this, given);
  } as typeof open;
  const { sendBeacon } = navigator;
  navigator.sendBeacon = (url, body) => {
    requested.push({ how: 'beacon', url: String(url) });
    return sendBeacon.call(navigator, url, body);
  };
  for (const name of ['WebSocket', 'EventSource'] as const) {
    globalThis[name] = new Proxy<typeof globalThis[typeof name]>(globalThis[name], {
      construct(real, given: [string]) {
        requested.push({ how: name, url: String(given[0]) });
        return new real(...given);
      },
    }) as never;
  }
  const { submit } = HTMLFormElement.prototype;
  HTMLFormElement.prototype.submit = function () {
    requested.push({ how: 'form', url: this.action });
    submit.call(this);
  };
}

listen();

/** Forgets what was heard, for the next test. */
export function startListening(): void {
  heard.length = 0;
  requested.length = 0;
}

/** Requests by script since then; the test runner's own, over its socket and for its commands, are not the widget's. */
export const requestedSoFar = (): readonly Requested[] => requested.filter(({ url }) => !/__web-test-runner__|wtr/.test(url));

/** What is at rest in this browser, as text by place. */
async function atRest(): Promise<readonly Heard[]> {
  const found: Heard[] = [
    { where: 'localStorage at rest', text: JSON.stringify({ ...localStorage }) },
    { where: 'sessionStorage at rest', text: JSON.stringify({ ...sessionStorage }) },
    { where: 'cookies', text: document.cookie },
    { where: 'address', text: decodeURIComponent(location.href) },
    { where: 'title', text: document.title },
    { where: 'history state', text: JSON.stringify(history.state) ?? '' },
    { where: 'window.name', text: window.name },
  ];
  for (const text of await cachedTexts()) found.push({ where: 'caches', text });
  for (const { name } of (await indexedDB.databases?.()) ?? []) {
    if (name) found.push({ where: `IndexedDB ${name}`, text: await databaseText(name) });
  }
  return found;
}

/** The bodies of all that lies in the caches, with their addresses. */
export async function cachedTexts(): Promise<readonly string[]> {
  const texts: string[] = [];
  for (const name of await caches.keys()) {
    const cache = await caches.open(name);
    // One that is being wiped meanwhile has nothing to tell.
    for (const request of await cache.keys()) texts.push(`${request.url} ${(await (await cache.match(request))?.text()) ?? ''}`);
  }
  return texts;
}

async function databaseText(name: string): Promise<string> {
  const database = await promised(indexedDB.open(name));
  const texts: string[] = [];
  for (const store of database.objectStoreNames) {
    const rows = await promised(database.transaction(store).objectStore(store).getAll());
    texts.push(JSON.stringify(rows));
  }
  database.close();
  return texts.join('\n');
}

const promised = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error as Error);
  });

/** Where either canary has been heard, or lies, other than in the caches unless `cachesToo`. */
export async function leaks({ cachesToo = true } = {}): Promise<readonly string[]> {
  const resting = (await atRest()).filter(({ where }) => cachesToo || where !== 'caches');
  return [...new Set([...heard, ...resting].filter(({ text }) => holdsOne(text)).map(({ where }) => where))];
}

/** Fails where a canary has turned up. Of the caches it is enough that it is gone within a moment: they are wiped beside the work. */
export async function expectNoLeak(when: string, { cachesToo = true } = {}): Promise<void> {
  const found = await leaks({ cachesToo: false });
  if (found.length > 0) throw new Error(`${when}, it is in ${found.join(', ')}`);
  if (!cachesToo) return;
  await eventually(async () => {
    if ((await cachedTexts()).some(holdsOne)) throw new Error(`${when}, it is in the caches`);
  }, 2000);
}

/** Where below `root` a canary is on the screen or in a field, through shadow trees. */
export function onScreen(root: ParentNode): readonly string[] {
  const found: string[] = [];
  for (const element of root.querySelectorAll('*')) {
    if (element.shadowRoot) found.push(...onScreen(element.shadowRoot));
    const own = [...element.childNodes].filter((node) => node instanceof Text).map(({ data }) => data).join('');
    const value = 'value' in element ? String(element.value) : '';
    if (holdsOne(own) || holdsOne(value) || [...element.attributes].some((each) => holdsOne(each.value))) found.push(element.localName);
  }
  return found;
}

/** How many things have been heard: a spy that hears nothing finds nothing. */
export const heardFrom = (): ReadonlySet<string> => new Set(heard.map(({ where }) => where.split(' ')[0]!));
