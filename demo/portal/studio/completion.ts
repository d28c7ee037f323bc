/** What can be written at a place in a preset's JSON: keys that are missing there, and the values a field can have. */
import { findNodeAtLocation, getLocation, parseTree } from 'jsonc-parser';
import { open, schemasAt, type JsonSchema } from './json-schema.ts';

export interface Proposal {
  readonly label: string;
  /** What stands in the text once it is chosen; `#{}` is where the cursor goes. */
  readonly insert: string;
  readonly told: string;
  /** Without it the part of the preset is refused. */
  readonly required: boolean;
}

export interface Completion {
  /** Where the text begins that a proposal replaces, and where it ends. */
  readonly from: number;
  readonly to: number;
  readonly proposals: readonly Proposal[];
}

export function completionsAt(schema: JsonSchema, text: string, offset: number): Completion | undefined {
  const { path, isAtPropertyKey, previousNode } = getLocation(text, offset);
  const tree = parseTree(text);
  const inText = previousNode && previousNode.offset <= offset && offset <= previousNode.offset + previousNode.length;
  const from = inText ? previousNode.offset : wordBefore(text, offset);
  const to = inText ? previousNode.offset + previousNode.length : offset;
  const proposals = isAtPropertyKey
    ? keys(schemasAt(schema, tree, path.slice(0, -1)), presentKeys(text, path.slice(0, -1)), schema, followedByColon(text, to))
    : values(schemasAt(schema, tree, path), schema);
  return proposals.length > 0 ? { from, to, proposals } : undefined;
}

const wordBefore = (text: string, offset: number): number => offset - (/[\w$-]*$/.exec(text.slice(0, offset))?.[0].length ?? 0);

const followedByColon = (text: string, offset: number): boolean => /^\s*:/.test(text.slice(offset));

function presentKeys(text: string, path: readonly (string | number)[]): readonly string[] {
  const tree = parseTree(text);
  const object = tree && findNodeAtLocation(tree, [...path]);
  return (object?.children ?? []).map(({ children: [key] = [] }) => String(key?.value));
}

function keys(schemas: readonly JsonSchema[], present: readonly string[], root: JsonSchema, named: boolean): readonly Proposal[] {
  const found = new Map<string, Proposal>();
  for (const { properties = {}, required = [] } of schemas) {
    for (const [key, value] of Object.entries(properties)) {
      if (found.has(key) || present.includes(key)) continue;
      const [first = value] = open(root, value);
      found.set(key, {
        label: key,
        insert: named ? JSON.stringify(key) : `${JSON.stringify(key)}: ${beginning(first, root)}`,
        told: value.description ?? first.description ?? '',
        required: required.includes(key),
      });
    }
  }
  return [...found.values()].sort((a, b) => Number(b.required) - Number(a.required));
}

/** A value of that shape to begin with: all that it must hold, and nothing else. */
function beginning(schema: JsonSchema, root: JsonSchema): string {
  if (schema.const !== undefined) return JSON.stringify(schema.const);
  if (schema.enum) return `"#{${schema.enum[0] ?? ''}}"`;
  switch (schema.type) {
    case 'object': {
      const fields = (schema.required ?? []).map((key) => {
        const [field] = open(root, schema.properties?.[key] ?? {});
        return `${JSON.stringify(key)}: ${field?.type === 'object' ? '{}' : beginning(field ?? {}, root)}`;
      });
      return `{ ${fields.join(', ')}${fields.length > 0 ? ' ' : '#{}'}}`;
    }
    case 'array':
      return '[#{}]';
    case 'boolean':
      return '#{true}';
    case 'number':
    case 'integer':
      return '#{1}';
    default:
      return '"#{}"';
  }
}

function values(schemas: readonly JsonSchema[], root: JsonSchema): readonly Proposal[] {
  const found = new Map<string, Proposal>();
  const offer = (label: string, insert: string, told = ''): void => {
    if (!found.has(label)) found.set(label, { label, insert, told, required: false });
  };
  for (const schema of schemas) {
    schema.enum?.forEach((value) => offer(value, JSON.stringify(value)));
    if (schema.const !== undefined) offer(String(schema.const), JSON.stringify(schema.const));
    if (schema.type === 'boolean') [true, false].forEach((value) => offer(String(value), String(value)));
    const kind = schema.properties?.['kind']?.const;
    if (typeof kind === 'string') offer(kind, beginning(schema, root), schema.description);
    else if (schema.type === 'object') offer('{ … }', beginning(schema, root), schema.description);
    if (schema.type === 'array') offer('[ … ]', '[#{}]', schema.description);
  }
  return [...found.values()];
}
