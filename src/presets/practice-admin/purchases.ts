/** Categories about what a practice uses and buys: licences for its users, orders and hardware. */
import type { CaseType } from '../../model/preset.ts';
import { oneNumber } from './shared-questions.ts';
import { customerTeam, ordersTeam } from './teams.ts';

export const licences: CaseType = {
  id: 'licences',
  label: { en: 'Licences & Users', fr: 'Licences et utilisateurs' },
  summary: { en: 'Adding, removing, reassigning seats', fr: 'Ajouter, retirer ou réattribuer des places' },
  definition: {
    text: {
      en: 'How many people of the practice may use the software, and who they are. New seats are billed from the day they open.',
      fr: 'Le nombre de personnes du cabinet qui peuvent utiliser le logiciel, et leur identité. Les nouvelles places sont facturées dès leur ouverture.',
    },
    verified: { by: customerTeam, on: '2026-06-08', until: '2027-06-08' },
  },
  synonyms: {
    en: ['seat', 'new user', 'new colleague', 'subscription users', 'access rights'],
    fr: ['place', 'nouvel utilisateur', 'nouvelle collègue', 'abonnés', 'droits d’accès'],
  },
  questions: [
    {
      id: 'licence-change',
      kind: 'choice',
      label: { en: 'What should change?', fr: 'Que faut-il changer?' },
      options: [
        { id: 'add', label: { en: 'Add licences', fr: 'Ajouter des licences' } },
        { id: 'remove', label: { en: 'Remove licences', fr: 'Retirer des licences' } },
        { id: 'reassign', label: { en: 'Reassign a licence', fr: 'Réattribuer une licence' } },
        { id: 'role', label: { en: 'Change a user’s role', fr: 'Changer le rôle d’un utilisateur' } },
      ],
      required: true,
    },
    {
      id: 'licence-count',
      kind: 'number',
      label: { en: 'Number of licences', fr: 'Nombre de licences' },
      min: 1,
      max: 500,
      integer: true,
      required: true,
      when: { question: 'licence-change', is: ['add', 'remove'] },
    },
    {
      id: 'licence-users',
      kind: 'rows',
      label: { en: 'Users concerned', fr: 'Utilisateurs visés' },
      rowLabel: { en: 'user', fr: 'utilisateur' },
      columns: [
        { id: 'name', label: { en: 'Name', fr: 'Nom' }, required: true },
        { id: 'email', label: { en: 'Work email', fr: 'Courriel professionnel' }, required: true },
        { id: 'role', label: { en: 'Role', fr: 'Rôle' } },
      ],
      maxRows: 100,
      required: true,
      when: { question: 'licence-change', is: ['add', 'reassign', 'role'] },
    },
    {
      id: 'licence-date',
      kind: 'date',
      label: { en: 'Wanted from', fr: 'À compter du' },
      min: 'today',
    },
  ],
};

export const orders: CaseType = {
  id: 'orders',
  label: { en: 'Orders & Hardware', fr: 'Commandes et matériel' },
  summary: { en: 'Deliveries, card readers, returns', fr: 'Livraisons, lecteurs de cartes, retours' },
  definition: {
    text: {
      en: 'What you ordered from us, from card readers to label printers: where it is, what was wrong on arrival, how to return it.',
      fr: 'Ce que vous nous avez commandé, du lecteur de cartes à l’imprimante d’étiquettes\u00a0: où se trouve l’envoi, ce qui n’allait pas à l’arrivée, comment le retourner.',
    },
    verified: { by: ordersTeam, on: '2026-03-23', until: '2027-03-23' },
  },
  synonyms: {
    en: ['delivery', 'shipping', 'card reader', 'printer', 'return', 'warranty'],
    fr: ['livraison', 'expédition', 'lecteur de cartes', 'imprimante', 'retour', 'garantie'],
  },
  questions: [
    ...oneNumber,
    {
      id: 'order-problem',
      kind: 'choice',
      label: { en: 'What is it about?', fr: 'De quoi est-il question?' },
      options: [
        { id: 'late', label: { en: 'It has not arrived', fr: 'Rien n’est arrivé' } },
        { id: 'wrong', label: { en: 'A wrong or missing item', fr: 'Un article erroné ou manquant' } },
        { id: 'faulty', label: { en: 'A faulty item', fr: 'Un article défectueux' } },
        { id: 'return', label: { en: 'A return', fr: 'Un retour' } },
      ],
      required: true,
    },
    {
      id: 'order-items',
      kind: 'text',
      label: { en: 'Items concerned', fr: 'Articles visés' },
      hint: { en: 'With the serial number of a device.', fr: 'Avec le numéro de série d’un appareil.' },
      maxLength: 300,
      required: true,
      when: { question: 'order-problem', is: ['wrong', 'faulty', 'return'] },
    },
  ],
};
