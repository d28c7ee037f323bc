/** The vendor's own words around the elements: one table, its languages side by side. */
import type { Lang } from '../../../src/model/words.ts';
import { filled, type PortalWords } from '../words.ts';

const words = {
  vendor: { en: 'Orvéa Health', fr: 'Orvéa Santé', es: 'Orvéa Salud' },
  skip: { en: 'Skip to content', fr: 'Passer au contenu', es: 'Saltar al contenido' },
  mainMenu: { en: 'Main menu', fr: 'Menu principal', es: 'Menú principal' },
  home: { en: 'Home', fr: 'Accueil', es: 'Inicio' },
  dashboard: { en: 'Support Dashboard', fr: 'Tableau de bord de l’Assistance', es: 'Panel de soporte' },
  dashboardShort: { en: 'Dashboard', fr: 'Tableau de bord', es: 'Panel' },
  support: { en: 'Support', fr: 'Assistance', es: 'Soporte' },
  create: { en: 'New', fr: 'Créer', es: 'Nuevo' },
  assistant: { en: 'Assistant', fr: 'Assistant', es: 'Asistente' },
  createCase: { en: 'Create a case', fr: 'Créer une demande', es: 'Crear un caso' },
  solveWithAssistant: {
    en: 'Solve a problem with the Assistant',
    fr: 'Résoudre un problème avec l’Assistant',
    es: 'Resolver un problema con el Asistente',
  },
  practiceInView: { en: 'Practice', fr: 'Cabinet', es: 'Consultorio' },
  greeting: { en: 'Good day, {name}', fr: 'Bonjour, {name}', es: 'Buenos días, {name}' },
  greetingLead: {
    en: 'How would you like to reach support?',
    fr: 'Comment souhaitez-vous joindre l’Assistance?',
    es: '¿Cómo desea comunicarse con el soporte?',
  },
  assistantLead: {
    en: 'One question at a time. You are guided from the category to the last detail.',
    fr: 'Une question à la fois. Vous êtes guidé de la catégorie jusqu’au dernier détail.',
    es: 'Una pregunta a la vez, con orientación desde la categoría hasta el último detalle.',
  },
  createLead: {
    en: 'Everything on one page, for those who know what they need.',
    fr: 'Tout sur une seule page, pour qui sait ce qu’il lui faut.',
    es: 'Todo en una página, para quien sabe lo que necesita.',
  },
  atAGlance: { en: 'Your practices at a glance', fr: 'Vos cabinets en un coup d’œil', es: 'Sus consultorios de un vistazo' },
  atAGlanceOne: { en: 'Your practice at a glance', fr: 'Votre cabinet en un coup d’œil', es: 'Su consultorio de un vistazo' },
  openOne: { en: '{count} active case', fr: '{count} demande active', es: '{count} caso activo' },
  openMany: { en: '{count} active cases', fr: '{count} demandes actives', es: '{count} casos activos' },
  waitingOne: { en: '{count} waits for you', fr: '{count} vous attend', es: '{count} espera su respuesta' },
  waitingMany: { en: '{count} wait for you', fr: '{count} vous attendent', es: '{count} esperan su respuesta' },
  nothingWaits: { en: 'Nothing waits for you', fr: 'Rien ne vous attend', es: 'Nada espera su respuesta' },
  seeDashboard: { en: 'See the dashboard of {name}', fr: 'Voir le tableau de bord de {name}', es: 'Ver el panel de {name}' },
  customerNumber: { en: 'Customer {number}', fr: 'Client {number}', es: 'Cliente {number}' },
  signInAs: { en: 'Signed in as', fr: 'Session de', es: 'Sesión de' },
  adminOfThree: {
    en: 'administrator of three practices',
    fr: 'administratrice de trois cabinets',
    es: 'administradora de tres consultorios',
  },
  adminOfOne: { en: 'administrator of one practice', fr: 'administrateur d’un cabinet', es: 'administrador de un consultorio' },
  noAdmin: { en: 'without the administrator role', fr: 'sans le rôle d’administrateur', es: 'sin el rol de administrador' },
  regulation: { en: 'Confirmation under', fr: 'Confirmation selon', es: 'Confirmación según' },
  gdpr: { en: 'GDPR', fr: 'RGPD', es: 'RGPD' },
  hipaa: { en: 'HIPAA', fr: 'HIPAA', es: 'HIPAA' },
  none: { en: 'none', fr: 'aucun', es: 'ninguna' },
  otherSociety: {
    en: 'The other society: Boréale Society',
    fr: 'L’autre société : Société Boréale',
    es: 'La otra sociedad: Sociedad Boréale',
  },
  otherSocietyShort: { en: 'Boréale Society', fr: 'Société Boréale', es: 'Sociedad Boréale' },
  footer: {
    en: 'Orvéa Health exists only on this page, made to show the case elements in another house.',
    fr: 'Orvéa Santé n’existe que sur cette page, conçue pour montrer les éléments de gestion de cas dans une autre maison.',
    es: 'Orvéa Salud existe solo en esta página, hecha para mostrar los elementos de casos en otra casa.',
  },
} as const satisfies Readonly<Record<string, PortalWords>>;

export type PracticeWord = keyof typeof words;

/** One language's voice: the text of a key, its `{slots}` filled. */
export type PracticeSay = (key: PracticeWord, slots?: Readonly<Record<string, string>>) => string;

export const practiceWords = (lang: Lang): PracticeSay => (key, slots = {}) => filled(words[key], lang, slots);
