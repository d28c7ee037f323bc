/** What the groups of checks are called, and what each need stands for. */
import type { Words } from '../../model/words.ts';
import type { Need } from './check.ts';

/** By the first part of a check’s id. */
export const groupWords: Readonly<Record<string, Words>> = {
  session: { en: 'Who is signed in', fr: 'Qui a ouvert la session' },
  submit: { en: 'Opening a case once', fr: 'Ouvrir un cas une seule fois' },
  outcome: { en: 'When the answer does not come', fr: 'Quand la réponse n’arrive pas' },
  read: { en: 'Reading a case', fr: 'Consulter un cas' },
  answer: { en: 'The staff’s answers', fr: 'Les réponses du personnel' },
  hostile: { en: 'Text that systems trip over', fr: 'Les textes qui font trébucher les systèmes' },
  list: { en: 'The list, page by page', fr: 'La liste, page par page' },
  filter: { en: 'Filters', fr: 'Les filtres' },
  search: { en: 'Search', fr: 'La recherche' },
  overview: { en: 'Counts', fr: 'Les décomptes' },
  visible: { en: 'Who sees what', fr: 'Qui voit quoi' },
  reply: { en: 'Messages', fr: 'Les messages' },
  change: { en: 'Changing a case', fr: 'Modifier un cas' },
  file: { en: 'Files', fr: 'Les fichiers' },
  attest: { en: 'Confirmations of files', fr: 'Les confirmations des fichiers' },
  resume: { en: 'Uploads that go on', fr: 'Les téléversements qui reprennent' },
  enrolment: { en: 'Clients in the CRM', fr: 'L’inscription à la GRC' },
  stream: { en: 'News as it happens', fr: 'Les nouvelles en direct' },
  wire: { en: 'The REST contract as it travels', fr: 'Le contrat REST en transit' },
};

export interface Lack {
  readonly what: Words;
  /** What a member does without meanwhile; absent where only the checks miss it. */
  readonly unseen?: Words;
}

export const needWords: { readonly [N in Need]: Lack } = {
  preset: {
    what: { en: '`preset`', fr: '`preset`' },
    unseen: { en: 'the page has to bring the preset itself', fr: 'la page doit fournir elle-même les données de la société' },
  },
  findReceipt: {
    what: { en: '`findReceipt`', fr: '`findReceipt`' },
    unseen: {
      en: 'after an unclear outcome the case can only be sent again, not looked up',
      fr: 'après une issue incertaine, le cas peut seulement être renvoyé, pas recherché',
    },
  },
  uploadFile: {
    what: { en: '`uploadFile`', fr: '`uploadFile`' },
    unseen: { en: 'no file can be attached', fr: 'aucun fichier ne peut être joint' },
  },
  discardFile: {
    what: { en: '`discardFile`', fr: '`discardFile`' },
    unseen: { en: 'a removed file stays on the server until it expires', fr: 'un fichier retiré reste sur le serveur jusqu’à son expiration' },
  },
  readOverview: {
    what: { en: '`readOverview`', fr: '`readOverview`' },
    unseen: {
      en: 'the list has no counts, no banner for what waits, and no choices of type and opener',
      fr: 'la liste n’a ni décomptes, ni bandeau des cas en attente, ni choix de type et de personne',
    },
  },
  readFile: {
    what: { en: '`readFile`', fr: '`readFile`' },
    unseen: { en: 'files are listed and cannot be downloaded', fr: 'les fichiers sont nommés, mais ne se téléchargent pas' },
  },
  reply: {
    what: { en: '`reply`', fr: '`reply`' },
    unseen: { en: 'a case can be read and not answered', fr: 'un cas peut se lire, mais on ne peut pas y répondre' },
  },
  changeCase: {
    what: { en: '`changeCase`', fr: '`changeCase`' },
    unseen: {
      en: 'a case can be neither cancelled, resolved, reopened nor rated',
      fr: 'un cas ne peut être ni annulé, ni résolu, ni rouvert, ni évalué',
    },
  },
  watchCases: {
    what: { en: '`watchCases`', fr: '`watchCases`' },
    unseen: {
      en: 'news comes when the list is read again, every now and then',
      fr: 'les nouvelles arrivent quand la liste est relue, de temps en temps',
    },
  },
  readEnrolment: {
    what: { en: '`readEnrolment`', fr: '`readEnrolment`' },
    unseen: { en: 'nothing is shown of a CRM', fr: 'rien n’est montré d’une GRC' },
  },
  saveEnrolment: {
    what: { en: '`saveEnrolment`', fr: '`saveEnrolment`' },
    unseen: { en: 'no client is exported to a CRM', fr: 'aucune fiche n’est envoyée à une GRC' },
  },
  resumable: {
    what: { en: 'resumable uploads (tus)', fr: 'la reprise des téléversements (tus)' },
    unseen: { en: 'an upload that breaks off begins anew', fr: 'un téléversement interrompu recommence du début' },
  },
  colleague: { what: { en: 'a second member of the account (--colleague)', fr: 'un deuxième membre du compte (--colleague)' } },
  stranger: { what: { en: 'a member of another account (--stranger)', fr: 'un membre d’un autre compte (--stranger)' } },
  staff: { what: { en: 'a way to act as staff (--target)', fr: 'un moyen d’agir comme le personnel (--target)' } },
  wire: { what: { en: 'the REST contract over HTTP', fr: 'le contrat REST par HTTP' } },
  acts: {
    what: { en: 'a case that offers the act', fr: 'un cas qui offre ce geste' },
    unseen: { en: 'the screen does not offer the act', fr: 'l’écran n’offre pas ce geste' },
  },
  timeline: {
    what: { en: 'the steps of a case (`events`)', fr: 'les étapes d’un cas (`events`)' },
    unseen: { en: 'a case shows no timeline', fr: 'un cas n’affiche aucune chronologie' },
  },
  transport: {
    what: {
      en: 'a backend that makes its requests through `Reach.fetch`',
      fr: 'un système qui fait ses demandes par `Reach.fetch`',
    },
  },
};
