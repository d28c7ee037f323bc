/** The French messages in three parts, each with the part of the widget that says them. */
import type { Plugin } from 'vite';
import { at } from './at.ts';

/** The words that a first screen can say, by the first part of their id: the wizard's first step and the list. */
const firstWords = /^'(frame|step|heading|subject|field|cases|status)\./;
/** Those of the parts that the wizard needs for no case, or only for a few. */
const lastWords = /^'(case|list|act|reply|export|follow-up|print|find|help|crm|grid|noticed)\./;
const partOf = (line: string): string => (firstWords.test(line) ? '' : lastWords.test(line) ? 'last' : 'later');

/** French comes in three parts, so that no screen waits for what it cannot say. */
export const wordsApart: Plugin = {
  name: 'words-apart',
  // Before the compiler, while each message still stands on its line.
  enforce: 'pre',
  transform(code, id) {
    const [path, query = ''] = id.split('?');
    if (path !== at('src/locale/generated/fr.ts')) return undefined;
    // One message a line, as lit-localize writes them.
    const lines = code.split('\n').filter((line) => !/^\s*'/.test(line) || partOf(line.trim()) === query);
    return { code: lines.join('\n'), map: { mappings: '' } };
  },
};
