/** Case types the society has announced and not opened yet: opening one is removing its `coming`. */
import type { CaseType } from '../../model/preset.ts';
import { claimsTeam, distributionTeam, membershipTeam, repertoireTeam } from './teams.ts';

export const coming: readonly CaseType[] = [
  {
    id: 'adjustments',
    label: { en: 'Adjustments', fr: 'Ajustements' },
    summary: { en: 'Have a past payment recalculated', fr: 'Faire recalculer un paiement passé' },
    definition: {
      text: {
        en: 'Ask for the correction of royalties already paid, after a change to a work or to its shares.',
        fr: 'Demandez la correction de redevances déjà versées, à la suite d’un changement à une œuvre ou à ses parts.',
      },
      verified: { by: distributionTeam, on: '2026-06-08', until: '2027-06-08' },
    },
    synonyms: {
      en: ['adjustment', 'correction', 'recalculate', 'retroactive'],
      fr: ['ajustement', 'correction', 'recalcul', 'rétroactif'],
    },
    coming: true,
  },
  {
    id: 'estate-management',
    label: { en: 'Estate Management', fr: 'Gestion de succession' },
    summary: { en: 'After a member’s death', fr: 'À la suite du décès d’un membre' },
    definition: {
      text: {
        en: 'Settle a member’s account after their death: heirs, executors, and who is paid from then on.',
        fr: 'Réglez le compte d’un membre après son décès\u00a0: héritiers, liquidateurs, et qui reçoit les paiements par la suite.',
      },
      verified: { by: membershipTeam, on: '2026-01-19', until: '2027-01-19' },
    },
    synonyms: {
      en: ['estate', 'death', 'heir', 'will', 'executor', 'inheritance'],
      fr: ['succession', 'décès', 'héritier', 'testament', 'liquidateur', 'héritage'],
    },
    coming: true,
  },
  {
    id: 'catalogue-sale',
    label: { en: 'Catalogue Sale', fr: 'Vente de catalogue' },
    summary: { en: 'Works pass to a new owner', fr: 'Des œuvres changent de propriétaire' },
    definition: {
      text: {
        en: 'Tell us that a catalogue was sold, what it holds, and from which date the buyer is paid.',
        fr: 'Faites-nous savoir qu’un catalogue a été vendu, ce qu’il contient et à partir de quelle date l’acheteur est payé.',
      },
      verified: { by: repertoireTeam, on: '2026-02-02', until: '2027-02-02' },
    },
    synonyms: {
      en: ['sell catalogue', 'acquisition', 'purchase', 'transfer of works'],
      fr: ['vendre un catalogue', 'acquisition', 'achat', 'transfert d’œuvres'],
    },
    coming: true,
  },
  {
    id: 'privacy',
    label: { en: 'Privacy', fr: 'Confidentialité' },
    summary: { en: 'What we hold about you', fr: 'Ce que nous détenons à votre sujet' },
    definition: {
      text: {
        en: 'Ask to see, correct or delete the personal information that we hold about you.',
        fr: 'Demandez à voir, à corriger ou à supprimer les renseignements personnels que nous détenons à votre sujet.',
      },
      verified: { by: membershipTeam, on: '2026-01-19', until: '2027-01-19' },
    },
    synonyms: {
      en: ['personal information', 'access request', 'delete my information', 'confidentiality'],
      fr: ['renseignements personnels', 'demande d’accès', 'supprimer mes renseignements', 'vie privée'],
    },
    coming: true,
  },
  {
    id: 'rights-holder-merge',
    label: {
      en: 'Merging an “Unavailable Rights Holder” with a “Participant”',
      fr: 'Fusion d’un «\u00a0ayant droit non disponible\u00a0» avec un «\u00a0participant\u00a0»',
    },
    summary: { en: 'Two entries for the same person', fr: 'Deux inscriptions pour la même personne' },
    definition: {
      text: {
        en: 'Ask us to join an entry that stands for a rights holder we could not identify with the participant who it is.',
        fr: 'Demandez-nous de réunir l’inscription d’un ayant droit que nous n’avions pas pu reconnaître et celle du participant dont il s’agit.',
      },
      verified: { by: claimsTeam, on: '2026-08-24', until: '2027-08-24' },
    },
    synonyms: {
      en: ['merge', 'unknown rights holder', 'duplicate participant', 'unidentified'],
      fr: ['fusionner', 'ayant droit inconnu', 'participant en double', 'non identifié'],
    },
    coming: true,
  },
];
