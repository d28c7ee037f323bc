/** Colours code while the site is built: classes, since the policy of the page lets in no style attribute. */
import { createCssVariablesTheme, createHighlighter } from 'shiki';

const theme = createCssVariablesTheme({ name: 'site', variablePrefix: '--code-', fontStyle: false });
const known = ['html', 'css', 'js', 'ts', 'tsx', 'json', 'sh', 'vue', 'svelte', 'http'] as const;

const highlighter = await createHighlighter({ themes: [theme], langs: [...known] });

export const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** `var(--code-token-string)` → `string`. */
const kindOf = (colour: string | undefined): string | undefined => /--code-token-([\w-]+)/.exec(colour ?? '')?.[1];

/** Markup of one block of code; a language that is not known stays plain. */
export function highlighted(code: string, lang: string): string {
  const grammar = known.find((name) => name === lang);
  if (!grammar) return escaped(code);
  return highlighter
    // Without a limit of time, or a busy machine colours less than an idle one.
    .codeToTokensBase(code, { lang: grammar, theme, tokenizeTimeLimit: 0 })
    .map((line) =>
      line
        .map(({ content, color }) => {
          const kind = kindOf(color);
          return kind ? `<span class="t-${kind}">${escaped(content)}</span>` : escaped(content);
        })
        .join(''),
    )
    .join('\n');
}
