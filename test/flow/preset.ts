/** An invented society that asks every kind of question once, for the tests of the flow. */
import type { Preset } from '../../src/model/preset.ts';
import type { QuestionOf } from '../../src/model/question.ts';
import type { Words } from '../../src/model/words.ts';
import { loadGrids } from '../../src/model/grid.ts';
import { loadIdentifiers } from '../../src/model/identifier.ts';
import { loadNumbers } from '../../src/model/number.ts';

await Promise.all([loadIdentifiers(), loadNumbers(), loadGrids()]);

const words = (en: string, fr: string): Words => ({ en, fr });

export const title: QuestionOf<'text'> = {
  id: 'title', kind: 'text', label: words('Title', 'Titre'), maxLength: 20, required: true, waivable: true,
};
export const story: QuestionOf<'long-text'> = {
  id: 'story', kind: 'long-text', label: words('Story', 'Récit'), maxLength: 60,
};
export const medium: QuestionOf<'choice'> = {
  id: 'medium', kind: 'choice', label: words('Medium', 'Média'), required: true,
  options: [{ id: 'radio', label: words('Radio', 'Radio') }, { id: 'other', label: words('Other', 'Autre') }],
};
const which: QuestionOf<'text'> = {
  id: 'which', kind: 'text', label: words('Which one?', 'Lequel ?'), required: true,
  when: { question: 'medium', is: 'other' },
};
/** Shows only while `which` has an answer that shows. */
const reach: QuestionOf<'number'> = {
  id: 'reach', kind: 'number', label: words('Listeners', 'Auditoire'), when: { question: 'which', answered: true },
};
export const places: QuestionOf<'choices'> = {
  id: 'places', kind: 'choices', label: words('Where?', 'Où ?'), required: true,
  options: [{ id: 'qc', label: words('Québec', 'Québec') }, { id: 'abroad', label: words('Abroad', 'À l’étranger') }],
};
export const released: QuestionOf<'date'> = {
  id: 'released', kind: 'date', label: words('Released on', 'Sortie le'), min: '2020-02-29', max: 'today',
};
export const span: QuestionOf<'period'> = {
  id: 'span', kind: 'period', label: words('Period', 'Période'), min: '2020-01-01', max: 'today',
};
export const copies: QuestionOf<'number'> = {
  id: 'copies', kind: 'number', label: words('Copies', 'Exemplaires'), min: 0, max: 1000, integer: true,
};
export const share: QuestionOf<'number'> = { id: 'share', kind: 'number', label: words('Share', 'Part'), min: 0, max: 100 };
export const fee: QuestionOf<'amount'> = { id: 'fee', kind: 'amount', label: words('Fee', 'Cachet'), currency: 'CAD', min: 1 };
export const iswc: QuestionOf<'identifier'> = {
  id: 'iswc', kind: 'identifier', label: words('ISWC', 'ISWC'), format: 'iswc',
};
export const works: QuestionOf<'rows'> = {
  id: 'works', kind: 'rows', label: words('Works', 'Œuvres'), rowLabel: words('work', 'œuvre'), required: true, waivable: true,
  columns: [
    { id: 'name', label: words('Title', 'Titre'), required: true },
    { id: 'iswc', label: words('ISWC', 'ISWC'), format: 'iswc' },
  ],
};
export const sin: QuestionOf<'identifier'> = {
  id: 'sin', kind: 'identifier', label: words('SIN', 'NAS'), format: 'sin', required: true, sensitive: true,
};
const alias: QuestionOf<'text'> = {
  id: 'alias', kind: 'text', label: words('Name at birth', 'Nom à la naissance'), sensitive: true,
};

/** Asked by `works-of`: every kind, once. */
export const everyKind = [title, story, medium, which, reach, places, released, span, copies, share, fee, iswc, works] as const;

export const WORKS = ['repertoire', 'works-of'];
export const PLAIN = ['repertoire', 'plain'];
export const TAX = ['profile', 'tax'];
export const PROOF = ['profile', 'name'];
export const DEEP = ['royalties', 'domestic', 'concert'];

export const preset: Preset = {
  id: 'aurore',
  version: '2',
  society: words('Aurore Society', 'Société Aurore'),
  subject: { hint: words('A clear subject', 'Un sujet clair'), maxLength: 40 },
  levels: [words('Case type', 'Type de cas'), words('Subtype', 'Sous-type'), words('Update type', 'Type de mise à jour')],
  types: [
    {
      id: 'repertoire', label: words('Repertoire', 'Répertoire'),
      children: [
        { id: 'works-of', label: words('Works', 'Œuvres'), questions: everyKind },
        { id: 'plain', label: words('Other', 'Autre') },
      ],
    },
    {
      id: 'profile', label: words('Profile', 'Profil'),
      children: [
        { id: 'tax', label: words('Tax number', 'Numéro fiscal'), questions: [sin, alias] },
        { id: 'name', label: words('Name', 'Nom'), proof: words('The certificate', 'Le certificat') },
        { id: 'merge', label: words('Merge', 'Fusion'), coming: true },
      ],
    },
    {
      id: 'royalties', label: words('Royalties', 'Redevances'), questions: [share], proof: words('A statement', 'Un relevé'),
      children: [
        {
          id: 'domestic', label: words('Domestic', 'Domestique'),
          children: [
            { id: 'radio', label: words('Radio', 'Radio'), questions: [released] },
            { id: 'concert', label: words('Concerts', 'Concerts'), proof: words('The programme', 'Le programme') },
          ],
        },
        { id: 'abroad', label: words('Abroad', 'À l’étranger') },
      ],
    },
    { id: 'estate', label: words('Estate', 'Succession'), coming: true, children: [{ id: 'heir', label: words('Heir', 'Héritier') }] },
  ],
  waivers: {
    document: {
      label: words('See attached document', 'Voir document joint'),
      note: words('See the attached document.', 'Voir le document joint.'),
    },
    description: {
      label: words('See description', 'Voir description'),
      note: words('See the description.', 'Voir la description.'),
    },
  },
  description: { hint: words('What happened', 'Ce qui s’est passé'), maxLength: 200 },
  statement: {
    id: 'no-health', version: '1', regulation: 'quebec-25',
    text: words('This file holds no health information.', 'Ce fichier ne contient aucun renseignement de santé.'),
    otherwise: words('Remove it.', 'Retirez-le.'),
  },
  attachments: { types: ['pdf', 'csv'], maxSize: 1000, maxCount: 3 },
};
