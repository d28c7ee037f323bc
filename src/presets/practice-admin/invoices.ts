/** Categories about money: billing questions, and invoices that the practice disputes. */
import type { CaseType } from '../../model/preset.ts';
import { oneNumber, oneNumberWhen } from './shared-questions.ts';
import { billingTeam } from './teams.ts';

export const billing: CaseType = {
  id: 'billing',
  label: { en: 'Billing', fr: 'Facturation' },
  summary: { en: 'Payments, payment method, copies', fr: 'Paiements, mode de paiement, copies' },
  definition: {
    text: {
      en: 'A question about an invoice or a payment that you do not dispute: a payment that does not appear, another way of paying, a copy, a statement.',
      fr: 'Une question sur une facture ou un paiement que vous ne contestez pas\u00a0: un paiement qui ne paraît pas, un autre mode de paiement, une copie, un relevé.',
    },
    verified: { by: billingTeam, on: '2026-05-04', until: '2027-05-04' },
  },
  synonyms: {
    en: ['payment', 'direct debit', 'credit card', 'receipt', 'statement', 'copy of invoice'],
    fr: ['paiement', 'prélèvement', 'carte de crédit', 'reçu', 'relevé', 'copie de facture'],
  },
  questions: [
    {
      id: 'billing-topic',
      kind: 'choice',
      label: { en: 'What is it about?', fr: 'De quoi est-il question?' },
      options: [
        { id: 'payment', label: { en: 'A payment that does not appear', fr: 'Un paiement qui ne paraît pas' } },
        { id: 'method', label: { en: 'Another payment method', fr: 'Un autre mode de paiement' } },
        { id: 'copy', label: { en: 'A copy of an invoice', fr: 'La copie d’une facture' } },
        { id: 'statement', label: { en: 'A statement of account', fr: 'Un relevé de compte' } },
      ],
      required: true,
    },
    ...oneNumberWhen({ question: 'billing-topic', is: ['payment', 'copy'] }),
    {
      id: 'payment-date',
      kind: 'date',
      label: { en: 'Date of the payment', fr: 'Date du paiement' },
      max: 'today',
      required: true,
      when: { question: 'billing-topic', is: 'payment' },
    },
    {
      id: 'payment-amount',
      kind: 'amount',
      currency: 'CAD',
      label: { en: 'Amount paid', fr: 'Montant payé' },
      min: 0,
      required: true,
      when: { question: 'billing-topic', is: 'payment' },
    },
  ],
};

export const invoiceDispute: CaseType = {
  id: 'invoice-dispute',
  label: { en: 'Invoice Dispute', fr: 'Contestation de facture' },
  summary: { en: 'An invoice that you do not agree with', fr: 'Une facture avec laquelle vous n’êtes pas d’accord' },
  definition: {
    text: {
      en: 'You hold that an invoice, or a line of it, is wrong. Collection of the disputed amount stops until we have answered.',
      fr: 'Vous estimez qu’une facture, ou l’une de ses lignes, est erronée. Le recouvrement du montant contesté est suspendu jusqu’à notre réponse.',
    },
    verified: { by: billingTeam, on: '2026-05-04', until: '2027-05-04' },
  },
  synonyms: {
    en: ['wrong invoice', 'overcharged', 'double billing', 'refund', 'credit note'],
    fr: ['facture erronée', 'surfacturation', 'double facturation', 'remboursement', 'note de crédit'],
  },
  questions: [
    ...oneNumber,
    {
      id: 'dispute-reason',
      kind: 'choices',
      label: { en: 'What is wrong?', fr: 'Qu’est-ce qui est erroné?' },
      options: [
        { id: 'not-ordered', label: { en: 'We did not order it', fr: 'Nous ne l’avons pas commandé' } },
        { id: 'price', label: { en: 'The price', fr: 'Le prix' } },
        { id: 'quantity', label: { en: 'The quantity or number of users', fr: 'La quantité ou le nombre d’utilisateurs' } },
        { id: 'twice', label: { en: 'It was billed twice', fr: 'La facturation est en double' } },
        { id: 'tax', label: { en: 'The taxes', fr: 'Les taxes' } },
      ],
      required: true,
    },
    {
      id: 'disputed-amount',
      kind: 'amount',
      currency: 'CAD',
      label: { en: 'Amount disputed', fr: 'Montant contesté' },
      min: 0.01,
      required: true,
    },
    {
      id: 'invoice-date',
      kind: 'date',
      label: { en: 'Date of the invoice', fr: 'Date de la facture' },
      max: 'today',
    },
  ],
};
