/** What changed in the questions that one case type asks. */
import type { Condition } from '../model/condition.ts';
import { named } from '../model/migrate-draft.ts';
import type { Option, Question } from '../model/question.ts';
import { change, isSame, saysOtherwise, type Change, type Weight } from './change.ts';

type Told = readonly [weight: Weight, says: string, fix?: string];

/** Kinds whose answers are one line or several, and nothing else. */
const isProse = ({ kind }: Question): boolean => kind === 'text' || kind === 'long-text';

interface Entry {
  readonly id: string;
  readonly label: Question['label'];
  readonly required?: boolean;
  readonly was?: readonly string[];
  readonly format?: string;
}

function entries(what: 'option' | 'column', before: readonly Entry[], now: readonly Entry[]): readonly Told[] {
  const gone = before.flatMap((entry): Told[] => {
    const today = named(now, entry.id);
    if (!today) {
      const twin = now.find(({ id, label }) => label.en === entry.label.en && !before.some((each) => each.id === id));
      return [['asks-again', `${what} "${entry.id}" is gone: drafts that have it lose it`, twin && `Add "was": ["${entry.id}"] to "${twin.id}".`]];
    }
    const told: Told[] = [];
    if (today.id !== entry.id) told.push(['harmless', `${what} "${entry.id}" is called "${today.id}" now; drafts follow, cases sent before keep the former id`]);
    if (saysOtherwise(entry.label.en, today.label.en)) told.push(['breaks', `${what} "${today.id}" said “${entry.label.en}” and says “${today.label.en}”: what was answered before reads as something else`, 'If it means something else, give it a new id.']);
    if (entry.format !== today.format && today.format) told.push(['asks-again', `${what} "${today.id}" is checked as ${today.format} now`]);
    if (!entry.required && today.required) told.push(['asks-again', `${what} "${today.id}" is required now`]);
    return told;
  });
  const added = now.filter(({ id, was }) => ![id, ...(was ?? [])].some((each) => before.some((entry) => entry.id === each)));
  return [...gone, ...added.map(({ id, required }): Told => [required ? 'asks-again' : 'harmless', `${what} "${id}" is new${required ? ' and required' : ''}`])];
}

/** Limits: narrower ones refuse what was let in before. */
function limits(before: Question, now: Question): readonly Told[] {
  const of = (question: Question): Readonly<Record<string, number | string | undefined>> => question as never;
  const told = (key: 'min' | 'max' | 'maxLength' | 'maxRows'): Told[] => {
    const [was, is] = [of(before)[key], of(now)[key]];
    if (was === is) return [];
    const narrower = is !== undefined && (was === undefined || typeof was !== typeof is || was === 'today' || is === 'today' || (key === 'min' ? is > was : is < was));
    return [[narrower ? 'asks-again' : 'harmless', `"${key}" is ${is ?? 'gone'}${was === undefined ? '' : `, and was ${was}`}`]];
  };
  const whole = now.kind === 'number' && now.integer === true && !(before.kind === 'number' && before.integer);
  return [...told('min'), ...told('max'), ...told('maxLength'), ...told('maxRows'), ...(whole ? [['asks-again', 'takes whole numbers only now'] as const] : [])];
}

function ofKind(before: Question, now: Question): readonly Told[] {
  if (before.kind !== now.kind) {
    if (isProse(before) && isProse(now)) return [['harmless', `is of kind ${now.kind} now`]];
    return [['breaks', `is of kind ${now.kind}, and was ${before.kind}: answers of drafts are kept only as far as they fit, and old cases hold the other kind under this id`, 'Give the new question a new id.']];
  }
  const told: Told[] = [...limits(before, now)];
  if ('options' in before && 'options' in now) told.push(...entries('option', before.options, now.options as readonly Option[]));
  if ('columns' in before && 'columns' in now) told.push(...entries('column', before.columns, now.columns));
  if (before.kind === 'amount' && now.kind === 'amount' && before.currency !== now.currency) {
    told.push(['breaks', `is in ${now.currency}, and was in ${before.currency}: amounts of drafts and old cases mean other money`, 'Give the new question a new id.']);
  }
  if (before.kind === 'identifier' && now.kind === 'identifier' && before.format !== now.format) told.push(['asks-again', `is checked as ${now.format}, and was as ${before.format}`]);
  return told;
}

