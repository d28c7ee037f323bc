/** The project's own files, and what each imports, for the gates to judge. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import ts from 'typescript';

/** Generated files answer to their generator, not to the house. */
const generated = /^src\/locale\/generated\//;

/** Paths of every file below a folder, with forward slashes; none where there is no such folder. */
export function filesBelow(folder: string, ending: RegExp): readonly string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => `${folder}/${path}`.replaceAll('\\', '/'))
    .filter((path) => ending.test(path) && !generated.test(path))
    .sort();
}

export const text = (path: string): string => readFileSync(path, 'utf8');

export interface Import {
  readonly from: string;
  /** A path within the project, or a package's name. */
  readonly to: string;
  readonly how: 'static' | 'dynamic' | 'type';
}

/** Every import of a file: statements, re-exports, `import()` calls and `import('…')` types. */
export function importsOf(from: string): readonly Import[] {
  const source = ts.createSourceFile(from, text(from), ts.ScriptTarget.Latest, true);
  const found: Import[] = [];
  const note = (specifier: ts.Node | undefined, how: Import['how']): void => {
    if (specifier && ts.isStringLiteralLike(specifier)) found.push({ from, to: resolved(from, specifier.text), how });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) note(node.moduleSpecifier, isTypeOnly(node.importClause) ? 'type' : 'static');
    else if (ts.isExportDeclaration(node)) note(node.moduleSpecifier, node.isTypeOnly ? 'type' : 'static');
    else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) note(node.arguments[0], 'dynamic');
    else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) note(node.argument.literal, 'type');
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

function isTypeOnly(clause: ts.ImportClause | undefined): boolean {
  if (!clause) return false;
  if (clause.isTypeOnly) return true;
  const bindings = clause.namedBindings;
  return (
    !clause.name && !!bindings && ts.isNamedImports(bindings) && bindings.elements.length > 0 &&
    bindings.elements.every((element) => element.isTypeOnly)
  );
}

const resolved = (from: string, specifier: string): string =>
  specifier.startsWith('.') ? posix.join(posix.dirname(from), specifier) : specifier;
