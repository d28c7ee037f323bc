/** Case type "Repertoire Management": what is on file about a work, and its ISWC. */
import type { CaseType } from '../../model/preset.ts';
import { works } from './shared-questions.ts';
import { repertoireTeam } from './teams.ts';

const maintenance: CaseType = {
  id: 'repertoire-maintenance',
  label: { en: 'Repertoire Maintenance', fr: 'Maintenance du répertoire' },
  summary: { en: 'Correct or complete works on file', fr: 'Corriger ou compléter des œuvres au dossier' },
  definition: {
    text: {
      en: 'Correct what is on file about a work: titles, creators, shares, recordings or duplicates. Some changes are reviewed first, since they affect what others are paid.',
      fr: 'Faites corriger ce que le dossier dit d’une œuvre\u00a0: titres, créateurs, parts, enregistrements ou doublons. Certains changements sont d’abord examinés, car ils touchent ce que d’autres reçoivent.',
    },
    verified: { by: repertoireTeam, on: '2026-02-02', until: '2027-02-02' },
  },
  synonyms: {
    en: ['update a work', 'wrong title', 'work registration', 'duplicate work', 'split', 'shares', 'alternative title'],
    fr: ['modifier une œuvre', 'mauvais titre', 'déclaration d’œuvre', 'doublon', 'partage', 'parts', 'autre titre'],
  },
  questions: [
    works,
    {
      id: 'work-changes',
      kind: 'choices',
      label: { en: 'What should change?', fr: 'Que faut-il changer?' },
      options: [
        { id: 'title', label: { en: 'Title or alternative title', fr: 'Le titre ou un autre titre' } },
        { id: 'creators', label: { en: 'Authors or composers', fr: 'Les auteurs ou les compositeurs' } },
        { id: 'shares', label: { en: 'Shares', fr: 'Les parts' } },
        { id: 'recording', label: { en: 'Recordings or performers', fr: 'Les enregistrements ou les interprètes' } },
        { id: 'duplicate', label: { en: 'The work is there twice', fr: 'L’œuvre est inscrite deux fois' } },
      ],
      required: true,
    },
    {
      id: 'recording-isrc',
      kind: 'identifier',
      format: 'isrc',
      label: { en: 'ISRC of the recording', fr: 'ISRC de l’enregistrement' },
      hint: { en: 'For example CA-ABC-26-00001.', fr: 'Par exemple CA-ABC-26-00001.' },
      when: { question: 'work-changes', is: 'recording' },
    },
    {
      id: 'kept-iswc',
      kind: 'identifier',
      format: 'iswc',
      label: { en: 'ISWC of the entry to keep', fr: 'ISWC de l’inscription à conserver' },
      hint: {
        en: 'For example T-034.524.680-1. Leave it empty if you do not know it.',
        fr: 'Par exemple T-034.524.680-1. Laissez le champ vide si vous ne le connaissez pas.',
      },
      when: { question: 'work-changes', is: 'duplicate' },
    },
    {
      id: 'work-change-detail',
      kind: 'long-text',
      label: { en: 'What should be on file', fr: 'Ce que le dossier devrait dire' },
      maxLength: 2000,
      required: true,
      waivable: true,
    },
    {
      id: 'rights-holders-agree',
      kind: 'choice',
      label: { en: 'Do all rights holders agree?', fr: 'Tous les ayants droit sont-ils d’accord?' },
      options: [
        { id: 'yes', label: { en: 'Yes', fr: 'Oui' } },
        { id: 'no', label: { en: 'No', fr: 'Non' } },
        { id: 'unsure', label: { en: 'I do not know', fr: 'Je ne sais pas' } },
        { id: 'alone', label: { en: 'There is no one but me', fr: 'Il n’y a que moi' } },
      ],
      required: true,
      when: { question: 'work-changes', is: ['creators', 'shares'] },
    },
  ],
};

