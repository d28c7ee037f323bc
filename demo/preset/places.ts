/** Where in a JSON text each part of a preset stands, for messages that name a line. */
import { parseTree, printParseErrorCode, type Node, type ParseError } from 'jsonc-parser';

export interface Span {
  readonly offset: number;
  readonly length: number;
}

export interface Slip extends Span {
  readonly reason: string;
}

export interface Text {
  /** What is wrong with it as JSON, keys that stand there twice included. */
  readonly slips: readonly Slip[];
  /** The value at a fault's path, its key where the key itself is wrong, or the nearest there is around it. */
  spanOf(path: string, isKey?: boolean): Span;
}

const sentences: Readonly<Record<string, string>> = {
  InvalidSymbol: 'is no word that JSON knows',
  InvalidNumberFormat: 'is no number',
  PropertyNameExpected: 'a key in quotation marks belongs here',
  ValueExpected: 'a value belongs here',
  ColonExpected: 'a colon belongs here',
  CommaExpected: 'a comma belongs here',
  CloseBraceExpected: 'a } belongs here',
  CloseBracketExpected: 'a ] belongs here',
  EndOfFileExpected: 'nothing more belongs here',
  InvalidCommentToken: 'JSON takes no comments',
  UnexpectedEndOfComment: 'JSON takes no comments',
  UnexpectedEndOfString: 'a quotation mark is missing at its end',
  InvalidUnicode: 'is no \\u escape',
  InvalidEscapeCharacter: 'is no escape that JSON knows: write \\\\ for a backslash',
  InvalidCharacter: 'is no character that JSON takes here',
};

function doubled(node: Node | undefined): readonly Slip[] {
  const keys = new Set<unknown>();
  return (node?.children ?? []).flatMap((child) => {
    const slips = doubled(child);
    const key = child.type === 'property' ? child.children?.[0] : undefined;
    if (!key) return slips;
    const twice = keys.has(key.value);
    keys.add(key.value);
    return twice ? [{ offset: key.offset, length: key.length, reason: `"${String(key.value)}" stands here twice` }, ...slips] : slips;
  });
}

/** The child a path goes on at, and what is left of the path: a key may hold dots itself. */
function step(node: Node, keys: readonly string[]): readonly [key: Node | undefined, value: Node, rest: readonly string[]] | undefined {
  if (node.type === 'array') {
    const value = node.children?.[Number(keys[0])];
    return value && [undefined, value, keys.slice(1)];
  }
  for (let taken = keys.length; taken > 0; taken--) {
    const name = keys.slice(0, taken).join('.');
    const found = node.children?.find((each) => each.children?.[0]?.value === name)?.children;
    if (found?.[0] && found[1]) return [found[0], found[1], keys.slice(taken)];
  }
  return undefined;
}

export function textOf(json: string): Text {
  const errors: ParseError[] = [];
  const root = parseTree(json, errors, { disallowComments: true, allowTrailingComma: false, allowEmptyContent: false });
  const slips = errors.map(({ error, offset, length }): Slip => ({
    offset, length, reason: sentences[printParseErrorCode(error)] ?? 'is no JSON',
  }));
  return {
    slips: slips.length > 0 ? slips : doubled(root),
    spanOf(path, isKey = false) {
      let keys: readonly string[] = path === '' ? [] : path.split('.');
      let node = root;
      let key: Node | undefined;
      while (node && keys.length > 0) {
        const next = step(node, keys);
        if (!next) break;
        [key, node, keys] = next;
      }
      const { offset, length } = (isKey && keys.length === 0 ? key : node) ?? { offset: 0, length: 0 };
      // Of an object or a list its first character: the whole of it is no place.
      return { offset, length: node?.children && !isKey ? 1 : length };
    },
  };
}

/** From 1. */
export const lineAt = (json: string, offset: number): number => json.slice(0, offset).split('\n').length;

/** `12:9`, both from 1. */
export const lineAndColumn = (json: string, offset: number): string =>
  `${lineAt(json, offset)}:${offset - json.slice(0, offset).lastIndexOf('\n')}`;
