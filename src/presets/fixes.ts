/** What mends a fault of a preset, in a sentence: loaded only where there are faults. */
import type { QuestionKind } from '../model/question.ts';
import type { Fault } from '../model/reading.ts';
import { folded } from '../model/search-text.ts';
import { keysAt, keysOfKinds } from './known-keys.ts';
import { nearest } from './nearest.ts';

/** The value at a path such as `types.0.label`; undefined where it leads nowhere. */
const valueAt = (whole: unknown, path: string): unknown =>
  path === ''
    ? whole
    : path.split('.').reduce<unknown>(
        (value, key) => (typeof value === 'object' && value !== null && Object.hasOwn(value, key) ? (value as Record<string, unknown>)[key] : undefined),
        whole,
      );

const above = (path: string): string => path.split('.').slice(0, -1).join('.');
const last = (path: string): string => path.split('.').at(-1) ?? '';
const shown = (value: unknown): string => JSON.stringify(value);
const listed = (names: readonly string[]): string => names.map((name) => `"${name}"`).join(', ');

/** `Mise à jour du NAS` → `mise-a-jour-du-nas`. */
const slugOf = (text: unknown): string =>
  typeof text !== 'string' ? '' : folded(text).replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '');

/** What other tools call our kinds. */
const elsewhere: Readonly<Record<string, QuestionKind>> = {
  string: 'text', input: 'text', email: 'text', url: 'text', phone: 'text', textarea: 'long-text', multiline: 'long-text', longtext: 'long-text',
  select: 'choice', radio: 'choice', dropdown: 'choice', enum: 'choice', boolean: 'choice', checkbox: 'choices', checkboxes: 'choices', multiselect: 'choices',
  day: 'date', daterange: 'period', range: 'period', integer: 'number', float: 'number', money: 'amount', currency: 'amount', price: 'amount',
  table: 'rows', grid: 'rows', list: 'rows', sin: 'identifier', iswc: 'identifier', isrc: 'identifier', ipi: 'identifier',
};

type Question = { readonly id?: unknown; readonly kind?: unknown; readonly options?: readonly { readonly id?: unknown }[] };

/** Questions asked on the way to the one at `path`, in order. */
function earlierThan(path: string, whole: unknown): readonly Question[] {
  const keys = path.split('.');
  const found: Question[] = [];
  keys.forEach((key, at) => {
    const node = keys.slice(0, at + 2).join('.');
    if ((key !== 'types' && key !== 'children') || valueAt(whole, node) === undefined) return;
    const questions = valueAt(whole, `${node}.questions`);
    const here = keys[at + 2] === 'questions' ? Number(keys[at + 3]) : Infinity;
    if (Array.isArray(questions)) found.push(...(questions as Question[]).slice(0, here));
  });
  return found.filter((each) => typeof each === 'object' && each !== null);
}

const idsOf = (list: readonly { readonly id?: unknown }[]): readonly string[] => list.flatMap(({ id }) => (typeof id === 'string' ? [id] : []));

function unknownKey(path: string, whole: unknown): string {
  const key = last(path);
  const kind = valueAt(whole, `${above(path)}.kind`);
  const known = keysAt(above(path), kind);
  const kinds = /\.questions\.\d+$/.test(above(path)) ? Object.entries(keysOfKinds).filter(([, keys]) => keys.includes(key)).map(([name]) => name) : [];
  if (kinds.length > 0) return `It goes with kind ${kinds.join(' or ')}: change "kind", or take it away.`;
  const meant = nearest(key, known);
  if (meant) return `Did you mean "${meant}"?`;
  return known.length > 0 ? `Take it away; known here: ${known.join(', ')}.` : 'Take it away.';
}

