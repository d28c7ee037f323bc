/** Which language the portal speaks: the address, then the last choice, then the browser's. */
import type { Lang } from '../../src/model/words.ts';
import { remember, remembered } from './memory.ts';

const asLang = (tag: string | null | undefined): Lang | undefined => {
  const subtag = tag?.slice(0, 2).toLowerCase();
  return subtag === 'fr' || subtag === 'en' ? subtag : undefined;
};

export function initialLang(): Lang {
  const asked = asLang(new URLSearchParams(location.search).get('lang'));
  const spoken = navigator.languages.map(asLang).find((lang) => lang);
  return asked ?? asLang(remembered('lang')) ?? spoken ?? 'en';
}

export const otherLang = (lang: Lang): Lang => (lang === 'fr' ? 'en' : 'fr');

/** Flipping `<html lang>` is all the elements on the page need. */
export function useLang(lang: Lang): void {
  document.documentElement.lang = `${lang}-CA`;
}

/** A member's own choice: kept for the next visit, and in the address so that a link carries it. */
export function chooseLang(lang: Lang): void {
  useLang(lang);
  remember('lang', lang);
  const address = new URL(location.href);
  address.searchParams.set('lang', lang);
  history.replaceState(history.state, '', address);
}
