/** Update type "U.S. Representative Update": which society there acts for the member. */
import type { CaseType } from '../../model/preset.ts';
import type { Option } from '../../model/question.ts';
import { effectiveDate, worksInScope, worksScope } from './shared-questions.ts';
import { internationalTeam } from './teams.ts';

const societies: readonly Option[] = [
  { id: 'ascap', label: { en: 'ASCAP', fr: 'ASCAP' } },
  { id: 'bmi', label: { en: 'BMI', fr: 'BMI' } },
  { id: 'sesac', label: { en: 'SESAC', fr: 'SESAC' } },
  { id: 'gmr', label: { en: 'GMR', fr: 'GMR' } },
];

export const usRepresentative: CaseType = {
  id: 'us-representative',
  label: { en: 'U.S. Representative Update', fr: 'Mise à jour de la rep. aux États-Unis' },
  summary: { en: 'Who collects for you in the United States', fr: 'Qui perçoit pour vous aux États-Unis' },
  definition: {
    text: {
      en: 'Choose or change the society that licenses your works in the United States and collects there for you. Your membership with us stays as it is.',
      fr: 'Choisissez ou changez la société qui accorde les licences de vos œuvres aux États-Unis et y perçoit pour vous. Votre adhésion chez nous reste la même.',
    },
    verified: { by: internationalTeam, on: '2026-05-11', until: '2027-05-11' },
  },
  synonyms: {
    en: ['ASCAP', 'BMI', 'SESAC', 'GMR', 'American PRO', 'United States', 'USA', 'US rep'],
    fr: ['ASCAP', 'BMI', 'SESAC', 'GMR', 'société américaine', 'États-Unis', 'représentant américain'],
  },
  questions: [
    {
      id: 'us-society-now',
      kind: 'choice',
      label: { en: 'Representative now', fr: 'Représentant actuel' },
      options: [
        ...societies,
        { id: 'other', label: { en: 'Another society', fr: 'Une autre société' } },
        { id: 'unsure', label: { en: 'None, or I do not know', fr: 'Aucun, ou je ne sais pas' } },
      ],
      required: true,
    },
    {
      id: 'us-society-next',
      kind: 'choice',
      label: { en: 'Representative from now on', fr: 'Représentant à l’avenir' },
      options: [...societies, { id: 'other', label: { en: 'Another society', fr: 'Une autre société' } }],
      required: true,
    },
    {
      id: 'us-society-next-other',
      kind: 'text',
      label: { en: 'Which society?', fr: 'Quelle société?' },
      maxLength: 200,
      required: true,
      when: { question: 'us-society-next', is: 'other' },
    },
    worksScope,
    worksInScope,
    {
      ...effectiveDate,
      hint: {
        en: 'The change starts on the next date that both societies allow.',
        fr: 'Le changement commence à la prochaine date permise par les deux sociétés.',
      },
    },
  ],
};
