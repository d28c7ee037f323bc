/** Parameters and headers that several addresses share. */
import type { Content, Header, Parameter, Reference } from './document.ts';
import { id, of, oneOf, said, text, type Schema } from './schema.ts';

export const sharedParameters: Readonly<Record<string, Parameter>> = {
  AcceptLanguage: {
    name: 'Accept-Language',
    in: 'header',
    description: said('The member’s language: `detail` of a refusal is written in it.', 'La langue du membre\u00a0: le `detail` d’un refus y est rédigé.'),
    schema: text(),
  },
  Account: {
    name: 'account',
    in: 'query',
    required: true,
    description: said('One of the session’s accounts; any other is 404.', 'L’un des comptes de la session; tout autre donne 404.'),
    schema: id(),
  },
  CaseId: {
    name: 'id',
    in: 'path',
    required: true,
    description: said('Id of the case, percent-encoded.', 'Identifiant du cas, encodé en pourcentage.'),
    schema: id(),
  },
  IdempotencyKey: {
    name: 'Idempotency-Key',
    in: 'header',
    required: true,
    description: said(
      'Made once per intent, and sent again with every repetition of it. It belongs to this member: another’s same key is another key.',
      'Créée une fois par intention et renvoyée à chaque répétition. Elle appartient à ce membre\u00a0: la même clé d’un autre est une autre clé.',
    ),
    schema: text(undefined, { pattern: '^[!-~]{8,200}$' }),
  },
};

export const shared = (name: string): Reference => ({ $ref: `#/components/parameters/${name}` });

export const json = (schema: string, value: unknown): Readonly<Record<string, Content>> => ({
  'application/json': { schema: of(schema), examples: { example: { value } } },
});

export const versionTag: Header = {
  description: said('The `version` in quotation marks, a strong tag: `If-Match` takes it.', 'La `version` entre guillemets droits, une étiquette forte\u00a0: `If-Match` la prend.'),
  required: true,
  schema: text(undefined, { pattern: '^"[!#-~]+"$' }),
};

/** Of what a request changes. */
export const versionNamed: Parameter = {
  name: 'If-Match',
  in: 'header',
  required: true,
  description: said(
    'The version that the member has in view, as a strong tag; several may be named. Characters that a tag cannot hold are percent-encoded. Weak tags and `*` match nothing.',
    'La version que le membre a sous les yeux, en étiquette forte; plusieurs sont possibles. Les caractères qu’une étiquette ne peut contenir sont encodés en pourcentage. Les étiquettes faibles et `*` ne correspondent à rien.',
  ),
  schema: text(undefined, { pattern: '^"[!#-~]*"' }),
};

const tusVersion: Schema = oneOf(['1.0.0']);

export const tusResumable: Header = {
  description: said('The version of tus that is spoken.', 'La version de tus qui est parlée.'),
  required: true,
  schema: tusVersion,
};

export const speaksTus: Parameter = {
  ...tusResumable,
  name: 'Tus-Resumable',
  in: 'header',
  description: said('The version of tus that the request speaks.', 'La version de tus que parle la demande.'),
};
