/** What the portal says, in both languages: the pages by the server, the news of the widget in the browser. */

export type Lang = 'en' | 'fr';

export const words = {
  en: {
    portal: 'Harbour Music',
    home: 'Home',
    cases: 'My cases',
    open: 'Open a case',
    account: 'Account',
    actingFor: 'Acting for',
    store: 'Where cases are kept',
    server: 'Our server',
    browser: 'This browser',
    otherLang: 'Français',
    homeTitle: 'Welcome to Harbour Music',
    homeText: 'We look after the rights of songwriters, composers and publishers around the harbour, and pay them for every use of their works.',
    homeCases: 'A payment that is missing, an agreement to change, a work to correct? Open a case: our team answers it here, in one place.',
    accountText: 'Your details, your bank account and your statements stand here in a real portal. What you have written in a case stays while you look around.',
    footer: 'Harbour Music does not exist. This page shows how a portal uses the case wizard.',
  },
  fr: {
    portal: 'Musique du Havre',
    home: 'Accueil',
    cases: 'Mes cas',
    open: 'Ouvrir un cas',
    account: 'Mon compte',
    actingFor: 'Au nom de',
    store: 'Où sont gardés les cas',
    server: 'Notre serveur',
    browser: 'Ce navigateur',
    otherLang: 'English',
    homeTitle: 'Bienvenue à Musique du Havre',
    homeText: 'Nous veillons aux droits des auteurs, des compositeurs et des éditeurs du havre, et leur versons des redevances pour chaque utilisation de leurs œuvres.',
    homeCases: 'Un paiement qui manque, une entente à modifier, une œuvre à corriger? Ouvrez un cas\u00a0: notre équipe y répond ici, au même endroit.',
    accountText: 'Dans un vrai portail, vos coordonnées, votre compte bancaire et vos relevés se trouvent ici. Ce que vous avez écrit dans un cas reste pendant que vous regardez ailleurs.',
    footer: 'Musique du Havre n’existe pas. Cette page montre comment un portail utilise l’assistant de cas.',
  },
} as const satisfies Record<Lang, Record<string, string>>;

/** What the widget told last. */
export type News = { readonly kind: 'received' | 'failed'; readonly what: string } | { readonly kind: 'expired' };

export function inWords(news: News, lang: Lang): string {
  const isFrench = lang === 'fr';
  switch (news.kind) {
    case 'received':
      return isFrench ? `Le cas ${news.what} a été reçu.` : `Case ${news.what} was received.`;
    case 'expired':
      return isFrench ? 'Votre session est terminée. Connectez-vous de nouveau pour continuer.' : 'Your session has ended. Sign in again to go on.';
    case 'failed':
      return isFrench ? `Quelque chose n’a pas fonctionné (${news.what}).` : `Something did not work (${news.what}).`;
  }
}
