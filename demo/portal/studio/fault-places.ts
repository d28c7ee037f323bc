/** Where in the text of a preset a fault stands, by the path that the check tells. */
import { findNodeAtLocation, parseTree, type Node } from 'jsonc-parser';

export interface Place {
  readonly from: number;
  readonly to: number;
  /** 1-based. */
  readonly line: number;
}

/** The value at `path` (`types.2.label`), else the nearest part around it that is written; its key, where it has one. */
export function placeOf(text: string, path: string): Place {
  const tree = parseTree(text);
  const steps = path === '' ? [] : path.split('.');
  for (let length = steps.length; tree && length >= 0; length -= 1) {
    const node = nodeAt(tree, steps.slice(0, length));
    if (node) return placeIn(text, length > 0 && node.parent?.type === 'property' ? node.parent.children![0]! : node);
  }
  return placeIn(text, { offset: 0, length: text.length });
}

const nodeAt = (tree: Node, steps: readonly string[]): Node | undefined => {
  let node: Node | undefined = tree;
  for (const step of steps) node = node && findNodeAtLocation(node, [node.type === 'array' ? Number(step) : step]);
  return node;
};

/** An object is shown by its first line: marking all of it would mark half of the text. */
function placeIn(text: string, { offset, length }: Pick<Node, 'offset' | 'length'>): Place {
  const end = text.slice(offset, offset + length).search(/\n/);
  return { from: offset, to: offset + (end < 0 ? length : end), line: lineAt(text, offset) };
}

export const lineAt = (text: string, offset: number): number => text.slice(0, offset).split('\n').length;
