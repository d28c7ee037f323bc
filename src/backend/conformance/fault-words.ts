/** What a reply's readers find wrong, in French too: what they say themselves is English, since a page has no room for both. */
import type { Fault } from '../../model/reading.ts';
import type { Words } from '../../model/words.ts';
import { joined, same } from './seen.ts';

/** Every sentence of theirs; what begins with “must be one of:” ends with the values themselves. */
const french: Readonly<Record<string, string>> = {
  'is missing': 'manque',
  'is not known here': 'n’est pas connu ici',
  'must be a text': 'doit être un texte',
  'must be a number': 'doit être un nombre',
  'must be true or false': 'doit être true ou false',
  'must be a list': 'doit être une liste',
  'must be an object': 'doit être un objet',
  'must be an id': 'doit être un identifiant',
  'must be an ISO 8601 date': 'doit être une date ISO\u00a08601',
  'must be zero or more': 'doit être zéro ou plus',
  'must be 1 to 5': 'doit être de 1 à 5',
  'must be a Blob': 'doit être un Blob',
  'must not be empty': 'ne doit pas être vide',
  'must hold `en` and `fr`': 'doit contenir `en` et `fr`',
  'must be one of: ': 'doit être l’un de ceux-ci\u00a0: ',
};

/** Undefined for what no reader says. */
export function inFrench(reason: string): string | undefined {
  const key = Object.keys(french).find((each) => (each.endsWith(' ') ? reason.startsWith(each) : reason === each));
  return key === undefined ? undefined : french[key]! + reason.slice(key.length);
}

const whole: Words = { en: 'reply', fr: 'réponse' };

/** `total: is missing` */
export const faultWords = ({ path, reason }: Fault): Words =>
  joined(path ? same(path) : whole, { en: reason, fr: inFrench(reason) ?? reason });
