/** Tables and code as Markdown writes them. */

export const code = (text: string): string => `\`${text.replaceAll('|', '\\|')}\``;

/** `right` names the columns of numbers. */
export const table = (titles: readonly string[], rows: readonly (readonly string[])[], right: readonly number[] = []): string =>
  [titles, titles.map((_, column) => (right.includes(column) ? '--:' : '---')), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
