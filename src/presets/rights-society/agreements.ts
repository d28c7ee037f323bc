/** Case type "Agreement Management": new publishing agreements, changes to them and their end. */
import type { CaseType } from '../../model/preset.ts';
import { effectiveDate, worksInScope, worksScope } from './shared-questions.ts';
import { agreementsTeam } from './teams.ts';

const newAgreement: CaseType = {
  id: 'new',
  label: { en: 'New', fr: 'Nouveau' },
  summary: { en: 'Put an agreement on file', fr: 'Verser une entente au dossier' },
  synonyms: {
    en: ['new agreement', 'sign a publisher', 'publishing deal', 'register an agreement', 'co-publishing'],
    fr: ['nouvelle entente', 'nouveau contrat', 'signer avec un éditeur', 'contrat d’édition', 'coédition'],
  },
  proof: {
    en: 'The agreement, signed by all parties',
    fr: 'L’entente signée par toutes les parties',
  },
  questions: [
    {
      id: 'assigned-share',
      kind: 'number',
      label: { en: 'Share assigned (%)', fr: 'Part cédée (%)' },
      hint: {
        en: 'The publisher’s share of the performing right under this agreement.',
        fr: 'La part du droit d’exécution qui revient à l’éditeur en vertu de cette entente.',
      },
      min: 0,
      max: 100,
      required: true,
      waivable: true,
    },
    {
      id: 'agreement-territory',
      kind: 'text',
      label: { en: 'Territory', fr: 'Territoire' },
      hint: { en: 'For example the world, or Canada only.', fr: 'Par exemple le monde, ou le Canada seulement.' },
      maxLength: 200,
      required: true,
      waivable: true,
    },
    worksScope,
    worksInScope,
  ],
};

const agreementNumber = {
  id: 'agreement-number',
  kind: 'text',
  label: { en: 'Agreement number', fr: 'Numéro de l’entente' },
  hint: {
    en: 'The number we gave the agreement, or your own reference.',
    fr: 'Le numéro que nous avons attribué à l’entente, ou votre propre référence.',
  },
  maxLength: 60,
  required: true,
  waivable: true,
} as const;

const modification: CaseType = {
  id: 'modification',
  label: { en: 'Modification', fr: 'Modification' },
  summary: { en: 'Change an agreement on file', fr: 'Modifier une entente au dossier' },
  synonyms: {
    en: ['amendment', 'change agreement', 'extension', 'renewal', 'change of share', 'assignment'],
    fr: ['avenant', 'modifier une entente', 'prolongation', 'renouvellement', 'changement de part', 'cession'],
  },
  proof: {
    en: 'The amendment, signed by all parties',
    fr: 'L’avenant signé par toutes les parties',
  },
  questions: [
    agreementNumber,
    {
      id: 'agreement-changes',
      kind: 'choices',
      label: { en: 'What changes?', fr: 'Qu’est-ce qui change?' },
      options: [
        { id: 'share', label: { en: 'Shares', fr: 'Les parts' } },
        { id: 'term', label: { en: 'Term or renewal', fr: 'La durée ou le renouvellement' } },
        { id: 'territory', label: { en: 'Territory', fr: 'Le territoire' } },
        { id: 'parties', label: { en: 'Parties', fr: 'Les parties' } },
        { id: 'works', label: { en: 'Works covered', fr: 'Les œuvres couvertes' } },
        { id: 'other', label: { en: 'Something else', fr: 'Autre chose' } },
      ],
      required: true,
    },
    {
      id: 'agreement-change-detail',
      kind: 'long-text',
      label: { en: 'The agreement before and after', fr: 'L’entente avant et après' },
      hint: {
        en: 'What it says now and what it should say.',
        fr: 'Ce qu’elle dit maintenant et ce qu’elle devrait dire.',
      },
      maxLength: 2000,
      required: true,
      waivable: true,
    },
  ],
};

