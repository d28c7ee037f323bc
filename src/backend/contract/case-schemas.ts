/** Cases as lists and the stream tell them. */
import type { CaseNews, CaseOpener, CaseOverview, CasePage } from '../../model/case-list.ts';
import type { CaseSummary, ShownType } from '../../model/case.ts';
import { count, filledList, flag, id, list, of, oneOf, said, shape, text, type Schema } from './schema.ts';

export const summaryProperties: { readonly [K in keyof Required<CaseSummary>]: Schema } = {
  id: id(said('As the addresses below `/cases` name it; not shown.', 'Tel que le nomment les adresses sous `/cases`; non affiché.')),
  reference: text(said('What a person quotes on the phone.', 'Ce que l’on cite au téléphone.')),
  subject: text(),
  path: list(of('ShownType'), said('From the top of the taxonomy.', 'Depuis le sommet de la taxonomie.')),
  status: oneOf(['active', 'resolved', 'cancelled']),
  origin: oneOf(['portal', 'phone'], said(
    'How it was opened: by a member on a page, or by your staff for whoever called.',
    'Mode d’ouverture\u00a0: par un membre dans une page, ou par votre personnel à la suite d’un appel.',
  )),
  openedBy: text(said('By name.', 'Par son nom.')),
  mine: flag(said('Whether the signed-in member opened it.', 'Indique si le membre en session l’a ouvert.')),
  openedAt: of('Moment'),
  updatedAt: of('Moment', said('Of its last message or change.', 'Moment du dernier message ou de la dernière modification.')),
  waiting: flag(said('Staff asked something and wait for the member.', 'Le personnel a posé une question et attend le membre.')),
  unread: flag(said('Something happened that this member has not read yet.', 'Quelque chose s’est produit que ce membre n’a pas encore lu.')),
};

/** A list is narrowed by the ids of a path: here they are never empty. */
const namedType: Schema = { allOf: [of('ShownType'), { properties: { id: id() } }] };

export const caseSchemas: Readonly<Record<string, Schema>> = {
  ShownType: shape<ShownType>(
    said('A step of the chosen type, with its label as it was shown.', 'Une étape du type choisi, avec son libellé tel qu’il a été affiché.'),
    { id: text(), label: text() },
    {},
  ),
  CaseSummary: shape<CaseSummary>(said('A row of a list.', 'Une ligne de liste.'), summaryProperties, {}),
  CasePage: shape<CasePage>(
    said(
      'One page of a list. Pages that follow each other by cursor leave out no case and repeat none.',
      'Une page de liste. Les pages qui se suivent par curseur n’omettent et ne répètent aucun cas.',
    ),
    {
      cases: list(of('CaseSummary')),
      total: count(said('How many cases the filter lets through, on this page or not.', 'Le nombre de cas que le filtre retient, sur cette page ou ailleurs.')),
      next: id(said('Cursor of the following page; absent on the last.', 'Curseur de la page suivante; absent de la dernière.')),
      skipped: count(said(
        'Rows passed over as asked by `skip`; absent where none were.',
        'Les lignes sautées à la demande de `skip`; absent s’il n’y en a pas.',
      )),
    },
    { next: 1, skipped: 1 },
  ),
  CaseOpener: shape<CaseOpener>(
    said('Someone who opened cases of the account.', 'Une personne qui a ouvert des cas du compte.'),
    {
      id: id(said('What `openedBy` takes.', 'Ce que prend `openedBy`.')),
      name: text(),
      mine: flag(said('The signed-in member.', 'Le membre en session.')),
      count: count(),
    },
    {},
  ),
  CaseOverview: shape<CaseOverview>(
    said('An account’s cases as a whole, whatever the filter.', 'L’ensemble des cas d’un compte, sans égard au filtre.'),
    {
      counts: shape<CaseOverview['counts']>(undefined, { active: count(), resolved: count(), cancelled: count() }, {}),
      unread: count(said('Cases that hold something the member has not read.', 'Les cas qui renferment un élément que le membre n’a pas lu.')),
      waiting: shape<CaseOverview['waiting']>(
        said('Those in which the staff wait for the member: how many, and the latest few.', 'Ceux où le personnel attend le membre\u00a0: leur nombre et les plus récents.'),
        { total: count(), cases: list(of('CaseSummary')) },
        {},
      ),
      types: list(
        shape<CaseOverview['types'][number]>(undefined, { path: filledList(namedType, said('From the top of the taxonomy.', 'Depuis le sommet de la taxonomie.')), count: count() }, {}),
        said('The types that occur, most frequent first.', 'Les types présents, du plus au moins fréquent.'),
      ),
      openers: list(of('CaseOpener'), said('Who opened the cases, most cases first.', 'Les personnes qui ont ouvert les cas, de la plus à la moins active.')),
    },
    {},
  ),
  CaseNews: shape<CaseNews>(
    said('Something happened to a case of the account; what, is read afresh.', 'Quelque chose est arrivé à un cas du compte; le détail se relit.'),
    {
      case: id(said('Id of the case.', 'Identifiant du cas.')),
      kind: oneOf(['opened', 'message', 'status', 'read'], said(
        '`read`: the signed-in member read it, on this screen or another.',
        '`read`\u00a0: le membre en session l’a lu, sur cet écran ou un autre.',
      )),
    },
    {},
  ),
};
