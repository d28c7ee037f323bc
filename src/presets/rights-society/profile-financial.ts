/** Subtype "Financial Update": a payment to stop, or direct payment by a foreign society. */
import type { CaseType } from '../../model/preset.ts';
import { effectiveDate } from './shared-questions.ts';
import { financeTeam } from './teams.ts';

const stopPayment: CaseType = {
  id: 'stop-payment',
  label: { en: 'Stop Payment', fr: 'Opposition au paiement' },
  summary: { en: 'A payment is lost or went astray', fr: 'Un paiement est perdu ou égaré' },
  definition: {
    text: {
      en: 'Ask us to stop one payment that was already issued, such as a cheque that never arrived. A payment that was cashed cannot be stopped.',
      fr: 'Demandez-nous d’arrêter un paiement déjà émis, comme un chèque qui n’est jamais arrivé. Un paiement encaissé ne peut plus être arrêté.',
    },
    verified: { by: financeTeam, on: '2026-04-20', until: '2027-04-20' },
  },
  synonyms: {
    en: ['lost cheque', 'missing payment', 'cancel a cheque', 'stolen cheque', 'reissue', 'stale-dated'],
    fr: ['chèque perdu', 'paiement non reçu', 'annuler un chèque', 'chèque volé', 'réémettre', 'chèque périmé'],
  },
  questions: [
    {
      id: 'payment-reference',
      kind: 'text',
      label: { en: 'Payment or cheque number', fr: 'Numéro du paiement ou du chèque' },
      hint: {
        en: 'It is on your statement. Please do not write a bank account number here.',
        fr: 'Il figure sur votre relevé. N’inscrivez pas de numéro de compte bancaire ici.',
      },
      maxLength: 60,
      required: true,
      waivable: true,
    },
    {
      id: 'payment-date',
      kind: 'date',
      label: { en: 'Date of the payment', fr: 'Date du paiement' },
      max: 'today',
      required: true,
      waivable: true,
    },
    {
      id: 'payment-amount',
      kind: 'amount',
      currency: 'CAD',
      label: { en: 'Amount of the payment', fr: 'Montant du paiement' },
      min: 0,
    },
    {
      id: 'stop-reason',
      kind: 'choice',
      label: { en: 'What happened?', fr: 'Que s’est-il passé?' },
      options: [
        { id: 'not-received', label: { en: 'It never arrived', fr: 'Il n’est jamais arrivé' } },
        { id: 'lost', label: { en: 'It is lost or destroyed', fr: 'Il est perdu ou détruit' } },
        { id: 'stolen', label: { en: 'It was stolen', fr: 'Il a été volé' } },
        { id: 'wrong-payee', label: { en: 'It is in the wrong name', fr: 'Il est au mauvais nom' } },
        { id: 'other', label: { en: 'Something else', fr: 'Autre chose' } },
      ],
      required: true,
    },
    {
      id: 'stop-reason-other',
      kind: 'text',
      label: { en: 'What happened, in a few words', fr: 'Ce qui s’est passé, en quelques mots' },
      maxLength: 300,
      required: true,
      when: { question: 'stop-reason', is: 'other' },
    },
    {
      id: 'payment-again',
      kind: 'choice',
      label: { en: 'How should we pay instead?', fr: 'Comment devons-nous payer à la place?' },
      options: [
        {
          id: 'direct-deposit',
          label: { en: 'By the direct deposit on file', fr: 'Par le dépôt direct inscrit au dossier' },
        },
        { id: 'cheque', label: { en: 'By a new cheque', fr: 'Par un nouveau chèque' } },
        { id: 'hold', label: { en: 'Keep it until you hear from me', fr: 'Le garder jusqu’à ce que je vous écrive' } },
      ],
      required: true,
    },
  ],
};

const foreignDirectPayment: CaseType = {
  id: 'foreign-direct-payment',
  label: { en: 'Direct Payment with a Foreign PRO', fr: 'Paiement direct avec un ODE étrangère' },
  summary: { en: 'Be paid by a society abroad', fr: 'Recevoir vos paiements d’une société étrangère' },
  definition: {
    text: {
      en: 'Tell us that a performing rights society abroad is to pay you itself for its territory, rather than through us.',
      fr: 'Faites-nous savoir qu’une société étrangère de droits d’exécution doit vous payer elle-même pour son territoire, plutôt que par notre entremise.',
    },
    verified: { by: financeTeam, on: '2026-04-20', until: '2027-04-20' },
  },
  synonyms: {
    en: ['foreign society', 'direct member abroad', 'performing rights organization', 'withdraw a territory'],
    fr: ['société étrangère', 'membre direct à l’étranger', 'organisme de droits d’exécution', 'retirer un territoire'],
  },
  questions: [
    {
      id: 'foreign-society',
      kind: 'text',
      label: { en: 'Foreign society', fr: 'Société étrangère' },
      hint: { en: 'Its name and country.', fr: 'Son nom et son pays.' },
      maxLength: 200,
      required: true,
    },
    {
      id: 'foreign-membership',
      kind: 'choice',
      label: { en: 'Are you a member there?', fr: 'En êtes-vous membre?' },
      options: [
        { id: 'member', label: { en: 'Yes', fr: 'Oui' } },
        { id: 'applied', label: { en: 'I have applied', fr: 'J’en ai fait la demande' } },
        { id: 'not-yet', label: { en: 'Not yet', fr: 'Pas encore' } },
      ],
      required: true,
    },
    {
      id: 'foreign-member-number',
      kind: 'text',
      label: { en: 'Your member number there', fr: 'Votre numéro de membre là-bas' },
      maxLength: 60,
      when: { question: 'foreign-membership', is: 'member' },
    },
    {
      id: 'direct-territories',
      kind: 'text',
      label: { en: 'Countries it would pay you for', fr: 'Pays pour lesquels elle vous paierait' },
      maxLength: 300,
      required: true,
      waivable: true,
    },
    {
      id: 'direct-uses',
      kind: 'choices',
      label: { en: 'Uses it would pay you for', fr: 'Utilisations pour lesquelles elle vous paierait' },
      options: [
        { id: 'broadcast', label: { en: 'Radio and television', fr: 'Radio et télévision' } },
        { id: 'online', label: { en: 'Internet', fr: 'Internet' } },
        { id: 'live', label: { en: 'Concerts', fr: 'Concerts' } },
        { id: 'cinema', label: { en: 'Cinema', fr: 'Cinéma' } },
      ],
      required: true,
    },
    effectiveDate,
  ],
};

export const financialUpdate: CaseType = {
  id: 'financial-update',
  label: { en: 'Financial Update', fr: 'Mise à jour financière' },
  summary: { en: 'How and where you are paid', fr: 'Comment et où vos paiements sont versés' },
  definition: {
    text: {
      en: 'What concerns the payments themselves: one to stop, or one that should come straight from a society abroad.',
      fr: 'Ce qui concerne les paiements eux-mêmes\u00a0: un paiement à arrêter, ou un paiement qui devrait venir directement d’une société étrangère.',
    },
    verified: { by: financeTeam, on: '2026-04-20', until: '2027-04-20' },
  },
  synonyms: {
    en: ['payment', 'direct deposit', 'cheque', 'bank', 'money'],
    fr: ['paiement', 'dépôt direct', 'virement', 'chèque', 'banque', 'argent'],
  },
  children: [stopPayment, foreignDirectPayment],
};
