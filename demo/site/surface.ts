/** The public surface of the elements, as custom-elements.json tells it, in both languages. */
import { elementsIn, type Element, type Kind } from '../package/manifest.ts';
import { textOf } from './read.ts';
import { section } from './sections.ts';
import type { SiteLang } from './site-map.ts';
import { frenchOf } from './surface-french.ts';

export const elements = elementsIn(textOf('custom-elements.json'));

export function elementOf(tag: string): Element {
  const found = elements.find(({ tagName }) => tagName === tag);
  if (!found) throw new Error(`custom-elements.json knows no <${tag}>.`);
  return found;
}

/** Rows of a Markdown table by the name in their first cell. */
function rowsByName(markdown: string): ReadonlyMap<string, readonly string[]> {
  const rows = [...markdown.matchAll(/^\| `([^`]+)` \|(.*)\|$/gm)];
  return new Map(rows.map(([, name, rest]) => [name!, rest!.split(' | ').map((cell) => cell.trim())]));
}

const guide = textOf('demo/guides/brand.fr.md');
const frenchTokens = rowsByName(section(guide, 'Jetons', 2));
const frenchParts = new Map(elements.map(({ tagName }) => [tagName, rowsByName(section(guide, `\`<${tagName}>\``, 2))]));

function french(tag: string, kind: Kind, name: string): string | undefined {
  if (kind === 'cssProperties') return frenchTokens.get(name)?.[0];
  if (kind === 'cssParts') return frenchParts.get(tag)?.get(name)?.[0];
  return frenchOf(tag, kind, name);
}

/** An attribute and its property say the same, and elements share some; where one is silent, another speaks. */
function english(element: Element, kind: Kind, name: string): string | undefined {
  const among = [element, ...elements];
  const places: readonly Kind[] = kind === 'members' || kind === 'attributes' ? [kind, 'members', 'attributes'] : [kind];
  return among.flatMap((one) => places.map((place) => one[place].find((told) => told.name === name)?.description)).find(Boolean);
}

/** What it is, in a sentence. A name without its sentence stops the build: both languages are equals. */
export function said(element: Element, kind: Kind, name: string, lang: SiteLang): string {
  const text = lang === 'fr' ? french(element.tagName, kind, name) : english(element, kind, name);
  if (!text) throw new Error(`<${element.tagName}> ${kind} ${name}: no words in ${lang}.`);
  return text.replaceAll('\n', ' ');
}

const readmes = { en: textOf('README.md'), fr: textOf('README.fr.md') };
const eventRows = {
  en: rowsByName(section(readmes.en, 'Events', 2)),
  fr: rowsByName(section(readmes.fr, 'Événements', 2)),
};

/** What cancelling an event does. */
export function cancelling(name: string, lang: SiteLang): string {
  const cell = eventRows[lang].get(name)?.[2];
  if (!cell) throw new Error(`${name}: no row among the events of the README in ${lang}.`);
  return cell.charAt(0).toUpperCase() + cell.slice(1);
}

const eventTypes = textOf('src/ui/events.ts');

/** The type of `detail`: `CaseOpenDetail`. */
export function detailType(name: string): string {
  const type = new RegExp(`^  '${name}': CustomEvent<(.+)>;$`, 'm').exec(eventTypes)?.[1];
  if (!type) throw new Error(`src/ui/events.ts knows no ${name}.`);
  return type.replaceAll('readonly ', '');
}

/** Its declarations, as TypeScript. */
export const detailDeclarations = (): string =>
  [...eventTypes.matchAll(/^(?:\/\*\*[^\n]*\*\/\n)?export (?:interface \w+Detail \{[\s\S]*?^\}|type \w+Detail =[\s\S]*?;$(?!\n  \|))/gm)]
    .map(([text]) => text.replaceAll('readonly ', ''))
    .join('\n\n');