function missing(path: string, whole: unknown): string {
  const key = last(path);
  const beside = valueAt(whole, above(path));
  const has = typeof beside === 'object' && beside !== null ? beside as Record<string, unknown> : {};
  if ((key === 'en' || key === 'fr') && Object.keys(has).length > 0) return `Add "${key}" beside ${listed(Object.keys(has).slice(0, 2))}.`;
  const slip = Object.keys(has).find((each) => !keysAt(above(path), has['kind']).includes(each) && nearest(each, [key]));
  if (slip) return `Write "${key}" instead of "${slip}".`;
  if (key === 'kind') return `Add "kind", one of: ${Object.keys(keysOfKinds).join(', ')}.`;
  const label = has['label'] as { readonly en?: unknown } | undefined;
  const slug = key === 'id' && typeof label === 'object' ? slugOf(label?.en) : '';
  return slug ? `Add "id": "${slug}".` : `Add "${key}".`;
}

function noneOf(path: string, whole: unknown, choices: readonly string[]): string {
  const value = valueAt(whole, path);
  const known = typeof value === 'string' ? value : '';
  const meant = (last(path) === 'kind' ? elsewhere[known.toLowerCase().replace(/[^a-z]/g, '')] : undefined) ?? nearest(known, choices);
  return meant && choices.includes(meant) ? `Did you mean "${meant}"?` : `Write one of: ${listed(choices)}.`;
}

function noQuestion(id: string, path: string, whole: unknown): string {
  const earlier = idsOf(earlierThan(path, whole));
  const meant = nearest(id, earlier);
  if (meant) return `Did you mean "${meant}"?`;
  const here = path.slice(0, path.lastIndexOf('.questions.'));
  const siblings = valueAt(whole, `${here}.questions`);
  if (Array.isArray(siblings) && idsOf((siblings as Question[]).filter(Boolean)).includes(id)) {
    return path.startsWith(`${here}.questions.${idsOf(siblings as Question[]).indexOf(id)}.`)
      ? 'A question cannot wait for itself: look at an earlier one.'
      : `Move the question "${id}" before this one.`;
  }
  return earlier.length > 0 ? `Earlier questions are: ${listed(earlier)}.` : 'Nothing is asked before it: take "when" away, or ask that question first.';
}

function noOption(value: string, id: string, path: string, whole: unknown): string {
  const options = idsOf(earlierThan(path, whole).find((each) => each.id === id)?.options ?? []);
  const meant = nearest(value, options);
  return meant ? `Did you mean "${meant}"?` : `Its options are: ${listed(options)}.`;
}

const isQuoted = (value: unknown, type: RegExp): value is string => typeof value === 'string' && type.test(value.trim());

