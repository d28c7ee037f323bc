/** The rules that hold between the parts of a preset, each of which has its right shape already. */
import type { Condition } from '../model/condition.ts';
import type { CaseType, Preset } from '../model/preset.ts';
import type { Question } from '../model/question.ts';
import type { Fault } from '../model/reading.ts';

type Comparison = Extract<Condition, { question: string }>;

/** The comparisons a condition is built of, each with its path. */
function comparisons(condition: Condition, at: string): readonly (readonly [string, Comparison])[] {
  if ('all' in condition) return condition.all.flatMap((each, index) => comparisons(each, `${at}.all.${index}`));
  if ('any' in condition) return condition.any.flatMap((each, index) => comparisons(each, `${at}.any.${index}`));
  if ('not' in condition) return comparisons(condition.not, `${at}.not`);
  return [[at, condition]];
}

function repeated(list: readonly { readonly id: string }[], at: string): Fault[] {
  return list.flatMap(({ id }, index) => {
    const first = list.findIndex((each) => each.id === id);
    return first < index ? [{ path: `${at}.${index}.id`, reason: `repeats "${id}", the id of ${at}.${first}` }] : [];
  });
}

function comparisonFaults(comparison: Comparison, at: string, earlier: readonly Question[]): Fault[] {
  const { question: id } = comparison;
  const asked = earlier.find((each) => each.id === id);
  if (!asked) {
    return [
      { path: `${at}.question`, reason: `looks at "${id}", which no earlier question of this case type is called` },
    ];
  }
  if (!('is' in comparison)) return [];
  if (asked.kind === 'rows' || asked.kind === 'period') {
    return [{ path: `${at}.is`, reason: `cannot compare "${id}", which is of kind ${asked.kind}: use "answered"` }];
  }
  if (!('options' in asked)) return [];
  const wanted = typeof comparison.is === 'string' ? [comparison.is] : comparison.is;
  return wanted
    .filter((value) => !asked.options.some((option) => option.id === value))
    .map((value) => ({ path: `${at}.is`, reason: `"${value}" is no option of "${id}"` }));
}

/** `min` above `max`, where both are of a kind that can be compared as they stand. */
function isBackwards(question: Question): boolean {
  const { min, max } = question as { readonly min?: number | string; readonly max?: number | string };
  return min !== undefined && max !== undefined && min !== 'today' && max !== 'today' && min > max;
}

function questionFaults(question: Question, at: string, earlier: readonly Question[]): Fault[] {
  const faults: Fault[] = [];
  if (earlier.some(({ id }) => id === question.id)) {
    faults.push({ path: `${at}.id`, reason: `"${question.id}" is asked already on the way to this case type` });
  }
  if (question.sensitive && question.waivable) {
    faults.push({ path: `${at}.waivable`, reason: 'a sensitive answer belongs in its own field, never in a file' });
  }
  if (isBackwards(question)) faults.push({ path: `${at}.max`, reason: 'must not be below "min"' });
  if ('options' in question) faults.push(...repeated(question.options, `${at}.options`));
  if ('columns' in question) faults.push(...repeated(question.columns, `${at}.columns`));
  if (question.when) {
    for (const [path, comparison] of comparisons(question.when, `${at}.when`)) {
      faults.push(...comparisonFaults(comparison, path, earlier));
    }
  }
  return faults;
}

/** Everything that is wrong, in the order of the preset. */
export function brokenRules(preset: Preset): readonly Fault[] {
  const faults: Fault[] = [];
  const firstAsked = new Map<string, { readonly kind: string; readonly at: string }>();
  const { levels, attachments } = preset;

  const visit = (types: readonly CaseType[], at: string, above: readonly Question[], depth: number): void => {
    faults.push(...repeated(types, at));
    if (depth === levels.length && types.length > 0 && !faults.some(({ path }) => path === 'levels')) {
      faults.push({ path: 'levels', reason: `has no name for level ${depth + 1}, which ${at} reaches` });
    }
    types.forEach((type, index) => {
      const here = `${at}.${index}`;
      const earlier = [...above];
      type.questions?.forEach((question, order) => {
        const path = `${here}.questions.${order}`;
        faults.push(...questionFaults(question, path, earlier));
        earlier.push(question);
        const first = firstAsked.get(question.id) ?? { kind: question.kind, at: path };
        firstAsked.set(question.id, first);
        if (first.kind !== question.kind) {
          const reason = `"${question.id}" is one answer everywhere, and ${first.at} asks it as ${first.kind}`;
          faults.push({ path: `${path}.kind`, reason });
        }
      });
      if (type.proof && attachments.maxCount === 0) {
        faults.push({ path: `${here}.proof`, reason: 'asks for a file, and "attachments" allows none' });
      }
      visit(type.children ?? [], `${here}.children`, earlier, depth + 1);
    });
  };

  visit(preset.types, 'types', [], 0);
  return faults;
}
