/** Which parts the elements share, and which each has for itself. */
import type { Plugin } from 'vite';
import { at } from './at.ts';

/** What both elements need to their first screen, and what there must be one of on a page. */
const shared = /node_modules\/(?!lit(-html)?\/directive)|\/src\/(backend\/|model\/(reading|words)\.|ui\/(announcer|backend-source|base-styles|events|icons|lang-controller|register)\.|locale\/(locale|colon|format|personal-number-words)\.|(ui\/files|runtime)\/personal-numbers)/;

/**
 * The rest each element has for itself: shared, it would fall into a dozen small parts, which a page with one
 * element pays for with a twentieth of its weight, in requests and in what compression can see.
 */
const ownParts = [
  // One rule, which the tools above the list and its dialogs would otherwise each wait for in a part of its own.
  { folder: at('src/my-cases/list/tool-styles.ts'), mark: '?tools' },
  { folder: at('src/my-cases/'), mark: '?cases' },
  { folder: at('src/crm-enrolment/'), mark: '?crm' },
  // Only lists of rows move what is on the screen; what they need for it stays with them.
  { folder: at('node_modules/lit-html/directives/repeat.js'), mark: '?repeat' },
  // Shared by all: it must bring in no element's parts.
  { folder: at('src/runtime/personal-numbers/'), mark: '?numbers' },
  { folder: at('src/ui/files/personal-numbers-warning.ts'), mark: '?warning' },
  // A page that signs out may have no element on it.
  { folder: at('src/session-end.ts'), mark: '?end' },
  // Nor need a page with this backend have the wizard, which reads the same name in the storage.
  { folder: at('src/backend/adapters/request-tracker/kept.ts'), mark: '?kept' },
];

export const ownCopies: Plugin = {
  name: 'own-copies',
  enforce: 'pre',
  async resolveId(source, importer, options) {
    const own = ownParts.find(({ folder, mark }) => importer?.startsWith(folder) || importer?.endsWith(mark));
    if (!own) return null;
    const found = await this.resolve(source, importer, { ...options, skipSelf: true });
    if (!found || found.external || found.id.startsWith(own.folder) || shared.test(found.id)) return found;
    return `${found.id.replace(/\?.*/, '')}${own.mark}`;
  },
};
