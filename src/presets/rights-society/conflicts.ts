/** Case type "Conflicts": claims over the same work that do not fit together. */
import type { CaseType } from '../../model/preset.ts';
import { works } from './shared-questions.ts';
import { claimsTeam } from './teams.ts';

export const conflicts: CaseType = {
  id: 'conflicts',
  label: { en: 'Conflicts', fr: 'Conflits' },
  summary: { en: 'Someone else claims the same thing', fr: 'Quelqu’un d’autre revendique la même chose' },
  definition: {
    text: {
      en: 'Disagreements over who wrote, owns or collects for a work. We record them and hold what is in dispute; we do not decide who is right.',
      fr: 'Les désaccords sur l’auteur d’une œuvre, son propriétaire ou celui qui perçoit pour elle. Nous les notons et retenons ce qui est en litige; nous ne décidons pas qui a raison.',
    },
    verified: { by: claimsTeam, on: '2026-08-24', until: '2027-08-24' },
  },
  synonyms: {
    en: ['dispute', 'double claim', 'counterclaim', 'ownership dispute', 'overlap'],
    fr: ['litige', 'double revendication', 'contestation', 'différend', 'chevauchement'],
  },
  children: [
    {
      id: 'conflict-notification',
      label: { en: 'Conflict Notification', fr: 'Notification de conflit' },
      summary: { en: 'Report a conflict over works or shares', fr: 'Signaler un conflit sur des œuvres ou des parts' },
      definition: {
        text: {
          en: 'Tell us about a conflict over works, ownership or claims: which works, who else claims them, and what each of you says is theirs.',
          fr: 'Signalez-nous un conflit sur des œuvres, leur propriété ou des revendications\u00a0: quelles œuvres, qui d’autre les revendique et ce que chacun dit être à lui.',
        },
        verified: { by: claimsTeam, on: '2026-08-24', until: '2027-08-24' },
      },
      synonyms: {
        en: ['over-claim', 'more than 100%', 'disputed share', 'false claim', 'plagiarism'],
        fr: ['surrevendication', 'plus de 100\u00a0%', 'part contestée', 'fausse revendication', 'plagiat'],
      },
      questions: [
        works,
        {
          id: 'conflict-nature',
          kind: 'choices',
          label: { en: 'What is the conflict about?', fr: 'Sur quoi porte le conflit?' },
          options: [
            { id: 'overclaim', label: { en: 'Shares add up to over 100%', fr: 'Les parts dépassent 100\u00a0%' } },
            { id: 'authorship', label: { en: 'Who wrote the work', fr: 'Qui a écrit l’œuvre' } },
            { id: 'publisher', label: { en: 'Who publishes or administers it', fr: 'Qui l’édite ou la gère' } },
            { id: 'territory', label: { en: 'For which territory', fr: 'Pour quel territoire' } },
            { id: 'other', label: { en: 'Something else', fr: 'Autre chose' } },
          ],
          required: true,
        },
        {
          id: 'conflict-nature-other',
          kind: 'text',
          label: { en: 'What else?', fr: 'Quoi d’autre?' },
          maxLength: 300,
          required: true,
          when: { question: 'conflict-nature', is: 'other' },
        },
        {
          id: 'other-party',
          kind: 'text',
          label: { en: 'Other party', fr: 'Autre partie' },
          hint: { en: 'The person or business that claims it too.', fr: 'La personne ou l’entreprise qui revendique aussi.' },
          maxLength: 200,
          required: true,
          waivable: true,
        },
        {
          id: 'other-party-ipi',
          kind: 'identifier',
          format: 'ipi',
          label: { en: 'IPI number of the other party', fr: 'Numéro IPI de l’autre partie' },
          hint: { en: '9 to 11 digits, if you know it.', fr: 'De 9 à 11 chiffres, si vous le connaissez.' },
        },
        {
          id: 'claimed-share',
          kind: 'number',
          label: { en: 'Share you claim (%)', fr: 'Part que vous revendiquez (%)' },
          min: 0,
          max: 100,
          required: true,
          waivable: true,
        },
        {
          id: 'other-party-share',
          kind: 'number',
          label: { en: 'Share the other party claims (%)', fr: 'Part que l’autre partie revendique (%)' },
          min: 0,
          max: 100,
        },
      ],
    },
  ],
};
