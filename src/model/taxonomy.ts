/** Walking a society's tree of case types. A path is the ids from the top to a node. */
import type { CaseType, Preset } from './preset.ts';
import type { Question } from './question.ts';

export type Path = readonly string[];

/** The nodes along `path`, stopping where an id is unknown or not open. */
export function nodesAlong(preset: Preset, path: Path): readonly CaseType[] {
  const nodes: CaseType[] = [];
  let level: readonly CaseType[] = preset.types;
  for (const id of path) {
    const node = level.find((each) => each.id === id && !each.coming);
    if (!node) break;
    nodes.push(node);
    level = node.children ?? [];
  }
  return nodes;
}

/** Whether the path ends on a leaf, so that the type is fully chosen. */
export function isLeaf(preset: Preset, path: Path): boolean {
  const nodes = nodesAlong(preset, path);
  return nodes.length > 0 && nodes.length === path.length && !nodes.at(-1)?.children?.length;
}

/** The choices to show: one list a level, as deep as the path has reached and one further. */
export function levelsToAsk(preset: Preset, path: Path): readonly (readonly CaseType[])[] {
  const below = nodesAlong(preset, path).map((node) => node.children ?? []);
  return [preset.types, ...below].filter((level) => level.length > 0);
}

/** Every question the leaf at `path` asks, shown or not. */
export const questionsAt = (preset: Preset, path: Path): readonly Question[] =>
  nodesAlong(preset, path).flatMap((node) => node.questions ?? []);

/** Every question of the tree, whichever type asks it: what holds for an answer holds while its type is not chosen too. */
export const allQuestions = (types: readonly CaseType[]): readonly Question[] =>
  types.flatMap((node) => [...(node.questions ?? []), ...allQuestions(node.children ?? [])]);

/** The supporting file that the type at `path` needs, the nearest node's word. */
export const proofAt = (preset: Preset, path: Path): CaseType['proof'] =>
  nodesAlong(preset, path).findLast((node) => node.proof)?.proof;

/** The preset as a session with these roles may use it: what is for others is not in it. The same object where all is offered. */
export function offeredTo(preset: Preset, roles: readonly string[]): Preset {
  const types = offeredOf(preset.types, roles);
  return types === preset.types ? preset : { ...preset, types };
}

/** A branch of which nothing is left goes with what was below it. */
function offeredOf(types: readonly CaseType[], roles: readonly string[]): readonly CaseType[] {
  const offered = types.flatMap((type): CaseType | never[] => {
    if (type.roles && !type.roles.some((role) => roles.includes(role))) return [];
    const { children = [] } = type;
    const left = offeredOf(children, roles);
    if (left === children) return type;
    return left.length > 0 ? { ...type, children: left } : [];
  });
  return offered.length === types.length && offered.every((type, at) => type === types[at]) ? types : offered;
}

/** All open leaves with their paths, in the order of the tree. */
export function leaves(types: readonly CaseType[], above: Path = []): readonly Path[] {
  return types.flatMap((node) => {
    if (node.coming) return [];
    const path = [...above, node.id];
    return node.children?.length ? leaves(node.children, path) : [path];
  });
}
