/** The arguments that both preset commands take: files, a language, flags, and paths to accept. */
import { parseArgs } from 'node:util';
import { inLang } from '../../src/model/words.ts';
import { langIn } from '../command/lang.ts';
import { misread } from '../command/misread.ts';

export interface Arguments {
  readonly files: readonly string[];
  readonly lang: string;
  readonly flags: ReadonlySet<string>;
  /** Of `--accept`, in the order they were given. */
  readonly accepted: readonly string[];
  /** What is wrong with them. */
  readonly problem?: string;
}

interface Known {
  readonly flags: readonly string[];
  /** Options that are given once for each path. */
  readonly paths?: readonly string[];
}

export function argumentsOf(args: readonly string[], { flags, paths = [] }: Known): Arguments {
  const options = {
    lang: { type: 'string' as const },
    help: { type: 'boolean' as const },
    ...Object.fromEntries(flags.map((flag) => [flag, { type: 'boolean' as const }])),
    ...Object.fromEntries(paths.map((path) => [path, { type: 'string' as const, multiple: true }])),
  };
  try {
    const { values, positionals } = parseArgs({ args: [...args], allowPositionals: true, options });
    const { lang = 'en', ...rest } = values as Readonly<Record<string, unknown>>;
    const accepted = (rest['accept'] ?? []) as readonly string[];
    return { files: rest['help'] ? [] : positionals, lang: String(lang), flags: new Set(Object.keys(rest)), accepted };
  } catch (error) {
    const lang = langIn(args);
    return { files: [], lang, flags: new Set(), accepted: [], problem: inLang(misread(error, options), lang) };
  }
}
