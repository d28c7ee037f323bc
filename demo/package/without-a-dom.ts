/** Lets every entry be imported where there is no DOM, as a page is drawn on a server: the tags are left for the browser. */
import MagicString from 'magic-string';
import type { Plugin } from 'vite';

/** What Lit takes from the browser as it is loaded, and what stands in where there is none; nothing is ever drawn with it. */
const taken: readonly (readonly [file: RegExp, from: string, instead: string])[] = [
  [/\/@lit\/reactive-element\/reactive-element\.js$/, 'extends HTMLElement', 'extends(globalThis.HTMLElement??class{})'],
  [/\/lit-html\/lit-html\.js$/, '=document,', '=globalThis.document??{createTreeWalker(){}},'],
];

export const withoutADom: Plugin = {
  name: 'without-a-dom',
  enforce: 'pre',
  transform(code, id) {
    const [, from, instead] = taken.find(([file]) => file.test(id.split('?')[0]!)) ?? [];
    if (from === undefined || instead === undefined) return null;
    const place = code.indexOf(from);
    if (place < 0) this.error(`Lit takes the DOM no more as "${from}".`);
    const text = new MagicString(code).update(place, place + from.length, instead);
    return { code: text.toString(), map: text.generateMap({ hires: 'boundary' }) as never };
  },
};
