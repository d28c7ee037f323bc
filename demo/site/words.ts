/** The words of the site's own frame, in both languages. */
import type { SiteLang } from './site-map.ts';

export interface SiteWords {
  readonly site: string;
  readonly skip: string;
  readonly pages: string;
  readonly menu: string;
  readonly onThisPage: string;
  readonly search: string;
  readonly noResult: string;
  readonly oneResult: string;
  readonly results: string;
  readonly theme: string;
  readonly light: string;
  readonly dark: string;
  readonly other: string;
  readonly before: string;
  readonly after: string;
  readonly linkTo: string;
  readonly code: string;
  readonly table: string;
  readonly foot: string;
}

export const siteWords: Readonly<Record<SiteLang, SiteWords>> = {
  en: {
    site: 'case-wizard documentation',
    skip: 'Skip to the text',
    pages: 'Pages',
    menu: 'Menu',
    onThisPage: 'On this page',
    search: 'Search',
    noResult: 'Nothing found',
    oneResult: '1 result',
    results: '# results',
    theme: 'Appearance',
    light: 'Light',
    dark: 'Dark',
    other: 'Français',
    before: 'Before',
    after: 'Next',
    linkTo: 'Link to this section: ',
    code: 'Code',
    table: 'Table',
    foot: 'Version',
  },
  fr: {
    site: 'Documentation de case-wizard',
    skip: 'Aller au texte',
    pages: 'Pages',
    menu: 'Menu',
    onThisPage: 'Sur cette page',
    search: 'Rechercher',
    noResult: 'Aucun résultat',
    oneResult: '1 résultat',
    results: '# résultats',
    theme: 'Apparence',
    light: 'Clair',
    dark: 'Sombre',
    other: 'English',
    before: 'Précédent',
    after: 'Suivant',
    linkTo: 'Lien vers cette section : ',
    code: 'Code',
    table: 'Tableau',
    foot: 'Version',
  },
};
