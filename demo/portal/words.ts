/** The portal's own words: one table, both languages side by side, so that a missing half does not compile. */
import type { Lang } from '../../src/model/words.ts';
import { deskWords } from './staff/desk-words.ts';
import { pageWords } from './pages/page-words.ts';

const shellWords = {
  society: { en: 'Boréale Society', fr: 'Société Boréale' },
  portal: { en: 'Member portal', fr: 'Portail des membres' },
  skip: { en: 'Skip to content', fr: 'Passer au contenu' },
  mainMenu: { en: 'Main menu', fr: 'Menu principal' },
  menu: { en: 'Menu', fr: 'Menu' },
  home: { en: 'Home', fr: 'Accueil' },
  works: { en: 'Works', fr: 'Œuvres' },
  royalties: { en: 'Royalties', fr: 'Redevances' },
  cases: { en: 'My cases', fr: 'Mes cas' },
  unreadOne: { en: '{count} unread case', fr: '{count} cas non lu' },
  unreadMany: { en: '{count} unread cases', fr: '{count} cas non lus' },
  newCase: { en: 'New case', fr: 'Nouveau cas' },
  account: { en: 'Account', fr: 'Compte' },
  accountNumber: { en: 'Account {number}', fr: 'Compte {number}' },
  accountManager: { en: 'Account manager: {name}', fr: 'Gestionnaire de compte : {name}' },
  // Each button names its language in that language.
  otherLang: { en: 'Français', fr: 'English' },
  themeAuto: { en: 'Appearance: automatic', fr: 'Apparence : automatique' },
  themeLight: { en: 'Appearance: light', fr: 'Apparence : claire' },
  themeDark: { en: 'Appearance: dark', fr: 'Apparence : sombre' },
  demo: { en: 'Demo', fr: 'Démo' },
  demoControls: { en: 'Demo controls', fr: 'Commandes de la démo' },
  demoNote: {
    en: 'Fictional society, people and cases.',
    fr: 'Société, personnes et cas fictifs.',
  },
  store: { en: 'Storage:', fr: 'Stockage :' },
  storeServer: { en: 'Server', fr: 'Serveur' },
  storeTracker: { en: 'Request Tracker', fr: 'Request Tracker' },
  storeBrowser: { en: 'This browser', fr: 'Ce navigateur' },
  noServer: {
    en: 'No server answers at this address: cases stay in this browser.',
    fr: 'Aucun serveur ne répond à cette adresse : les cas restent dans ce navigateur.',
  },
  staffDesk: { en: 'Staff desk', fr: 'Poste du personnel' },
  staffDeskShort: { en: 'Staff', fr: 'Personnel' },
  expired: {
    en: 'Your session has ended. Nothing you typed is lost.',
    fr: 'Votre session a pris fin. Rien de ce que vous avez saisi n’est perdu.',
  },
  signInAgain: { en: 'Sign in again', fr: 'Ouvrir une session' },
  unavailable: {
    en: 'The portal did not start: the cases could not be reached. Reload the page to try again.',
    fr: 'Le portail n’a pas démarré : les cas sont inaccessibles. Actualisez la page pour réessayer.',
  },
  footer: {
    en: 'Boréale Society exists only on this page, made to show the case elements at work.',
    fr: 'La Société Boréale n’existe que sur cette page, conçue pour montrer les éléments de gestion de cas à l’œuvre.',
  },
} as const satisfies Table;

type Table = Readonly<Record<string, Readonly<Record<Lang, string>>>>;

const words = { ...shellWords, ...pageWords, ...deskWords } as const satisfies Table;

export type WordKey = keyof typeof words;

/** One language's voice: the text of a key, its `{slots}` filled. */
export type Say = (key: WordKey, slots?: Readonly<Record<string, string>>) => string;

export const sayIn = (lang: Lang): Say => (key, slots = {}) =>
  words[key][lang].replace(/\{(\w+)\}/g, (slot, name: string) => slots[name] ?? slot);
