/**
 * `dist/cdn/`, the folder that a site serves as it is. Its scripts are those of the package, without the line that names
 * a source map: it would be a few bytes in each part that every member loads.
 */
import type { Plugin, Rolldown } from 'vite';

/** For bundlers alone; `loader` is what a page names, and takes the name of the element. */
const renamed: Readonly<Record<string, string | undefined>> = {
  'loader.js': 'case-wizard.js',
  'index.js': undefined,
  'case-wizard.js': undefined,
  'my-cases.js': undefined,
  'crm-enrolment.js': undefined,
};

const servedAs = (fileName: string): string | undefined => (fileName in renamed ? renamed[fileName] : fileName);

/** Stands last, since what it copies is final. */
export const served: Plugin = {
  name: 'served',
  generateBundle: {
    order: 'post',
    handler(_, bundle) {
      for (const part of Object.values(bundle)) {
        const name = servedAs(part.fileName);
        if (name !== undefined && !/\.map$|^\.vite\//.test(name)) this.emitFile({ type: 'asset', fileName: `cdn/${name}`, source: sourceOf(part) });
        // eslint-disable-next-line @typescript-eslint/no-dynamic-delete -- A bundler takes it out of what it writes in no other way.
        if (/^loader\.js(\.map)?$/.test(part.fileName)) delete bundle[part.fileName];
        // What only passes on what others hold has none.
        else if (part.type === 'chunk' && `${part.fileName}.map` in bundle) part.code += `\n//# sourceMappingURL=${part.fileName.replace(/.*\//, '')}.map\n`;
      }
    },
  },
};

const sourceOf = (part: Rolldown.OutputChunk | Rolldown.OutputAsset): string | Uint8Array => (part.type === 'chunk' ? part.code : part.source);
