/** The widget's own language: one at a time on a page, loaded when first needed. */
import { configureLocalization } from '@lit/localize';
import type { Lang } from '../model/words.ts';

type French = typeof import('./generated/fr.ts');

let french: Promise<French> | undefined;
let wants: 'first' | 'writing' | 'all' = 'first';

const { getLocale, setLocale } = configureLocalization({
  sourceLocale: 'en',
  targetLocales: ['fr'],
  async loadLocale() {
    // A load that failed is tried again at the next switch.
    french ??= import('./generated/fr.ts').catch((reason: unknown) => {
      french = undefined;
      throw reason;
    });
    if (wants !== 'first') await addLater(french);
    return french;
  },
});

/** The production build keeps the words of later screens apart (vite.config.ts); elsewhere they come with the first. */
async function addLater(first: Promise<French>): Promise<void> {
  const [{ templates }, ...later] = await Promise.all([
    first,
    import('./generated/fr.ts?later'),
    wants === 'all' ? import('./generated/fr.ts?last') : undefined,
  ]);
  later.forEach((part) => Object.assign(templates, part?.templates));
}

/**
 * For a part that loads after the first screen: resolves when its words are there in every language in use.
 * `writing`: those of a case being written are enough.
 */
export async function laterWords(which: 'writing' | 'all' = 'all'): Promise<void> {
  if (wants !== 'all') wants = which;
  if (french) await addLater(french).catch(() => undefined);
}

/** The language the widget's words are in right now. */
export const currentLang = (): Lang => (getLocale() === 'fr' ? 'fr' : 'en');

/** Switches the words; resolves once they are there. Every localized element renders again by itself. */
export async function useLang(lang: Lang): Promise<void> {
  // Also when it is spoken already: another that is still loading must not come after it.
  await setLocale(lang);
}

/** `fr`, `fr-CA`, `FR_ca` … → `fr`; anything else is English, the source language. */
export const langFrom = (tag: string | null | undefined): Lang => (/^fr(?![a-z])/i.test(tag ?? '') ? 'fr' : 'en');
