/** A small society with one question of each kind, for the element tests of the wizard. */
import type { CaseType, Preset } from '../../src/model/preset.ts';
import type { Question } from '../../src/model/question.ts';
import type { Words } from '../../src/model/words.ts';

const both = (en: string, fr: string): Words => ({ en, fr });

const everyKind: readonly Question[] = [
  { id: 'title', kind: 'text', label: both('Title of the work', 'Titre de l’œuvre'), required: true, maxLength: 60,
    hint: both('As it was declared.', 'Tel que déclaré.') },
  { id: 'story', kind: 'long-text', label: both('What happened', 'Ce qui s’est passé') },
  { id: 'platform', kind: 'choice', required: true, label: both('Where was it played', 'Où a-t-elle été jouée'),
    options: [
      { id: 'radio', label: both('Radio', 'Radio') },
      { id: 'stage', label: both('On stage', 'Sur scène') },
      { id: 'other', label: both('Elsewhere', 'Ailleurs'), hint: both('A shop, say', 'Un commerce, par exemple') },
    ] },
  { id: 'platform-other', kind: 'text', required: true, label: both('Where exactly', 'Où exactement'),
    when: { question: 'platform', is: 'other' } },
  { id: 'parts', kind: 'choices', label: both('Which parts', 'Quelles parties'),
    options: [
      { id: 'music', label: both('Music', 'Musique') },
      { id: 'lyrics', label: both('Lyrics', 'Paroles') },
    ] },
  { id: 'heard', kind: 'date', label: both('First heard on', 'Entendue la première fois le'), max: 'today' },
  { id: 'season', kind: 'period', label: both('Season', 'Saison') },
  { id: 'plays', kind: 'number', label: both('Number of plays', 'Nombre de diffusions'), min: 1, integer: true },
  { id: 'missing', kind: 'amount', currency: 'CAD', label: both('Amount missing', 'Montant manquant') },
  { id: 'code', kind: 'identifier', format: 'iswc', label: both('Work number', 'Numéro de l’œuvre') },
  { id: 'works', kind: 'rows', label: both('Other works', 'Autres œuvres'), rowLabel: both('Work', 'Œuvre'), maxRows: 3,
    columns: [
      { id: 'title', label: both('Title', 'Titre'), required: true },
      { id: 'iswc', label: both('ISWC', 'ISWC'), format: 'iswc' },
    ] },
];

const leaves: readonly CaseType[] = [
  { id: 'every-kind', label: both('Every kind', 'Chaque genre'), questions: everyKind,
    definition: { text: both('One question of each kind.', 'Une question de chaque genre.') } },
  { id: 'nothing-asked', label: both('Nothing asked', 'Rien à demander') },
  { id: 'one-number', label: both('One number', 'Un seul numéro'),
    questions: [
      { id: 'sin', kind: 'identifier', format: 'sin', label: both('Social insurance number', 'Numéro d’assurance sociale'),
        required: true, sensitive: true },
    ] },
  { id: 'many-works', label: both('Many works', 'Plusieurs œuvres'),
    questions: [
      { id: 'list', kind: 'rows', label: both('Works', 'Œuvres'), rowLabel: both('Work', 'Œuvre'), required: true, waivable: true,
        columns: [{ id: 'title', label: both('Title', 'Titre'), required: true }] },
      { id: 'reason', kind: 'text', label: both('Reason', 'Motif'), required: true, waivable: true },
    ] },
  { id: 'with-proof', label: both('With proof', 'Avec preuve'), proof: both('A copy of the deed.', 'Une copie de l’acte.') },
];

export const smallSociety: Preset = {
  id: 'small-society',
  version: '1',
  society: both('Small Society', 'Petite Société'),
  subject: { hint: both('A few clear words.', 'Quelques mots clairs.'), maxLength: 80 },
  levels: [both('Case type', 'Type de cas'), both('Subtype', 'Sous-type')],
  types: [
    { id: 'requests', label: both('Requests', 'Demandes'), children: leaves,
      definition: {
        text: both('Anything that you ask for.', 'Tout ce que vous demandez.'),
        verified: { by: both('the member team', 'l’équipe des membres'), on: '2026-01-02', until: '2099-01-02' },
      } },
    { id: 'questions', label: both('Questions', 'Questions'),
      definition: {
        text: both('Anything that you wonder about.', 'Tout ce qui vous intrigue.'),
        verified: { by: both('the member team', 'l’équipe des membres'), on: '2020-01-02', until: '2021-01-02' },
      } },
    { id: 'estates', label: both('Estates', 'Successions'), coming: true },
  ],
  waivers: {
    document: { label: both('See attached document', 'Voir document joint'), note: both('See attached document', 'Voir document joint') },
    description: { label: both('See description', 'Voir description'), note: both('See description', 'Voir description') },
  },
  description: { hint: both('Say what happened.', 'Dites ce qui s’est passé.'), maxLength: 400 },
  statement: {
    id: 'no-health', version: '1', regulation: 'none',
    text: both('I confirm that this file holds no health information.', 'Je confirme que ce fichier ne contient aucun renseignement de santé.'),
    otherwise: both('Send it by registered mail instead.', 'Envoyez-le plutôt par courrier recommandé.'),
  },
  attachments: { types: ['pdf', 'csv', 'txt', 'png'], maxSize: 2000, maxCount: 3 },
};
