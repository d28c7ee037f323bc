/** The rights society's people and accounts. Every name is made up; the tokens are public. */
import type { Account } from '../../../src/model/case.ts';
import type { SeedMember, SeedPeople } from './seed-people.ts';

export const accounts: readonly Account[] = [
  { id: 'editions-boreal', name: 'Éditions Boréal inc.', number: '0048213', manager: 'Line Gagnon' },
  { id: 'camille-roy', name: 'Camille Roy', number: '0117740' },
  { id: 'studio-nordique', name: 'Studio Nordique', number: '0093356', manager: 'Étienne Morin' },
  { id: 'northlight-songs', name: 'Northlight Songs', number: '0105528' },
];

export const camille: SeedMember = {
  id: 'member-5f1c',
  name: 'Camille Roy',
  roles: ['representative', 'admin'],
  token: 'camille',
  accounts: ['editions-boreal', 'camille-roy', 'studio-nordique'],
};

export const morgan: SeedMember = {
  id: 'member-8d20',
  name: 'Morgan Tremblay',
  roles: ['representative'],
  token: 'morgan',
  accounts: ['editions-boreal'],
};

export const alex: SeedMember = {
  id: 'member-b473',
  name: 'Alex Chen',
  roles: ['representative'],
  token: 'alex',
  accounts: ['northlight-songs'],
};

export const members: readonly SeedMember[] = [camille, morgan, alex];

/** Who signs the staff desk's answers. */
export const deskSignature = 'Nadia Benali';

export const boreal: SeedPeople = { accounts, members, deskSignature };
