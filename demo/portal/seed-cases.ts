/** What a fresh browser database holds: a signed-in member and the cases of a few believable weeks, all invented. */
import type { CaseDetail, Session } from '../../src/model/case.ts';
import type { Preset } from '../../src/model/preset.ts';
import { DAY, HOUR, seeded, type Story } from './seeded.ts';

export const browserSession: Session = {
  member: 'member-5f1c',
  name: 'Camille Roy',
  accounts: [
    { id: 'editions-boreal', name: 'Éditions Boréal inc.', number: '0048213', manager: 'Line Gagnon' },
    { id: 'camille-roy', name: 'Camille Roy', number: '0117740' },
    { id: 'studio-nordique', name: 'Studio Nordique', number: '0093356', manager: 'Étienne Morin' },
  ],
  roles: ['representative', 'admin'],
};

const STORIES: readonly Story[] = [
  {
    account: 'editions-boreal',
    lang: 'fr',
    subject: 'Redevances manquantes, radio en ligne',
    path: ['royalty-inquiry', 'domestic', 'internet'],
    ago: 3 * HOUR,
    description: 'Le relevé du dernier trimestre ne montre rien pour la radio en ligne, alors que deux titres y tournent chaque semaine.',
    answers: { works: 'Neige d’avril; La traversée', 'online-service': 'Radio Boréale en ligne' },
    steps: [{ kind: 'viewed', ago: 2 * HOUR, by: 'Line Gagnon', side: 'staff' }],
  },
  {
    account: 'editions-boreal',
    lang: 'fr',
    subject: 'Précision demandée : dates de diffusion',
    path: ['repertoire-management', 'repertoire-maintenance'],
    by: 'Morgan Tremblay',
    origin: 'phone',
    waiting: true,
    unread: true,
    ago: 4 * DAY,
    description: 'Deux diffusions de « Neige d’avril » ne figurent pas au relevé.',
    thread: [
      {
        from: 'staff',
        author: 'Line Gagnon',
        ago: 2 * HOUR,
        text: 'Bonjour, pouvez-vous préciser les dates de diffusion? Un relevé du diffuseur aiderait. Ce qu’il doit contenir est expliqué ici : https://boreale.example/fr/releves-de-diffusion',
      },
    ],
  },
  {
    account: 'editions-boreal',
    lang: 'en',
    subject: 'Agreement with Harbour Music Publishing',
    path: ['agreement-management', 'agreement-maintenance', 'new'],
    by: 'Morgan Tremblay',
    ago: 9 * DAY,
    unread: true,
    description: 'New co-publishing agreement from January on. The signed copy follows by your secure channel.',
    thread: [
      { from: 'staff', author: 'Agreements team', ago: 1 * DAY, text: 'Thank you. The agreement is with our reviewers; expect two weeks.' },
    ],
    steps: [{ kind: 'viewed', ago: 8 * DAY, by: 'Line Gagnon', side: 'staff' }],
  },
  {
    account: 'editions-boreal',
    lang: 'fr',
    subject: 'Opposition au paiement, chèque égaré',
    path: ['profile-management', 'financial-update', 'stop-payment'],
    status: 'resolved',
    ago: 26 * DAY,
    description: 'Le chèque du dernier trimestre n’est jamais arrivé.',
    answers: { 'payment-reference': 'CH-20418', 'payment-amount': '1 204,18 $' },
    thread: [
      {
        from: 'staff',
        author: 'Équipe Paiements',
        ago: 20 * DAY,
        text: 'Le chèque est annulé. Un virement de 1 204,18 $ vous a été envoyé aujourd’hui.',
      },
      { from: 'member', author: browserSession.name, ago: 19 * DAY, text: 'Le virement est arrivé ce matin. Merci!' },
    ],
    rating: { stars: 5, comment: 'Réglé en quelques jours, sans un seul appel.' },
    steps: [
      { kind: 'viewed', ago: 25 * DAY, by: 'Équipe Paiements', side: 'staff' },
      { kind: 'resolved', ago: 19 * DAY - 2 * HOUR, by: 'Équipe Paiements', side: 'staff' },
      { kind: 'rated', ago: 18 * DAY, by: browserSession.name, side: 'member' },
    ],
  },
  {
    account: 'editions-boreal',
    lang: 'fr',
    subject: 'Accès au portail pour une nouvelle collègue',
    path: ['support-request', 'support', 'portal'],
    status: 'cancelled',
    ago: 40 * DAY,
    description: 'Une collègue se joint à nous lundi et devra suivre nos cas.',
    steps: [
      { kind: 'cancelled', ago: 39 * DAY, by: browserSession.name, side: 'member', reason: 'L’accès a été accordé entre-temps.' },
    ],
  },
  {
    account: 'camille-roy',
    lang: 'fr',
    subject: 'Concert au parc des Îles, liste de chansons',
    path: ['royalty-inquiry', 'domestic', 'concerts'],
    ago: 6 * DAY,
    waiver: 'Voir description',
    description: 'Le concert du 12 ne figure pas à mon relevé. Douze chansons, toutes les miennes, dans l’ordre du disque.',
  },
  {
    account: 'camille-roy',
    lang: 'fr',
    subject: 'Conflit sur « Petite lumière »',
    path: ['conflicts', 'conflict-notification'],
    waiting: true,
    unread: true,
    ago: 12 * DAY,
    description: 'Un autre membre réclame la moitié de l’œuvre. J’en suis seule autrice.',
    thread: [
      {
        from: 'staff',
        author: 'Équipe Répertoire',
        ago: 30 * HOUR,
        text: 'Avez-vous une maquette datée ou un contrat qui montre votre part?',
      },
    ],
  },
  {
    account: 'studio-nordique',
    lang: 'en',
    subject: 'ISWC for six documentary cues',
    path: ['repertoire-management', 'iswc-request'],
    ago: 2 * DAY,
    waiver: 'See attached document',
    description: 'The broadcaster asks for the numbers before the end of the month.',
  },
];

export const seedCases = (preset: Preset, now: number): readonly CaseDetail[] => seeded(STORIES, preset, now, browserSession.name);
