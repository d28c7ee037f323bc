/** The contract as a page: everything that the OpenAPI document says, for people, without a script. */
import { html } from 'hono/html';
import { methods, type Content, type Header, type Operation, type Parameter, type Answer } from '../../src/backend/contract/document.ts';
import type { Told } from '../../src/backend/contract/in-language.ts';
import type { OpenApi } from '../../src/backend/contract/openapi.ts';
import type { HomeLang } from '../../src/model/words.ts';
import { prose, schemaBody, typeIn, type Shown } from './contract-page-schema.ts';
import { pageWords, type PageWords } from './contract-page-words.ts';

type Referred<T> = T | { readonly $ref: string };

interface Page {
  readonly document: OpenApi;
  readonly words: PageWords;
}

interface Addressed {
  readonly method: string;
  readonly path: string;
  readonly operation: Told<Operation>;
  readonly parameters: readonly Referred<Told<Parameter>>[];
}

const operationsOf = ({ paths }: OpenApi): readonly Addressed[] =>
  Object.entries(paths).flatMap(([path, item]) =>
    methods.flatMap((method) => {
      const operation = item[method];
      return operation ? [{ method, path, operation, parameters: [...(operation.parameters ?? []), ...(item.parameters ?? [])] }] : [];
    }),
  );

function known<T extends object>(given: Referred<T>, named: Readonly<Record<string, T>>): T {
  return '$ref' in given ? named[given.$ref.split('/').at(-1)!]! : given;
}

/** Where a long word may be broken: behind each slash of a path. */
const breakable = (path: string): Shown => html`${path.split('/').slice(1).map((part) => html`/<wbr>${part}`)}`;

const address = ({ method, path }: Addressed): Shown =>
  html`<span class="method ${method}">${method.toUpperCase()}</span> <span class="path">${breakable(path)}</span>`;

/** Paragraphs and headings, as the document's descriptions use them. */
const chapters = (text: string): Shown =>
  html`${text.split('\n\n').map((block) => (block.startsWith('## ') ? html`<h3>${block.slice(3)}</h3>` : html`<p>${prose(block)}</p>`))}`;

const asText = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value, null, 2));

const examples = (content: Told<Content>, words: PageWords): Shown =>
  html`${Object.values(content.examples ?? {}).map(
    ({ value }) => html`<details><summary>${words.example}</summary><pre><code>${asText(value)}</code></pre></details>`,
  )}`;

const bodies = (contents: Readonly<Record<string, Told<Content>>>, { words }: Page): Shown =>
  html`${Object.entries(contents).map(
    ([type, content]) => html`<p class="type"><code>${type}</code> ${typeIn(content.schema, words)}</p>
      ${content.schema.properties ? schemaBody(content.schema, words) : ''}
      ${content['x-events']
        ? html`<h6>${words.events}</h6>
            <dl class="fields">
              ${Object.entries(content['x-events']).map(
                ([name, event]) => html`<div>
                  <dt><code>${name}</code></dt>
                  <dd>${event.schema ? html`<p class="type">${typeIn(event.schema, words)}</p>` : ''}<p>${prose(event.description)}</p></dd>
                </div>`,
              )}
            </dl>`
        : ''}
      ${examples(content, words)}`,
  )}`;

const headerList = (headers: Readonly<Record<string, Told<Header>>>, words: PageWords): Shown =>
  html`<h6>${words.headers}</h6>
    <dl class="fields">
      ${Object.entries(headers).map(
        ([name, { description, required, schema }]) => html`<div>
          <dt><code>${name}</code>${required ? html` <span class="mark">${words.required}</span>` : ''}</dt>
          <dd><p class="type">${typeIn(schema, words)}</p><p>${prose(description)}</p></dd>
        </div>`,
      )}
    </dl>`;

function answer(status: string, given: Referred<Told<Answer>>, page: Page): Shown {
  const { words, document } = page;
  const { description, headers = {}, content, 'x-problems': problems } = known(given, document.components.responses);
  // Alike in every refusal, and told once, with the problem.
  const own = Object.fromEntries(Object.entries(headers).filter(([name]) => name !== 'Content-Language'));
  return html`<li class="answer">
    <h5><span class="status s${status[0]}">${status}</span> ${prose(description)}</h5>
    ${Object.keys(own).length > 0 ? headerList(own, words) : ''} ${content ? bodies(content, page) : html`<p class="type">${words.noBody}</p>`}
    ${problems
      ? html`<h6>${words.codes}</h6>
          <dl class="fields">
            ${Object.entries(problems).map(([code, when]) => html`<div><dt><code>${code}</code></dt><dd><p>${prose(when)}</p></dd></div>`)}
          </dl>`
      : ''}
  </li>`;
}

