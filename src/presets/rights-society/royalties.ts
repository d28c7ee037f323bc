/** Case type "Royalty Inquiry": a use that was not paid, or a payment that is not understood. */
import type { CaseType } from '../../model/preset.ts';
import { domestic } from './royalties-domestic.ts';
import { international } from './royalties-international.ts';
import { works } from './shared-questions.ts';
import { distributionTeam } from './teams.ts';

export const royalties: CaseType = {
  id: 'royalty-inquiry',
  label: { en: 'Royalty Inquiry', fr: 'Demande concernant les redevances' },
  summary: { en: 'Missing or unexpected royalties', fr: 'Redevances manquantes ou inattendues' },
  definition: {
    text: {
      en: 'Ask about royalties that you were paid, or expected and were not. Tell us the works, where they were used and when, so that the use can be traced.',
      fr: 'Posez une question sur des redevances reçues, ou attendues et non reçues. Indiquez-nous les œuvres, l’endroit et le moment de leur utilisation, afin que nous puissions la retracer.',
    },
    verified: { by: distributionTeam, on: '2026-06-08', until: '2027-06-08' },
  },
  synonyms: {
    en: ['royalties', 'statement', 'distribution', 'missing performance', 'unpaid', 'money owed'],
    fr: ['redevances', 'droits d’auteur', 'relevé', 'répartition', 'exécution manquante', 'impayé'],
  },
  questions: [
    {
      id: 'royalty-concern',
      kind: 'choice',
      label: { en: 'What is it about?', fr: 'De quoi s’agit-il?' },
      options: [
        { id: 'not-paid', label: { en: 'A use was not paid', fr: 'Une utilisation n’a pas été payée' } },
        { id: 'amount', label: { en: 'An amount seems wrong', fr: 'Un montant semble inexact' } },
        { id: 'statement', label: { en: 'A line of a statement is unclear', fr: 'Une ligne d’un relevé n’est pas claire' } },
      ],
      required: true,
    },
    {
      id: 'statement-date',
      kind: 'date',
      label: { en: 'Date of the statement', fr: 'Date du relevé' },
      hint: { en: 'It stands at the top of the statement.', fr: 'Elle figure en haut du relevé.' },
      max: 'today',
      required: true,
      waivable: true,
      when: { question: 'royalty-concern', is: ['amount', 'statement'] },
    },
    works,
  ],
  children: [domestic, international],
};
