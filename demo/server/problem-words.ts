/** Every refusal the server knows, with its status and its words in both languages. */
import type { Words } from '../../src/model/words.ts';

interface ProblemWords {
  readonly status: 400 | 401 | 403 | 404 | 409 | 412 | 413 | 415 | 422 | 428 | 500;
  readonly title: Words;
  readonly detail: Words;
}

export type ProblemCode =
  | 'malformed'
  | 'key-missing'
  | 'unauthenticated'
  | 'forbidden'
  | 'not-found'
  | 'in-progress'
  | 'version-missing'
  | 'version-stale'
  | 'act-refused'
  | 'too-large'
  | 'file-type'
  | 'media-type'
  | 'invalid'
  | 'key-reused'
  | 'too-many-files'
  | 'files-unavailable'
  | 'attestation-missing'
  | 'attestation-invalid'
  | 'file-mismatch'
  | 'file-content'
  | 'file-empty'
  | 'server';

export const problems: Readonly<Record<ProblemCode, ProblemWords>> = {
  malformed: {
    status: 400,
    title: { en: 'Request not understood', fr: 'Demande incomprise' },
    detail: { en: 'The request could not be read.', fr: 'La demande n’a pas pu être lue.' },
  },
  'key-missing': {
    status: 400,
    title: { en: 'Key missing', fr: 'Clé absente' },
    detail: {
      en: 'A case or a message is sent with an Idempotency-Key header of 8 to 200 visible characters.',
      fr: 'L’envoi d’un cas ou d’un message exige un en-tête Idempotency-Key de 8 à 200 caractères visibles.',
    },
  },
  unauthenticated: {
    status: 401,
    title: { en: 'Not signed in', fr: 'Session absente' },
    detail: {
      en: 'Your session has ended. Sign in again to continue.',
      fr: 'Votre session a pris fin. Ouvrez-en une nouvelle pour continuer.',
    },
  },
  forbidden: {
    status: 403,
    title: { en: 'Not allowed', fr: 'Accès refusé' },
    detail: { en: 'You are not allowed to do this.', fr: 'Vous n’avez pas l’autorisation de faire cela.' },
  },
  'not-found': {
    status: 404,
    title: { en: 'Not found', fr: 'Introuvable' },
    detail: {
      en: 'This does not exist, or it belongs to an account that is not yours.',
      fr: 'Cet élément n’existe pas ou appartient à un compte qui n’est pas le vôtre.',
    },
  },
  'in-progress': {
    status: 409,
    title: { en: 'Already being received', fr: 'Réception en cours' },
    detail: {
      en: 'This is already being received. Try again in a moment.',
      fr: 'Cet envoi est déjà en cours de réception. Réessayez dans un instant.',
    },
  },
  'version-stale': {
    status: 412,
    title: { en: 'Changed meanwhile', fr: 'Modifié entre-temps' },
    detail: {
      en: 'Someone else has changed this case meanwhile. Nothing was done. Look at it again before you decide.',
      fr: 'Une autre personne a modifié ce cas entre-temps. Rien n’a été fait. Consultez-le de nouveau avant de décider.',
    },
  },
  'version-missing': {
    status: 428,
    title: { en: 'Version missing', fr: 'Version absente' },
    detail: {
      en: 'A case is changed with an If-Match header that names the version in view.',
      fr: 'La modification d’un cas exige un en-tête If-Match qui indique la version affichée.',
    },
  },
  'act-refused': {
    status: 422,
    title: { en: 'Not possible now', fr: 'Impossible pour le moment' },
    detail: {
      en: 'This cannot be done about the case as it now stands.',
      fr: 'L’état actuel du cas ne le permet pas.',
    },
  },
  'too-large': {
    status: 413,
    title: { en: 'Too large', fr: 'Trop volumineux' },
    detail: {
      en: 'This is too large. A file may hold 25 MB at most.',
      fr: 'L’envoi est trop volumineux. La limite est de 25\u00a0Mo par fichier.',
    },
  },
  'file-type': {
    status: 415,
    title: { en: 'File type not accepted', fr: 'Type de fichier non accepté' },
    detail: {
      en: 'This type of file is not accepted. Use PDF, PNG, JPEG, Word, Excel, CSV or plain text.',
      fr: 'Ce type de fichier n’est pas accepté. Utilisez un fichier PDF, PNG, JPEG, Word, Excel, CSV ou texte brut.',
    },
  },
  'media-type': {
    status: 415,
    title: { en: 'Format not accepted', fr: 'Format non accepté' },
    detail: {
      en: 'The request is not in the format that this address takes.',
      fr: 'La demande n’est pas dans le format que cette adresse accepte.',
    },
  },
  invalid: {
    status: 422,
    title: { en: 'Not valid', fr: 'Contenu non valide' },
    detail: {
      en: 'Something in the request is missing or does not have the expected form.',
      fr: 'Un élément de la demande est absent ou n’a pas la forme attendue.',
    },
  },
  'key-reused': {
    status: 422,
    title: { en: 'Key already used', fr: 'Clé déjà utilisée' },
    detail: {
      en: 'Something with other content was already received under this key.',
      fr: 'Un envoi au contenu différent a déjà été reçu sous cette clé.',
    },
  },
  'too-many-files': {
    status: 422,
    title: { en: 'Too many files', fr: 'Trop de fichiers' },
    detail: { en: 'At most 10 files can be sent at once.', fr: 'Un envoi comporte au plus 10 fichiers.' },
  },
  'files-unavailable': {
    status: 422,
    title: { en: 'File not available', fr: 'Fichier non disponible' },
    detail: {
      en: 'One of the files is no longer here or is already part of a case. Attach it again.',
      fr: 'Un des fichiers n’est plus ici ou fait déjà partie d’un cas. Joignez-le de nouveau.',
    },
  },
  'attestation-missing': {
    status: 422,
    title: { en: 'Confirmation missing', fr: 'Confirmation absente' },
    detail: {
      en: 'A file is received only with the confirmation given for it.',
      fr: 'Un fichier n’est reçu qu’avec la confirmation donnée à son sujet.',
    },
  },
  'attestation-invalid': {
    status: 422,
    title: { en: 'Confirmation not valid', fr: 'Confirmation non valide' },
    detail: {
      en: 'The confirmation given for this file does not hold. Nothing was kept.',
      fr: 'La confirmation donnée pour ce fichier n’est pas valable. Rien n’a été conservé.',
    },
  },
  'file-mismatch': {
    status: 422,
    title: { en: 'Not the confirmed file', fr: 'Fichier différent' },
    detail: {
      en: 'The file received is not the one that was confirmed. Nothing was kept.',
      fr: 'Le fichier reçu n’est pas celui qui a été confirmé. Rien n’a été conservé.',
    },
  },
  'file-content': {
    status: 422,
    title: { en: 'Content does not match', fr: 'Contenu non conforme' },
    detail: {
      en: 'The content of this file is not of the type that its name says. Nothing was kept.',
      fr: 'Le contenu de ce fichier n’est pas du type que son nom annonce. Rien n’a été conservé.',
    },
  },
  'file-empty': {
    status: 422,
    title: { en: 'Empty file', fr: 'Fichier vide' },
    detail: { en: 'This file is empty.', fr: 'Ce fichier est vide.' },
  },
  server: {
    status: 500,
    title: { en: 'Server error', fr: 'Erreur du serveur' },
    detail: {
      en: 'Something went wrong on our side. Try again in a moment.',
      fr: 'Un problème est survenu de notre côté. Réessayez dans un instant.',
    },
  },
};
