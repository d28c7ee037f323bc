/** JSON Schemas of the contract, written so that one which forgets a field of its model type does not compile. */
import type { Words } from '../../model/words.ts';

/** JSON Schema 2020-12, as OpenAPI 3.1 takes it; `description` is in both languages until the document is made. */
export interface Schema {
  readonly $ref?: string;
  readonly type?: 'object' | 'array' | 'string' | 'number' | 'integer' | 'boolean';
  readonly description?: Words;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean | Schema;
  readonly items?: Schema;
  readonly minItems?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly pattern?: string;
  readonly format?: 'date' | 'date-time';
  readonly enum?: readonly string[];
  readonly const?: string | boolean;
  /** What is usual here, for an editor to offer. */
  readonly examples?: readonly string[];
  readonly minimum?: number;
  readonly maximum?: number;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
  readonly not?: Schema;
  readonly if?: Schema;
  readonly then?: Schema;
  readonly contentMediaType?: string;
  readonly contentSchema?: Schema;
}

export const said = (en: string, fr: string): Words => ({ en, fr });

export const text = (description?: Words, more: Schema = {}): Schema => ({ type: 'string', description, ...more });

/** Never empty. */
export const id = (description?: Words): Schema => text(description, { minLength: 1 });

/** At least one character that can be seen. */
export const filledText = (description?: Words): Schema => text(description, { pattern: '\\S' });

export const flag = (description?: Words): Schema => ({ type: 'boolean', description });

export const count = (description?: Words): Schema => ({
  type: 'integer',
  minimum: 0,
  maximum: Number.MAX_SAFE_INTEGER,
  description,
});

export const list = (items: Schema, description?: Words): Schema => ({ type: 'array', description, items });

export const filledList = (items: Schema, description?: Words): Schema => ({ ...list(items, description), minItems: 1 });

export const oneOf = <const T extends string>(choices: readonly T[], description?: Words): Schema =>
  text(description, { enum: choices });

/** A named component; what is said beside it is said of this use of it. */
export const of = (name: string, description?: Words): Schema => ({ $ref: `#/components/schemas/${name}`, description });

type OptionalOf<T> = { [K in keyof T]-?: object extends Pick<T, K> ? K : never }[keyof T];

/** Every field of `T`, and which of them may be absent: no more and no fewer than the type says. */
export const shape = <T>(
  description: Words | undefined,
  properties: { readonly [K in keyof Required<T>]: Schema },
  optional: { readonly [K in OptionalOf<T>]: 1 },
): Schema => ({
  type: 'object',
  description,
  properties,
  required: Object.keys(properties).filter((key) => !Object.hasOwn(optional, key)),
});

/** With these fields and no other. */
export const closed = (object: Schema): Schema => ({ ...object, additionalProperties: false });