/** The same condition by the ids that questions and options have today. */
function byIdsOfToday(condition: Condition, questions: readonly Question[]): Condition {
  const followed = (each: Condition): Condition => byIdsOfToday(each, questions);
  if ('all' in condition) return { all: condition.all.map(followed) };
  if ('any' in condition) return { any: condition.any.map(followed) };
  if ('not' in condition) return { not: followed(condition.not) };
  const asked = named(questions, condition.question);
  const question = asked?.id ?? condition.question;
  if (!('is' in condition)) return { question, answered: condition.answered };
  const option = (id: string): string => (asked && 'options' in asked ? named<Option>(asked.options, id)?.id : undefined) ?? id;
  return { question, is: typeof condition.is === 'string' ? option(condition.is) : condition.is.map(option) };
}

function ofCondition(before: Question, now: Question, questions: readonly Question[]): readonly Told[] {
  if (isSame(before.when, now.when)) return [];
  if (before.when && now.when && isSame(byIdsOfToday(before.when, questions), byIdsOfToday(now.when, questions))) {
    return [['harmless', 'shows under the same condition, by the ids of today']];
  }
  return [[now.required && before.when !== undefined ? 'asks-again' : 'harmless', now.when ? 'shows under another condition' : 'always shows now']];
}

function ofFlags(before: Question, now: Question): readonly Told[] {
  const told: Told[] = [];
  if (!before.required && now.required) told.push(['asks-again', 'is required now']);
  if (before.required && !now.required) told.push(['harmless', 'is no longer required']);
  if (!before.sensitive && now.sensitive) told.push(['asks-again', 'is sensitive now: drafts no longer keep its answer']);
  if (before.sensitive && !now.sensitive) told.push(['harmless', 'is no longer sensitive: drafts on members’ devices keep its answer from now on']);
  if (before.waivable && before.required && !now.waivable && now.required) told.push(['asks-again', 'can no longer be stood in for by a document']);
  return told;
}

/** `before` and `now`: everything one leaf asks, in order. Whoever reads them adds where that is. */
export function questionChanges(before: readonly Question[], now: readonly Question[]): readonly Change[] {
  const followed = new Set<string>();
  const changes = before.flatMap((question): readonly Change[] => {
    const today = named(now, question.id);
    const where = `#${question.id}`;
    if (!today) {
      const twin = now.find(({ id, kind, label }) => kind === question.kind && label.en === question.label.en && !before.some((each) => each.id === id));
      const says = question.sensitive
        ? 'is no longer asked: drafts never kept its answer, which is sensitive, so members who had given it find nothing of it; old cases keep it'
        : 'is no longer asked: members see what they had written and may copy it; old cases keep it';
      return [change('breaks', where, says, twin && `If it is "${twin.id}" now, add "was": ["${question.id}"] there.`)];
    }
    followed.add(today.id);
    const told: readonly Told[] = [
      ...(today.id === question.id ? [] : [['harmless', `is called "${today.id}" now; drafts follow, cases sent before keep the former id`] as const]),
      ...(saysOtherwise(question.label.en, today.label.en)
        ? [['breaks', `said “${question.label.en}” and says “${today.label.en}”: answers given before stand under another question`, 'If it asks something else, give it a new id.'] as const]
        : []),
      ...ofKind(question, today),
      ...ofFlags(question, today),
      ...ofCondition(question, today, now),
    ];
    return told.map(([weight, says, fix]) => change(weight, where, says, fix));
  });
  const added = now.filter(({ id }) => !followed.has(id));
  return [...changes, ...added.map(({ id, required, when }) =>
    change(required ? 'asks-again' : 'harmless', `#${id}`, `is new${required ? ' and required' : ''}${required && when ? ', under a condition' : ''}`))];
}