/** Each rule with what mends it; the groups of its pattern and the value at the path are handed over. */
const rules: readonly (readonly [RegExp, (found: RegExpExecArray, path: string, whole: unknown) => string | undefined])[] = [
  [/^is not known here$/, (_, path, whole) => unknownKey(path, whole)],
  [/^is missing$/, (_, path, whole) => missing(path, whole)],
  [/^must be one of: (.+)$/, ([, choices = ''], path, whole) => noneOf(path, whole, choices.split(', '))],
  [/^must be a slug/, (_, path, whole) => {
    const slug = slugOf(valueAt(whole, path));
    return slug ? `Write "${slug}".` : 'Write a word such as "name-change".';
  }],
  [/^is a reserved word/, (_, path, whole) => `Write "${String(valueAt(whole, path))}-1", say.`],
  [/^must be an object$/, (_, path, whole) => {
    const value = valueAt(whole, path);
    return typeof value === 'string' && keysAt(path, undefined).length === 0 ? `Write { "en": ${shown(value)}, "fr": "…" }.` : 'Write it between { and }.';
  }],
  [/^must be a text$/, (_, path, whole) => {
    const value = valueAt(whole, path);
    return typeof value === 'number' || typeof value === 'boolean' ? `Put it between quotation marks: "${value}".` : 'Write it between quotation marks.';
  }],
  [/^must be a list$/, () => 'Put it between [ and ], even if it is one.'],
  [/^must be true or false$/, (_, path, whole) => {
    const value = valueAt(whole, path);
    return isQuoted(value, /^(true|false)$/i) ? `Write ${value.trim().toLowerCase()}, without quotation marks.` : 'Write true or false.';
  }],
  [/^must be a (?:whole )?number/, (_, path, whole) => {
    const value = valueAt(whole, path);
    return isQuoted(value, /^-?\d+(\.\d+)?$/) ? `Write ${value.trim()}, without quotation marks.` : 'Write a number, such as 100.';
  }],
  [/^must not be empty$/, (_, path, whole) =>
    Array.isArray(valueAt(whole, path))
      ? last(path) === 'roles' ? 'Take "roles" away to offer it to everyone.' : 'Add an entry.'
      : 'Write the text, or take the whole field away where it is optional.'],
  [/begins with https:/, (_, path, whole) => {
    const value = valueAt(whole, path);
    return isQuoted(value, /^http:\/\//i) ? `Write "${value.trim().replace(/^http:/i, 'https:')}".` : 'Write the whole address, such as "https://society.example/help".';
  }],
  [/^must be a lower-case extension/, (_, path, whole) => {
    const plain = String(valueAt(whole, path)).toLowerCase().replace(/[^a-z0-9]/g, '');
    return plain ? `Write "${plain}".` : undefined;
  }],
  [/^must be a currency code/, (_, path, whole) => {
    const value = valueAt(whole, path);
    return isQuoted(value, /^[a-z]{3}$/i) ? `Write "${value.trim().toUpperCase()}".` : 'Write its three letters, such as "CAD" or "EUR".';
  }],
  [/^must be a date such as/, (_, path, whole) => {
    const [, year, month = '', day = ''] = /^(\d{4})\D(\d{1,2})\D(\d{1,2})$/.exec(String(valueAt(whole, path))) ?? [];
    const padded = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
    return year && padded !== valueAt(whole, path) ? `Write "${padded}".` : 'Write year, month and day: "2026-03-01". The day has to exist.';
  }],
  [/^must hold one of: /, () => 'Write { "question": "…", "is": "…" }, or { "question": "…", "answered": true }.'],
  [/^must be a text, or a list of texts$/, () => 'Write the id of an option, or [ ] around several.'],
  [/^must not end before it begins$/, () => 'Exchange "on" and "until".'],
  [/^must not be below "min"$/, () => 'Exchange "min" and "max".'],
  [/^repeats "(.+?)"/, ([, id = '']) => `Give one of them another id, such as "${id}-2".`],
  [/^looks at "(.*?)", which no earlier question/, ([, id = ''], path, whole) => noQuestion(id, path, whole)],
  [/^cannot compare "(.*?)"/, ([, id]) => `Write { "question": "${id}", "answered": true }.`],
  [/^"(.*?)" is no option of "(.*?)"$/, ([, value = '', id = ''], path, whole) => noOption(value, id, path, whole)],
  [/^"(.*?)" is asked already/, () => 'Take one of the two away, or give it another id.'],
  [/^"(.*?)" is one answer everywhere, and (\S+) asks it as (\S+)$/, ([, id, , kind]) => `Give this one another id than "${id}", or the kind "${kind}".`],
  [/^a sensitive answer belongs/, () => 'Take "waivable" away.'],
  [/^has no name for level (\d+)/, ([, level]) => `Add the name of level ${level}: { "en": "…", "fr": "…" }.`],
  [/^asks for a file, and "attachments" allows none$/, () => 'Raise "maxCount" of "attachments", or take "proof" away.'],
  [/^is nested without end$/, () => 'A type cannot stand among its own children.'],
];

/** Each fault with the sentence that mends it, where there is one. */
export const withFixes = (faults: readonly Fault[], whole: unknown): readonly Fault[] =>
  faults.map((fault) => {
    const rule = rules.find(([pattern]) => pattern.test(fault.reason));
    const fix = rule?.[1](rule[0].exec(fault.reason)!, fault.path, whole);
    return fix && !fault.fix ? { ...fault, fix } : fault;
  });

/** One line for people: `types.0.label.fr: is missing. Add "fr" beside "en".` */
export const toldFault = ({ path, reason, fix }: Fault): string => `${path || 'preset'}: ${reason}.${fix ? ` ${fix}` : ''}`;
