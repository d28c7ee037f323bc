/** The command's build takes from its own package what is there already: the conformance kit, and the words of the widget. */
import type { Plugin } from 'vite';
import { at } from './at.ts';

const textsIn = `
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
const textsIn = (lang) => JSON.parse(readFileSync(join(import.meta.dirname, '../locales/strings.' + lang + '.json'), 'utf8'));
`;

/** Which messages there are, and what each fills in, as the widget's French tells it. */
const templates = `${textsIn}
const holes = /\\$\\{(\\d+)\\}/g;
const valued = (text) => { const values = [...text.matchAll(holes)].map(([, at]) => Number(at)); return values.length > 0 ? { values } : text; };
export const templates = Object.fromEntries(Object.entries(textsIn('en')).map(([id, text]) => [id, valued(text)]));
`;

const french = at('src/locale/generated/fr.ts');

const modules: Readonly<Record<string, string>> = {
  [at('locales/strings.ts')]: `${textsIn}export const messageTexts = () => ({ en: textsIn('en'), fr: textsIn('fr') });`,
  [french]: templates,
  // All are in the first.
  [`${french}?later`]: 'export const templates = {};',
  [`${french}?last`]: 'export const templates = {};',
};

export const besideTheCommand: Plugin = {
  name: 'beside-the-command',
  enforce: 'pre',
  async resolveId(source, importer, options) {
    const found = importer && (await this.resolve(source, importer, { ...options, skipSelf: true }));
    if (!found) return undefined;
    return found.id === at('src/conformance.ts') ? { id: '../conformance.js', external: 'relative' } : found;
  },
  load: (id) => modules[id],
};
