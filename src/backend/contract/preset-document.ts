/** The preset's JSON Schema as a document of its own, for code editors: completion, help at the pointer, faults as one types. */
import type { Lang } from '../../model/words.ts';
import { inLanguage } from './in-language.ts';
import { presetSchemas } from './preset-schemas.ts';
import { said } from './schema.ts';

const inOpenApi = '#/components/schemas/';

export interface PresetDocument extends Record<string, unknown> {
  readonly $schema: string;
  readonly $id: string;
  readonly title: string;
  readonly $defs: Readonly<Record<string, unknown>>;
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

/** With its references into this document. */
function rooted(value: unknown): unknown {
  if (!isObject(value)) return value;
  if (Array.isArray(value)) return value.map(rooted);
  const turned = Object.entries(value).map(([key, each]) => [key, key === '$ref' ? String(each).replace(inOpenApi, '#/$defs/') : rooted(each)]);
  return Object.fromEntries(turned) as unknown;
}

export function presetDocument(lang: Lang): PresetDocument {
  const { Preset: whole, ...parts } = presetSchemas;
  // Editors show the text of a definition over the one beside a reference to it, and the latter says more.
  const $defs = Object.entries(parts).map(([name, schema]) => [name, { ...schema, description: undefined }] as const);
  const document = {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: `urn:case-wizard:preset:${lang}`,
    title: said('Preset of a society', 'Préréglage d’une société'),
    ...whole,
    $defs: Object.fromEntries($defs),
  };
  return inLanguage(rooted(document), lang) as PresetDocument;
}
