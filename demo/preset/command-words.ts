/** What the preset commands say by themselves, in both languages. */
import type { Words } from '../../src/model/words.ts';

export const checkWords = {
  usage: {
    en: `Checks presets: JSON files, or modules that export one.

  npx case-wizard preset check FILE… [--all] [--lang en|fr]

  --all         shows every warning, not the first few of each sort
  --lang en|fr  says everything in English, or in French; otherwise as the terminal is set
  --help        shows this

Exit 0: each one is right; warnings do not count. Exit 1: one is not, with a sentence for each fault.
Exit 2: the arguments make no sense, or a file cannot be read.`,
    fr: `Vérifie des préréglages\u00a0: des fichiers JSON, ou des modules qui en exportent un.

  npx case-wizard preset check FICHIER… [--all] [--lang en|fr]

  --all         montre tous les avertissements, et non les premiers de chaque sorte
  --lang en|fr  dit tout en anglais, ou en français; sinon, selon le réglage du terminal
  --help        montre ceci

Code 0\u00a0: tous sont justes; les avertissements ne comptent pas. Code 1\u00a0: l’un ne l’est pas, avec une phrase par faute.
Code 2\u00a0: les arguments n’ont pas de sens, ou un fichier ne peut être lu.`,
  },
  content: {
    en: '{types} with {leaves} and {coming}, {questions}, complete in {languages}.',
    fr: '{types}, dont {leaves} et {coming}, {questions}, complet {languages}.',
  },
  right: { en: 'right.', fr: 'juste.' },
  wrong: { en: 'not right, faults: {count}.', fr: 'pas juste, fautes\u00a0: {count}.' },
  warning: { en: 'warning:', fr: 'avertissement\u00a0:' },
  more: { en: 'more warnings of these sorts: {count} (--all shows them).', fr: 'autres avertissements de ces sortes\u00a0: {count} (--all les montre).' },
} as const satisfies Readonly<Record<string, Words>>;

/** One, and several. */
export const countWords = {
  types: [{ en: 'case type', fr: 'type de cas' }, { en: 'case types', fr: 'types de cas' }],
  leaves: [{ en: 'open leaf', fr: 'feuille ouverte' }, { en: 'open leaves', fr: 'feuilles ouvertes' }],
  coming: [{ en: 'announced', fr: 'annoncée' }, { en: 'announced', fr: 'annoncées' }],
  questions: [{ en: 'question', fr: 'question' }, { en: 'questions', fr: 'questions' }],
} as const satisfies Readonly<Record<string, readonly [Words, Words]>>;

export const diffWords = {
  usage: {
    en: `Tells what changed between two versions of a preset, and what that breaks.

  npx case-wizard preset diff OLD NEW [--strict] [--accept PATH]… [--lang en|fr]

  --strict       exit 1 where something breaks that is not accepted
  --accept PATH  what breaks there is meant: it is told as accepted, and --strict passes it; once for each path,
                 as the lines name it, such as --accept "profile/name-change#reason"
  --lang en|fr   says everything in English, or in French; otherwise as the terminal is set
  --help         shows this

“breaks”: something is lost or means something else. “asks again”: members with a draft answer once more. “harmless”: the rest.

Exit 0: compared. Exit 1: with --strict, something breaks; or a preset is not right. Exit 2: the arguments make no sense, or a file
cannot be read.`,
    fr: `Dit ce qui a changé entre deux versions d’un préréglage, et ce que cela brise.

  npx case-wizard preset diff ANCIEN NOUVEAU [--strict] [--accept CHEMIN]… [--lang en|fr]

  --strict         code 1 si quelque chose se brise sans avoir été accepté
  --accept CHEMIN  ce qui s’y brise est voulu\u00a0: c’est dit accepté, et --strict le laisse passer; une fois par chemin,
                   comme les lignes le nomment, par exemple --accept "profile/name-change#reason"
  --lang en|fr     dit tout en anglais, ou en français; sinon, selon le réglage du terminal
  --help           montre ceci

«\u00a0brise\u00a0»\u00a0: quelque chose se perd ou change de sens. «\u00a0redemande\u00a0»\u00a0: les membres qui ont un brouillon répondent de nouveau.
«\u00a0sans effet\u00a0»\u00a0: le reste.

Code 0\u00a0: les préréglages ont été comparés. Code 1\u00a0: avec --strict, quelque chose se brise; ou un préréglage n’est pas juste. Code 2\u00a0: les arguments n’ont pas
de sens, ou un fichier ne peut être lu.`,
  },
  breaks: { en: '✗ breaks', fr: '✗ brise' },
  accepted: { en: '! accepted', fr: '! accepté' },
  asksAgain: { en: '? asks again', fr: '? redemande' },
  harmless: { en: '✓ harmless', fr: '✓ sans effet' },
  counts: {
    en: '{breaks} breaking, {again} to ask again, {harmless} harmless',
    fr: 'se brisent\u00a0: {breaks}, se redemandent\u00a0: {again}, sans effet\u00a0: {harmless}',
  },
  countAccepted: { en: ', {accepted} accepted', fr: ', acceptés\u00a0: {accepted}' },
  idle: { en: '--accept {path}: nothing breaks there.', fr: '--accept {path}\u00a0: rien ne s’y brise.' },
  notRight: { en: 'is not right: run `preset check` on it first.', fr: 'n’est pas juste\u00a0: passez-le d’abord à `preset check`.' },
  two: { en: 'Two presets are compared, the one before and the one now: more were given.', fr: 'Deux préréglages se comparent, celui d’avant et celui de maintenant\u00a0: plus de deux ont été donnés.' },
  several: { en: 'exports several presets: name a file with one.', fr: 'exporte plusieurs préréglages\u00a0: nommez un fichier qui n’en a qu’un.' },
} as const satisfies Readonly<Record<string, Words>>;
