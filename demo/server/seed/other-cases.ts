/** Seeded cases of the accounts that one member alone represents. */
import { alex, camille } from './people.ts';
import type { SeedCase } from './seed-case.ts';

export const otherCases: readonly SeedCase[] = [
  {
    account: 'camille-roy',
    openedBy: { member: camille.id },
    daysAgo: 45,
    lang: 'fr',
    path: ['profile-management', 'profile-update', 'name-change'],
    subject: 'Nom d’artiste à inscrire au dossier',
    description: 'Je publie désormais sous le nom «\u00a0Camille du Large\u00a0».',
    answers: {
      'name-kind': { value: 'stage', text: 'Nom d’artiste ou pseudonyme' },
      'name-before': { value: 'Camille Roy', text: 'Camille Roy' },
      'name-after': { value: 'Camille du Large', text: 'Camille du Large' },
    },
    since: [
      { daysAgo: 41, answer: 'C’est fait\u00a0: le nouveau nom paraîtra dès le prochain relevé.', lang: 'fr' },
      { daysAgo: 41, status: 'resolved' },
      { daysAgo: 40, readBy: camille.id },
    ],
  },
  {
    account: 'camille-roy',
    openedBy: { member: camille.id },
    daysAgo: 9,
    lang: 'fr',
    path: ['profile-management', 'profile-update', 'sin-update'],
    subject: 'Numéro à ajouter à mon dossier fiscal',
    description: '',
    answers: {
      'tax-number-kind': { value: 'sin', text: 'Numéro d’assurance sociale' },
      // A number that the tax authority uses in its own examples.
      sin: { value: '046 454 286', text: '046 454 286' },
    },
    since: [{ daysAgo: 7, answer: 'Merci, nous vérifions le numéro avant de l’inscrire.', lang: 'fr' }],
  },
  {
    account: 'camille-roy',
    openedBy: { caller: 'Camille Roy' },
    daysAgo: 1,
    lang: 'fr',
    path: ['profile-management', 'financial-update', 'stop-payment'],
    subject: 'Chèque jamais reçu',
    description: 'La personne au téléphone attend depuis trois semaines un chèque envoyé à son ancienne adresse.',
  },
  {
    account: 'studio-nordique',
    openedBy: { caller: 'Étienne Morin' },
    daysAgo: 30,
    lang: 'fr',
    path: ['profile-management', 'profile-update', 'us-representative'],
    subject: 'Représentation aux États-Unis',
    description: 'Demande faite par erreur pour ce compte; elle concerne un autre membre.',
    since: [
      { daysAgo: 30, status: 'cancelled' },
      { daysAgo: 28, readBy: camille.id },
    ],
  },
  {
    account: 'studio-nordique',
    openedBy: { member: camille.id },
    daysAgo: 22,
    lang: 'fr',
    path: ['royalty-inquiry', 'domestic', 'tv-commercials'],
    subject: 'Publicité diffusée plus longtemps que déclaré',
    description: 'La campagne devait finir en mars, mais elle passait encore en juin.',
    answers: {
      'royalty-concern': { value: 'amount', text: 'Le montant ne semble pas juste' },
      commercial: { value: 'Les Fromages du Phare, 30 secondes', text: 'Les Fromages du Phare, 30 secondes' },
    },
    since: [
      {
        daysAgo: 18,
        answer: 'Nous avons demandé au diffuseur ses relevés d’avril à juin et vous reviendrons dès leur réception.',
        lang: 'fr',
      },
      { daysAgo: 17, readBy: camille.id },
    ],
  },
  {
    account: 'studio-nordique',
    openedBy: { member: camille.id },
    daysAgo: 0.2,
    lang: 'en',
    path: ['support-request', 'support', 'cue-sheets'],
    subject: 'Uploading cue sheets for a whole season',
    description: 'Thirteen episodes: can they go in one file, or does each need its own?',
    answers: {
      'cue-production': { value: 'Harbour Lights, season 2', text: 'Harbour Lights, season 2' },
      'cue-count': { value: '13', text: '13' },
    },
  },
  {
    account: 'northlight-songs',
    openedBy: { member: alex.id },
    daysAgo: 15,
    lang: 'en',
    path: ['repertoire-management', 'repertoire-maintenance'],
    subject: 'Duplicate entry for “Paper Compass”',
    description: 'The work is listed twice, once with a missing co-writer.',
    answers: {
      works: { value: [{ title: 'Paper Compass', 'work-number': '', iswc: '' }], text: 'Paper Compass' },
      'rights-holders-agree': { value: 'yes', text: 'Yes' },
    },
    since: [
      {
        daysAgo: 4,
        answer: 'Which of the two entries shows the right shares? Please quote its work number.',
        lang: 'en',
        asks: true,
      },
    ],
  },
];
