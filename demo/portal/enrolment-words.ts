/** Words of the "Services" screen of an open case. */
import type { PortalWords } from './words.ts';

export const enrolmentWords = {
  title: { en: 'Services', fr: 'Services', es: 'Servicios' },
  back: { en: 'Back to the portal', fr: 'Retour au portail', es: 'Volver al portal' },
  parts: { en: 'Parts of the case', fr: 'Sections du cas', es: 'Secciones del caso' },
  details: { en: 'Case details', fr: 'Détails du cas', es: 'Detalles del caso' },
  services: { en: 'Services', fr: 'Services', es: 'Servicios' },
  criteria: {
    en: 'CRM extraction criteria',
    fr: 'Critères de recherche des demandes pour l’extraction GRC',
    es: 'Criterios de extracción para el CRM',
  },
  open: { en: 'CRM enrolment', fr: 'Effectif GRC', es: 'Inscripción en el CRM' },
  none: { en: 'There is no case yet.', fr: 'Il n’y a encore aucun cas.', es: 'Aún no hay ningún caso.' },
  loading: { en: 'Loading…', fr: 'Chargement…', es: 'Cargando…' },
  unreachable: {
    en: 'The case could not be read. Reload the page to try again.',
    fr: 'Le cas n’a pas pu être lu. Rechargez la page pour réessayer.',
    es: 'No se pudo leer el caso. Vuelva a cargar la página para intentarlo de nuevo.',
  },
} as const satisfies Readonly<Record<string, PortalWords>>;
