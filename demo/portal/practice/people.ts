/** Whom the demo can be seen as: the address asks for one by `as`, and the server signs them in. */
import type { Session } from '../../../src/model/case.ts';
import type { PracticeWord } from './words.ts';

export interface Person {
  /** In the address. */
  readonly as: string;
  readonly is: PracticeWord;
  /** Where no server answers; the server has the same people. */
  readonly session: Session;
}

export const people: readonly [Person, ...Person[]] = [
  {
    as: 'noemie',
    is: 'adminOfThree',
    session: {
      member: 'user-31ac',
      name: 'Noémie Lavoie',
      roles: ['user', 'admin'],
      accounts: [
        { id: 'clinique-du-parc', name: 'Clinique du Parc', number: 'K-10482', manager: 'Maude Gélinas' },
        { id: 'cabinet-riverain', name: 'Cabinet dentaire Riverain', number: 'K-11907', manager: 'Maude Gélinas' },
        { id: 'harbour-family', name: 'Harbour Family Practice', number: 'K-12035' },
      ],
    },
  },
  {
    as: 'sami',
    is: 'adminOfOne',
    session: {
      member: 'user-77e0',
      name: 'Sami Haddad',
      roles: ['user', 'admin'],
      accounts: [{ id: 'physio-quatre-saisons', name: 'Physio Quatre Saisons', number: 'K-10966' }],
    },
  },
  {
    as: 'jo',
    is: 'noAdmin',
    session: {
      member: 'user-c85f',
      name: 'Jo Fournier',
      roles: ['user'],
      accounts: [{ id: 'clinique-du-parc', name: 'Clinique du Parc', number: 'K-10482', manager: 'Maude Gélinas' }],
    },
  },
];

export const personAsked = (): Person =>
  people.find(({ as }) => as === new URLSearchParams(location.search).get('as')) ?? people[0];
