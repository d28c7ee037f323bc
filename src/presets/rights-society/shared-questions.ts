/** Questions that several case types ask in the same words, so that one answer serves them all. */
import type { QuestionOf } from '../../model/question.ts';

export const works: QuestionOf<'rows'> = {
  id: 'works',
  kind: 'rows',
  label: { en: 'Works concerned', fr: 'Œuvres visées' },
  hint: {
    en: 'One row for each work.',
    fr: 'Une ligne par œuvre.',
  },
  rowLabel: { en: 'work', fr: 'œuvre' },
  columns: [
    { id: 'title', label: { en: 'Title', fr: 'Titre' }, required: true },
    { id: 'work-number', label: { en: 'Our work number', fr: 'Notre numéro d’œuvre' } },
    { id: 'iswc', label: { en: 'ISWC', fr: 'ISWC' }, format: 'iswc' },
  ],
  maxRows: 1000,
  required: true,
  waivable: true,
};

export const worksScope: QuestionOf<'choice'> = {
  id: 'works-scope',
  kind: 'choice',
  label: { en: 'Which works does it cover?', fr: 'Quelles œuvres sont couvertes?' },
  options: [
    { id: 'catalogue', label: { en: 'My whole catalogue', fr: 'Tout mon catalogue' } },
    { id: 'listed', label: { en: 'Certain works only', fr: 'Certaines œuvres seulement' } },
  ],
  required: true,
};

/** Asked after `worksScope`. */
export const worksInScope: QuestionOf<'rows'> = { ...works, when: { question: 'works-scope', is: 'listed' } };

export const usePeriod: QuestionOf<'period'> = {
  id: 'use-period',
  kind: 'period',
  label: { en: 'Dates of performance or use', fr: 'Dates d’exécution ou d’utilisation' },
  hint: {
    en: 'For a single day, give the same date twice.',
    fr: 'Pour une seule journée, inscrivez deux fois la même date.',
  },
  max: 'today',
  required: true,
  waivable: true,
};

export const effectiveDate: QuestionOf<'date'> = {
  id: 'effective-date',
  kind: 'date',
  label: { en: 'Effective date', fr: 'Date de prise d’effet' },
  required: true,
  waivable: true,
};

export const station: QuestionOf<'text'> = {
  id: 'station',
  kind: 'text',
  label: { en: 'Station or channel', fr: 'Station ou chaîne' },
  hint: { en: 'Call letters, name and city if you know them.', fr: 'Indicatif, nom et ville, si vous les connaissez.' },
  maxLength: 200,
  required: true,
  waivable: true,
};

export const onlineService: QuestionOf<'text'> = {
  id: 'online-service',
  kind: 'text',
  label: { en: 'Platform or service', fr: 'Plateforme ou service' },
  hint: {
    en: 'The name of the site or app where your music was used.',
    fr: 'Le nom du site ou de l’application où votre musique a été utilisée.',
  },
  maxLength: 200,
  required: true,
  waivable: true,
};

export const productions: QuestionOf<'rows'> = {
  id: 'productions',
  kind: 'rows',
  label: { en: 'Productions', fr: 'Productions' },
  hint: {
    en: 'The film, program or series in which the music was heard.',
    fr: 'Le film, l’émission ou la série où la musique a été entendue.',
  },
  rowLabel: { en: 'production', fr: 'production' },
  columns: [
    { id: 'title', label: { en: 'Production title', fr: 'Titre de la production' }, required: true },
    { id: 'episode', label: { en: 'Episode', fr: 'Épisode' } },
    { id: 'broadcaster', label: { en: 'Broadcaster', fr: 'Diffuseur' }, required: true },
  ],
  maxRows: 200,
  required: true,
  waivable: true,
};
