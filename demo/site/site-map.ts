/** Every page of the documentation, in the order of the side navigation; the same in both languages. */
export const langs = ['en', 'fr'] as const;
export type SiteLang = (typeof langs)[number];

/** What a group of pages is called, and its pages by slug; each title is the first heading of the page itself. */
export interface PageGroup {
  readonly title: Readonly<Record<SiteLang, string>>;
  readonly slugs: readonly string[];
}

export const groups: readonly PageGroup[] = [
  { title: { en: 'Begin', fr: 'Commencer' }, slugs: ['index', 'recipes'] },
  { title: { en: 'Reference', fr: 'Référence' }, slugs: ['case-wizard', 'my-cases', 'crm-enrolment', 'events'] },
  { title: { en: 'Make it yours', fr: 'À votre façon' }, slugs: ['backends', 'port', 'presets', 'theming', 'languages'] },
  { title: { en: 'To rely on', fr: 'Ce qui compte' }, slugs: ['security', 'personal-numbers', 'accessibility', 'sizes'] },
  { title: { en: 'Versions', fr: 'Versions' }, slugs: ['upgrades', 'changelog'] },
];

export const slugs: readonly string[] = groups.flatMap((group) => group.slugs);
