/** What the elements in one file do otherwise: the file is its own worker, and no PDF is looked into. */
import type { Plugin } from 'vite';
import { at } from './at.ts';

/**
 * A worker started from the page's own script is let in by whatever policy let in the page's (`src/all.ts` tells them apart).
 * It is told of nothing that reads a PDF: that is ten times the size of all the rest.
 */
export const ownWorker: Plugin = {
  name: 'own-worker',
  enforce: 'pre',
  transform: (code, id) =>
    id === at('src/runtime/personal-numbers/look.ts')
      ? { code: code.replace("'./worker.ts'", "'./case-wizard.all.js'").replace("'./pdf-file.ts'", "''"), map: null }
      : null,
};
