/** An account's cases: page by page, and as a whole. */
import type { CaseFilter } from '../../model/case-list.ts';
import type { Parameter, Paths } from './document.ts';
import { overview, page } from './examples.ts';
import { json, shared } from './parameters.ts';
import { refusing } from './refusals.ts';
import { id, oneOf, said, text, type Schema } from './schema.ts';

const asked = (name: string, schema: Schema, description: Parameter['description']): Parameter => ({ name, in: 'query', description, schema });

const filters: { readonly [K in keyof Required<CaseFilter>]: Omit<Parameter, 'name' | 'in'> } = {
  status: {
    schema: oneOf(['active', 'resolved', 'cancelled', 'waiting']),
    description: said('`waiting`: active, and the staff wait for the member.', '`waiting`\u00a0: actif, et le personnel attend le membre.'),
  },
  type: {
    schema: text(),
    description: said('Ids from the top of the taxonomy, joined by `/`; stands for everything below it too.', 'Identifiants depuis le sommet de la taxonomie, joints par `/`; vaut aussi pour tout ce qui est en dessous.'),
  },
  openedBy: { schema: text(), description: said('As the overview’s `openers` name them.', 'Tel que le nomment les `openers` de la vue d’ensemble.') },
  origin: { schema: oneOf(['portal', 'phone']), description: said('How it was opened.', 'Mode d’ouverture.') },
  search: {
    schema: text(),
    description: said(
      'Words of a reference, subject or message. Each must be there, or begin one that is, accents and case aside. Any text is a search; none is an error.',
      'Mots d’une référence, d’un sujet ou d’un message. Chacun doit y figurer, ou en commencer un, sans égard aux accents ni à la casse. Tout texte est une recherche; aucun n’est une erreur.',
    ),
  },
  sort: { schema: oneOf(['updated', 'opened', 'reference', 'subject']), description: said('`updated` when absent.', '`updated` par défaut.') },
  order: { schema: oneOf(['asc', 'desc']), description: said('`desc` when absent, save for `subject`.', '`desc` par défaut, sauf pour `subject`.') },
};

const rows: Schema = text(undefined, { pattern: '^\\d{1,9}$' });

export const listPaths: Paths = {
  '/cases': {
    get: {
      operationId: 'listCases',
      tags: ['list'],
      summary: said('A page of an account’s cases', 'Une page des cas d’un compte'),
      description: said(
        'Without a filter, all of them, newest change first. A page is continued by its `next`, with the same filter: pages that follow each other repeat no case and leave out none that stayed in its place meanwhile, whatever is written. So a cursor names a place in the order (the sort key and the id), never a row number.',
        'Sans filtre, tous, la modification la plus récente d’abord. Une page se poursuit par son `next`, avec le même filtre\u00a0: les pages qui se suivent ne répètent aucun cas et n’en omettent aucun qui soit resté à sa place, quoi qu’il s’écrive. Un curseur nomme donc un endroit dans l’ordre (la clé de tri et l’identifiant), jamais un numéro de ligne.',
      ),
      parameters: [
        shared('Account'),
        ...Object.entries(filters).map(([name, { schema, description }]) => asked(name, schema, description)),
        asked('cursor', id(), said('`next` of a former page of the same filter: the rows after that page.', '`next` d’une page précédente du même filtre\u00a0: les lignes qui suivent.')),
        asked('skip', rows, said(
          'Rows to pass over, from the cursor or the top. A server that cannot leaves `skipped` out of its reply.',
          'Lignes à sauter, depuis le curseur ou le début. Un serveur qui ne le peut pas omet `skipped` de sa réponse.',
        )),
        asked('limit', { ...rows, pattern: '^(?!0+$)\\d{1,9}$' }, said('Rows at most; you may give fewer, and 50 is a good default.', 'Nombre maximal de lignes; vous pouvez en donner moins, et 50 est une bonne valeur par défaut.')),
      ],
      responses: {
        200: { description: said('The page.', 'La page.'), content: json('CasePage', page) },
        ...refusing('malformed', 'not-found'),
      },
    },
  },
  '/overview': {
    get: {
      operationId: 'readOverview',
      tags: ['list'],
      summary: said('An account’s cases counted', 'Les cas d’un compte, dénombrés'),
      description: said('Without this address the list has no counts, and no choices of type and opener.', 'Sans cette adresse, la liste n’a ni nombres, ni choix de type et d’auteur.'),
      'x-capability': 'readOverview',
      parameters: [shared('Account')],
      responses: {
        200: { description: said('The overview.', 'La vue d’ensemble.'), content: json('CaseOverview', overview) },
        ...refusing('not-found'),
      },
    },
  },
};
