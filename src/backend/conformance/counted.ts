/** So many of a thing, in the number that each language counts in: French has nothing in the singular, English in the plural. */
import type { Words } from '../../model/words.ts';
import { both } from './seen.ts';

const rules = { en: new Intl.PluralRules('en'), fr: new Intl.PluralRules('fr') } as const;

/** `23 checks` */
export const counted = (count: number, one: Words, several: Words): Words =>
  both((lang) => `${count} ${(rules[lang].select(count) === 'one' ? one : several)[lang]}`);
