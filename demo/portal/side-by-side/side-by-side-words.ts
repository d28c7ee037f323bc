/** Words of the page where two societies stand side by side. */
import type { PortalWords } from '../words.ts';

export const sideBySideWords = {
  title: { en: 'Two societies, one widget', fr: 'Deux sociétés, un seul composant', es: 'Dos sociedades, un solo componente' },
  lead: {
    en: 'The same build twice: each with its own preset, backend and theme.',
    fr: 'La même version, deux fois : chacune a son préréglage, son serveur et son thème.',
    es: 'La misma versión dos veces: cada una con su configuración, su servidor y su tema.',
  },
  boreal: { en: 'Boréale Society', fr: 'Société Boréale', es: 'Sociedad Boréale' },
  practice: { en: 'Orvéa Health', fr: 'Orvéa Santé', es: 'Orvéa Salud' },
  portal: { en: 'Open its portal', fr: 'Ouvrir son portail', es: 'Abrir su portal' },
  unreachable: {
    en: 'The server could not be reached. Reload the page to try again.',
    fr: 'Le serveur n’a pas pu être joint. Rechargez la page pour réessayer.',
    es: 'No se pudo contactar con el servidor. Vuelva a cargar la página para intentarlo de nuevo.',
  },
} as const satisfies Readonly<Record<string, PortalWords>>;
