/** Who is signed in and what they may act for, as the contract shows it. */
import type { Account, Session } from '../../model/case.ts';
import { id, list, of, said, shape, text, type Schema } from './schema.ts';

export const sessionSchemas: Readonly<Record<string, Schema>> = {
  Account: shape<Account>(
    said('An account that the member may act for.', 'Un compte au nom duquel le membre peut agir.'),
    {
      id: id(said('As the other addresses name it.', 'Tel que le nomment les autres adresses.')),
      name: text(),
      number: text(said('The society’s number of the account, shown beside the name.', 'Le numéro que la société donne au compte, affiché près du nom.')),
      manager: text(said(
        'Whom the society tells of every case of the account; named to the member.',
        'La personne que la société avise de chaque cas du compte; son nom est montré au membre.',
      )),
    },
    { number: 1, manager: 1 },
  ),
  Session: shape<Session>(
    said('Who is signed in, and what they may act for.', 'La personne en session et les comptes au nom desquels elle peut agir.'),
    {
      member: text(said(
        'Your pseudonymous reference of the person: no name, no mail address. It stands in every confirmation.',
        'Votre référence pseudonyme de la personne\u00a0: ni nom, ni courriel. Elle figure dans chaque confirmation.',
      )),
      name: text(said('As the person is greeted.', 'Le nom par lequel on s’adresse à la personne.')),
      accounts: list(of('Account'), said(
        'In the order in which they are offered. May be empty: then there is nothing to open or follow.',
        'Dans l’ordre où ils sont proposés. La liste peut être vide\u00a0: il n’y a alors rien à ouvrir ni à suivre.',
      )),
      roles: list(text(), said('Yours to name; a preset may offer case types to some of them only.', 'À vous de les nommer; un préréglage peut n’offrir des types de cas qu’à certains.')),
      capabilities: list(text(), said(
        'Which of the optional addresses stand: the values of `x-capability`. Absent: all of them. Names that the widget does not know are passed over.',
        'Les adresses facultatives qui existent\u00a0: les valeurs de `x-capability`. En son absence, toutes existent. Les noms que le module ne connaît pas sont ignorés.',
      )),
    },
    { capabilities: 1 },
  ),
};
