/** Case type "Administration/Account Assistance": what a practice's administrator settles with the vendor. */
import type { CaseType } from '../../model/preset.ts';
import { cancellation, contracts, dataProtection } from './agreements.ts';
import { billing, invoiceDispute } from './invoices.ts';
import { licences, orders } from './purchases.ts';
import { practiceDetails, training } from './practice.ts';
import { customerTeam } from './teams.ts';

export const administration: CaseType = {
  id: 'administration',
  label: { en: 'Administration/Account Assistance', fr: 'Assistance administrative' },
  summary: { en: 'Invoices, contracts, licences, orders', fr: 'Factures, contrats, licences, commandes' },
  definition: {
    text: {
      en: 'Everything about your practice as a customer: its invoices and contracts, its licences and orders, its details with us. Open to users with the administrator role.',
      fr: 'Tout ce qui touche votre cabinet comme client\u00a0: ses factures et ses contrats, ses licences et ses commandes, ses coordonnées chez nous. Réservé aux utilisateurs qui ont le rôle d’administrateur.',
    },
    verified: { by: customerTeam, on: '2026-04-20', until: '2027-04-20' },
    link: {
      label: { en: 'What an administrator can ask for', fr: 'Ce qu’un administrateur peut demander' },
      url: { en: 'https://orvea.example/en/administrators', fr: 'https://orvea.example/fr/administrateurs' },
    },
  },
  synonyms: {
    en: ['administrative request', 'customer account', 'admin help', 'accounting'],
    fr: ['demande administrative', 'dossier client', 'gestion du cabinet', 'comptabilité'],
  },
  roles: ['admin'],
  children: [billing, invoiceDispute, contracts, licences, orders, practiceDetails, dataProtection, training, cancellation],
};
