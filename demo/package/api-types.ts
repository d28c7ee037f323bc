/** How the types of two packages differ to a host: the compiler is asked whether what was written for one still fits the other. */
import ts from 'typescript';
import type { Change, Files } from './api-change.ts';
import { json, type Manifest } from './api-surface.ts';

/** Private members make two classes strangers even where they are the same; a host sees none of them, and calls no `render`. */
const faces = `type Face<T> = T extends (...words: never[]) => unknown ? T : { [K in keyof T as K extends 'render' ? never : K]: T[K] };
declare function one<T>(): T;
`;

interface Probe {
  readonly name: string;
  readonly breaks: string;
  readonly line: string;
}

/** The compiler's own files, which never change. */
const library = new Map<string, ts.SourceFile | undefined>();

/** Both packages side by side, in memory. */
function program(before: Files, after: Files, probes: string): ts.Program {
  const options: ts.CompilerOptions = {
    strict: true, noEmit: true, target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext, skipLibCheck: true,
    moduleResolution: ts.ModuleResolutionKind.Bundler, types: [], lib: ['lib.es2023.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
  };
  const texts = new Map([['/probes.ts', probes]]);
  for (const [folder, files] of [['/before', before], ['/after', after]] as const) {
    for (const [path, bytes] of files) if (path.endsWith('.d.ts')) texts.set(`${folder}/${path}`, bytes.toString('utf8'));
  }
  const host = ts.createCompilerHost(options);
  const { getSourceFile, fileExists, readFile } = host;
  host.fileExists = (path) => texts.has(path) || fileExists(path);
  host.readFile = (path) => texts.get(path) ?? readFile(path);
  host.getSourceFile = (path, language) => {
    if (texts.has(path)) return ts.createSourceFile(path, texts.get(path)!, language, true);
    if (!library.has(path)) library.set(path, getSourceFile(path, language));
    return library.get(path);
  };
  host.directoryExists = () => true;
  const roots = [...texts.keys()].filter((path) => !/\/dist\/types\//.test(path));
  return ts.createProgram(roots, options, host);
}

interface Exported {
  readonly flags: ts.SymbolFlags;
  readonly generic: boolean;
  readonly text: string;
}

function exportsOf(made: ts.Program, path: string): ReadonlyMap<string, Exported> {
  const checker = made.getTypeChecker();
  const module = checker.getSymbolAtLocation(made.getSourceFile(path)!);
  return new Map((module ? checker.getExportsOfModule(module) : []).map((symbol) => {
    const own = symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
    const declarations = own.declarations ?? [];
    const printer = ts.createPrinter({ removeComments: true });
    return [symbol.name, {
      flags: own.flags,
      generic: declarations.some((one) => (one as { readonly typeParameters?: unknown }).typeParameters !== undefined),
      text: declarations.map((one) => printer.printNode(ts.EmitHint.Unspecified, one, one.getSourceFile())).join('\n'),
    }];
  }));
}

/** What a host only ever reads: the events. There, more than before is no harm. */
const onlyTold = (events: Exported | undefined): ReadonlySet<string> => new Set(['CaseEvents', ...(events?.text.match(/\b[A-Z]\w+\b/g) ?? [])]);

function probesOf(name: string, { flags }: Exported, was: string, is: string, told: ReadonlySet<string>): readonly Probe[] {
  const fits = (from: string, to: string, breaks: string): Probe => ({ name, breaks, line: `(): ${to} => one<${from}>();` });
  const reads = 'what is read from it no longer fits';
  const gives = 'what a host gives no longer fits';
  if (flags & ts.SymbolFlags.Class) {
    const parameters = (of: string): string => `ConstructorParameters<typeof ${of}>`;
    return [fits(`Face<${is}>`, `Face<${was}>`, reads), fits(parameters(was), parameters(is), gives)];
  }
  if (flags & (ts.SymbolFlags.Function | ts.SymbolFlags.Variable)) return [fits(`typeof ${is}`, `typeof ${was}`, 'it is used in another way')];
  const read = fits(`Face<${is}>`, `Face<${was}>`, reads);
  return told.has(name) ? [read] : [read, fits(`Face<${was}>`, `Face<${is}>`, gives)];
}

export function typeChanges(before: Files, after: Files): readonly Change[] {
  const typed = (files: Files): ReadonlyMap<string, string> => new Map(Object.entries(json<Manifest>(files, 'package.json').exports).flatMap(([entry, to]) =>
    typeof to === 'object' && to.types ? [[entry, to.types.replace(/^\.\//, '')] as const] : []));
  const [was, is] = [typed(before), typed(after)];
  const entries = [...was.keys()].filter((entry) => is.has(entry));
  const bare = program(before, after, '');
  const changes: Change[] = [];
  const asked: (Probe & { readonly entry: string; readonly changed: boolean })[] = [];
  const imports: string[] = [];
  const seen = new Set<string>();
  for (const [at, entry] of entries.entries()) {
    const [old, now] = [exportsOf(bare, `/before/${was.get(entry)}`), exportsOf(bare, `/after/${is.get(entry)}`)];
    for (const name of old.keys()) if (!now.has(name)) changes.push({ weight: 'major', what: `${name} is no longer exported by ${entry}` });
    for (const name of now.keys()) if (!old.has(name)) changes.push({ weight: 'minor', what: `${name} is exported by ${entry}` });
    const [wasAll, isAll] = [`Was${at}`, `Is${at}`];
    imports.push(`import type * as ${wasAll} from './before/${was.get(entry)!.replace('.d.ts', '.js')}'; import type * as ${isAll} from './after/${is.get(entry)!.replace('.d.ts', '.js')}';`);
    const told = onlyTold(now.get('CaseEvents'));
    for (const [name, one] of old) {
      const other = now.get(name);
      // Entries pass on the same types: one answer will do.
      if (!other || seen.has(`${name} ${one.text} ${other.text}`)) continue;
      seen.add(`${name} ${one.text} ${other.text}`);
      const changed = one.text !== other.text;
      if (!one.generic && !other.generic) asked.push(...probesOf(name, other, `${wasAll}.${name}`, `${isAll}.${name}`, told).map((probe) => ({ ...probe, entry, changed })));
      else if (changed) changes.push({ weight: 'major', what: `${name} of ${entry} is written otherwise, and takes types itself: nobody can tell whether it still fits` });
    }
  }
  const start = `${faces}${imports.join('\n')}\n`;
  const whole = program(before, after, start + asked.map(({ line }, at) => `export const probe${at} = ${line}`).join('\n'));
  const file = whole.getSourceFile('/probes.ts')!;
  const first = start.split('\n').length - 1;
  const broken = new Set(whole.getSemanticDiagnostics(file).map(({ start: place = 0 }) => file.getLineAndCharacterOfPosition(place).line - first));
  for (const at of broken) if (at < 0) throw new Error('The two packages cannot be asked about: their types do not load.');
  const fallen = new Set([...broken].map((at) => `${asked[at]!.entry} ${asked[at]!.name}`));
  for (const at of broken) changes.push({ weight: 'major', what: `${asked[at]!.name} of ${asked[at]!.entry}: ${asked[at]!.breaks}` });
  const wider = new Set(asked.filter(({ changed, entry, name }) => changed && !fallen.has(`${entry} ${name}`)).map(({ name, entry }) => `${name} of ${entry} says more than before, and fits as it did`));
  return [...changes, ...[...wider].map((what): Change => ({ weight: 'minor', what }))];
}
