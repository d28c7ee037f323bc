/** What changed between two versions of a preset, and what that does to drafts in flight and to old cases. */
import { allSpellings } from '../model/attachment.ts';
import { pathNow } from '../model/migrate-draft.ts';
import type { AttachmentRules, CaseType, Preset } from '../model/preset.ts';
import { everyType, type PlacedType } from '../model/every-type.ts';
import { leaves, questionsAt, type Path } from '../model/taxonomy.ts';
import { change, isSame, saysOtherwise, type Change } from './change.ts';
import { questionChanges } from './question-diff.ts';

/** With nothing announced only, so that what was closed is still found. */
const opened = (types: readonly CaseType[]): readonly CaseType[] =>
  types.map((type) => ({ ...type, coming: false, ...(type.children && { children: opened(type.children) }) }));

const told = (path: Path): string => path.join('/');

function ofType(before: PlacedType, now: PlacedType): readonly Change[] {
  const where = told(before.path);
  const found: Change[] = [];
  const [was, is] = [before.type, now.type];
  if (where !== told(now.path) && before.path.at(-1) !== now.path.at(-1)) {
    found.push(change('harmless', where, `is called "${told(now.path)}" now; drafts follow, cases sent before keep the former id`));
  } else if (before.path.length !== now.path.length) {
    const above = told(now.path.slice(0, -1));
    found.push(change('harmless', where, `stands ${above ? `under "${above}"` : 'at the top'} now; drafts follow`));
  }
  if (saysOtherwise(was.label.en, is.label.en) && saysOtherwise(was.label.fr, is.label.fr)) {
    found.push(change('breaks', where, `said “${was.label.en}” and says “${is.label.en}”: drafts and old cases stand under another type`, 'If it means something else, give it a new id.'));
  }
  if (!was.coming && is.coming) found.push(change('breaks', where, 'is only announced now: drafts have to choose another type'));
  if (was.coming && !is.coming) found.push(change('harmless', where, 'is open now'));
  if (!was.children?.length && is.children?.length && !was.coming) found.push(change('asks-again', where, 'has entries below it now: drafts have to choose one'));
  if (!was.proof && is.proof) found.push(change('asks-again', where, 'needs a supporting file now'));
  if (was.proof && !is.proof) found.push(change('harmless', where, 'no longer needs a supporting file'));
  const lost = is.roles && (was.roles?.some((role) => !is.roles?.includes(role)) ?? true);
  if (lost) found.push(change('breaks', where, `is offered to ${is.roles.join(', ')} only now: drafts of other members lose their type`));
  else if (!isSame(was.roles, is.roles)) found.push(change('harmless', where, is.roles ? 'is offered to more roles' : 'is offered to everyone now'));
  return found;
}

function ofTypes(before: Preset, now: Preset): readonly Change[] {
  const today = opened(now.types);
  const places = new Map(everyType(now.types).map((each) => [told(each.path), each]));
  const known = everyType(before.types);
  const pairs = known.map((old) => {
    const { path, whole } = pathNow(today, old.path);
    return { old, now: whole ? places.get(told(path)) : undefined };
  });
  const taken = new Set(pairs.flatMap((pair) => (pair.now ? [told(pair.now.path)] : [])));
  const fresh = [...places.values()].filter(({ path }) => !taken.has(told(path)));
  const gone = pairs.flatMap(({ old, now: place }): readonly Change[] => {
    if (place) return ofType(old, place);
    // What stands below a type that is gone is gone with it: said once.
    const parent = pairs.find(({ old: { path } }) => told(path) === told(old.path.slice(0, -1)));
    if (old.path.length > 1 && parent && !parent.now) return [];
    if (old.type.coming) return [change('harmless', told(old.path), 'is no longer announced')];
    const twin = fresh.find(({ type }) => type.id === old.type.id) ?? fresh.find(({ type }) => type.label.en === old.type.label.en);
    const past = twin && (twin.path.length === old.path.length && told(twin.path.slice(0, -1)) === told(old.path.slice(0, -1)) ? old.type.id : told(old.path));
    return [change('breaks', told(old.path), 'is gone: drafts have to choose another type, and old cases keep a label that no list offers any more', twin && `If it is "${told(twin.path)}" now, add "was": ["${past}"] there.`)];
  });
  const added = fresh.filter(({ path }) => !fresh.some((each) => told(each.path) === told(path.slice(0, -1))));
  return [...gone, ...added.map(({ path, type }) => change('harmless', told(path), type.coming ? 'is announced' : 'is new'))];
}

