/** Which language a page of the demo speaks: the address, then the last choice, then the browser's. */
import type { Lang } from '../../src/model/words.ts';
import { remember, remembered } from './memory.ts';

/** Each as it names itself, in its region: the widget has English and French, Spanish is registered by the portals. */
const languages = {
  en: { name: 'English', tag: 'en-CA' },
  fr: { name: 'Français', tag: 'fr-CA' },
  es: { name: 'Español', tag: 'es-MX' },
} as const satisfies Readonly<Record<string, { readonly name: string; readonly tag: string }>>;

export type PortalLang = keyof typeof languages;

export const portalLangs = Object.keys(languages) as readonly PortalLang[];

export const nameOf = (lang: PortalLang): string => languages[lang].name;

/** `among`: the languages that the page has words in. */
export function initialLang(among: readonly Lang[] = ['en', 'fr']): PortalLang {
  const known = (tag: string | null | undefined): PortalLang | undefined => {
    const subtag = tag?.split(/[-_]/)[0]?.toLowerCase();
    return portalLangs.find((lang) => lang === subtag && among.includes(lang));
  };
  const asked = known(new URLSearchParams(location.search).get('lang'));
  const spoken = navigator.languages.map(known).find((lang) => lang);
  return asked ?? known(remembered('lang')) ?? spoken ?? 'en';
}

/** For a page in English and French. */
export const otherLang = (lang: PortalLang): PortalLang => (lang === 'fr' ? 'en' : 'fr');

/** Changing `<html lang>` is all the elements on the page need. */
export function useLang(lang: PortalLang): void {
  document.documentElement.lang = languages[lang].tag;
}

/** A member's own choice: kept for the next visit, and in the address so that a link carries it. */
export function chooseLang(lang: PortalLang): void {
  useLang(lang);
  remember('lang', lang);
  const address = new URL(location.href);
  address.searchParams.set('lang', lang);
  history.replaceState(history.state, '', address);
}
