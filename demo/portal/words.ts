/** The portal's own words: one table, its languages side by side, so that a missing one does not compile. */
import { inLang, type Lang, type Words } from '../../src/model/words.ts';
import type { PortalLang } from './language.ts';
import { deskWords } from './staff/desk-words.ts';
import { pageWords } from './pages/page-words.ts';

const shellWords = {
  society: { en: 'Boréale Society', fr: 'Société Boréale', es: 'Sociedad Boréale' },
  portal: { en: 'Member portal', fr: 'Portail des membres', es: 'Portal de miembros' },
  skip: { en: 'Skip to content', fr: 'Passer au contenu', es: 'Saltar al contenido' },
  mainMenu: { en: 'Main menu', fr: 'Menu principal', es: 'Menú principal' },
  menu: { en: 'Menu', fr: 'Menu', es: 'Menú' },
  home: { en: 'Home', fr: 'Accueil', es: 'Inicio' },
  works: { en: 'Works', fr: 'Œuvres', es: 'Obras' },
  royalties: { en: 'Royalties', fr: 'Redevances', es: 'Regalías' },
  cases: { en: 'My cases', fr: 'Mes cas', es: 'Mis casos' },
  unreadOne: { en: '{count} unread case', fr: '{count} cas non lu', es: '{count} caso sin leer' },
  unreadMany: { en: '{count} unread cases', fr: '{count} cas non lus', es: '{count} casos sin leer' },
  newCase: { en: 'New case', fr: 'Nouveau cas', es: 'Caso nuevo' },
  account: { en: 'Account', fr: 'Compte', es: 'Cuenta' },
  accountNumber: { en: 'Account {number}', fr: 'Compte {number}', es: 'Cuenta {number}' },
  accountManager: { en: 'Account manager: {name}', fr: 'Gestionnaire de compte : {name}', es: 'Responsable de la cuenta: {name}' },
  language: { en: 'Language', fr: 'Langue', es: 'Idioma' },
  missingOne: { en: '{count} missing word', fr: '{count} mot manquant', es: 'Falta {count} texto' },
  missingMany: { en: '{count} missing words', fr: '{count} mots manquants', es: 'Faltan {count} textos' },
  missingList: { en: 'What shows in English instead', fr: 'Ce qui s’affiche en anglais', es: 'Lo que se muestra en inglés' },
  missingNone: {
    en: 'Every word of the widget and of the society is there.',
    fr: 'Tous les mots du composant et de la société sont là.',
    es: 'Están todos los textos del componente y de la sociedad.',
  },
  themeAuto: { en: 'Appearance: automatic', fr: 'Apparence : automatique', es: 'Apariencia: automática' },
  themeLight: { en: 'Appearance: light', fr: 'Apparence : claire', es: 'Apariencia: clara' },
  themeDark: { en: 'Appearance: dark', fr: 'Apparence : sombre', es: 'Apariencia: oscura' },
  demo: { en: 'Demo', fr: 'Démo', es: 'Demo' },
  demoControls: { en: 'Demo controls', fr: 'Commandes de la démo', es: 'Controles de la demo' },
  demoNote: {
    en: 'Fictional society, people and cases.',
    fr: 'Société, personnes et cas fictifs.',
    es: 'Sociedad, personas y casos ficticios.',
  },
  store: { en: 'Storage:', fr: 'Stockage :', es: 'Almacenamiento:' },
  storeServer: { en: 'Server', fr: 'Serveur', es: 'Servidor' },
  storeTracker: { en: 'Request Tracker', fr: 'Request Tracker', es: 'Request Tracker' },
  storeBrowser: { en: 'This browser', fr: 'Ce navigateur', es: 'Este navegador' },
  noServer: {
    en: 'No server answers at this address: cases stay in this browser.',
    fr: 'Aucun serveur ne répond à cette adresse : les cas restent dans ce navigateur.',
    es: 'Ningún servidor responde en esta dirección: los casos se quedan en este navegador.',
  },
  layout: { en: 'Opening a case:', fr: 'Ouvrir un cas :', es: 'Abrir un caso:' },
  layoutWizard: { en: 'Step by step', fr: 'Par étapes', es: 'Paso a paso' },
  layoutForm: { en: 'One page', fr: 'Une page', es: 'Una página' },
  otherSociety: { en: 'The other society: Orvéa Health', fr: 'L’autre société : Orvéa Santé', es: 'La otra sociedad: Orvéa Salud' },
  otherSocietyShort: { en: 'Orvéa Health', fr: 'Orvéa Santé', es: 'Orvéa Salud' },
  studio: { en: 'Preset studio', fr: 'Atelier de préréglages', es: 'Taller de preajustes' },
  studioShort: { en: 'Studio', fr: 'Atelier', es: 'Taller' },
  services: { en: 'Services', fr: 'Services', es: 'Servicios' },
  staffDesk: { en: 'Staff desk', fr: 'Poste du personnel', es: 'Puesto del personal' },
  staffDeskShort: { en: 'Staff', fr: 'Personnel', es: 'Personal' },
  expired: {
    en: 'Your session has ended. Nothing you typed is lost.',
    fr: 'Votre session a pris fin. Rien de ce que vous avez saisi n’est perdu.',
    es: 'Su sesión terminó. No se perdió nada de lo que escribió.',
  },
  signInAgain: { en: 'Sign in again', fr: 'Ouvrir une session', es: 'Iniciar sesión de nuevo' },
  unavailable: {
    en: 'The portal did not start: the cases could not be reached. Reload the page to try again.',
    fr: 'Le portail n’a pas démarré : les cas sont inaccessibles. Actualisez la page pour réessayer.',
    es: 'El portal no se inició: no se pudo acceder a los casos. Vuelva a cargar la página para intentarlo de nuevo.',
  },
  sideBySide: { en: 'See it beside another society', fr: 'La voir à côté d’une autre société', es: 'Verla junto a otra sociedad' },
  documentation: { en: 'Documentation', fr: 'Documentation', es: 'Documentación' },
  footer: {
    en: 'Boréale Society exists only on this page, made to show the case elements at work.',
    fr: 'La Société Boréale n’existe que sur cette page, conçue pour montrer les éléments de gestion de cas à l’œuvre.',
    es: 'La Sociedad Boréale existe solo en esta página, hecha para mostrar los elementos de casos en acción.',
  },
} as const satisfies Table;

type Table = Readonly<Record<string, PortalWords>>;

const words = { ...shellWords, ...pageWords, ...deskWords } as const satisfies Table;

/** A text in each language of the portals. */
export type PortalWords = Words & Readonly<Record<PortalLang, string>>;

export type WordKey = keyof typeof words;

/** One language's voice: the text of a key, its `{slots}` filled. */
export type Say = (key: WordKey, slots?: Readonly<Record<string, string>>) => string;

export const sayIn = (lang: Lang): Say => (key, slots = {}) =>
  filled(words[key], lang, slots);

/** The text in one language, its `{slots}` filled. */
export const filled = (text: Words, lang: Lang, slots: Readonly<Record<string, string>>): string =>
  inLang(text, lang).replace(/\{(\w+)\}/g, (slot, name: string) => slots[name] ?? slot);
