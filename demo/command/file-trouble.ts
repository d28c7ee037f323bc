/** Why the system did not let a file be read, or written, in both languages. */
import type { Words } from '../../src/model/words.ts';

const forbidden: Words = { en: 'its permissions forbid it', fr: 'ses droits d’accès l’interdisent' };
const folder: Words = { en: 'it is a folder, not a file', fr: 'c’est un dossier, et non un fichier' };

const reading: Readonly<Record<string, Words>> = {
  ENOENT: { en: 'there is no such file', fr: 'ce fichier n’existe pas' },
  ENOTDIR: { en: 'there is no such file', fr: 'ce fichier n’existe pas' },
  EISDIR: folder,
  EACCES: forbidden,
  EPERM: forbidden,
};

const writing: Readonly<Record<string, Words>> = {
  ...reading,
  ENOENT: { en: 'there is no such folder', fr: 'ce dossier n’existe pas' },
  ENOTDIR: { en: 'there is no such folder', fr: 'ce dossier n’existe pas' },
  EROFS: { en: 'nothing can be written there', fr: 'rien ne peut y être écrit' },
  ENOSPC: { en: 'there is no room left', fr: 'il n’y reste plus de place' },
};

/** What is not among those the system says by itself, and it has no other language. */
const troubleIn = (known: Readonly<Record<string, Words>>, { code = '', message }: NodeJS.ErrnoException): Words =>
  known[code] ?? { en: message, fr: message };

export const notReadFor = (error: NodeJS.ErrnoException): Words => troubleIn(reading, error);
export const notWrittenFor = (error: NodeJS.ErrnoException): Words => troubleIn(writing, error);
