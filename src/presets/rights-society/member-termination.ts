/** Subtype "Member Termination Request": the formal end of a membership. */
import type { CaseType } from '../../model/preset.ts';
import { membershipTeam } from './teams.ts';

export const memberTermination: CaseType = {
  id: 'member-termination',
  label: { en: 'Member Termination Request', fr: 'Demande de résiliation d’adhésion' },
  summary: { en: 'End your membership', fr: 'Mettre fin à votre adhésion' },
  definition: {
    text: {
      en: 'Ask formally for the end of your membership. It ends only once such a case was opened and confirmed; royalties earned before that date are still paid to you.',
      fr: 'Demandez officiellement la fin de votre adhésion. Elle ne prend fin qu’une fois ce cas ouvert et confirmé; les redevances acquises avant cette date vous sont tout de même versées.',
    },
    verified: { by: membershipTeam, on: '2026-01-19', until: '2027-01-19' },
  },
  synonyms: {
    en: ['resign', 'leave', 'cancel membership', 'quit', 'end membership'],
    fr: ['démission', 'quitter', 'annuler mon adhésion', 'départ', 'fin d’adhésion'],
  },
  questions: [
    {
      id: 'leaving-reason',
      kind: 'choice',
      label: { en: 'Why are you leaving?', fr: 'Pourquoi partez-vous?' },
      options: [
        { id: 'other-society', label: { en: 'I am joining another society', fr: 'Je me joins à une autre société' } },
        { id: 'inactive', label: { en: 'I no longer write or publish', fr: 'Je n’écris et n’édite plus' } },
        { id: 'sold', label: { en: 'The catalogue was sold', fr: 'Le catalogue a été vendu' } },
        { id: 'other', label: { en: 'Another reason', fr: 'Une autre raison' } },
        { id: 'unsaid', label: { en: 'I would rather not say', fr: 'Je préfère ne pas le dire' } },
      ],
      required: true,
    },
    {
      id: 'leaving-reason-other',
      kind: 'text',
      label: { en: 'Your reason', fr: 'Votre raison' },
      maxLength: 300,
      required: true,
      when: { question: 'leaving-reason', is: 'other' },
    },
    {
      id: 'next-society',
      kind: 'text',
      label: { en: 'Which society are you joining?', fr: 'À quelle société vous joignez-vous?' },
      maxLength: 200,
      required: true,
      when: { question: 'leaving-reason', is: 'other-society' },
    },
    {
      id: 'membership-end',
      kind: 'date',
      label: { en: 'Last day of membership', fr: 'Dernier jour de l’adhésion' },
      hint: {
        en: 'The day you wish for. We confirm the date that your membership agreement allows.',
        fr: 'Le jour que vous souhaitez. Nous confirmons la date que permet votre contrat d’adhésion.',
      },
      min: 'today',
      required: true,
    },
    {
      id: 'termination-confirmed',
      kind: 'choices',
      label: { en: 'Your confirmation', fr: 'Votre confirmation' },
      options: [
        {
          id: 'confirmed',
          label: {
            en: 'I ask for the end of this account’s membership, and I may decide this for the account.',
            fr: 'Je demande la fin de l’adhésion de ce compte, et j’ai le pouvoir d’en décider.',
          },
        },
      ],
      required: true,
    },
  ],
};
