/** Subtype "International" of a royalty inquiry: uses abroad, paid through foreign societies. */
import type { CaseType } from '../../model/preset.ts';
import { onlineService, productions, station, usePeriod } from './shared-questions.ts';
import { internationalTeam } from './teams.ts';

const audiovisual: CaseType = {
  id: 'av',
  label: { en: 'AV', fr: 'AV' },
  summary: { en: 'Film and television abroad', fr: 'Cinéma et télévision à l’étranger' },
  synonyms: {
    en: ['audiovisual', 'television', 'TV', 'film', 'cinema', 'series', 'foreign broadcast'],
    fr: ['audiovisuel', 'télévision', 'télé', 'film', 'cinéma', 'série', 'diffusion étrangère'],
  },
  questions: [productions],
};

const internet: CaseType = {
  id: 'internet',
  label: { en: 'Internet', fr: 'Internet' },
  summary: { en: 'Streaming and downloads abroad', fr: 'Écoute en continu et téléchargements à l’étranger' },
  synonyms: {
    en: ['streaming', 'online', 'digital', 'download', 'video platform', 'foreign streams'],
    fr: ['écoute en continu', 'diffusion en continu', 'en ligne', 'numérique', 'écoutes à l’étranger'],
  },
  questions: [onlineService],
};

const radio: CaseType = {
  id: 'radio',
  label: { en: 'Radio', fr: 'Radio' },
  summary: { en: 'Radio abroad', fr: 'Radio à l’étranger' },
  synonyms: {
    en: ['airplay', 'foreign radio', 'station', 'broadcast'],
    fr: ['diffusion radio', 'radio étrangère', 'station', 'ondes'],
  },
  questions: [station],
};

export const international: CaseType = {
  id: 'international',
  label: { en: 'International', fr: 'International' },
  summary: { en: 'Your music was used abroad', fr: 'Votre musique a été utilisée à l’étranger' },
  definition: {
    text: {
      en: 'A question about royalties for uses outside Canada. The society of that country collects and sends them to us, often a year or more after the use.',
      fr: 'Une question sur les redevances pour des utilisations à l’extérieur du Canada. La société du pays les perçoit et nous les transmet, souvent un an ou plus après l’utilisation.',
    },
    verified: { by: internationalTeam, on: '2025-09-30', until: '2026-09-30' },
  },
  synonyms: {
    en: ['abroad', 'foreign', 'overseas', 'worldwide'],
    fr: ['étranger', 'outre-mer', 'mondial', 'ailleurs'],
  },
  questions: [
    {
      id: 'territories',
      kind: 'choices',
      label: { en: 'Where was it used?', fr: 'Où a-t-elle été utilisée?' },
      options: [
        { id: 'us', label: { en: 'United States', fr: 'États-Unis' } },
        { id: 'fr', label: { en: 'France', fr: 'France' } },
        { id: 'gb', label: { en: 'United Kingdom', fr: 'Royaume-Uni' } },
        { id: 'de', label: { en: 'Germany', fr: 'Allemagne' } },
        { id: 'be', label: { en: 'Belgium', fr: 'Belgique' } },
        { id: 'au', label: { en: 'Australia', fr: 'Australie' } },
        { id: 'jp', label: { en: 'Japan', fr: 'Japon' } },
        { id: 'other', label: { en: 'Elsewhere', fr: 'Ailleurs' } },
      ],
      required: true,
    },
    {
      id: 'territories-other',
      kind: 'text',
      label: { en: 'Which other countries?', fr: 'Quels autres pays?' },
      maxLength: 300,
      required: true,
      waivable: true,
      when: { question: 'territories', is: 'other' },
    },
    usePeriod,
  ],
  children: [audiovisual, internet, radio],
};
