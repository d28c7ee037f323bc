/** Whole files to copy. The host examples as recipes: those that stand in demo/hosts/, each with the files that name the package or its elements. */
import { readdirSync } from 'node:fs';
import { basename, extname } from 'node:path';
import { at } from '../package/at.ts';
import { isThere, textOf } from './read.ts';
import type { SiteLang } from './site-map.ts';

const hosts = [
  { name: 'plain', en: 'A page without a build', fr: 'Une page sans construction' },
  { name: 'server-rendered', en: 'Pages rendered by a server', fr: 'Des pages rendues par un serveur' },
  { name: 'react', en: 'React', fr: 'React' },
  { name: 'vue', en: 'Vue', fr: 'Vue' },
  { name: 'angular', en: 'Angular', fr: 'Angular' },
  { name: 'svelte', en: 'Svelte', fr: 'Svelte' },
] as const;

const words = {
  en: {
    project: (path: string) => `A complete project to copy: \`${path}\`. Its files that name the widget:`,
    none: 'No example stands in this copy.',
  },
  fr: {
    project: (path: string) => `Un projet complet à copier : \`${path}\`. Ses fichiers qui nomment le widget :`,
    none: 'Cette copie ne contient aucun exemple.',
  },
} as const;

const grammars: Readonly<Record<string, string>> = {
  '.html': 'html', '.js': 'js', '.ts': 'ts', '.tsx': 'tsx', '.jsx': 'tsx', '.vue': 'vue', '.svelte': 'svelte',
};

interface Source {
  readonly path: string;
  readonly lang: string;
  readonly text: string;
}

const region = /^[^\n]*#region recipe[^\n]*\n([\s\S]*?)^[^\n]*#endregion/gm;

/** The marked regions of a file, or all of it. */
const shown = (text: string): string => {
  const marked = [...text.matchAll(region)].map(([, part]) => part!.trim());
  return (marked.length > 0 ? marked.join('\n\n') : text).trim();
};

function sourcesOf(host: string): readonly Source[] {
  const folder = `demo/hosts/${host}`;
  if (!isThere(folder)) return [];
  return readdirSync(at(folder), { recursive: true, encoding: 'utf8' })
    .filter((path) => !/(^|\/)(node_modules|dist|\.angular)\//.test(path) && grammars[extname(path)] !== undefined)
    .sort()
    .map((path) => ({ path, lang: grammars[extname(path)]!, text: textOf(`${folder}/${path}`) }))
    .filter(({ text }) => /case-wizard|my-cases/.test(text));
}

const folded = (path: string, grammar: string, text: string, id?: string): string =>
  `<details${id ? ` id="${id}"` : ''}><summary><code>${path}</code></summary>\n\n\`\`\`${grammar} recipe\n${text}\n\`\`\`\n\n</details>`;

/** Files of ours to copy, their paths parted by spaces. */
export const sources = (paths: string): string =>
  paths.split(' ').map((path) => folded(basename(path), 'ts', textOf(path).trim(), basename(path))).join('\n\n');

export function recipes(lang: SiteLang): string {
  const told = hosts.flatMap((host) => {
    const own = sourcesOf(host.name);
    if (own.length === 0) return [];
    const files = own.map(({ path, lang: grammar, text }) => folded(path, grammar, shown(text)));
    return [`## ${host[lang]}\n\n${words[lang].project(`demo/hosts/${host.name}/`)}\n\n${files.join('\n\n')}`];
  });
  return told.length > 0 ? told.join('\n\n') : words[lang].none;
}