function parameterList(given: Addressed['parameters'], { words, document }: Page): Shown {
  return html`<h4>${words.parameters}</h4>
    <dl class="fields">
      ${given.map((each) => {
        const { name, in: place, required, schema, description } = known(each, document.components.parameters);
        return html`<div>
          <dt>
            <code>${name}</code> <span class="place">${words.in[place]}</span>${required ? html` <span class="mark">${words.required}</span>` : ''}
          </dt>
          <dd><p class="type">${typeIn(schema, words)}</p><p>${prose(description)}</p></dd>
        </div>`;
      })}
    </dl>`;
}

function operation(addressed: Addressed, page: Page): Shown {
  const { words } = page;
  const { operationId, summary, description, requestBody, responses, 'x-capability': capability } = addressed.operation;
  return html`<article id="${operationId}" aria-labelledby="${operationId}-name">
    <h3 id="${operationId}-name"><a href="#${operationId}">${summary}</a></h3>
    <p class="address">${address(addressed)}</p>
    <p class="offer">${capability ? html`${words.optional} <code>${capability}</code>` : words.always}</p>
    ${description ? html`<p>${prose(description)}</p>` : ''} ${parameterList(addressed.parameters, page)}
    ${requestBody
      ? html`<h4>${words.request}</h4>
          ${requestBody.description ? html`<p>${prose(requestBody.description)}</p>` : ''} ${bodies(requestBody.content, page)}`
      : ''}
    <h4>${words.answers}</h4>
    <ul class="answers">
      ${Object.entries(responses).map(([status, each]) => answer(status, each, page))}
    </ul>
  </article>`;
}

const languages: readonly (readonly [HomeLang, string, string])[] = [
  ['en', 'en-CA', 'English'],
  ['fr', 'fr-CA', 'Français'],
];

function contents(operations: readonly Addressed[], { document, words }: Page): Shown {
  return html`<nav class="contents" aria-label="${words.contents}">
    <p><a href="#everywhere">${words.everywhere}</a></p>
    ${document.tags.map(
      ({ name, description }) => html`<p><a href="#${name}-part">${description}</a></p>
        <ul>
          ${operations
            .filter((each) => each.operation.tags.includes(name))
            .map((each) => html`<li><a href="#${each.operation.operationId}">${address(each)}</a></li>`)}
        </ul>`,
    )}
    <p><a href="#schemas">${words.schemas}</a></p>
  </nav>`;
}

export function contractPage(document: OpenApi, lang: HomeLang): Shown {
  const words = pageWords[lang];
  const page: Page = { document, words };
  const operations = operationsOf(document);
  const { info, tags, components } = document;
  return html`<!doctype html>
    <html lang="${lang}-CA">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${info.title} · OpenAPI</title>
        <link rel="stylesheet" href="contract.css" />
      </head>
      <body>
        <a class="skip" href="#content">${words.skip}</a>
        <header>
          <div>
            <h1>${info.title}</h1>
            <p>${info.summary}</p>
            <p><a href="api/openapi.json?lang=${lang}">${words.document}</a>, ${words.version.toLowerCase()} ${info.version}</p>
          </div>
          <nav class="languages" aria-label="${words.language}">
            ${languages.map(
              ([each, tag, name]) =>
                html`<a href="?lang=${each}" lang="${tag}" hreflang="${tag}" ${each === lang ? html`aria-current="true"` : ''}>${name}</a>`,
            )}
          </nav>
        </header>
        <div class="columns">
          ${contents(operations, page)}
          <main id="content" tabindex="-1">
            <section id="everywhere" aria-labelledby="everywhere-name">
              <h2 id="everywhere-name">${words.everywhere}</h2>
              ${chapters(info.description)}
            </section>
            ${tags.map(
              ({ name, description }) => html`<section id="${name}-part" aria-labelledby="${name}-name">
                <h2 id="${name}-name">${description}</h2>
                ${operations.filter((each) => each.operation.tags.includes(name)).map((each) => operation(each, page))}
              </section>`,
            )}
            <section id="schemas" aria-labelledby="schemas-name">
              <h2 id="schemas-name">${words.schemas}</h2>
              <ul class="names">
                ${Object.keys(components.schemas).map((name) => html`<li><a href="#schema-${name}">${name}</a></li>`)}
              </ul>
              ${Object.entries(components.schemas).map(
                ([name, schema]) => html`<article id="schema-${name}" aria-labelledby="schema-${name}-name">
                  <h3 id="schema-${name}-name"><a href="#schema-${name}">${name}</a></h3>
                  ${schema.description ? html`<p>${prose(schema.description)}</p>` : ''} ${schemaBody(schema, words)}
                </article>`,
              )}
            </section>
          </main>
        </div>
      </body>
    </html>`;
}
