/** The port as TypeScript tells it: the methods of a backend, the shapes they take and give, the codes of its error, each with its comment. */
import { dirname, join } from 'node:path';
import ts from 'typescript';
import { textOf } from './read.ts';

export interface Field {
  /** `statement.text`: what stands within a field is told after it. */
  readonly name: string;
  readonly optional: boolean;
  readonly type: string;
  readonly doc: string | undefined;
}

export interface Shape {
  readonly name: string;
  readonly doc: string | undefined;
  /** Shapes whose fields it has too. */
  readonly extends: readonly string[];
  readonly fields: readonly Field[];
}

/** A name for a type that has no fields of its own. */
export interface Alias {
  readonly name: string;
  readonly doc: string | undefined;
  readonly type: string;
}

export interface Method {
  readonly name: string;
  readonly optional: boolean;
  readonly doc: string | undefined;
  readonly parameters: readonly Field[];
  readonly answer: string;
}

export interface Port {
  /** What holds for every method, a rule each. */
  readonly rules: readonly string[];
  readonly methods: readonly Method[];
  readonly shapes: readonly Shape[];
  readonly aliases: readonly Alias[];
  readonly codes: readonly string[];
  readonly facts: readonly Field[];
}

/** Told on a page of its own. */
export const elsewhere: Readonly<Record<string, string>> = { Preset: 'presets.html', Counts: 'personal-numbers.html' };

type Declaration = ts.InterfaceDeclaration | ts.TypeAliasDeclaration;

interface Declared {
  readonly path: string;
  readonly node: Declaration;
}

const files = new Map<string, ts.SourceFile>();

/** Read but not checked: the compiler does that elsewhere, and takes seconds for it. */
function fileOf(path: string): ts.SourceFile {
  const known = files.get(path) ?? ts.createSourceFile(path, textOf(path), ts.ScriptTarget.ES2022, true);
  files.set(path, known);
  return known;
}

/** Where that name is declared, here or where it is imported from; undefined for what the platform knows. */
function declared(path: string, name: string): Declared | undefined {
  for (const statement of fileOf(path).statements) {
    if ((ts.isInterfaceDeclaration(statement) || ts.isTypeAliasDeclaration(statement)) && statement.name.text === name) return { path, node: statement };
    if (!ts.isImportDeclaration(statement) || !ts.isStringLiteral(statement.moduleSpecifier)) continue;
    const names = statement.importClause?.namedBindings;
    if (!names || !ts.isNamedImports(names) || !names.elements.some((one) => one.name.text === name)) continue;
    return declared(join(dirname(path), statement.moduleSpecifier.text), name);
  }
  return undefined;
}

function ours(path: string, name: string): Declaration {
  const found = declared(path, name);
  if (!found) throw new Error(`${path} knows no ${name}.`);
  return found.node;
}

