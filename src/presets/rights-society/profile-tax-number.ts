/** Update type "SIN Update": the number that tax slips are made out to. */
import type { CaseType } from '../../model/preset.ts';
import { membershipTeam } from './teams.ts';

export const sinUpdate: CaseType = {
  id: 'sin-update',
  label: { en: 'SIN Update (SIN / SSN)', fr: 'Mise à jour du NAS' },
  summary: { en: 'The number for your tax slips', fr: 'Le numéro pour vos feuillets fiscaux' },
  definition: {
    text: {
      en: 'Give or correct the social insurance number that appears on your tax slips. Write it only in the field made for it: there it is masked and never kept on this device.',
      fr: 'Donnez ou corrigez le numéro d’assurance sociale qui figure sur vos feuillets fiscaux. Inscrivez-le seulement dans le champ prévu\u00a0: il y est masqué et n’est jamais conservé sur cet appareil.',
    },
    verified: { by: membershipTeam, on: '2026-01-19', until: '2027-01-19' },
  },
  synonyms: {
    en: ['SIN', 'SSN', 'social insurance', 'social security', 'NAS', 'tax number', 'T4A', 'tax slip'],
    fr: ['NAS', 'SIN', 'SSN', 'assurance sociale', 'numéro d’assurance sociale', 'numéro fiscal', 'T4A', 'impôt'],
  },
  questions: [
    {
      id: 'tax-number-kind',
      kind: 'choice',
      label: { en: 'Which number?', fr: 'Quel numéro?' },
      options: [
        { id: 'sin', label: { en: 'Canadian SIN', fr: 'NAS canadien' } },
        { id: 'ssn', label: { en: 'United States SSN', fr: 'SSN des États-Unis' } },
      ],
      required: true,
    },
    {
      id: 'sin',
      kind: 'identifier',
      format: 'sin',
      label: { en: 'Social insurance number', fr: 'Numéro d’assurance sociale' },
      hint: { en: 'Nine digits.', fr: 'Neuf chiffres.' },
      required: true,
      sensitive: true,
      when: { not: { question: 'tax-number-kind', is: 'ssn' } },
    },
    {
      id: 'ssn',
      kind: 'text',
      label: { en: 'Social security number', fr: 'Numéro de sécurité sociale (SSN)' },
      hint: { en: 'Nine digits.', fr: 'Neuf chiffres.' },
      maxLength: 11,
      required: true,
      sensitive: true,
      when: { question: 'tax-number-kind', is: 'ssn' },
    },
    {
      id: 'tax-number-reason',
      kind: 'choice',
      label: { en: 'Why do you give it now?', fr: 'Pourquoi le donnez-vous maintenant?' },
      options: [
        { id: 'first', label: { en: 'You do not have it yet', fr: 'Vous ne l’avez pas encore' } },
        { id: 'error', label: { en: 'The one on file is wrong', fr: 'Celui au dossier est inexact' } },
        { id: 'replaced', label: { en: 'I was given a new number', fr: 'J’ai reçu un nouveau numéro' } },
        { id: 'temporary', label: { en: 'My temporary SIN was renewed', fr: 'Mon NAS temporaire a été renouvelé' } },
        { id: 'other', label: { en: 'Another reason', fr: 'Une autre raison' } },
      ],
      required: true,
    },
    {
      id: 'tax-number-reason-other',
      kind: 'text',
      label: { en: 'Reason', fr: 'Raison' },
      hint: { en: 'Without the number itself.', fr: 'Sans le numéro lui-même.' },
      maxLength: 300,
      required: true,
      when: { question: 'tax-number-reason', is: 'other' },
    },
    {
      id: 'temporary-until',
      kind: 'date',
      label: { en: 'New expiry date of the temporary SIN', fr: 'Nouvelle date d’expiration du NAS temporaire' },
      min: 'today',
      required: true,
      when: { question: 'tax-number-reason', is: 'temporary' },
    },
  ],
};
