/** The parts of an OpenAPI 3.1 document that the contract uses, with its words in both languages. */
import type { Words } from '../../model/words.ts';
import type { Capability } from '../port.ts';
import type { Schema } from './schema.ts';

export interface Header {
  readonly description: Words;
  readonly required?: boolean;
  readonly schema: Schema;
}

export interface Parameter extends Header {
  readonly name: string;
  readonly in: 'path' | 'query' | 'header';
}

export interface Reference {
  readonly $ref: string;
}

export interface Example {
  readonly value: unknown;
}

export interface Content {
  readonly schema: Schema;
  readonly examples?: Readonly<Record<string, Example>>;
  /** Of a form: which media type each part has. */
  readonly encoding?: Readonly<Record<string, { readonly contentType: string }>>;
  /** Of a stream, by the name of the event. */
  readonly 'x-events'?: Readonly<Record<string, { readonly description: Words; readonly schema?: Schema }>>;
}

export interface Answer {
  readonly description: Words;
  readonly headers?: Readonly<Record<string, Header>>;
  readonly content?: Readonly<Record<string, Content>>;
  /** Of a refusal: the codes of its problem, and when each is told. */
  readonly 'x-problems'?: Readonly<Record<string, Words>>;
}

export interface Operation {
  readonly operationId: string;
  readonly tags: readonly string[];
  readonly summary: Words;
  readonly description?: Words;
  /** The name that the session's `capabilities` has for it; absent where every server has it. */
  readonly 'x-capability'?: Capability;
  readonly parameters?: readonly (Parameter | Reference)[];
  readonly requestBody?: { readonly description?: Words; readonly required: boolean; readonly content: Readonly<Record<string, Content>> };
  readonly responses: Readonly<Record<string, Answer | Reference>>;
}

export const methods = ['get', 'head', 'options', 'post', 'patch', 'put', 'delete'] as const;

export type Method = (typeof methods)[number];

export type PathItem = { readonly [M in Method]?: Operation } & { readonly parameters?: readonly (Parameter | Reference)[] };

export type Paths = Readonly<Record<string, PathItem>>;

export interface Document {
  readonly openapi: string;
  readonly info: { readonly title: Words; readonly version: string; readonly summary: Words; readonly description: Words; readonly license: { readonly name: string; readonly identifier: string } };
  readonly servers: readonly { readonly url: string; readonly description: Words }[];
  readonly tags: readonly { readonly name: string; readonly description: Words }[];
  readonly paths: Paths;
  readonly components: {
    readonly schemas: Readonly<Record<string, Schema>>;
    readonly parameters: Readonly<Record<string, Parameter>>;
    readonly responses: Readonly<Record<string, Answer>>;
  };
}