/** Leaf by leaf, since a question may have been moved up or down; what is the same on several is told once. */
function ofQuestions(before: Preset, now: Preset): readonly Change[] {
  const today = { ...now, types: opened(now.types) };
  const found = new Map<string, { readonly change: Change; readonly at: string[] }>();
  for (const path of leaves(before.types)) {
    const { path: there, whole } = pathNow(today.types, path);
    if (!whole) continue;
    for (const each of questionChanges(questionsAt(before, path), questionsAt(today, there))) {
      const key = `${each.where} ${each.says}`;
      const known = found.get(key) ?? { change: each, at: [] };
      known.at.push(told(path));
      found.set(key, known);
    }
  }
  return [...found.values()].map(({ change: each, at }) => ({ ...each, where: `${at[0]}${at.length > 1 ? ` and ${at.length - 1} more` : ''}${each.where}` }));
}

function ofFiles(before: AttachmentRules, now: AttachmentRules): readonly Change[] {
  const beyond = (types: readonly string[], known: readonly string[]): readonly string[] => types.filter((type) => !allSpellings(known).includes(type));
  const refused = beyond(before.types, now.types);
  const taken = beyond(now.types, before.types);
  return [
    ...(refused.length > 0 ? [change('asks-again', 'attachments', `${refused.join(', ')} no longer taken`)] : []),
    ...(taken.length > 0 ? [change('harmless', 'attachments', `${taken.join(', ')} taken now`)] : []),
    ...(['maxSize', 'maxCount'] as const).flatMap((key) =>
      now[key] === before[key] ? [] : [change(now[key] < before[key] ? 'asks-again' : 'harmless', 'attachments', `"${key}" is ${now[key]}, and was ${before[key]}`)]),
  ];
}

function ofStatement(before: Preset['statement'], now: Preset['statement']): readonly Change[] {
  if (before.id !== now.id || before.version !== now.version) return [change('asks-again', 'statement', 'is another one: files of drafts are confirmed and sent again')];
  return isSame(before.text, now.text) && before.regulation === now.regulation
    ? []
    : [change('breaks', 'statement', 'changed under the same version: files confirmed before stand under words that nobody confirmed', 'Change its "version".')];
}

/** Both have passed the check. Sorted by weight, then as the preset goes. */
export function presetDiff(before: Preset, now: Preset): readonly Change[] {
  const found: Change[] = [];
  if (before.id !== now.id) found.push(change('breaks', '', `is called "${now.id}", and was "${before.id}": drafts are kept by that name and will not be found`, 'Keep the id.'));
  const asked = [...ofTypes(before, now), ...ofQuestions(before, now)];
  found.push(...asked);
  for (const field of ['subject', 'description'] as const) {
    const [was, is] = [before[field].maxLength, now[field].maxLength];
    if (was !== is) found.push(change(is < was ? 'asks-again' : 'harmless', field, `takes ${is} characters, and took ${was}`));
  }
  if (before.waivers && !now.waivers) found.push(change('asks-again', 'waivers', 'are gone: required answers have to be given'));
  if (!before.waivers && now.waivers) found.push(change('harmless', 'waivers', 'are offered now'));
  found.push(...ofStatement(before.statement, now.statement), ...ofFiles(before.attachments, now.attachments));
  if (before.version === now.version && asked.some(({ weight }) => weight !== 'harmless')) {
    found.unshift(change('breaks', 'version', `is still "${now.version}" although questions changed: members with a draft are not told why they are asked again`, 'Change it.'));
  }
  if (found.length === 0 && !isSame({ ...before, version: '' }, { ...now, version: '' })) found.push(change('harmless', '', 'only texts changed'));
  const order = ['breaks', 'asks-again', 'harmless'];
  return found.toSorted((a, b) => order.indexOf(a.weight) - order.indexOf(b.weight));
}
