/** One polite live region in the page's own DOM: inside a shadow root Chrome announces unreliably. */
import { currentLang, inWordsOf, type Speaker } from '../locale/locale.ts';

let region: HTMLElement | undefined;

/** Says `text` once to assistive technology, in `lang`. */
function announce(text: string, lang: string): void {
  if (!region?.isConnected) {
    region = document.createElement('div');
    region.setAttribute('role', 'status');
    region.setAttribute('aria-live', 'polite');
    region.dataset.caseAnnouncer = '';
    // CSSOM, not a style attribute: a strict CSP lets it through.
    Object.assign(region.style, {
      position: 'fixed', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)', whiteSpace: 'nowrap',
    });
    // Not `document.body`: a form of the page may go by that name.
    document.querySelector('body')?.append(region);
  }
  region.lang = lang;
  // A fresh node, so that the same sentence twice is said twice.
  const line = document.createElement('p');
  line.textContent = text;
  region.replaceChildren(line);
}

/** Says it in the words of `host`'s society, and in the language of the page; nothing, where there is nothing to say. */
export function announceFor(host: Speaker, say: () => string | undefined): void {
  const text = inWordsOf(host, say);
  if (text) announce(text, currentLang());
}
