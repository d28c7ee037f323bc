/** A health-software vendor's support, whole: administrative requests for its customers' administrators, technical help for all. */
import type { Preset } from '../model/preset.ts';
import { administration } from './practice-admin/administration.ts';
import { strings } from './practice-admin/strings.ts';
import { technical } from './practice-admin/technical.ts';
import { underRegulation } from './regulations.ts';

export const practiceAdmin: Preset = underRegulation(
  {
    id: 'practice-admin',
    version: '2026.1',
    society: { en: 'Orvéa Health', fr: 'Orvéa Santé' },
    subject: {
      hint: {
        en: 'A few words that tell your request from others.',
        fr: 'Quelques mots qui distinguent votre demande des autres.',
      },
      maxLength: 150,
    },
    levels: [
      { en: 'Case type', fr: 'Type de demande' },
      { en: 'Category', fr: 'Catégorie' },
    ],
    types: [administration, technical],
    description: {
      hint: {
        en: 'Say what you need and by when. Never write anything about a patient here.',
        fr: 'Dites ce qu’il vous faut et pour quand. N’inscrivez jamais ici de renseignements sur un patient.',
      },
      maxLength: 6000,
    },
    statement: {
      id: 'no-health-information',
      version: '1',
      regulation: 'none',
      text: {
        en: 'I confirm that this file contains no protected health information about any person.',
        fr: 'Je confirme que ce fichier ne contient aucun renseignement de santé protégé sur qui que ce soit.',
      },
      otherwise: {
        en: 'Remove what concerns patients and attach the new version. If we need it to help you, send your request without the file: we will open a secure transfer for you.',
        fr: 'Retirez ce qui concerne des patients et joignez la nouvelle version. Si nous en avons besoin pour vous aider, envoyez la demande sans le fichier\u00a0: nous ouvrirons un transfert sécurisé pour vous.',
      },
    },
    attachments: {
      types: ['pdf', 'docx', 'xlsx', 'csv', 'txt', 'jpg', 'jpeg', 'png'],
      maxSize: 100_000_000,
      maxCount: 5,
    },
    earlierCases: {
      en: 'Requests made by email before March 2026 are not listed here. Ask for them by phone, with the practice’s customer number.',
      fr: 'Les demandes envoyées par courriel avant mars 2026 ne figurent pas ici. Informez-vous par téléphone, avec le numéro de client du cabinet.',
    },
    help: {
      label: { en: 'Guide to support requests', fr: 'Guide des demandes d’assistance' },
      url: { en: 'https://orvea.example/en/support-guide', fr: 'https://orvea.example/fr/guide-assistance' },
    },
    strings,
  },
  'gdpr',
);
