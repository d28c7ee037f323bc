/** Words of the "Services" screen of an open case. */
import type { Words } from '../../src/model/words.ts';

export const enrolmentWords = {
  title: { en: 'Services', fr: 'Services' },
  back: { en: 'Back to the portal', fr: 'Retour au portail' },
  otherLang: { en: 'Français', fr: 'English' },
  parts: { en: 'Parts of the case', fr: 'Sections du cas' },
  details: { en: 'Case details', fr: 'Détails du cas' },
  services: { en: 'Services', fr: 'Services' },
  criteria: { en: 'CRM extraction criteria', fr: 'Critères de recherche des demandes pour l’extraction GRC' },
  open: { en: 'CRM enrolment', fr: 'Effectif GRC' },
  none: { en: 'There is no case yet.', fr: 'Il n’y a encore aucun cas.' },
  loading: { en: 'Loading…', fr: 'Chargement…' },
  unreachable: { en: 'The case could not be read. Reload the page to try again.', fr: 'Le cas n’a pas pu être lu. Rechargez la page pour réessayer.' },
} as const satisfies Readonly<Record<string, Words>>;
