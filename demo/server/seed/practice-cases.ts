/** Seeded cases of the health-software vendor's customers. */
import { jo, noemie, sami } from './practice-people.ts';
import type { SeedCase } from './seed-case.ts';

const lines = `ligne;quantité;prix
Licence, soignant;12;49,00
Licence, accueil;3;29,00
`;

export const practiceCases: readonly SeedCase[] = [
  {
    account: 'clinique-du-parc',
    openedBy: { member: noemie.id },
    daysAgo: 37,
    lang: 'fr',
    path: ['administration', 'licences'],
    subject: 'Deux nouvelles collègues à l’accueil',
    description: 'Elles commencent au début du mois prochain.',
    answers: {
      'licence-change': { value: 'add', text: 'Ajouter des licences' },
      'licence-count': { value: '2', text: '2' },
    },
    since: [
      { daysAgo: 36, answer: 'C’est fait\u00a0: les deux places sont ouvertes et paraîtront sur la prochaine facture.', lang: 'fr' },
      { daysAgo: 36, status: 'resolved' },
      { daysAgo: 35, readBy: noemie.id },
      { daysAgo: 35, rating: { stars: 5, comment: 'Le jour même, merci!' }, by: noemie.id },
      { daysAgo: 34, readBy: jo.id },
    ],
  },
  {
    account: 'clinique-du-parc',
    openedBy: { member: noemie.id },
    daysAgo: 6,
    lang: 'fr',
    path: ['administration', 'invoice-dispute'],
    subject: 'Quinze licences facturées, douze utilisées',
    description: 'Trois licences de l’accueil ont été retirées en août, mais la facture du trimestre les compte encore.',
    answers: {
      'number-kind': { value: 'invoice', text: 'Un numéro de facture' },
      'invoice-number': { value: 'F-2026-01733', text: 'F-2026-01733' },
      'dispute-reason': { value: ['quantity'], text: 'La quantité ou le nombre d’utilisateurs' },
      'disputed-amount': { value: '261', text: '261,00\u00a0$' },
    },
    files: [{ name: 'lignes-de-la-facture.csv', type: 'text/csv', content: lines }],
    since: [
      {
        daysAgo: 2,
        answer: 'Merci. Avez-vous la confirmation du retrait, ou la date à laquelle il a été demandé?',
        lang: 'fr',
        asks: true,
      },
    ],
  },
  {
    account: 'clinique-du-parc',
    openedBy: { member: jo.id },
    daysAgo: 3,
    lang: 'fr',
    path: ['technical', 'portal-access'],
    subject: 'Le code de connexion n’arrive plus',
    description: 'Depuis le changement de téléphone de l’accueil.',
    answers: { 'access-problem': { value: 'factor', text: 'Le code n’arrive pas' } },
    since: [{ daysAgo: 2, readBy: noemie.id }],
  },
  {
    account: 'cabinet-riverain',
    openedBy: { caller: 'Hélène Riverain' },
    daysAgo: 12,
    lang: 'fr',
    path: ['administration', 'orders'],
    subject: 'Lecteur de cartes reçu sans câble',
    description: 'La personne au téléphone a reçu le lecteur commandé, mais pas son câble. Commande CMD-204518.',
    since: [
      { daysAgo: 11, answer: 'Le câble est parti ce matin et devrait arriver sous trois jours.', lang: 'fr' },
      { daysAgo: 10, readBy: noemie.id },
    ],
  },
  {
    account: 'harbour-family',
    openedBy: { member: noemie.id },
    daysAgo: 20,
    lang: 'en',
    path: ['administration', 'data-protection'],
    subject: 'Data-processing agreement for our new site',
    description: 'The second site opens in January and needs its own agreement.',
    answers: {
      'data-need': { value: 'sign', text: 'Sign the data-processing agreement' },
      'privacy-officer': { value: 'Dr. Alan Pryce', text: 'Dr. Alan Pryce' },
    },
    since: [
      { daysAgo: 18, answer: 'The agreement is on its way to Dr. Pryce for signature.', lang: 'en' },
      { daysAgo: 17, readBy: noemie.id },
    ],
  },
  {
    account: 'physio-quatre-saisons',
    openedBy: { member: sami.id },
    daysAgo: 15,
    lang: 'fr',
    path: ['administration', 'training'],
    subject: 'Formation pour la nouvelle facturation des actes',
    description: 'Une heure suffirait, de préférence le matin.',
    answers: {
      'training-place': { value: 'online', text: 'En ligne' },
      'training-people': { value: '4', text: '4' },
    },
    since: [
      { daysAgo: 9, answer: 'Nous vous proposons mardi prochain à 9\u00a0h. Cela convient-il?', lang: 'fr', asks: true },
      { daysAgo: 8, reply: 'Parfait, nous y serons tous les quatre.', by: sami.id, lang: 'fr' },
    ],
  },
];
