/** What a fresh browser database holds for the vendor's customers: a few cases of the last weeks, all invented. */
import type { CaseDetail } from '../../../src/model/case.ts';
import type { Preset } from '../../../src/model/preset.ts';
import { DAY, HOUR, seeded, type Story } from '../seeded.ts';

const support = 'Rosalie Nantel';

const stories: readonly Story[] = [
  {
    account: 'harbour-family',
    by: 'Noémie Lavoie',
    lang: 'en',
    path: ['administration', 'data-protection'],
    subject: 'Data-processing agreement for our new site',
    description: 'The second site opens in January and needs its own agreement.',
    answers: { 'data-need': 'Sign the data-processing agreement', 'privacy-officer': 'Dr. Alan Pryce' },
    ago: 20 * DAY,
    unread: true,
    thread: [{ from: 'staff', author: support, ago: 18 * DAY, text: 'The agreement is on its way to Dr. Pryce for signature.' }],
  },
  {
    account: 'physio-quatre-saisons',
    by: 'Sami Haddad',
    lang: 'fr',
    path: ['administration', 'training'],
    subject: 'Formation pour la nouvelle facturation des actes',
    description: 'Une heure suffirait, de préférence le matin.',
    answers: { 'training-place': 'En ligne', 'training-people': '4' },
    ago: 15 * DAY,
    waiting: true,
    unread: true,
    thread: [{ from: 'staff', author: support, ago: 9 * HOUR, text: 'Nous vous proposons mardi prochain à 9\u00a0h. Cela convient-il?' }],
  },
  {
    account: 'clinique-du-parc',
    by: 'Noémie Lavoie',
    lang: 'fr',
    path: ['administration', 'invoice-dispute'],
    subject: 'Quinze licences facturées, douze utilisées',
    description: 'Trois licences de l’accueil ont été retirées en août, mais la facture du trimestre les compte encore.',
    answers: {
      'number-kind': 'Un numéro de facture',
      'invoice-number': 'F-2026-01733',
      'dispute-reason': 'La quantité ou le nombre d’utilisateurs',
      'disputed-amount': '261,00\u00a0$',
    },
    ago: 6 * DAY,
    waiting: true,
    unread: true,
    thread: [{ from: 'staff', author: support, ago: 2 * DAY, text: 'Merci. Avez-vous la confirmation du retrait, ou la date à laquelle il a été demandé?' }],
  },
  {
    account: 'clinique-du-parc',
    by: 'Jo Fournier',
    lang: 'fr',
    path: ['technical', 'portal-access'],
    subject: 'Le code de connexion n’arrive plus',
    description: 'Depuis le changement de téléphone de l’accueil.',
    answers: { 'access-problem': 'Le code n’arrive pas' },
    ago: 3 * DAY,
  },
];

/** `me`: the name of whoever is signed in. */
export const seedCases = (preset: Preset, now: number, me: string): readonly CaseDetail[] => seeded(stories, preset, now, me);
