/** Lit without what no element of ours uses and every page would load: its marks on the global object, decorators. */
import MagicString from 'magic-string';
import type { Plugin } from 'vite';

type Cut = readonly [from: RegExp, instead: string];

/** Each stands there once; names are of one letter and may be others in the next release. */
const cuts: Readonly<Record<string, readonly Cut[]>> = {
  '@lit/reactive-element/css-tag.js': [
    // What is said to whoever hands it a value that is no style sheet: the compiler says so first.
    [/(?<=Error\()"CSSResult is not constructable[^"]*"/, ''],
    [/(?<=Error\()"Value passed to 'css'.*?security\."/, ''],
  ],
  '@lit/reactive-element/reactive-element.js': [
    [/,\w=\w\.reactiveElementPolyfillSupport/, ''],
    [/,\w\?\.\(\{ReactiveElement:\w\}\),\(\w\.reactiveElementVersions\?\?=\[\]\)\.push\("[\d.]+"\)/, ''],
    // Of decorators.
    [/Symbol\.metadata\?\?=Symbol\("metadata"\),\w\.litPropertyMetadata\?\?=new WeakMap;/, ''],
    [/const t=this\[Symbol\.metadata\];if\(null!==t\)\{.*?\.elementProperties\.set\(t,i\)\}/, ''],
    [/static addInitializer\(t\)\{.*?\}/, ''],
    [/,void 0!==t\.l&&\(this\.l=\[\.\.\.t\.l\]\)/, ''],
    [/,this\.constructor\.l\?\.forEach\(t=>t\(this\)\)/, ''],
  ],
  'lit-html/lit-html.js': [
    [/,\w=\w\.litHtmlPolyfillSupport;\w\?\.\(\w,\w\),\(\w\.litHtmlVersions\?\?=\[\]\)\.push\("[\d.]+"\);/, ';'],
  ],
  'lit-element/lit-element.js': [
    [/,\w\.litElementHydrateSupport\?\.\(\{LitElement:\w\}\);const \w=\w\.litElementPolyfillSupport;\w\?\.\(\{LitElement:\w\}\);/, ';'],
    [/\(\w\.litElementVersions\?\?=\[\]\)\.push\("[\d.]+"\);/, ''],
  ],
};

export const litAlone: Plugin = {
  name: 'lit-alone',
  enforce: 'pre',
  transform(code, id) {
    const [file, all = []] = Object.entries(cuts).find(([path]) => id.split('?')[0]!.endsWith(`/node_modules/${path}`)) ?? [];
    if (file === undefined) return null;
    const text = new MagicString(code);
    for (const [from, instead] of all) {
      const found = from.exec(code);
      if (!found) this.error(`${file} no longer holds ${from.source}`);
      text.update(found.index, found.index + found[0].length, instead);
    }
    return { code: text.toString(), map: text.generateMap({ hires: 'boundary' }) as never };
  },
};
