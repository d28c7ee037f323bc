/** Update types about names and ownership: business owner, name, name on payments. */
import type { CaseType } from '../../model/preset.ts';
import { effectiveDate } from './shared-questions.ts';

export const businessOwner: CaseType = {
  id: 'business-owner',
  label: { en: 'Business Owner Update', fr: 'Mise à jour concernant le propriétaire d’une entreprise' },
  summary: { en: 'Who owns your business', fr: 'À qui appartient votre entreprise' },
  synonyms: {
    en: ['company', 'shareholder', 'partner', 'incorporated', 'sole proprietorship', 'ownership', 'signing officer'],
    fr: ['société par actions', 'actionnaire', 'associé', 'incorporation', 'entreprise individuelle', 'signataire'],
  },
  proof: {
    en: 'A recent extract of the business register, or the resolution',
    fr: 'Un extrait récent du registre des entreprises, ou la résolution',
  },
  questions: [
    {
      id: 'business-name',
      kind: 'text',
      label: { en: 'Business name', fr: 'Nom de l’entreprise' },
      maxLength: 200,
      required: true,
    },
    {
      id: 'owner-change',
      kind: 'choice',
      label: { en: 'What changes?', fr: 'Qu’est-ce qui change?' },
      options: [
        { id: 'added', label: { en: 'An owner joins', fr: 'Un propriétaire s’ajoute' } },
        { id: 'left', label: { en: 'An owner leaves', fr: 'Un propriétaire part' } },
        { id: 'sold', label: { en: 'The business is sold', fr: 'L’entreprise est vendue' } },
        { id: 'shares', label: { en: 'Only the shares change', fr: 'Seules les parts changent' } },
      ],
      required: true,
    },
    {
      id: 'owners-after',
      kind: 'rows',
      label: { en: 'Owners after the change', fr: 'Propriétaires après le changement' },
      rowLabel: { en: 'owner', fr: 'propriétaire' },
      columns: [
        { id: 'name', label: { en: 'Name', fr: 'Nom' }, required: true },
        { id: 'share', label: { en: 'Share (%)', fr: 'Part (%)' }, required: true },
        { id: 'ipi', label: { en: 'IPI number', fr: 'Numéro IPI' }, format: 'ipi' },
      ],
      maxRows: 50,
      required: true,
      waivable: true,
    },
    {
      id: 'signing-officer',
      kind: 'text',
      label: { en: 'Who may sign for the business?', fr: 'Qui peut signer pour l’entreprise?' },
      hint: { en: 'Name and position.', fr: 'Nom et fonction.' },
      maxLength: 200,
      required: true,
    },
    effectiveDate,
  ],
};

export const nameChange: CaseType = {
  id: 'name-change',
  label: { en: 'Name Change', fr: 'Changement de nom' },
  summary: { en: 'Your legal, stage or business name', fr: 'Votre nom légal, d’artiste ou d’entreprise' },
  synonyms: {
    en: ['legal name', 'stage name', 'pseudonym', 'alias', 'marriage', 'artist name', 'spelling'],
    fr: ['nom légal', 'nom d’artiste', 'pseudonyme', 'nom de scène', 'mariage', 'orthographe'],
  },
  proof: {
    en: 'An official document with the new name; for a stage name, a signed note',
    fr: 'Un document officiel qui porte le nouveau nom; pour un nom d’artiste, une note signée',
  },
  questions: [
    {
      id: 'name-kind',
      kind: 'choice',
      label: { en: 'Which name?', fr: 'Quel nom?' },
      options: [
        { id: 'legal', label: { en: 'Legal name', fr: 'Nom légal' } },
        { id: 'stage', label: { en: 'Stage name or pseudonym', fr: 'Nom d’artiste ou pseudonyme' } },
        { id: 'business', label: { en: 'Business name', fr: 'Nom d’entreprise' } },
      ],
      required: true,
    },
    {
      id: 'name-before',
      kind: 'text',
      label: { en: 'Name as it is now', fr: 'Nom actuel' },
      maxLength: 200,
      required: true,
    },
    {
      id: 'name-after',
      kind: 'text',
      label: { en: 'Name as it should be', fr: 'Nouveau nom' },
      hint: { en: 'With its capitals and accents.', fr: 'Avec ses majuscules et ses accents.' },
      maxLength: 200,
      required: true,
    },
    {
      id: 'former-name-use',
      kind: 'choice',
      label: { en: 'Does the old name stay in use?', fr: 'L’ancien nom reste-t-il en usage?' },
      options: [
        { id: 'keep', label: { en: 'Yes, as a pseudonym', fr: 'Oui, comme pseudonyme' } },
        { id: 'drop', label: { en: 'No', fr: 'Non' } },
      ],
      required: true,
      when: { question: 'name-kind', is: ['legal', 'stage'] },
    },
    effectiveDate,
  ],
};

export const paymentNameChange: CaseType = {
  id: 'payment-name-change',
  label: { en: 'Payment Name Change', fr: 'Changement du nom pour le paiement' },
  summary: { en: 'The name on your payments', fr: 'Le nom inscrit sur vos paiements' },
  synonyms: {
    en: ['payee', 'cheque name', 'direct deposit name', 'pay to my company'],
    fr: ['bénéficiaire', 'nom sur le chèque', 'nom pour le dépôt direct', 'payer à mon entreprise'],
  },
  proof: {
    en: 'A document that ties the name to you; cover any account number',
    fr: 'Un document qui relie ce nom à vous; masquez tout numéro de compte',
  },
  questions: [
    {
      id: 'payee-before',
      kind: 'text',
      label: { en: 'Name on payments now', fr: 'Nom actuel sur les paiements' },
      maxLength: 200,
      required: true,
    },
    {
      id: 'payee-after',
      kind: 'text',
      label: { en: 'Name payments should carry', fr: 'Nom à inscrire sur les paiements' },
      maxLength: 200,
      required: true,
    },
    {
      id: 'payee-reason',
      kind: 'choice',
      label: { en: 'Why does it change?', fr: 'Pourquoi change-t-il?' },
      options: [
        { id: 'new-name', label: { en: 'My name has changed', fr: 'Mon nom a changé' } },
        { id: 'business', label: { en: 'I am paid through a business', fr: 'Mes paiements passent par une entreprise' } },
        { id: 'error', label: { en: 'The name is misspelled', fr: 'Le nom est mal écrit' } },
        { id: 'other', label: { en: 'Another reason', fr: 'Une autre raison' } },
      ],
      required: true,
    },
    {
      id: 'payee-reason-other',
      kind: 'text',
      label: { en: 'Reason for the change', fr: 'Raison du changement' },
      maxLength: 300,
      required: true,
      when: { question: 'payee-reason', is: 'other' },
    },
    effectiveDate,
  ],
};
