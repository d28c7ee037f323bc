/** The health-software vendor's customers: practices, and the people who work there. Every name is made up. */
import type { SeedMember, SeedPeople } from './seed-people.ts';

/** Administrator of three practices, who therefore chooses one for each case. */
export const noemie: SeedMember = {
  id: 'user-31ac',
  name: 'Noémie Lavoie',
  roles: ['user', 'admin'],
  token: 'noemie',
  accounts: ['clinique-du-parc', 'cabinet-riverain', 'harbour-family'],
};

/** Administrator of one practice, who is never asked which. */
export const sami: SeedMember = {
  id: 'user-77e0',
  name: 'Sami Haddad',
  roles: ['user', 'admin'],
  token: 'sami',
  accounts: ['physio-quatre-saisons'],
};

/** Works at a practice without administering it. */
export const jo: SeedMember = {
  id: 'user-c85f',
  name: 'Jo Fournier',
  roles: ['user'],
  token: 'jo',
  accounts: ['clinique-du-parc'],
};

export const practice: SeedPeople = {
  accounts: [
    { id: 'clinique-du-parc', name: 'Clinique du Parc', number: 'K-10482', manager: 'Maude Gélinas' },
    { id: 'cabinet-riverain', name: 'Cabinet dentaire Riverain', number: 'K-11907', manager: 'Maude Gélinas' },
    { id: 'harbour-family', name: 'Harbour Family Practice', number: 'K-12035' },
    { id: 'physio-quatre-saisons', name: 'Physio Quatre Saisons', number: 'K-10966' },
  ],
  members: [noemie, sami, jo],
  deskSignature: 'Rosalie Nantel',
};
