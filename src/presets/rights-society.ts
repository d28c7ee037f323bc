/** A music rights society, whole: its case types, its questions, its statement and its rules. */
import type { Preset } from '../model/preset.ts';
import { agreements } from './rights-society/agreements.ts';
import { coming } from './rights-society/coming.ts';
import { conflicts } from './rights-society/conflicts.ts';
import { profile } from './rights-society/profile.ts';
import { repertoire } from './rights-society/repertoire.ts';
import { royalties } from './rights-society/royalties.ts';
import { support } from './rights-society/support.ts';

export const rightsSociety: Preset = {
  id: 'rights-society',
  version: '2026.1',
  society: { en: 'Boréale Society', fr: 'Société Boréale' },
  subject: {
    hint: {
      en: 'A clear subject sends your case to the right team.',
      fr: 'Un sujet clair achemine votre cas à la bonne équipe.',
    },
    maxLength: 120,
  },
  levels: [
    { en: 'Case type', fr: 'Type de cas' },
    { en: 'Subtype', fr: 'Sous-type' },
    { en: 'Update type', fr: 'Type de mise à jour' },
  ],
  types: [agreements, repertoire, profile, royalties, support, conflicts, ...coming],
  waivers: {
    document: {
      label: { en: 'See attached document', fr: 'Voir document joint' },
      note: { en: 'See attached document', fr: 'Voir document joint' },
    },
    description: {
      label: { en: 'See description', fr: 'Voir description' },
      note: { en: 'See description', fr: 'Voir description' },
    },
  },
  description: {
    hint: {
      en: 'Say what happened and what you would like us to do. Never write a social insurance number or a bank account here.',
      fr: 'Dites ce qui s’est passé et ce que vous aimeriez que nous fassions. N’inscrivez ici ni numéro d’assurance sociale ni compte bancaire.',
    },
    maxLength: 4000,
  },
  statement: {
    id: 'no-health-information',
    version: '1',
    regulation: 'quebec-25',
    text: {
      en: 'I confirm that this file holds no protected health information: nothing about anyone’s health, care or treatment.',
      fr: 'Je confirme que ce fichier ne contient aucun renseignement de santé protégé\u00a0: rien sur l’état de santé, les soins ou les traitements de qui que ce soit.',
    },
    otherwise: {
      en: 'Remove the passage and attach the new version of the file. If we need that passage, submit the case without the file and ask for our secure channel in the description.',
      fr: 'Retirez le passage et joignez la nouvelle version du fichier. Si nous avons besoin de ce passage, soumettez le cas sans le fichier et demandez notre canal sécurisé dans la description.',
    },
  },
  attachments: {
    types: ['pdf', 'csv', 'xlsx', 'docx', 'txt', 'jpg', 'jpeg', 'png', 'heic'],
    maxSize: 25_000_000,
    maxCount: 10,
  },
  earlierCases: {
    en: 'Cases from before this page are not in the list. Follow them with the person who handles them, by phone or email, as before.',
    fr: 'Les cas ouverts avant l’arrivée de cette page ne figurent pas dans la liste. Suivez-les comme avant, par téléphone ou par courriel, auprès de la personne qui s’en occupe.',
  },
  help: {
    label: { en: 'Guide to case types', fr: 'Guide des types de cas' },
    url: { en: 'https://example.org/boreale/en/case-types', fr: 'https://example.org/boreale/fr/types-de-cas' },
  },
};
