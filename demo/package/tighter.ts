/** Makes the scripts that members load smaller than a bundler alone can. */
import { readdirSync, readFileSync } from 'node:fs';
import MagicString from 'magic-string';
import { minify } from 'terser';
import type { Plugin, Rolldown } from 'vite';
import { at } from './at.ts';

/** A style sheet in a template literal is a string to the minifier: its comments and indentation would ship. */
export const tightStyles: Plugin = {
  name: 'tight-styles',
  transform(code, id) {
    if (!id.startsWith(at('src/')) || !code.includes('css`')) return null;
    const tightText = (text: string): string =>
      text.replace(/\/\*[^]*?\*\//g, '').replace(/\s+/g, ' ').replace(/ ?([{};]) ?|([:,]) |(?<=\() | (?=\))/g, '$1$2').replaceAll(';}', '}').replace(/\b0\./g, '.');
    // A space behind a hole may part it from the next name: `${grid} thead`.
    const tight = (_: string, sheet: string): string =>
      `css\`${sheet.split(/(\$\{[^}]*\})/).map((piece, at) => (at % 2 === 1 ? piece : tightText(piece))).join('')}\``;
    return mapped(new MagicString(code).replaceAll(/\bcss`([^`]*)`/g, tight));
  },
};

/** Names of custom properties that are no host's to set, the ones used most as the shortest. */
const privateNames = (): ReadonlyMap<string, string> => {
  const uses = new Map<string, number>();
  for (const path of readdirSync(at('src'), { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts')).sort()) {
    for (const [name] of readFileSync(at(`src/${path}`), 'utf8').matchAll(OWN)) uses.set(name, (uses.get(name) ?? 0) + 1);
  }
  const byUse = [...uses].sort(([a, many], [b, few]) => few - many || (a < b ? -1 : 1));
  return new Map(byUse.map(([name], place) => [name, `--_${place.toString(36)}`]));
};

const OWN = /--_[a-z][\w-]*/g;
let shortNames: ReadonlyMap<string, string> | undefined;

/** Such names begin with an underscore, so as not to meet the host's; what they are called there nobody need load. */
export const shortProperties: Plugin = {
  name: 'short-properties',
  enforce: 'pre',
  transform(code, id) {
    if (!id.startsWith(at('src/')) || !code.includes('--_')) return null;
    shortNames ??= privateNames();
    return mapped(new MagicString(code).replaceAll(OWN, (name) => shortNames!.get(name)!));
  },
};

/** What a plugin answers with, so that source maps still lead to the line that was written. */
const mapped = (text: MagicString): { readonly code: string; readonly map: Rolldown.SourceMapInput } =>
  ({ code: text.toString(), map: text.generateMap({ hires: 'boundary' }) as never });

interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
}

/** Every node of a type below `node`, in no order. */
function nodesOf<Of extends Node>(node: unknown, type: string): readonly Of[] {
  if (typeof node !== 'object' || node === null) return [];
  const below = Object.values(node).flatMap((part: unknown) => nodesOf<Of>(part, type));
  return (node as Node).type === type ? [node as Of, ...below] : below;
}

/** `code` with each of these pieces of it written otherwise. */
function rewritten(code: string, pieces: readonly Node[], otherwise: (piece: string) => string): ReturnType<typeof mapped> {
  const text = new MagicString(code);
  for (const { start, end } of pieces) if (end > start) text.update(start, end, otherwise(code.slice(start, end)));
  return mapped(text);
}

interface Template extends Node {
  readonly tag: Node & { readonly name?: string };
  readonly quasi: { readonly quasis: readonly Node[] };
}

/** Templates too are strings to the minifier: the lines they were written in would ship, indentation and all. */
export const tightTemplates: Plugin = {
  name: 'tight-templates',
  enforce: 'post',
  transform(code, id) {
    if (!id.startsWith(at('src/')) || !code.includes('html`')) return null;
    const lines = nodesOf<Template>(this.parse(code), 'TaggedTemplateExpression').flatMap(({ tag, quasi }) => (tag.name === 'html' ? quasi.quasis : []));
    return rewritten(code, lines, (text) => text.replace(/\s*\n\s*(>?)/g, (_, close: string) => close || ' '));
  },
};

interface Said extends Node {
  readonly callee: Node & { readonly name?: string };
  readonly arguments: readonly Node[];
}

/** A message names its id as lit-localize wants it, `{ id: 'step.type' }`; nothing else ever stands there, so the id alone will do. */
export const plainIds: Plugin = {
  name: 'plain-ids',
  enforce: 'post',
  transform(code, id) {
    if (id.split('?')[0] === at('src/locale/locale.ts')) {
      const taken = '(template, { id })';
      const place = code.indexOf(taken);
      if (place < 0 || place !== code.lastIndexOf(taken)) this.error(`locale.ts takes its message ids no more as ${taken}`);
      return mapped(new MagicString(code).update(place, place + taken.length, '(template, id)'));
    }
    if (!id.startsWith(at('src/')) || !code.includes('@lit/localize')) return null;
    const ids = nodesOf<Said>(this.parse(code), 'CallExpression').flatMap(({ callee, arguments: [, told] }) => (callee.name === 'msg' && told ? [told] : []));
    return rewritten(code, ids, (told) => /^\{\s*id: ("[^"]+")\s*\}$/.exec(told)?.[1] ?? this.error(`more than an id: ${told}`));
  },
};

/**
 * Of lit-localize only `msg` itself is in use (src/locale/locale.ts looks the words up): the rest stays out, so do its
 * own way of looking them up and its guard against a second one.
 */
export const msgAlone: Plugin = {
  name: 'msg-alone',
  transform(code, id) {
    if (!id.includes('/@lit/localize/')) return null;
    const first = / = defaultMsg|let installed = false;|if \(installed\) \{[^}]*\}|installed = true;/g;
    return { code: id.includes('/init/install.js') ? code.replace(first, '') : code, map: null, moduleSideEffects: false };
  },
};

/**
 * A part whose sources load each other late holds them as objects of getters, made by a function that is one more file to
 * load. Written out, they need none.
 */
export const plainNamespaces: Plugin = {
  name: 'plain-namespaces',
  renderChunk(code) {
    if (!code.includes('__exportAll')) return null;
    const text = new MagicString(code);
    text.replaceAll(/^import \{ \w+ as __exportAll \} from "[^"]+";$/gm, '');
    text.replaceAll(/__exportAll\((\{[^}]*\})\)/g, (_, names: string) => `(${names.replace(/(\w+): \(\) => ([\w$]+)/g, 'get $1() { return $2; }')})`);
    return mapped(text);
  },
  generateBundle(_, bundle) {
    const parts = Object.values(bundle).filter((part) => part.type === 'chunk');
    for (const { fileName, name } of parts) {
      // eslint-disable-next-line @typescript-eslint/no-dynamic-delete -- A bundler takes it out of what it writes in no other way.
      if (name === 'rolldown-runtime' && !parts.some(({ imports, code }) => imports.includes(fileName) && code.includes(fileName))) delete bundle[fileName];
    }
  },
};

/** A second pass over what the bundler has minified: a hundredth less to load on every page. Maps, where asked for, follow it. */
export const minifiedTwice: Plugin = {
  name: 'minified-twice',
  async generateBundle(_, bundle) {
    const options = { module: true, ecma: 2020, compress: { passes: 3, unsafe_arrows: true, pure_getters: true } } as const;
    for (const part of Object.values(bundle)) {
      if (part.type !== 'chunk') continue;
      const map = bundle[`${part.fileName}.map`];
      const content = map?.type === 'asset' ? String(map.source) : undefined;
      const tight = await minify(part.code, { ...options, ...(content ? { sourceMap: { content, asObject: false } } : {}) });
      part.code = tight.code ?? part.code;
      if (map?.type === 'asset' && typeof tight.map === 'string') map.source = tight.map;
    }
  },
};
