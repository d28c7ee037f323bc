/** The arguments that both preset commands take: files, a language, flags, and paths to accept. */
import { parseArgs } from 'node:util';
import { inLang, type Words } from '../../src/model/words.ts';
import { langIn } from '../command/lang.ts';

export interface Arguments {
  readonly files: readonly string[];
  readonly lang: string;
  readonly flags: ReadonlySet<string>;
  /** Of `--accept`, in the order they were given. */
  readonly accepted: readonly string[];
  /** What is wrong with them. */
  readonly problem?: string;
}

const wrongOption: Words = {
  en: '{option}: no option of this command, or one whose value is missing.',
  fr: '{option}\u00a0: pas une option de cette commande, ou une option sans sa valeur.',
};

interface Known {
  readonly flags: readonly string[];
  /** Options that are given once for each path. */
  readonly paths?: readonly string[];
}

export function argumentsOf(args: readonly string[], { flags, paths = [] }: Known): Arguments {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        lang: { type: 'string' },
        help: { type: 'boolean' },
        ...Object.fromEntries(flags.map((flag) => [flag, { type: 'boolean' as const }])),
        ...Object.fromEntries(paths.map((path) => [path, { type: 'string' as const, multiple: true }])),
      },
    });
    const { lang = 'en', ...rest } = values as Readonly<Record<string, unknown>>;
    const accepted = (rest['accept'] ?? []) as readonly string[];
    return { files: rest['help'] ? [] : positionals, lang: String(lang), flags: new Set(Object.keys(rest)), accepted };
  } catch (error) {
    const lang = langIn(args);
    const option = /-{1,2}[\w-]+/.exec((error as Error).message)?.[0] ?? args.join(' ');
    return { files: [], lang, flags: new Set(), accepted: [], problem: inLang(wrongOption, lang).replace('{option}', option) };
  }
}
