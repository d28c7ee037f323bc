/** The package's command as a function of its arguments: finds which part is wanted, and answers with the exit code. */
import { inLang } from '../../src/model/words.ts';
import { conformance } from '../conformance/command.ts';
import { check } from '../preset/check.ts';
import { diff } from '../preset/diff.ts';
import { unknown, usage } from './command-words.ts';
import { langFault, langFirst, langIn, withLang } from './lang.ts';
import type { Output } from './output.ts';

const wrongArguments = 2;

type Part = (args: readonly string[], output: Output) => Promise<number>;

const parts: Readonly<Record<string, Part>> = {
  conformance,
  'preset check': (args, output) => check(args, output, new Date().toISOString().slice(0, 10)),
  'preset diff': diff,
};

export async function command(args: readonly string[], output: Output, environment: Readonly<Record<string, string | undefined>>): Promise<number> {
  const fault = langFault(args, environment);
  if (fault) {
    output.complain(fault);
    return wrongArguments;
  }
  const { asked, rest } = langFirst(args);
  for (const [name, part] of Object.entries(parts)) {
    const words = name.split(' ');
    if (words.every((word, at) => rest[at] === word)) return part(withLang([...asked, ...rest.slice(words.length)], environment), output);
  }
  const lang = langIn(withLang(args, environment));
  const named = rest.slice(0, 2).filter((each) => !each.startsWith('-'));
  if (rest.includes('--help')) {
    output.tell(inLang(usage, lang));
    return 0;
  }
  if (named.length > 0) output.complain(`${inLang(unknown, lang)} ${named.join(' ')}\n`);
  output.complain(inLang(usage, lang));
  return wrongArguments;
}
