/** The reference of the port as Markdown: rules, methods, shapes, names for types, and the error with its codes. */
import { PageIds } from './anchors.ts';
import { contractAt } from './contract-pages.ts';
import { escaped } from './highlight.ts';
import { elsewhere, readPort, readShape, type Field, type Method, type Shape } from './port.ts';
import { french, operationOf, said } from './port-said.ts';
import { argumentWords, codeWords } from './port-words.ts';
import type { SiteLang } from './site-map.ts';
import { code, table } from './table.ts';

const headings = {
  en: {
    rules: 'What holds for every method', methods: 'Methods', shapes: 'Shapes', aliases: 'Names for types', errors: 'Errors',
    method: 'Method', kind: 'Kind', answer: 'Answers with', argument: 'Argument', type: 'Type', what: 'What it is', field: 'Field', name: 'Name',
    code: 'Code', means: 'What it says', http: 'HTTP status', required: 'required', capability: 'capability', rest: 'Over REST',
    all: (names: string) => `All fields of ${names}, and:`,
    error: 'Exported by `case-wizard`. The constructor takes a code, and what else is known:',
  },
  fr: {
    rules: 'Ce qui vaut pour chaque méthode', methods: 'Méthodes', shapes: 'Formes', aliases: 'Noms de types', errors: 'Erreurs',
    method: 'Méthode', kind: 'Nature', answer: 'Répond par', argument: 'Argument', type: 'Type', what: 'Ce que c’est', field: 'Champ', name: 'Nom',
    code: 'Code', means: 'Ce qu’il dit', http: 'Statut HTTP', required: 'obligatoire', capability: 'capacité', rest: 'Par REST',
    all: (names: string) => `Tous les champs de ${names}, et :`,
    error: 'Exportée par `case-wizard`. Le constructeur prend un code, et ce qu’on sait d’autre :',
  },
} as const;

const port = readPort();

const ids = new PageIds();
for (const { name } of port.methods) ids.take(name);
/** Where each shape and each name for a type stands on the page; a method may have been there first. */
const anchors = new Map([...port.shapes, ...port.aliases].map(({ name }) => [name, ids.take(name)]));
const addressOf = (name: string): string | undefined => elsewhere[name] ?? (anchors.has(name) ? `port.html#${anchors.get(name)}` : undefined);

/** A type as code, what is told of it one tap away. */
const typed = (type: string): string => {
  const linked = escaped(type).replace(/(?<!#)\b[A-Z]\w+/g, (name) => (addressOf(name) ? `<a href="${addressOf(name)}">${name}</a>` : name));
  return `<code>${linked.replaceAll('|', '\\|')}</code>`;
};

const fieldTable = (shape: string, fields: readonly Field[], lang: SiteLang): string => {
  const words = headings[lang];
  return table([words.field, words.type, words.what], fields.map((field) => [code(field.name + (field.optional ? '?' : '')), typed(field.type), said(shape, field, lang)]));
};

function methodPart({ name, optional, doc, parameters, answer }: Method, lang: SiteLang): string {
  const words = headings[lang];
  const taken = parameters.map((one) => `${one.name}${one.optional ? '?' : ''}: ${one.type}`).join(', ');
  const rows = parameters.map((one) => {
    const what = argumentWords[`${name}.${one.name}`] ?? argumentWords[one.name];
    if (!what) throw new Error(`${name}: no words for its argument ${one.name}.`);
    return [code(one.name + (one.optional ? '?' : '')), typed(one.type), what[lang]];
  });
  const operation = operationOf(name);
  return [
    `### ${code(name)}`,
    `\`\`\`ts types\n${name}${optional ? '?' : ''}(${taken}): ${answer}\n\`\`\``,
    said(name, { name: '', doc }, lang),
    table([words.argument, words.type, words.what], rows),
    `${words.answer} ${typed(answer)}.${operation ? ` ${words.rest}${lang === 'fr' ? '\u00a0' : ''}: [${code(operation)}](${contractAt(lang, name)}).` : ''}`,
  ].join('\n\n');
}

/** One shape with its heading one level below that of the page's sections. */
const shapePart = ({ name, doc, extends: above, fields }: Shape, lang: SiteLang): string =>
  [
    `### ${code(name)}`,
    said(name, { name: '', doc }, lang),
    above.length > 0 ? headings[lang].all(above.map(typed).join(', ')) : '',
    fieldTable(name, fields, lang),
  ].join('\n\n');

export function portPage(lang: SiteLang): string {
  const words = headings[lang];
  const overview = port.methods.map(({ name, optional, answer }) => [`[${code(name)}](#${name.toLowerCase()})`, optional ? words.capability : words.required, typed(answer)]);
  const aliases = port.aliases.map(({ name, type, doc }) => [`<code id="${anchors.get(name)}">${name}</code>`, typed(type), said(name, { name: '', doc }, lang)]);
  const codes = port.codes.map((name) => {
    const what = codeWords[name];
    if (!what) throw new Error(`BackendError: no words for ${name}.`);
    return [code(name), what[lang], what.http];
  });
  return [
    `## ${words.rules}`, port.rules.map((rule) => `- ${lang === 'fr' ? french(rule) : rule}`).join('\n'),
    `## ${words.methods}`, table([words.method, words.kind, words.answer], overview), ...port.methods.map((method) => methodPart(method, lang)),
    `## ${words.shapes}`, ...port.shapes.map((shape) => shapePart(shape, lang)),
    `## ${words.aliases}`, table([words.name, words.type, words.what], aliases),
    `## ${words.errors}`, table([words.code, words.means, words.http], codes),
    `### ${code('BackendError')}`, words.error, fieldTable('BackendError', port.facts, lang),
  ].join('\n\n');
}

/** One shape of another file, without a heading. */
export function shapeOf(where: string, lang: SiteLang): string {
  const [path = '', name = ''] = where.split(' ');
  return fieldTable(name, readShape(path, name), lang);
}
