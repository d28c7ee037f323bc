/** The arguments that both preset commands take: files, a language, and a flag or two. */
import { parseArgs } from 'node:util';

export interface Output {
  readonly tell: (line: string) => void;
  readonly complain: (line: string) => void;
}

export interface Arguments {
  readonly files: readonly string[];
  readonly lang: string;
  readonly flags: ReadonlySet<string>;
  /** What is wrong with them. */
  readonly problem?: string;
}

export function argumentsOf(args: readonly string[], flags: readonly string[]): Arguments {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { lang: { type: 'string' }, help: { type: 'boolean' }, ...Object.fromEntries(flags.map((flag) => [flag, { type: 'boolean' as const }])) },
    });
    const { lang = 'en', ...rest } = values;
    return { files: values.help ? [] : positionals, lang: String(lang), flags: new Set(Object.keys(rest)) };
  } catch (error) {
    return { files: [], lang: 'en', flags: new Set(), problem: (error as Error).message };
  }
}