const termination: CaseType = {
  id: 'termination',
  label: { en: 'Termination', fr: 'Résiliation' },
  summary: { en: 'End an agreement on file', fr: 'Mettre fin à une entente au dossier' },
  synonyms: {
    en: ['end agreement', 'cancel agreement', 'reversion', 'leave a publisher', 'rights return', 'expiry'],
    fr: ['fin d’entente', 'annuler une entente', 'rétrocession', 'quitter un éditeur', 'retour des droits', 'échéance'],
  },
  questions: [
    agreementNumber,
    {
      id: 'termination-reason',
      kind: 'choice',
      label: { en: 'Why does the agreement end?', fr: 'Pourquoi l’entente prend-elle fin?' },
      options: [
        { id: 'expired', label: { en: 'Its term is over', fr: 'Elle est arrivée à échéance' } },
        { id: 'mutual', label: { en: 'The parties agree to end it', fr: 'Les parties conviennent d’y mettre fin' } },
        { id: 'reversion', label: { en: 'The rights return to the author', fr: 'Les droits reviennent à l’auteur' } },
        { id: 'judgment', label: { en: 'A court decided', fr: 'Un tribunal en a décidé' } },
        { id: 'other', label: { en: 'Another reason', fr: 'Une autre raison' } },
      ],
      required: true,
    },
    {
      id: 'termination-reason-other',
      kind: 'text',
      label: { en: 'Which reason?', fr: 'Quelle raison?' },
      maxLength: 300,
      required: true,
      when: { question: 'termination-reason', is: 'other' },
    },
    {
      id: 'collection-after-end',
      kind: 'choice',
      label: {
        en: 'Does the publisher keep collecting after that date?',
        fr: 'L’éditeur continue-t-il de percevoir après cette date?',
      },
      options: [
        { id: 'no', label: { en: 'No', fr: 'Non' } },
        { id: 'earlier-uses', label: { en: 'Yes, for earlier uses', fr: 'Oui, pour les utilisations antérieures' } },
        { id: 'unsure', label: { en: 'I do not know', fr: 'Je ne sais pas' } },
      ],
      required: true,
    },
  ],
};

export const agreements: CaseType = {
  id: 'agreement-management',
  label: { en: 'Agreement Management', fr: 'Ententes' },
  summary: { en: 'Publishing and administration agreements', fr: 'Ententes d’édition et de gestion' },
  definition: {
    text: {
      en: 'Everything about an agreement that decides who is paid for your works: publishing, co-publishing, sub-publishing or administration.',
      fr: 'Tout ce qui touche une entente qui détermine à qui vos œuvres sont payées\u00a0: édition, coédition, sous-édition ou gestion.',
    },
    verified: { by: agreementsTeam, on: '2026-03-16', until: '2027-03-16' },
  },
  synonyms: {
    en: ['contract', 'publishing agreement', 'administration agreement', 'sub-publisher', 'publisher'],
    fr: ['contrat', 'entente d’édition', 'entente de gestion', 'sous-éditeur', 'éditeur'],
  },
  questions: [
    {
      id: 'agreement-kind',
      kind: 'choice',
      label: { en: 'Kind of agreement', fr: 'Sorte d’entente' },
      options: [
        { id: 'publishing', label: { en: 'Publishing or co-publishing', fr: 'Édition ou coédition' } },
        { id: 'administration', label: { en: 'Administration', fr: 'Gestion' } },
        { id: 'sub-publishing', label: { en: 'Sub-publishing', fr: 'Sous-édition' } },
        { id: 'unsure', label: { en: 'Another kind, or I do not know', fr: 'Une autre sorte, ou je ne sais pas' } },
      ],
      required: true,
    },
    {
      id: 'agreement-parties',
      kind: 'rows',
      label: { en: 'Other parties to the agreement', fr: 'Autres parties à l’entente' },
      hint: {
        en: 'Names as they stand in the agreement. The IPI number has 9 to 11 digits.',
        fr: 'Les noms tels qu’ils figurent dans l’entente. Le numéro IPI compte de 9 à 11 chiffres.',
      },
      rowLabel: { en: 'party', fr: 'partie' },
      columns: [
        { id: 'name', label: { en: 'Name', fr: 'Nom' }, required: true },
        { id: 'ipi', label: { en: 'IPI number', fr: 'Numéro IPI' }, format: 'ipi' },
      ],
      maxRows: 50,
      required: true,
      waivable: true,
    },
    effectiveDate,
  ],
  children: [
    {
      id: 'agreement-maintenance',
      label: { en: 'Agreement Maintenance', fr: 'Maintenance des ententes' },
      summary: { en: 'Add, change or end an agreement', fr: 'Ajouter une entente, la modifier ou y mettre fin' },
      definition: {
        text: {
          en: 'Ask us to put a new agreement on file, to change one that is there, or to record that one has ended. Payments follow the agreement from its effective date on.',
          fr: 'Demandez-nous de verser une nouvelle entente au dossier, d’en modifier une ou de noter qu’elle a pris fin. Les paiements suivent l’entente à partir de sa date de prise d’effet.',
        },
        verified: { by: agreementsTeam, on: '2026-03-16', until: '2027-03-16' },
      },
      synonyms: {
        en: ['agreement', 'contract change', 'publisher change'],
        fr: ['entente', 'changement de contrat', 'changement d’éditeur'],
      },
      children: [newAgreement, modification, termination],
    },
  ],
};
