/** Categories about what was agreed: contracts, data-processing agreements, and the end of a subscription. */
import type { CaseType } from '../../model/preset.ts';
import { contractNumber } from './shared-questions.ts';
import { contractsTeam, privacyTeam } from './teams.ts';

export const contracts: CaseType = {
  id: 'contracts',
  label: { en: 'Contracts', fr: 'Contrats' },
  summary: { en: 'Renewal, plan, signatory, copy', fr: 'Renouvellement, forfait, signataire, copie' },
  definition: {
    text: {
      en: 'A contract in force between your practice and us: to renew it, change its plan or its signatory, or obtain a copy. To end one, choose “Cancellation”.',
      fr: 'Un contrat en vigueur entre votre cabinet et nous\u00a0: le renouveler, changer de forfait ou de signataire, en obtenir une copie. Pour y mettre fin, choisissez «\u00a0Résiliation\u00a0».',
    },
    verified: { by: contractsTeam, on: '2025-09-30', until: '2026-09-30' },
  },
  synonyms: {
    en: ['agreement', 'renewal', 'plan', 'amendment', 'signature'],
    fr: ['entente', 'renouvellement', 'forfait', 'avenant', 'signature'],
  },
  questions: [
    contractNumber,
    {
      id: 'contract-need',
      kind: 'choice',
      label: { en: 'What do you need?', fr: 'De quoi avez-vous besoin?' },
      options: [
        { id: 'renewal', label: { en: 'Renew the contract', fr: 'Renouveler le contrat' } },
        { id: 'plan', label: { en: 'Change the plan', fr: 'Changer de forfait' } },
        { id: 'signatory', label: { en: 'Change the signatory', fr: 'Changer de signataire' } },
        { id: 'copy', label: { en: 'Receive a copy', fr: 'Recevoir une copie' } },
      ],
      required: true,
    },
    {
      id: 'new-signatory',
      kind: 'text',
      label: { en: 'Name and title of the new signatory', fr: 'Nom et titre du nouveau signataire' },
      maxLength: 200,
      required: true,
      when: { question: 'contract-need', is: 'signatory' },
    },
    {
      id: 'contract-date',
      kind: 'date',
      label: { en: 'Wanted from', fr: 'À compter du' },
      min: 'today',
      required: true,
      when: { question: 'contract-need', is: ['renewal', 'plan', 'signatory'] },
    },
  ],
};

export const dataProtection: CaseType = {
  id: 'data-protection',
  label: { en: 'Data Processing & Account Data', fr: 'Traitement des données et dossier client' },
  summary: { en: 'Agreement, export, deletion', fr: 'Entente, exportation, suppression' },
  definition: {
    text: {
      en: 'The agreement under which we process data for your practice, and what we hold about the practice itself: obtaining it, correcting it, having it deleted.',
      fr: 'L’entente selon laquelle nous traitons des données pour votre cabinet, et ce que nous détenons sur le cabinet lui-même\u00a0: l’obtenir, le corriger, le faire supprimer.',
    },
    verified: { by: privacyTeam, on: '2026-10-01', until: '2027-10-01' },
  },
  synonyms: {
    en: ['DPA', 'data processing agreement', 'privacy', 'data export', 'sub-processors', 'BAA'],
    fr: ['ETD', 'entente de traitement des données', 'vie privée', 'exportation des données', 'sous-traitants', 'renseignements personnels'],
  },
  questions: [
    {
      id: 'data-need',
      kind: 'choice',
      label: { en: 'What do you need?', fr: 'De quoi avez-vous besoin?' },
      options: [
        { id: 'sign', label: { en: 'Sign the data-processing agreement', fr: 'Signer l’entente de traitement des données' } },
        { id: 'processors', label: { en: 'The list of sub-processors', fr: 'La liste des sous-traitants' } },
        { id: 'export', label: { en: 'Export the practice’s account data', fr: 'Exporter les données du dossier client' } },
        { id: 'delete', label: { en: 'Delete account data', fr: 'Supprimer des données du dossier client' } },
      ],
      required: true,
    },
    {
      id: 'privacy-officer',
      kind: 'text',
      label: { en: 'Person in charge of privacy', fr: 'Personne responsable de la vie privée' },
      hint: { en: 'Whoever signs for the practice.', fr: 'La personne qui signe pour le cabinet.' },
      maxLength: 200,
      required: true,
      when: { question: 'data-need', is: ['sign', 'delete'] },
    },
    {
      id: 'data-due',
      kind: 'date',
      label: { en: 'Needed by', fr: 'Nécessaire au plus tard le' },
      min: 'today',
    },
  ],
};

export const cancellation: CaseType = {
  id: 'cancellation',
  label: { en: 'Cancellation', fr: 'Résiliation' },
  summary: { en: 'Ending a subscription or a module', fr: 'Mettre fin à un abonnement ou à un module' },
  definition: {
    text: {
      en: 'To end a whole subscription or one of its modules. The notice in your contract applies; your data stay available for export for 90 days.',
      fr: 'Pour mettre fin à tout un abonnement ou à l’un de ses modules. Le préavis de votre contrat s’applique; vos données restent disponibles aux fins d’exportation pendant 90\u00a0jours.',
    },
    verified: { by: contractsTeam, on: '2026-02-16', until: '2027-02-16' },
  },
  synonyms: {
    en: ['terminate', 'end of contract', 'leave', 'unsubscribe', 'closing the practice'],
    fr: ['mettre fin', 'fin de contrat', 'désabonnement', 'fermeture du cabinet', 'annulation d’abonnement'],
  },
  questions: [
    contractNumber,
    {
      id: 'cancellation-scope',
      kind: 'choice',
      label: { en: 'What should end?', fr: 'À quoi faut-il mettre fin?' },
      options: [
        { id: 'subscription', label: { en: 'The whole subscription', fr: 'Tout l’abonnement' } },
        { id: 'modules', label: { en: 'Certain modules', fr: 'Certains modules' } },
      ],
      required: true,
    },
    {
      id: 'cancelled-modules',
      kind: 'choices',
      label: { en: 'Which modules?', fr: 'Quels modules?' },
      options: [
        { id: 'booking', label: { en: 'Online booking', fr: 'Prise de rendez-vous en ligne' } },
        { id: 'messaging', label: { en: 'Secure messaging', fr: 'Messagerie sécurisée' } },
        { id: 'billing', label: { en: 'Billing of services', fr: 'Facturation des actes' } },
        { id: 'telehealth', label: { en: 'Telehealth', fr: 'Télésanté' } },
      ],
      required: true,
      when: { question: 'cancellation-scope', is: 'modules' },
    },
    {
      id: 'last-day',
      kind: 'date',
      label: { en: 'Last day wanted', fr: 'Dernier jour souhaité' },
      min: 'today',
      required: true,
    },
    {
      id: 'cancellation-reason',
      kind: 'long-text',
      label: { en: 'Why are you leaving?', fr: 'Pourquoi nous quittez-vous?' },
      maxLength: 1000,
    },
  ],
};
