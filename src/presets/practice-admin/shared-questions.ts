/** Questions that several categories ask in the same words, so that one answer serves them all. */
import type { Condition } from '../../model/condition.ts';
import type { Question, QuestionOf } from '../../model/question.ts';

const numberKind: QuestionOf<'choice'> = {
  id: 'number-kind',
  kind: 'choice',
  label: { en: 'Which number do you have?', fr: 'Quel numéro avez-vous?' },
  hint: { en: 'One is enough for us to find the file.', fr: 'Un seul suffit pour retrouver le dossier.' },
  options: [
    { id: 'invoice', label: { en: 'An invoice number', fr: 'Un numéro de facture' } },
    { id: 'order', label: { en: 'An order number', fr: 'Un numéro de commande' } },
    { id: 'reference', label: { en: 'A reference number', fr: 'Un numéro de référence' } },
  ],
  required: true,
};

const numbers: readonly QuestionOf<'text'>[] = [
  {
    id: 'invoice-number',
    kind: 'text',
    label: { en: 'Invoice number', fr: 'Numéro de facture' },
    hint: { en: 'At the top right of the invoice, like F-2026-01842.', fr: 'En haut à droite de la facture, comme F-2026-01842.' },
    maxLength: 40,
    required: true,
    when: { question: 'number-kind', is: 'invoice' },
  },
  {
    id: 'order-number',
    kind: 'text',
    label: { en: 'Order number', fr: 'Numéro de commande' },
    hint: { en: 'In the confirmation email, like CMD-204518.', fr: 'Dans le courriel de confirmation, comme CMD-204518.' },
    maxLength: 40,
    required: true,
    when: { question: 'number-kind', is: 'order' },
  },
  {
    id: 'reference-number',
    kind: 'text',
    label: { en: 'Reference number', fr: 'Numéro de référence' },
    hint: { en: 'From an earlier exchange with us.', fr: 'Il figure dans un échange précédent avec nous.' },
    maxLength: 40,
    required: true,
    when: { question: 'number-kind', is: 'reference' },
  },
];

/** Which number is at hand, then that number: always needed. */
export const oneNumber: readonly Question[] = [numberKind, ...numbers];

/** The same, where it is needed under a condition only. */
export const oneNumberWhen = (when: Condition): readonly Question[] => [{ ...numberKind, when }, ...numbers];

export const contractNumber: QuestionOf<'text'> = {
  id: 'contract-number',
  kind: 'text',
  label: { en: 'Contract number', fr: 'Numéro de contrat' },
  hint: { en: 'On the first page of the contract, like K-50713.', fr: 'À la première page du contrat, comme K-50713.' },
  maxLength: 40,
  required: true,
};
