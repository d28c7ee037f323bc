/** The widget's own words that the element tests look for, as each language shows them. */
import type { HomeLang } from '../../src/model/words.ts';

const words = {
  subject: ['Subject', 'Sujet'],
  account: ['Account', 'Compte'],
  description: ['Description', 'Description'],
  comments: ['Comments', 'Commentaires'],
  attachments: ['Attachments', 'Pièces jointes'],
  caseType: ['Case type', 'Type de cas'],
  continue: ['Continue', 'Continuer'],
  back: ['Back', 'Retour'],
  submit: ['Submit the case', 'Soumettre le cas'],
  sending: ['Sending…', 'Envoi en cours…'],
  chooseFiles: ['Choose files', 'Choisir des fichiers'],
  yes: ['I confirm, upload', 'Je confirme, téléverser'],
  no: ['Do not upload', 'Ne pas téléverser'],
  uploaded: ['Confirmed and uploaded', 'Confirmé et téléversé'],
  startOver: ['Start over', 'Recommencer'],
  answerHere: ['I answer the questions here', 'Je réponds aux questions ici'],
  seeCase: ['See the case details', 'Voir les détails du cas'],
  seeList: ['Go to my cases', 'Aller à mes cas'],
  another: ['Open another case', 'Ouvrir un autre cas'],
  tryAgain: ['Try again', 'Réessayer'],
  received: ['Your case was received', 'Votre cas a été reçu'],
  unsure: ['Sent, waiting for confirmation', 'Envoyé, en attente de confirmation'],
  askAgain: ['Ask again', 'Vérifier de nouveau'],
  preview: ['Preview', 'Aperçu'],
  backToForm: ['Back to the form', 'Retour au formulaire'],
  openNew: ['Open a new case', 'Ouvrir un nouveau cas'],
} as const satisfies Record<string, readonly [en: string, fr: string]>;

export const headings = {
  subject: ['What can we help you with?', 'Comment pouvons-nous vous aider?'],
  type: ['What is it about?', 'De quoi s’agit-il?'],
  questions: ['A few questions', 'Quelques questions'],
  details: ['Anything to add?', 'Avez-vous des précisions à ajouter?'],
  files: ['Attachments', 'Pièces jointes'],
  review: ['Check before you submit', 'Vérifiez avant de soumettre'],
} as const;

export type Step = keyof typeof headings;
export type Word = keyof typeof words;

const at = (lang: HomeLang): 0 | 1 => (lang === 'en' ? 0 : 1);

export const word = (key: Word, lang: HomeLang = 'en'): string => words[key][at(lang)];
export const headingOf = (step: Step, lang: HomeLang = 'en'): string => headings[step][at(lang)];
