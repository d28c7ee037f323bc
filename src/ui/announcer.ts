/** Polite live regions in the page's own DOM: inside a shadow root Chrome announces unreliably. */
import { currentLang, inWordsOf, type Speaker } from '../locale/locale.ts';

/** Says it once to assistive technology, in the words of `host`'s society and the language of the page; nothing, where there is nothing to say. */
export function announceFor(host: Speaker, say: () => string | undefined): void {
  const text = inWordsOf(host, say);
  if (!text) return;
  // Through slots and out of shadow roots, up to a dialog in front of the page: from behind it nothing is heard.
  let at = host as Partial<Element & ShadowRoot> | null | undefined;
  while (at && !at.matches?.('dialog:modal,[aria-modal=true]')) at = at.assignedSlot ?? (at.parentNode as Element | null) ?? at.host;
  // Not `document.body`: a form of the page may go by that name.
  const place = (at as Element | undefined) ?? document.querySelector('body')!;
  // A script that opens a dialog of its own takes whatever lies beside it for the page behind.
  let region = place.querySelector<HTMLElement>(':scope>[data-case-announcer]:not([inert],[aria-hidden])');
  if (!region) {
    region = document.createElement('div');
    region.setAttribute('role', 'status');
    region.dataset.caseAnnouncer = '';
    // CSSOM, not a style attribute: a strict CSP lets it through.
    region.style.cssText = 'position:fixed;top:0;clip-path:inset(50%)';
    place.append(region);
  }
  region.lang = currentLang();
  // A fresh node, so that the same sentence twice is said twice.
  const line = document.createElement('p');
  line.textContent = text;
  region.replaceChildren(line);
}
