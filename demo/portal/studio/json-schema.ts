/** The part of JSON Schema that a preset's schema is written in, and which of it holds at a place in the text. */
import { findNodeAtLocation, type Node } from 'jsonc-parser';

export interface JsonSchema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly description?: string;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean | JsonSchema;
  readonly items?: JsonSchema;
  readonly enum?: readonly string[];
  readonly const?: string | boolean;
  readonly oneOf?: readonly JsonSchema[];
  readonly anyOf?: readonly JsonSchema[];
  readonly allOf?: readonly JsonSchema[];
}

export type Path = readonly (string | number)[];

/** Every schema that says something of the value at `path`: alternatives that what is written rules out are left out. */
export function schemasAt(root: JsonSchema, tree: Node | undefined, path: Path): readonly JsonSchema[] {
  let here = open(root, root, tree);
  path.forEach((key, at) => {
    const value = tree && findNodeAtLocation(tree, path.slice(0, at + 1));
    here = here
      .flatMap((schema) => below(schema, key))
      .flatMap((schema) => open(root, schema, value));
  });
  return here;
}

function below(schema: JsonSchema, key: string | number): readonly JsonSchema[] {
  if (typeof key === 'number') return schema.items ? [schema.items] : [];
  const named = schema.properties?.[key];
  if (named) return [named];
  return typeof schema.additionalProperties === 'object' ? [schema.additionalProperties] : [];
}

/** The schema itself, or what it refers to and chooses between. A description beside a reference is of this use. */
export function open(root: JsonSchema, schema: JsonSchema, value?: Node): readonly JsonSchema[] {
  if (schema.$ref) {
    const found = referred(root, schema.$ref);
    return found ? open(root, schema.description ? { ...found, description: schema.description } : found, value) : [];
  }
  if (schema.allOf) return schema.allOf.flatMap((each) => open(root, each, value));
  const choices = schema.oneOf ?? schema.anyOf;
  if (!choices) return [schema];
  const opened = choices.flatMap((each) => open(root, each, value));
  const fitting = opened.filter((each) => fits(each, value));
  return fitting.length > 0 ? fitting : opened;
}

function referred(root: JsonSchema, reference: string): JsonSchema | undefined {
  const steps = reference.replace(/^#\//, '').split('/');
  return steps.reduce<unknown>(
    (at, step) => (typeof at === 'object' && at !== null ? (at as Record<string, unknown>)[step] : undefined), root,
  ) as JsonSchema | undefined;
}

/** Whether what is written already could still become this alternative: its constants hold, its keys are known. */
function fits(schema: JsonSchema, value: Node | undefined): boolean {
  if (value?.type !== 'object' || !schema.properties) return true;
  const { properties } = schema;
  return (value.children ?? []).every(({ children: [key, held] = [] }) => {
    const named = properties[String(key?.value)];
    if (!named) return key?.value === '' || schema.additionalProperties !== false;
    return named.const === undefined || held === undefined || held.value === named.const;
  });
}
