/** What is wrong with the arguments of a command, in both languages: told from the options that it has. */
import type { ParseArgsConfig } from 'node:util';
import type { Words } from '../../src/model/words.ts';
import { nearest } from '../../src/presets/nearest.ts';

const beside: Words = {
  en: 'Something stands beside the options, and belongs to none: a value with spaces is put between quotation marks.',
  fr: 'Quelque chose se trouve à côté des options sans appartenir à aucune\u00a0: une valeur avec des espaces se met entre guillemets droits.',
};
const valued = (option: string): Words => ({ en: `${option} takes no value.`, fr: `${option} ne prend pas de valeur.` });
const valueless = (option: string): Words => ({
  en: `${option}: its value is missing; one that begins with a hyphen is written ${option}=-…`,
  fr: `${option}\u00a0: sa valeur manque; celle qui commence par un trait d’union s’écrit ${option}=-…`,
});
const unknown = (option: string, meant: string | undefined): Words => ({
  en: `${option} is no option of this command.${meant ? ` Did you mean --${meant}?` : ''}`,
  fr: `${option} n’est pas une option de cette commande.${meant ? ` Vouliez-vous dire --${meant}?` : ''}`,
});

/** `error`: as `parseArgs` throws it. No value is printed back: it may be a secret. */
export function misread(error: unknown, options: NonNullable<ParseArgsConfig['options']>): Words {
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === 'ERR_PARSE_ARGS_UNEXPECTED_POSITIONAL') return beside;
  const option = /-{1,2}[\w-]+/.exec(message)?.[0] ?? '';
  const known = options[option.replace(/^-+/, '')];
  if (!known) return unknown(option, nearest(option, Object.keys(options)));
  return known.type === 'boolean' ? valued(option) : valueless(option);
}
