/** The widget's own language: one at a time on a page, loaded when first needed. */
import { configureLocalization } from '@lit/localize';
import type { Lang } from '../model/words.ts';

const { getLocale, setLocale } = configureLocalization({
  sourceLocale: 'en',
  targetLocales: ['fr'],
  loadLocale: () => import('./generated/fr.ts'),
});

/** The language the widget's words are in right now. */
export const currentLang = (): Lang => (getLocale() === 'fr' ? 'fr' : 'en');

/** Switches the words; resolves once they are there. Every localized element renders again by itself. */
export async function useLang(lang: Lang): Promise<void> {
  if (getLocale() !== lang) await setLocale(lang);
}

/** `fr`, `fr-CA`, `FR_ca` … → `fr`; anything else is English, the source language. */
export const langFrom = (tag: string | null | undefined): Lang => (/^fr\b/i.test(tag ?? '') ? 'fr' : 'en');
