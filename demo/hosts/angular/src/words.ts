/** What the portal says, in both languages. */

export interface Texts {
  readonly portal: string;
  readonly home: string;
  readonly cases: string;
  readonly open: string;
  readonly account: string;
  readonly otherLanguage: string;
  readonly actingFor: string;
  readonly store: string;
  readonly server: string;
  readonly browser: string;
  readonly homeTitle: string;
  readonly homeText: string;
  readonly homeCases: string;
  readonly accountText: string;
  readonly footer: string;
  received(reference: string): string;
  readonly expired: string;
  failed(code: string): string;
}

const en: Texts = {
  portal: 'Harbour Music',
  home: 'Home',
  cases: 'My cases',
  open: 'Open a case',
  account: 'Account',
  otherLanguage: 'Français',
  actingFor: 'Acting for',
  store: 'Where cases are kept',
  server: 'Our server',
  browser: 'This browser',
  homeTitle: 'Welcome to Harbour Music',
  homeText: 'We look after the rights of songwriters, composers and publishers around the harbour, and pay them for every use of their works.',
  homeCases: 'A payment that is missing, an agreement to change, a work to correct? Open a case: our team answers it here, in one place.',
  accountText: 'Your details, your bank account and your statements stand here in a real portal. What you have written in a case stays while you look around.',
  footer: 'Harbour Music does not exist. This page shows how a portal uses the case wizard.',
  received: (reference) => `Case ${reference} was received.`,
  expired: 'Your session has ended. Sign in again to go on.',
  failed: (code) => `Something did not work (${code}).`,
};

const fr: Texts = {
  portal: 'Musique du Havre',
  home: 'Accueil',
  cases: 'Mes cas',
  open: 'Ouvrir un cas',
  account: 'Mon compte',
  otherLanguage: 'English',
  actingFor: 'Au nom de',
  store: 'Où sont gardés les cas',
  server: 'Notre serveur',
  browser: 'Ce navigateur',
  homeTitle: 'Bienvenue à Musique du Havre',
  homeText: 'Nous veillons aux droits des auteurs, des compositeurs et des éditeurs du havre, et leur versons des redevances pour chaque utilisation de leurs œuvres.',
  homeCases: 'Un paiement qui manque, une entente à modifier, une œuvre à corriger? Ouvrez un cas\u00a0: notre équipe y répond ici, au même endroit.',
  accountText: 'Dans un vrai portail, vos coordonnées, votre compte bancaire et vos relevés se trouvent ici. Ce que vous avez écrit dans un cas reste pendant que vous regardez ailleurs.',
  footer: 'Musique du Havre n’existe pas. Cette page montre comment un portail utilise l’assistant de cas.',
  received: (reference) => `Le cas ${reference} a été reçu.`,
  expired: 'Votre session est terminée. Connectez-vous de nouveau pour continuer.',
  failed: (code) => `Quelque chose n’a pas fonctionné (${code}).`,
};

export const texts = { en, fr };
