/** What the browser's database refuses, in the member's language. */
import { inLang, type Words } from '../../model/words.ts';
import { BackendError } from '../error.ts';

const details = {
  'not-confirmed': {
    en: 'This file comes without a valid confirmation.',
    fr: 'Ce fichier n’est accompagné d’aucune confirmation valable.',
  },
  'file-empty': { en: 'This file is empty.', fr: 'Ce fichier est vide.' },
  'file-changed': {
    en: 'This file is not the one that was confirmed. Choose it again.',
    fr: 'Ce fichier n’est pas celui qui a été confirmé. Choisissez-le de nouveau.',
  },
  'files-unavailable': {
    en: 'A file of this case is not there any more. Attach it again.',
    fr: 'Un fichier de ce cas n’est plus là. Joignez-le de nouveau.',
  },
  'key-reused': {
    en: 'This case was received already, with other content.',
    fr: 'Ce cas a déjà été reçu, avec un autre contenu.',
  },
} as const satisfies Record<string, Words>;

export const refusal = (why: keyof typeof details, lang: string): BackendError =>
  new BackendError('refused', { detail: inLang(details[why], lang) });
