/** The project's style sheets as text, and what they declare, for the gates to judge. */
import { filesBelow, text } from './sources.ts';

export interface Sheet {
  readonly path: string;
  /** As written, comments included. */
  readonly css: string;
}

/** Every css template of `src/`, and every theme. */
export const sheets = (): readonly Sheet[] => [...ownSheets(), ...themeSheets()];

export const ownSheets = (): readonly Sheet[] =>
  filesBelow('src', /\.ts$/).flatMap((path) => [...text(path).matchAll(/\bcss`([^`]*)`/g)].map(([, css]) => ({ path, css: css! })));

export const themeSheets = (): readonly Sheet[] => filesBelow('src/themes', /\.css$/).map((path) => ({ path, css: text(path) }));

export interface Declaration {
  readonly path: string;
  /** Of the innermost rule. */
  readonly selector: string;
  readonly property: string;
  readonly value: string;
}

/** Each declaration with the selector it stands under. */
export function declarationsOf({ path, css }: Sheet): readonly Declaration[] {
  const plain = css.replaceAll(/\/\*[^]*?\*\//g, '').replaceAll(/\$\{[^}]*\}/g, '');
  const found: Declaration[] = [];
  const around: string[] = [];
  for (const [, part = '', end] of plain.matchAll(/([^{};]*)([{};])/g)) {
    const words = part.trim().replaceAll(/\s+/g, ' ');
    if (end === '{') around.push(words);
    else {
      const [, property, value] = /^([\w-]+): ?(.*)$/.exec(words) ?? [];
      if (property && value) found.push({ path, selector: around.at(-1) ?? '', property, value });
      if (end === '}') around.pop();
    }
  }
  return found;
}

export interface Token {
  readonly name: string;
  readonly meaning: string;
}

/** Where tokens stand with their defaults and their documentation; `custom-elements-manifest.config.mjs` reads the same two. */
const tokenSheets = ['src/ui/base-styles.ts', 'src/ui/files/file-styles.ts'];

/** The tokens a theme may set, in their order, with what the sheets say of them. */
export const documentedTokens = (): readonly Token[] =>
  tokenSheets.flatMap((path) =>
    [...text(path).matchAll(/var\((--case-[\w-]+)[^\n]*?\/\* ([^*]+) \*\//g)].map(([, name, meaning]) => ({ name: name!, meaning: meaning! })),
  );
