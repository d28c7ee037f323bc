/** The vendor's teams that verify definitions, by the name customers see. */
import type { Words } from '../../model/words.ts';

export const billingTeam: Words = { en: 'Billing', fr: 'Facturation' };
export const contractsTeam: Words = { en: 'Contracts', fr: 'Contrats' };
export const ordersTeam: Words = { en: 'Orders and Logistics', fr: 'Commandes et logistique' };
export const privacyTeam: Words = { en: 'Data Protection', fr: 'Protection des données' };
export const customerTeam: Words = { en: 'Customer Success', fr: 'Accompagnement des clients' };
export const technicalTeam: Words = { en: 'Technical Support', fr: 'Soutien technique' };
