/** Follows the language of the page around an element, keeps the widget's words in step, and has it speak its society's. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { currentDir, currentLang, hearers, langFrom, speakAs, useLang } from '../locale/locale.ts';
import type { Lang } from '../model/words.ts';

/** The nearest `lang`: the element's own, else an ancestor's, through shadow roots, else the page's. */
function langAround(element: Element): string | undefined {
  for (let node: Node | null = element; node; node = node instanceof ShadowRoot ? node.host : node.parentNode) {
    if (node instanceof Element && node.hasAttribute('lang')) return node.getAttribute('lang') ?? '';
  }
  return document.documentElement.lang;
}

export class LangController implements ReactiveController {
  /** Words are loaded; until then the element shows its skeleton instead of a flash of English. */
  ready = false;
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #changed: (lang: Lang) => void;
  #observer: MutationObserver | undefined;

  /** `changed` is told the resolved language, at the start and at each change. */
  constructor(host: ReactiveControllerHost & HTMLElement, changed: (lang: Lang) => void = () => {}) {
    this.#host = host;
    this.#changed = changed;
    host.addController(this);
  }

  get lang(): Lang {
    return currentLang();
  }

  hostConnected(): void {
    hearers.add(this.#hear);
    this.#observer = new MutationObserver(() => void this.#follow());
    for (let root: Node = this.#host.getRootNode(); ; root = (root as ShadowRoot).host.getRootNode()) {
      this.#observer.observe(root, { subtree: true, attributes: true, attributeFilter: ['lang'] });
      if (!(root instanceof ShadowRoot)) break;
    }
    void this.#follow();
  }

  hostDisconnected(): void {
    hearers.delete(this.#hear);
    this.#observer?.disconnect();
  }

  hostUpdate(): void {
    speakAs(this.#host);
  }

  hostUpdated(): void {
    speakAs();
    // The page around may run the other way, whichever language is spoken here.
    for (const root of (this.#host.shadowRoot?.children ?? []) as Iterable<HTMLElement>) {
      if (root.lang && root.dir !== currentDir()) root.dir = currentDir();
    }
  }

  readonly #hear = (what: 'words' | 'known'): void => {
    if (what === 'known') void this.#follow();
    else this.#host.requestUpdate();
  };

  async #follow(): Promise<void> {
    const lang = langFrom(langAround(this.#host));
    // A language file that does not load must not leave the member with nothing: English stays.
    await useLang(lang).catch(() => undefined);
    this.ready = true;
    this.#host.requestUpdate();
    this.#changed(currentLang());
  }
}
