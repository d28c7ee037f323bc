/** What the tools say of a preset beyond its check, in both languages: of the texts it puts in the place of ours, and of its JSON. */
import type { Words } from '../../../src/model/words.ts';

/** A more particular sentence stands before one that would take its words for a hole. */
export const tools: readonly Words[] = [
  { en: 'is no message of the widget, so it is never said', fr: 'n’est pas un message du composant et n’est donc jamais dit' },
  { en: 'is not said, for it does not hold exactly what the widget fills in', fr: 'n’est pas dit, car il ne contient pas exactement ce que le composant y insère' },
  { en: 'is never read, for the widget speaks "{0}"', fr: 'n’est jamais lu, car le composant parle "{0}"' },
  { en: 'is no language, so nothing below it is said', fr: 'n’est pas une langue\u00a0: rien de ce qui suit n’est dit' },

  {
    en: 'still names the practices or the support of "practice-admin", word for word; texts: {0} ({1})',
    fr: 'nomme encore, mot pour mot, les cabinets ou l’assistance de "practice-admin"; textes\u00a0: {0} ({1})',
  },

  { en: 'is no word that JSON knows', fr: 'n’est pas un mot que JSON connaît' },
  { en: 'is no number', fr: 'n’est pas un nombre' },
  { en: 'a key in quotation marks belongs here', fr: 'il faut ici une clé entre guillemets droits' },
  { en: 'a value belongs here', fr: 'il faut ici une valeur' },
  { en: 'a colon belongs here', fr: 'il faut ici un deux-points' },
  { en: 'a comma belongs here', fr: 'il faut ici une virgule' },
  { en: 'a } belongs here', fr: 'il faut ici un }' },
  { en: 'a ] belongs here', fr: 'il faut ici un ]' },
  { en: 'nothing more belongs here', fr: 'il ne faut plus rien ici' },
  { en: 'JSON takes no comments', fr: 'JSON n’admet pas de commentaires' },
  { en: 'a quotation mark is missing at its end', fr: 'un guillemet droit manque à la fin' },
  { en: 'is no \\u escape', fr: 'n’est pas un échappement \\u' },
  { en: 'is no escape that JSON knows: write \\\\ for a backslash', fr: 'n’est pas un échappement que JSON connaît\u00a0: écrivez \\\\ pour une barre oblique inversée' },
  { en: 'is no character that JSON takes here', fr: 'n’est pas un caractère que JSON admet ici' },
  { en: '"{0}" stands here twice', fr: '"{0}" figure ici deux fois' },
  { en: 'is no JSON', fr: 'n’est pas du JSON' },

  { en: 'Write it with {0}, each once or more, and no other.', fr: 'Écrivez-le avec {0}, chacun au moins une fois, et sans autre.' },
  { en: 'Write it without ${…}.', fr: 'Écrivez-le sans ${…}.' },
  { en: 'Hold every ${…} of the widget’s own text, and no other.', fr: 'Reprenez chaque ${…} du texte du composant, et aucun autre.' },
  { en: 'Write the language as "en", "fr", "es" or "pt-BR" are written.', fr: 'Écrivez la langue comme on écrit "en", "fr", "es" ou "pt-BR".' },
  { en: 'Put your own names there, or leave them where they fit.', fr: 'Mettez-y vos propres noms, ou laissez-les là où ils conviennent.' },
];
