/** What the elements in one file do otherwise: the file is its own worker, and no PDF is looked into. */
import type { Plugin } from 'vite';
import { at } from './at.ts';

/** A worker started from the page's own script is let in by whatever policy let in the page's (`src/all.ts` tells them apart). */
export const ownWorker: Plugin = {
  name: 'own-worker',
  enforce: 'pre',
  transform: (code, id) => (id === at('src/runtime/personal-numbers/look.ts') ? { code: code.replace("'./worker.ts'", "'./case-wizard.all.js'"), map: null } : null),
};

/** What reads one is ten times the size of all the rest. */
export const noPdf: Plugin = {
  name: 'no-pdf',
  enforce: 'pre',
  transform: (_, id) => (id === at('src/runtime/personal-numbers/pdf-file.ts') ? 'export const readPdf = async () => {};' : null),
};
