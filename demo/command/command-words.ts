/** What the command says before it knows which of its parts is wanted, in both languages. */
import type { Words } from '../../src/model/words.ts';

export const usage: Words = {
  en: `What comes with case-wizard for a terminal.

  npx case-wizard conformance --endpoint https://society.example/api --as 'Authorization: Bearer …'
      checks whether a backend keeps the contract
  npx case-wizard preset check FILE…
      checks presets, and says what mends them
  npx case-wizard preset diff OLD NEW
      tells what a new version of a preset breaks

  --help        of one of them: all its options
  --lang en|fr  the language; otherwise that of the terminal (LC_ALL, LC_MESSAGES, LANG)

Exit 0: all is well. Exit 1: something is not. Exit 2: nothing was checked, for the arguments or the system did not allow it.`,
  fr: `Ce que case-wizard apporte au terminal.

  npx case-wizard conformance --endpoint https://societe.example/api --as 'Authorization: Bearer …'
      vérifie si un système respecte le contrat
  npx case-wizard preset check FICHIER…
      vérifie des préréglages et dit ce qui les corrige
  npx case-wizard preset diff ANCIEN NOUVEAU
      dit ce que brise une nouvelle version d’un préréglage

  --help        pour l’une d’elles\u00a0: toutes ses options
  --lang en|fr  la langue; sinon, celle du terminal (LC_ALL, LC_MESSAGES, LANG)

Code 0\u00a0: tout va bien. Code 1\u00a0: quelque chose ne va pas. Code 2\u00a0: rien n’a été vérifié, à cause des arguments ou du système.`,
};

export const unknown: Words = {
  en: 'Unknown command:',
  fr: 'Commande inconnue\u00a0:',
};