const oneLine = (text: string): string =>
  text.replace(/\/\*\*[\s\S]*?\*\//g, '').replace(/\breadonly /g, '').replace(/\s+/g, ' ').trim().replace(/^\| /, '').replace(/^Readonly<(.*)>$/, '$1');

function docOf(node: ts.Node): string | undefined {
  const [comment] = ts.getJSDocCommentsAndTags(node);
  return comment && ts.isJSDoc(comment) ? ts.getTextOfJSDocComment(comment.comment)?.replace(/\s+/g, ' ') : undefined;
}

/** The fields written out within a field's type, or within that of each in its list. */
function within(type: ts.TypeNode | undefined): { readonly members: Iterable<ts.TypeElement>; readonly list: boolean } | undefined {
  if (!type) return undefined;
  if (ts.isTypeLiteralNode(type)) return { members: type.members, list: false };
  if (ts.isTypeOperatorNode(type)) return within(type.type);
  const inside = ts.isArrayTypeNode(type) ? within(type.elementType) : undefined;
  return inside && { ...inside, list: true };
}

function fieldsOf(members: Iterable<ts.TypeElement | ts.ParameterDeclaration>, before = ''): readonly Field[] {
  return [...members].flatMap((member): readonly Field[] => {
    if (!(ts.isPropertySignature(member) || ts.isParameter(member) || ts.isIndexSignatureDeclaration(member))) return [];
    const name = before + (ts.isIndexSignatureDeclaration(member) ? `[${member.parameters[0]!.name.getText()}]` : member.name.getText());
    const own = { name, optional: member.questionToken !== undefined, doc: docOf(member) };
    const inside = within(member.type);
    if (!inside) return [{ ...own, type: oneLine(member.type!.getText()) }];
    const list = inside.list ? '[]' : '';
    return [{ ...own, type: `object${list}` }, ...fieldsOf(inside.members, `${name}${list}.`)];
  });
}

/** `Question['kind']`, written out. */
function literalsOf(path: string, type: ts.IndexedAccessTypeNode): string {
  const key = type.indexType.getText().replaceAll("'", '');
  const found: string[] = [];
  const look = (node: ts.Node): void => {
    if (ts.isPropertySignature(node) && node.name.getText() === key && node.type) found.push(node.type.getText());
    node.forEachChild(look);
  };
  look(ours(path, type.objectType.getText()));
  return found.join(' | ');
}

export function readPort(): Port {
  const [portFile, errorFile] = ['src/backend/port.ts', 'src/backend/error.ts'];
  const shapes: Shape[] = [];
  const aliases: Alias[] = [];
  const told = new Set(Object.keys(elsewhere));

  const tell = ({ path, node }: Declared): void => {
    const { text: name } = node.name;
    if (told.has(name)) return;
    told.add(name);
    const doc = docOf(node);
    if (ts.isInterfaceDeclaration(node)) {
      const above = (node.heritageClauses ?? []).flatMap(({ types }) => types.map(({ expression }) => expression.getText()));
      shapes.push({ name, doc, extends: above, fields: fieldsOf(node.members) });
    } else if (ts.isIndexedAccessTypeNode(node.type)) {
      aliases.push({ name, doc, type: literalsOf(path, node.type) });
      return;
    } else aliases.push({ name, doc, type: oneLine(node.type.getText()) });
    follow(path, node);
  };
  /** Whatever of ours is named within, in the order of its first mention. */
  const follow = (path: string, node: ts.Node): void => {
    const name = ts.isTypeReferenceNode(node) ? node.typeName : ts.isExpressionWithTypeArguments(node) ? node.expression : undefined;
    const found = name && declared(path, name.getText());
    if (found) tell(found);
    node.forEachChild((child) => follow(path, child));
  };

  const backend = ours(portFile, 'CaseBackend') as ts.InterfaceDeclaration;
  const codes = (ours(errorFile, 'BackendErrorCode') as ts.TypeAliasDeclaration).type;
  const opening = /^\/\*\*([\s\S]*?)\*\//.exec(textOf(portFile))?.[1] ?? '';
  return {
    rules: opening.replace(/^ \* ?/gm, '').split(/\n(?=- )|\n\n/).filter((part) => part.startsWith('- ')).map((rule) => oneLine(rule.slice(2))),
    methods: backend.members.filter(ts.isMethodSignature).map((method): Method => {
      follow(portFile, method);
      const name = method.name.getText();
      return { name, optional: method.questionToken !== undefined, doc: docOf(method), parameters: fieldsOf(method.parameters), answer: oneLine(method.type!.getText()) };
    }),
    shapes,
    aliases,
    codes: oneLine(codes.getText()).replaceAll("'", '').split(' | '),
    facts: fieldsOf((ours(errorFile, 'Facts') as ts.InterfaceDeclaration).members),
  };
}

/** The fields of one shape of ours, wherever it is declared. */
export const readShape = (path: string, name: string): readonly Field[] => fieldsOf((ours(path, name) as ts.InterfaceDeclaration).members);
