/** Case type "Profile Management": the member's own record, from names to the end of the membership. */
import type { CaseType } from '../../model/preset.ts';
import { memberTermination } from './member-termination.ts';
import { financialUpdate } from './profile-financial.ts';
import { businessOwner, nameChange, paymentNameChange } from './profile-names.ts';
import { sinUpdate } from './profile-tax-number.ts';
import { usRepresentative } from './profile-us-representative.ts';
import { membershipTeam } from './teams.ts';

const profileUpdate: CaseType = {
  id: 'profile-update',
  label: { en: 'Profile Update', fr: 'Mises à jour de profil' },
  summary: { en: 'Names, owners, SIN, U.S. representative', fr: 'Noms, propriétaires, NAS, représentant américain' },
  definition: {
    text: {
      en: 'A change to who you are on file: your name, the name on payments, the owners of a business, your tax number, or who represents you in the United States.',
      fr: 'Un changement à votre identité au dossier\u00a0: votre nom, le nom sur les paiements, les propriétaires d’une entreprise, votre numéro fiscal ou votre représentant aux États-Unis.',
    },
    verified: { by: membershipTeam, on: '2026-01-19', until: '2027-01-19' },
  },
  synonyms: {
    en: ['personal details', 'account change', 'identity', 'my record'],
    fr: ['coordonnées', 'changement au compte', 'identité', 'mon dossier'],
  },
  children: [businessOwner, nameChange, paymentNameChange, sinUpdate, usRepresentative],
};

export const profile: CaseType = {
  id: 'profile-management',
  label: { en: 'Profile Management', fr: 'Gestion de profil' },
  summary: { en: 'Your record, payments and membership', fr: 'Votre dossier, vos paiements et votre adhésion' },
  definition: {
    text: {
      en: 'Changes to your member record: who you are, how you are paid, who represents you, and whether you stay a member.',
      fr: 'Les changements à votre dossier de membre\u00a0: qui vous êtes, comment vos redevances vous sont versées, qui vous représente et si vous restez membre.',
    },
    verified: { by: membershipTeam, on: '2026-01-19', until: '2027-01-19' },
  },
  synonyms: {
    en: ['account', 'profile', 'member record', 'my details'],
    fr: ['compte', 'profil', 'dossier de membre', 'mes renseignements'],
  },
  children: [financialUpdate, profileUpdate, memberTermination],
};
