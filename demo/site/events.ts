/** All events in one table, with the elements they come from. */
import type { SiteLang } from './site-map.ts';
import { cancelling, detailDeclarations, detailType, elements } from './surface.ts';
import { code, table } from './table.ts';

const titles = {
  en: ['Event', 'From', 'Type of `detail`', 'Cancelling it'],
  fr: ['Événement', 'De', 'Type de `detail`', 'L’annuler'],
} as const;

export function eventTable(lang: SiteLang): string {
  const names = [...new Set(elements.flatMap(({ events }) => events.map(({ name }) => name)))];
  const rows = names.map((name) => {
    const from = elements.filter(({ events }) => events.some((event) => event.name === name)).map(({ tagName }) => `[\`<${tagName}>\`](${tagName}.html)`);
    return [code(name), from.join(', '), code(detailType(name)), cancelling(name, lang)];
  });
  return table(titles[lang], rows);
}

export const eventTypes = (): string => `\`\`\`ts types\n${detailDeclarations()}\n\`\`\``;
