/** Notes, as a build runs, which files of other packages got into its scripts: what licences and the bill of materials tell. */
import { mkdirSync, writeFileSync } from 'node:fs';
import type { Plugin, Rolldown } from 'vite';
import { at } from './at.ts';

/** Where each build leaves its note; no part of the package. */
export const notes = 'dist/.vite/inside';

/** Not a line of it is left in what is built: `old-scripts.ts` puts the browser's own in its place. */
const replaced = /\/node_modules\/url-parse\//;

/** What the bundler adds of its own. */
const ownPart = (id: string): string => id.replace(/^\0?rolldown\/runtime\.js$/, '/node_modules/rolldown/runtime.js');

/** Paths from `node_modules/` on of all that these files were made from and that left code in them. */
const filesInside = (output: readonly (Rolldown.OutputChunk | Rolldown.OutputAsset)[]): readonly string[] => {
  const parts = output.flatMap((part) => (part.type === 'chunk' ? Object.entries(part.modules) : []));
  const files = parts.flatMap(([id, { renderedLength }]) => {
    const path = ownPart(id).split('?')[0]!;
    const place = path.indexOf('/node_modules/');
    return place >= 0 && renderedLength > 0 && !replaced.test(path) ? [path.slice(place + 1)] : [];
  });
  return [...new Set(files)].sort();
};

const write = (build: string, files: readonly string[]): void => {
  mkdirSync(at(notes), { recursive: true });
  writeFileSync(at(`${notes}/${build}.json`), `${JSON.stringify(files, null, 2)}\n`);
};

export const note = (build: string, output: Parameters<typeof filesInside>[0]): void => write(build, filesInside(output));

/** Builds within a build, as the worker's, write nothing: the one around them writes for all. */
const found = new Map<string, readonly string[]>();

export const inside = (build: string): Plugin => ({
  name: 'inside',
  generateBundle: {
    order: 'pre',
    handler: (_, bundle) => void found.set(build, filesInside(Object.values(bundle))),
  },
  writeBundle() {
    for (const [name, files] of found) write(name, files);
  },
});
