/** The language that a command speaks: the one it is asked for, else the one of the terminal. */

type Environment = Readonly<Record<string, string | undefined>>;

/** As terminals tell it, `fr_CA.UTF-8`; the first that is set decides. */
const langOf = ({ LC_ALL, LC_MESSAGES, LANG }: Environment): string => (/^fr\b|^fr_/i.test(LC_ALL || LC_MESSAGES || LANG || '') ? 'fr' : 'en');

const asked = /^--lang(?:=(.*))?$/;

/** Found before the arguments are read, so that what is wrong with them is said in it too. */
export function langIn(args: readonly string[]): string {
  const at = args.findIndex((each) => asked.test(each));
  return at < 0 ? 'en' : (asked.exec(args[at]!)![1] ?? args[at + 1] ?? 'en');
}

/** The same arguments, with the terminal's language where they ask for none. */
export const withLang = (args: readonly string[], environment: Environment): readonly string[] =>
  args.some((each) => asked.test(each)) ? args : ['--lang', langOf(environment), ...args];

/** The language asked for before the name of the command, apart from the rest. */
export function langFirst(args: readonly string[]): { readonly asked: readonly string[]; readonly rest: readonly string[] } {
  const found = asked.exec(args[0] ?? '');
  const count = !found ? 0 : found[1] === undefined ? 2 : 1;
  return { asked: args.slice(0, count), rest: args.slice(count) };
}
