/** The society's teams that verify definitions, by the name members see. */
import type { Words } from '../../model/words.ts';

export const agreementsTeam: Words = { en: 'Agreements', fr: 'Ententes' };
export const repertoireTeam: Words = { en: 'Repertoire', fr: 'Répertoire' };
export const membershipTeam: Words = { en: 'Member Services', fr: 'Services aux membres' };
export const financeTeam: Words = { en: 'Member Payments', fr: 'Paiements aux membres' };
export const distributionTeam: Words = { en: 'Distribution', fr: 'Répartition' };
export const internationalTeam: Words = { en: 'International Relations', fr: 'Relations internationales' };
export const claimsTeam: Words = { en: 'Claims and Conflicts', fr: 'Revendications et conflits' };
