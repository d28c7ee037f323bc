/** What the port says of itself, in either language: its comments, the contract's words for what they leave out, and what is said here of the rest. */
import type { Field } from './port.ts';
import { portFrench } from './port-french.ts';
import { silent } from './port-words.ts';
import { jsonOf } from './read.ts';
import type { SiteLang } from './site-map.ts';

interface Node {
  readonly [key: string]: unknown;
  readonly description?: string;
  readonly properties?: Readonly<Record<string, Node>>;
  readonly items?: Node;
}
interface Contract {
  readonly paths: Readonly<Record<string, Readonly<Record<string, { readonly operationId?: string }>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, Node>> };
}
const contract = { en: jsonOf<Contract>('dist/openapi.json'), fr: jsonOf<Contract>('dist/openapi.fr.json') };

const straight = (text: string): string => text.replaceAll('’', "'");

/** The contract says many of the same sentences, in both languages. */
const contractFrench = new Map<string, string>();
const pair = (en: unknown, fr: unknown): void => {
  if (typeof en === 'string' && typeof fr === 'string' && en !== fr) contractFrench.set(straight(en), fr);
  else if (typeof en === 'object' && en !== null) for (const [key, each] of Object.entries(en)) pair(each, (fr as Node)[key]);
};
pair(contract.en, contract.fr);

/** Of a comment. A sentence without its French stops the build: both languages are equals. */
export function french(english: string): string {
  const text = portFrench[english] ?? contractFrench.get(straight(english));
  if (!text) throw new Error(`The port says “${english}”: no words in fr.`);
  return text;
}

/** What the contract says of a shape or of one of its fields, `statement.text` or `types[].path`. */
function contractSays(shape: string, field: string, lang: SiteLang): string | undefined {
  let node = contract[lang].components.schemas[shape];
  for (const part of field === '' ? [] : field.split('.')) {
    node = node?.properties?.[part.replace('[]', '')];
    if (part.endsWith('[]')) node = node?.items;
  }
  return node?.description;
}

/** Its comment; else what is said for it here, in the contract, or of all fields of its name. A field without its sentence stops the build. */
export function said(shape: string, { name, doc }: Pick<Field, 'name' | 'doc'>, lang: SiteLang): string {
  if (doc) return lang === 'fr' ? french(doc) : doc;
  const text = silent[name ? `${shape}.${name}` : shape]?.[lang] ?? contractSays(shape, name, lang) ?? silent[`.${name.split('.').at(-1)}`]?.[lang];
  if (!text) throw new Error(`${shape} ${name}: no words in ${lang}.`);
  return text;
}

/** The request that the REST contract has for a method. */
export const operationOf = (method: string): string | undefined =>
  Object.entries(contract.en.paths)
    .flatMap(([path, verbs]) => Object.entries(verbs).map(([verb, { operationId }]) => ({ operationId, told: `${verb.toUpperCase()} ${path}` })))
    .find(({ operationId }) => operationId === method)?.told;
