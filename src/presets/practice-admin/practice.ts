/** Categories about the practice itself: its details with the vendor, and training of its staff. */
import type { CaseType } from '../../model/preset.ts';
import { customerTeam } from './teams.ts';

export const practiceDetails: CaseType = {
  id: 'practice-details',
  label: { en: 'Practice Details', fr: 'Coordonnées du cabinet' },
  summary: { en: 'Name, address, billing contact', fr: 'Nom, adresse, personne à facturer' },
  definition: {
    text: {
      en: 'What we print on your invoices and where we reach you: legal name, addresses, the person who receives invoices.',
      fr: 'Ce qui paraît sur vos factures et la façon de vous joindre\u00a0: nom légal, adresses, personne qui reçoit les factures.',
    },
    verified: { by: customerTeam, on: '2026-04-20', until: '2027-04-20' },
  },
  synonyms: {
    en: ['change of address', 'moving', 'legal name', 'merger', 'contact person'],
    fr: ['changement d’adresse', 'déménagement', 'nom légal', 'fusion', 'personne-ressource'],
  },
  questions: [
    {
      id: 'details-changed',
      kind: 'choices',
      label: { en: 'What changes?', fr: 'Qu’est-ce qui change?' },
      options: [
        { id: 'name', label: { en: 'Legal name', fr: 'Nom légal' } },
        { id: 'address', label: { en: 'Address', fr: 'Adresse' } },
        { id: 'phone', label: { en: 'Phone', fr: 'Téléphone' } },
        { id: 'invoices', label: { en: 'Email for invoices', fr: 'Courriel pour les factures' } },
      ],
      required: true,
    },
    {
      id: 'new-details',
      kind: 'long-text',
      label: { en: 'The new details', fr: 'Les nouvelles coordonnées' },
      maxLength: 1000,
      required: true,
    },
    {
      id: 'details-from',
      kind: 'date',
      label: { en: 'Valid from', fr: 'Valables à compter du' },
      required: true,
    },
  ],
};

export const training: CaseType = {
  id: 'training',
  label: { en: 'Training', fr: 'Formation' },
  summary: { en: 'Sessions for new or present staff', fr: 'Séances pour le personnel, nouveau ou en place' },
  definition: {
    text: {
      en: 'A session for your staff, online or at the practice. Your plan may include some; we say so before we book.',
      fr: 'Une séance pour votre personnel, en ligne ou au cabinet. Votre forfait peut en comprendre; nous vous le disons avant de réserver.',
    },
  },
  synonyms: {
    en: ['course', 'webinar', 'onboarding', 'coaching'],
    fr: ['cours', 'webinaire', 'accueil du personnel', 'accompagnement'],
  },
  questions: [
    {
      id: 'training-place',
      kind: 'choice',
      label: { en: 'Where?', fr: 'À quel endroit?' },
      options: [
        { id: 'online', label: { en: 'Online', fr: 'En ligne' } },
        { id: 'practice', label: { en: 'At the practice', fr: 'Au cabinet' } },
      ],
      required: true,
    },
    {
      id: 'training-people',
      kind: 'number',
      label: { en: 'Number of people', fr: 'Nombre de personnes' },
      min: 1,
      max: 200,
      integer: true,
      required: true,
    },
    {
      id: 'training-period',
      kind: 'period',
      label: { en: 'Between which dates?', fr: 'Entre quelles dates?' },
      min: 'today',
      required: true,
    },
  ],
};