const iswcRequest: CaseType = {
  id: 'iswc-request',
  label: { en: 'ISWC Number Request', fr: 'Demande de no ISWC' },
  summary: { en: 'Get the international number of a work', fr: 'Obtenir le numéro international d’une œuvre' },
  definition: {
    text: {
      en: 'Ask for the ISWC, the number that names a musical work all over the world. It is given to the work itself; a recording of it has an ISRC, which comes from the producer.',
      fr: 'Demandez l’ISWC, le numéro qui désigne une œuvre musicale partout dans le monde. Il appartient à l’œuvre elle-même; un enregistrement porte un ISRC, attribué par le producteur.',
    },
    verified: { by: repertoireTeam, on: '2026-02-02', until: '2027-02-02' },
    link: {
      label: { en: 'What an ISWC is', fr: 'Ce qu’est un ISWC' },
      url: { en: 'https://example.org/boreale/en/iswc', fr: 'https://example.org/boreale/fr/iswc' },
    },
  },
  synonyms: {
    en: ['ISWC', 'work code', 'international standard musical work code', 'song number', 'ISRC'],
    fr: ['ISWC', 'code d’œuvre', 'code international normalisé des œuvres musicales', 'numéro de chanson', 'ISRC'],
  },
  questions: [
    {
      id: 'works-without-iswc',
      kind: 'rows',
      label: { en: 'Works that need an ISWC', fr: 'Œuvres qui ont besoin d’un ISWC' },
      hint: {
        en: 'All authors and composers of the work, and one recording if there is one.',
        fr: 'Tous les auteurs et compositeurs de l’œuvre, et un enregistrement s’il en existe un.',
      },
      rowLabel: { en: 'work', fr: 'œuvre' },
      columns: [
        { id: 'title', label: { en: 'Title', fr: 'Titre' }, required: true },
        { id: 'creators', label: { en: 'Authors and composers', fr: 'Auteurs et compositeurs' }, required: true },
        { id: 'work-number', label: { en: 'Our work number', fr: 'Notre numéro d’œuvre' } },
        { id: 'isrc', label: { en: 'ISRC', fr: 'ISRC' }, format: 'isrc' },
      ],
      maxRows: 1000,
      required: true,
      waivable: true,
    },
    {
      id: 'works-registered',
      kind: 'choice',
      label: { en: 'Are these works registered with us?', fr: 'Ces œuvres sont-elles déclarées chez nous?' },
      options: [
        { id: 'yes', label: { en: 'Yes', fr: 'Oui' } },
        { id: 'some', label: { en: 'Some of them', fr: 'Certaines' } },
        { id: 'no', label: { en: 'No', fr: 'Non' } },
        { id: 'unsure', label: { en: 'I do not know', fr: 'Je ne sais pas' } },
      ],
      required: true,
    },
    {
      id: 'iswc-reason',
      kind: 'choice',
      label: { en: 'What do you need it for?', fr: 'À quoi servira-t-il?' },
      options: [
        { id: 'release', label: { en: 'A release or a distributor', fr: 'Une parution ou un distributeur' } },
        { id: 'audiovisual', label: { en: 'A film, a series or a game', fr: 'Un film, une série ou un jeu' } },
        { id: 'society', label: { en: 'Another society asks for it', fr: 'Une autre société le demande' } },
        { id: 'other', label: { en: 'Something else', fr: 'Autre chose' } },
      ],
      required: true,
    },
    {
      id: 'iswc-reason-other',
      kind: 'text',
      label: { en: 'What for?', fr: 'À quoi, au juste?' },
      maxLength: 300,
      required: true,
      when: { question: 'iswc-reason', is: 'other' },
    },
    {
      id: 'needed-by',
      kind: 'date',
      label: { en: 'Needed by', fr: 'Nécessaire au plus tard le' },
      min: 'today',
    },
  ],
};

export const repertoire: CaseType = {
  id: 'repertoire-management',
  label: { en: 'Repertoire Management', fr: 'Gestion du répertoire' },
  summary: { en: 'Your works and their numbers', fr: 'Vos œuvres et leurs numéros' },
  definition: {
    text: {
      en: 'Your works as we have them on file: what is wrong or missing there, and the numbers by which the world knows them.',
      fr: 'Vos œuvres telles qu’elles figurent à nos dossiers\u00a0: ce qui y est inexact ou absent, et les numéros sous lesquels le monde les connaît.',
    },
    verified: { by: repertoireTeam, on: '2026-02-02', until: '2027-02-02' },
  },
  synonyms: {
    en: ['catalogue', 'works', 'songs', 'compositions'],
    fr: ['catalogue', 'œuvres', 'chansons', 'compositions'],
  },
  children: [maintenance, iswcRequest],
};
