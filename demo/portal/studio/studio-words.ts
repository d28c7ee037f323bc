/** The studio's own words, both languages side by side, so that a missing half does not compile. */
import type { Lang, Words } from '../../../src/model/words.ts';
import { inLang } from '../../../src/model/words.ts';

const words = {
  title: { en: 'Preset studio', fr: 'Atelier de préréglages' },
  lead: { en: 'Write what your society says; see it live.', fr: 'Écrivez ce que dit votre société et voyez le résultat sur-le-champ.' },
  back: { en: 'Back to the portal', fr: 'Retour au portail' },
  editor: { en: 'Preset as JSON', fr: 'Préréglage en JSON' },
  hint: { en: 'Ctrl + Space shows what can be written here.', fr: 'Ctrl + Espace montre ce qui peut s’écrire ici.' },
  begin: { en: 'Begin with', fr: 'Partir de' },
  starter: { en: 'An almost empty preset', fr: 'Un préréglage presque vide' },
  rightsSociety: { en: 'The rights society', fr: 'La société de gestion de droits' },
  practice: { en: 'The health-software vendor', fr: 'Le fournisseur de logiciels de santé' },
  replace: { en: 'Replace what is written?', fr: 'Remplacer ce qui est écrit?' },
  replaceText: { en: 'Save your file first if you want to keep it.', fr: 'Enregistrez d’abord votre fichier si vous voulez le conserver.' },
  yesReplace: { en: 'Replace', fr: 'Remplacer' },
  no: { en: 'Keep it', fr: 'Le garder' },
  open: { en: 'Open a file', fr: 'Ouvrir un fichier' },
  save: { en: 'Save as a file', fr: 'Enregistrer dans un fichier' },
  notAFile: { en: 'This file could not be read as text.', fr: 'Ce fichier n’a pas pu être lu comme du texte.' },
  tooLarge: { en: 'This file is larger than 2 MB: it is no preset.', fr: 'Ce fichier dépasse 2 Mo\u00a0: ce n’est pas un préréglage.' },
  widget: { en: 'Live widget', fr: 'Composant en direct' },
  element: { en: 'Shows', fr: 'Affiche' },
  wizard: { en: 'Wizard', fr: 'Assistant' },
  form: { en: 'One-page form', fr: 'Formulaire d’une page' },
  list: { en: 'My cases', fr: 'Mes cas' },
  thisLanguage: { en: 'English', fr: 'Français' },
  theme: { en: 'Theme', fr: 'Thème' },
  plain: { en: 'Default', fr: 'Par défaut' },
  boreal: { en: 'Rights society', fr: 'Société de gestion' },
  practiceTheme: { en: 'Health-software vendor', fr: 'Logiciels de santé' },
  highContrast: { en: 'High contrast', fr: 'Contraste élevé' },
  appearance: { en: 'Appearance', fr: 'Apparence' },
  automatic: { en: 'Automatic', fr: 'Automatique' },
  light: { en: 'Light', fr: 'Claire' },
  dark: { en: 'Dark', fr: 'Sombre' },
  width: { en: 'Width', fr: 'Largeur' },
  phone: { en: 'Phone', fr: 'Téléphone' },
  tablet: { en: 'Tablet', fr: 'Tablette' },
  full: { en: 'Full', fr: 'Pleine' },
  admin: { en: 'Signed in as an administrator', fr: 'Session d’administration' },
  right: { en: 'The preset is right.', fr: 'Le préréglage est juste.' },
  oneFault: { en: '1 thing to mend', fr: '1 chose à corriger' },
  faults: { en: '{count} things to mend', fr: '{count} choses à corriger' },
  lastRight: {
    en: 'The widget shows the last version that was right.',
    fr: 'Le composant montre la dernière version juste.',
  },
  none: { en: 'No version of it was right yet.', fr: 'Aucune version n’a encore été juste.' },
  line: { en: 'Line {line}', fr: 'Ligne {line}' },
  oneWarning: { en: '1 thing that could be better', fr: '1 chose qui pourrait être mieux' },
  warnings: { en: '{count} things that could be better', fr: '{count} choses qui pourraient être mieux' },
  changes: { en: 'What these changes do', fr: 'Ce que font ces changements' },
  changesLead: {
    en: 'Compared with what you began with: to drafts being written and to cases already open.',
    fr: 'Par rapport à votre point de départ\u00a0: aux brouillons en cours et aux cas déjà ouverts.',
  },
  changesLeadOpened: {
    en: 'Compared with what stood here before you opened the file: to drafts being written and to cases already open.',
    fr: 'Par rapport à ce qui se trouvait ici avant l’ouverture du fichier\u00a0: aux brouillons en cours et aux cas déjà ouverts.',
  },
  breaks: { en: 'Breaks', fr: 'Brise' },
  asksAgain: { en: 'Asks again', fr: 'Redemande' },
  harmless: { en: 'Harmless', fr: 'Sans effet' },
  noChanges: { en: 'Nothing that a draft or an old case would notice.', fr: 'Rien qu’un brouillon ou un ancien cas remarquerait.' },
} as const satisfies Readonly<Record<string, Words>>;

export type StudioWord = keyof typeof words;
export type Say = (word: StudioWord, filled?: Readonly<Record<string, string | number>>) => string;

export const sayIn =
  (lang: Lang): Say =>
  (word, filled = {}) => inLang(words[word], lang).replace(/\{(\w+)\}/g, (hole, name: string) => String(filled[name] ?? hole));
