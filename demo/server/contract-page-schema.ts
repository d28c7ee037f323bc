/** A schema of the contract as a reader takes it in: its type in words, its fields as a list. */
import { html } from 'hono/html';
import type { Told } from '../../src/backend/contract/in-language.ts';
import type { Schema } from '../../src/backend/contract/schema.ts';
import type { PageWords } from './contract-page-words.ts';

export type Shown = ReturnType<typeof html> | string;
export type ToldSchema = Told<Schema>;

/** Plain text in which backticks mark code. */
export const prose = (text = ''): Shown =>
  html`${text.split('`').map((part, at) => (at % 2 === 1 ? html`<code>${part}</code>` : part))}`;

const joined = (parts: readonly Shown[], between: string): Shown => html`${parts.map((part, at) => html`${at > 0 ? between : ''}${part}`)}`;

const nameOf = ($ref: string): string => $ref.split('/').at(-1)!;

/** What narrows a type, in words. */
function bounds(schema: ToldSchema, words: PageWords): readonly Shown[] {
  const { minLength, pattern, format, minimum, maximum, minItems } = schema;
  return [
    ...(minLength || minItems || pattern === '\\S' ? [words.notEmpty] : []),
    ...(format ? [html`<code>${format}</code>`] : []),
    ...(minimum === undefined ? [] : [`${words.atLeast} ${minimum}`]),
    ...(maximum === undefined || maximum === Number.MAX_SAFE_INTEGER ? [] : [`${words.atMost} ${maximum}`]),
    ...(pattern && pattern !== '\\S' && !format ? [html`${words.pattern} <code>${pattern}</code>`] : []),
  ];
}

function kindOf(schema: ToldSchema, words: PageWords): Shown {
  const { $ref, type, items, enum: choices, const: value, contentMediaType, allOf } = schema;
  const alternatives = schema.oneOf ?? (type === undefined ? schema.anyOf : undefined);
  if ($ref) return html`<a href="#schema-${nameOf($ref)}">${nameOf($ref)}</a>`;
  if (choices) return html`${words.either} ${joined(choices.map((each) => html`<code>${each}</code>`), ', ')}`;
  if (value !== undefined) return html`${words.value} <code>${String(value)}</code>`;
  if (contentMediaType) return words.bytes;
  if (type === 'array') return html`${words.list} ${items ? typeIn(items, words) : ''}`;
  if (alternatives) return joined(alternatives.map((each) => typeIn(each, words)), ' / ');
  if (type) return words[type];
  const [base] = allOf ?? [];
  return base ? typeIn(base, words) : words.anything;
}

/** Such as "list of CaseSummary, not empty". */
export const typeIn = (schema: ToldSchema, words: PageWords): Shown => joined([kindOf(schema, words), ...bounds(schema, words)], ', ');

/** What is to be told below a field: the fields of an object without a name of its own, alone or in a list. */
function inner(schema: ToldSchema, words: PageWords): Shown {
  const object = schema.type === 'array' ? schema.items : schema;
  return object?.properties ? fields(object, words) : '';
}

function fields({ properties = {}, required = [], additionalProperties }: ToldSchema, words: PageWords): Shown {
  return html`<dl class="fields">
    ${Object.entries(properties).map(
      ([name, field]) => html`<div>
        <dt><code>${name}</code>${required.includes(name) ? html` <span class="mark">${words.required}</span>` : ''}</dt>
        <dd>
          <p class="type">${typeIn(field, words)}</p>
          ${field.description ? html`<p>${prose(field.description)}</p>` : ''} ${inner(field, words)}
        </dd>
      </div>`,
    )}
    ${typeof additionalProperties === 'object'
      ? html`<div><dt>${words.anyOther}</dt><dd><p class="type">${typeIn(additionalProperties, words)}</p></dd></div>`
      : ''}
  </dl>`;
}

/** A named schema, whole. */
export function schemaBody(schema: ToldSchema, words: PageWords): Shown {
  if (schema.properties) return fields(schema, words);
  if (!schema.oneOf) return html`<p class="type">${typeIn(schema, words)}</p>`;
  return html`<p class="type">${words.either}</p>
    <ul class="variants">
      ${schema.oneOf.map((each) => html`<li>${each.properties ? fields(each, words) : html`<p class="type">${typeIn(each, words)}</p>`}</li>`)}
    </ul>`;
}
