/** Polite live regions in the page's own DOM: inside a shadow root Chrome announces unreliably. */
import { currentLang, inWordsOf, type Speaker } from '../locale/locale.ts';

/** How long assistive technology may take to see a region, or a line in it, ms: what comes along with it is not said. */
const SEEN = 100;

/** When the last line comes, ms since the page began. */
let last = 0;

/** Says it once to assistive technology, in the words of `host`'s society and the language of the page; nothing, where there is nothing to say. */
export function announceFor(host: Speaker, say: () => string | undefined): void {
  const text = inWordsOf(host, say);
  if (!text) return;
  // A fresh node, so that the same sentence twice is said twice.
  const line = document.createElement('p');
  line.lang = currentLang();
  line.textContent = text;
  regionFor(host);
  const now = performance.now();
  last = Math.max(last, now) + SEEN;
  // One after the other, each with its time. A dialog that was in front may have gone meanwhile.
  setTimeout(() => regionFor(host).replaceChildren(line), last - now);
}

function regionFor(host: Speaker): Element {
  const place = placeOf(host);
  // A script that opens a dialog of its own takes whatever lies beside it for the page behind.
  const known = place.querySelector(':scope>[data-case-announcer]:not([inert],[aria-hidden])');
  if (known) return known;
  const region = document.createElement('div');
  region.setAttribute('role', 'status');
  region.dataset.caseAnnouncer = '';
  // CSSOM, not a style attribute: a strict CSP lets it through.
  region.style.cssText = 'position:fixed!important;top:0;clip-path:inset(50%)!important';
  place.append(region);
  return region;
}

/** The page's body, or the dialog in front of it: from behind one nothing is heard. */
function placeOf(host: Speaker): Element {
  // Through slots and out of shadow roots.
  let at = ((host as Partial<Element>).shadowRoot?.querySelector('dialog:modal') ?? host) as Partial<Element & ShadowRoot> | null | undefined;
  while (at && !at.matches?.('dialog:modal,[aria-modal=true]')) at = at.assignedSlot ?? (at.parentNode as Element | null) ?? at.host;
  // Not `document.body`: a form of the page may go by that name.
  return (at as Element | undefined) ?? document.querySelector('body')!;
}
