/** The language that a command speaks: the one it is asked for, else the one of the terminal. */
import { inLang, type Words } from '../../src/model/words.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** As terminals tell it, `fr_CA.UTF-8`; the first that is set decides. */
const langOf = ({ LC_ALL, LC_MESSAGES, LANG }: Environment): string => (/^fr\b|^fr_/i.test(LC_ALL || LC_MESSAGES || LANG || '') ? 'fr' : 'en');

const asked = /^--lang(?:=(.*))?$/;
const spoken = /^(?:en|fr)$/;

const wrong: Words = { en: '--lang is en or fr', fr: '--lang vaut en ou fr' };
const instead: Words = { en: ', not {lang}.', fr: ', et non {lang}.' };

/** What follows `--lang`: undefined where nothing does. */
function toldIn(args: readonly string[], at: number): string | undefined {
  const next = args[at + 1];
  return asked.exec(args[at]!)![1] ?? (next?.startsWith('-') ? undefined : next);
}

/** Found before the arguments are read, so that what is wrong with them is said in it too. */
export function langIn(args: readonly string[]): string {
  const at = args.findIndex((each) => asked.test(each));
  return at < 0 ? 'en' : (toldIn(args, at) ?? 'en');
}

/** What is wrong with the language asked for, in the one of the terminal. */
export function langFault(args: readonly string[], environment: Environment): string | undefined {
  const at = args.findIndex((each, index) => asked.test(each) && !spoken.test(toldIn(args, index) ?? ''));
  if (at < 0) return undefined;
  const lang = langOf(environment);
  const told = toldIn(args, at);
  return inLang(wrong, lang) + (told ? inLang(instead, lang).replace('{lang}', told) : '.');
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
