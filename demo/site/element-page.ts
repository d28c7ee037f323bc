/** The reference of one element as Markdown, every name of its public surface with what it is. */
import type { Element } from '../package/manifest.ts';
import type { SiteLang } from './site-map.ts';
import { cancelling, detailType, elementOf, said } from './surface.ts';
import { code, table } from './table.ts';

const headings = {
  en: {
    properties: 'Attributes and properties', methods: 'Methods', events: 'Events', slots: 'Slots', parts: 'Parts', tokens: 'Tokens',
    property: 'Property', attribute: 'Attribute', type: 'Type', what: 'What it is', method: 'Method', does: 'What it does', event: 'Event',
    detail: 'Type of `detail`', cancel: 'Cancelling it', slot: 'Slot', where: 'Where', part: 'Part', token: 'Token', standard: 'Default', none: 'none',
    noSlots: 'It has no slots.', fold: 'All # tokens with their defaults',
  },
  fr: {
    properties: 'Attributs et propriétés', methods: 'Méthodes', events: 'Événements', slots: 'Emplacements', parts: 'Parties', tokens: 'Jetons',
    property: 'Propriété', attribute: 'Attribut', type: 'Type', what: 'Ce que c’est', method: 'Méthode', does: 'Ce qu’elle fait', event: 'Événement',
    detail: 'Type de `detail`', cancel: 'L’annuler', slot: 'Emplacement', where: 'Où', part: 'Partie', token: 'Jeton', standard: 'Par défaut', none: 'aucune',
    noSlots: 'Il n’a pas d’emplacement.', fold: 'Les # jetons, avec leur valeur par défaut',
  },
} as const;

/** Code that holds a grave accent of its own needs a longer fence. */
const typed = (text: string): string => (text.includes('`') ? `\`\` ${text.replaceAll('|', '\\|')} \`\`` : code(text));

function properties(element: Element, lang: SiteLang): string {
  const words = headings[lang];
  const fields = element.members.filter(({ kind }) => kind === 'field');
  const own = fields.map(({ name, attribute, type }) => [
    code(name), attribute ? code(attribute) : '—', typed(type?.text ?? 'unknown'), said(element, 'members', name, lang),
  ]);
  const alone = element.attributes
    .filter(({ name }) => !fields.some(({ attribute }) => attribute === name))
    .map(({ name, type }) => [code(name), code(name), typed(type?.text ?? 'string'), said(element, 'attributes', name, lang)]);
  return table([words.property, words.attribute, words.type, words.what], [...own, ...alone]);
}

function methods(element: Element, lang: SiteLang): string | undefined {
  const words = headings[lang];
  const rows = element.members
    .filter(({ kind }) => kind === 'method')
    .map(({ name, parameters = [], return: answer }) => {
      const taken = parameters.map((one) => `${one.name}: ${one.type?.text}`).join(', ');
      return [code(`${name}(${taken}): ${answer?.type?.text ?? 'void'}`), said(element, 'members', name, lang)];
    });
  return rows.length > 0 ? `## ${words.methods}\n\n${table([words.method, words.does], rows)}` : undefined;
}

function events(element: Element, lang: SiteLang): string {
  const words = headings[lang];
  return table(
    [words.event, words.what, words.detail, words.cancel],
    element.events.map(({ name }) => [code(name), said(element, 'events', name, lang), code(detailType(name)), cancelling(name, lang)]),
  );
}

const named = (element: Element, kind: 'slots' | 'cssParts', lang: SiteLang, titles: readonly string[]): string =>
  table(titles, element[kind].map(({ name }) => [code(name), said(element, kind, name, lang)]));

/** Tokens are many and the same for all elements: folded, but on the page. */
function tokens(element: Element, lang: SiteLang): string {
  const words = headings[lang];
  const rows = element.cssProperties.map(({ name, default: standard }) => [
    code(name), said(element, 'cssProperties', name, lang), standard ? code(standard) : words.none,
  ]);
  return `<details><summary>${words.fold.replace('#', String(rows.length))}</summary>\n\n${table([words.token, words.what, words.standard], rows)}\n\n</details>`;
}

export function elementPage(tag: string, lang: SiteLang): string {
  const element = elementOf(tag);
  const words = headings[lang];
  const slots = element.slots.length > 0 ? named(element, 'slots', lang, [words.slot, words.where]) : words.noSlots;
  return [
    `## ${words.properties}`, properties(element, lang),
    methods(element, lang),
    `## ${words.events}`, events(element, lang),
    `## ${words.slots}`, slots,
    `## ${words.parts}`, named(element, 'cssParts', lang, [words.part, words.what]),
    `## ${words.tokens}`, tokens(element, lang),
  ]
    .filter((block) => block !== undefined)
    .join('\n\n');
}
