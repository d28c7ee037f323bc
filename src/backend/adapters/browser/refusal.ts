/** What the browser's database refuses, in the member's language. */
import { inLang, type Words } from '../../../model/words.ts';
import { BackendError } from '../../error.ts';

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
  'reply-key-reused': {
    en: 'This reply was received already, with other content.',
    fr: 'Cette réponse a déjà été reçue, avec un autre contenu.',
  },
  'reply-empty': { en: 'This reply is empty.', fr: 'Cette réponse est vide.' },
  'change-incomplete': {
    en: 'Something is missing from what was asked.',
    fr: 'Il manque quelque chose à cette demande.',
  },
  'enrolment-idle': {
    en: 'There is nothing to do for this client: include them, or say that they are in the CRM.',
    fr: 'Il n’y a rien à faire pour cette personne\u00a0: incluez-la, ou indiquez qu’elle figure dans la GRC.',
  },
  'enrolment-known': {
    en: 'This client is in the CRM already.',
    fr: 'Cette personne figure déjà dans la GRC.',
  },
  'follows-nothing': {
    en: 'The case that this one takes further is not there, or is still open.',
    fr: 'Le cas auquel celui-ci donne suite n’existe pas, ou est encore ouvert.',
  },
} as const satisfies Record<string, Words>;

export const refusal = (why: keyof typeof details, lang: string): BackendError =>
  new BackendError('refused', { detail: inLang(details[why], lang) });
