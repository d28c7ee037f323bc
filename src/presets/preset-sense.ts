/**
 * What nobody can mean by a preset, although the widget would run with it: for the tools that a society writes its
 * preset with. A member is never turned away for it.
 */
import type { CaseType, Preset } from '../model/preset.ts';
import type { Option, Question } from '../model/question.ts';
import type { Fault } from '../model/reading.ts';
import { everyText } from '../model/preset-texts.ts';
import { canHold } from './can-hold.ts';

// Words that stand where the real ones are still to come.
const placeholder = /^(?:lorem ipsum\b.*|to-?do\b.*|tbd|x{3,}|\.{3}|…|\?+|à (?:venir|faire)|placeholder)$/i;

type Named = { readonly id: string; readonly was?: readonly string[] };

/** Earlier ids have to be ids, and of one thing each. */
function pasts(list: readonly Named[], at: string, pattern: RegExp, inUse: readonly string[]): Fault[] {
  const told = new Map<string, string>();
  return list.flatMap(({ was = [] }, index) =>
    was.flatMap((id, order) => {
      const path = `${at}.${index}.was.${order}`;
      const first = told.get(id) ?? path;
      told.set(id, first);
      if (!pattern.test(id)) return [{ path, reason: 'is nothing that an id can have been', fix: 'Write the earlier id, in lower-case letters, digits and hyphens.' }];
      if (inUse.includes(id)) return [{ path, reason: `"${id}" is the id of another one today`, fix: 'Take it away: drafts keep what has the id today.' }];
      return first === path ? [] : [{ path, reason: `"${id}" is claimed by ${first} already`, fix: 'An earlier id goes on as one thing only.' }];
    }),
  );
}

const slug = /^[a-z0-9][a-z0-9-]*$/;
const way = /^[a-z0-9][a-z0-9-]*(\/[a-z0-9][a-z0-9-]*)*$/;

function neverAnswered(question: Question, today: string): boolean {
  if (question.kind !== 'date' && question.kind !== 'period') return false;
  const { min, max } = question;
  // Members write today at the earliest, so what has passed by now stays so.
  return min === 'today' && max !== undefined && max !== 'today' && max < today;
}

function ofQuestions(questions: readonly Question[], at: string, above: readonly Question[], today: string): Fault[] {
  return questions.flatMap((question, order) => {
    const path = `${at}.${order}`;
    const faults: Fault[] = [];
    if (question.when && !canHold(question.when, [...above, ...questions.slice(0, order)])) {
      faults.push({ path: `${path}.when`, reason: `can never hold, so "${question.id}" is never asked`, fix: 'Look for two answers that exclude each other, or for a question that is hidden itself.' });
    }
    if (neverAnswered(question, today)) faults.push({ path: `${path}.max`, reason: 'has passed, and "min" is today: no date fits', fix: 'Take one of the two away.' });
    const parts: readonly (readonly [string, readonly (Named | Option)[]])[] = [
      ['options', 'options' in question ? question.options : []],
      ['columns', 'columns' in question ? question.columns : []],
    ];
    return [...faults, ...parts.flatMap(([name, list]) => pasts(list, `${path}.${name}`, slug, list.map(({ id }) => id)))];
  });
}

function ofTypes(types: readonly CaseType[], at: string, above: readonly Question[], today: string): Fault[] {
  const faults = pasts(types, at, way, types.map(({ id }) => id));
  return types.reduce<Fault[]>((found, type, index) => {
    const path = `${at}.${index}`;
    const { questions = [], children = [] } = type;
    if (!type.coming && children.length > 0 && children.every(({ coming }) => coming)) {
      found.push({ path: `${path}.children`, reason: 'are all announced only: whoever chooses this type cannot go on', fix: 'Open one of them, or announce the whole type with "coming": true.' });
    }
    found.push(...pasts(questions, `${path}.questions`, slug, [...above, ...questions].map(({ id }) => id)));
    found.push(...ofQuestions(questions, `${path}.questions`, above, today));
    return [...found, ...ofTypes(children, `${path}.children`, [...above, ...questions], today)];
  }, faults);
}

const placeholders = (preset: Preset): readonly Fault[] =>
  everyText(preset).flatMap(({ words, at }) =>
    Object.entries(words)
      .filter(([, text]) => placeholder.test(text.trim()))
      .map(([lang, text]) => ({ path: `${at}.${lang}`, reason: `"${text}" only holds the place of a text`, fix: 'Write the text that members shall read.' })));

/** Of a preset that passed its check; `today` as an ISO date. */
export function senseless(preset: Preset, today: string): readonly Fault[] {
  const { types, attachments } = preset;
  const files: Fault[] = attachments.types.flatMap((type, index) =>
    attachments.types.indexOf(type) < index
      ? [{ path: `attachments.types.${index}`, reason: `repeats "${type}"`, fix: 'Take one of them away.' }]
      : []);
  const proof = JSON.stringify(types).includes('"proof":');
  if (proof && attachments.types.length === 0) {
    files.push({ path: 'attachments.types', reason: 'is empty, and a case type asks for a file', fix: 'Name the extensions that you take, such as "pdf".' });
  }
  const open: Fault[] = types.every(({ coming }) => coming)
    ? [{ path: 'types', reason: 'are all announced only: no case can be opened', fix: 'Take "coming" away from one of them.' }]
    : [];
  return [...open, ...ofTypes(types, 'types', [], today), ...files, ...placeholders(preset)];
}
