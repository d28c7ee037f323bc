/** Seeded cases of the publisher's account, which two members represent. */
import { camille, morgan } from './people.ts';
import type { SeedCase } from './seed-case.ts';

const account = 'editions-boreal';

const catalogue = `titre;auteur;part cédée
Feux de rive;Camille Roy;50
Marée basse;Camille Roy;50
Le dernier traversier;Morgan Tremblay;50
`;

const broadcasts = `date;titre;émission
4 juillet;Feux de rive;Le quai du matin
19 juillet;Marée basse;Le quai du matin
2 août;Le dernier traversier;Fin de journée
`;

export const borealCases: readonly SeedCase[] = [
  {
    account,
    openedBy: { member: camille.id },
    daysAgo: 34,
    lang: 'fr',
    path: ['royalty-inquiry', 'domestic', 'radio'],
    subject: 'Exécutions à la radio absentes du relevé',
    description:
      'Trois de nos œuvres ont joué tout l’été à la radio communautaire de Rimouski, mais le relevé n’en montre aucune trace.',
    answers: {
      'royalty-concern': { value: 'not-paid', text: 'Des redevances n’ont pas été payées' },
      station: { value: 'Radio du Fleuve', text: 'Radio du Fleuve' },
    },
    since: [
      {
        daysAgo: 29,
        answer:
          'Bonjour, la station vient de nous remettre ses listes de l’été. Les trois œuvres y figurent et seront payées avec la prochaine répartition.',
        lang: 'fr',
      },
      {
        daysAgo: 28,
        reply: 'Merci! Voici aussi la liste que la station nous avait donnée, avec la date de chaque diffusion.',
        by: camille.id,
        lang: 'fr',
        files: [{ name: 'diffusions-été.csv', type: 'text/csv', content: broadcasts }],
      },
      { daysAgo: 28, readBy: morgan.id },
      { daysAgo: 21, status: 'resolved' },
      {
        daysAgo: 20,
        rating: { stars: 5, comment: 'Réponse claire, et les trois œuvres ont bien été payées.' },
        by: camille.id,
      },
      { daysAgo: 20, readBy: camille.id },
    ],
  },
  {
    account,
    openedBy: { member: morgan.id },
    daysAgo: 27,
    lang: 'fr',
    path: ['conflicts', 'conflict-notification'],
    subject: 'Parts revendiquées en trop sur «\u00a0Le dernier traversier\u00a0»',
    description: 'Un autre éditeur déclare 75\u00a0% de cette œuvre alors que notre entente nous en réserve la moitié.',
    answers: {
      works: { value: [{ title: 'Le dernier traversier', 'work-number': '', iswc: '' }], text: 'Le dernier traversier' },
      'claimed-share': { value: '50', text: '50' },
      'other-party-share': { value: '75', text: '75' },
    },
    since: [
      { daysAgo: 24, readBy: camille.id },
      {
        daysAgo: 2,
        answer:
          'Pouvez-vous nous envoyer la page signée de l’entente qui indique les parts? L’autre éditeur a déjà fourni la sienne.',
        lang: 'fr',
        asks: true,
      },
    ],
  },
  {
    account,
    openedBy: { caller: 'Camille Roy' },
    daysAgo: 19,
    lang: 'en',
    path: ['royalty-inquiry', 'international', 'av'],
    subject: 'Film shown in France and Belgium, nothing received',
    description:
      'Caller says that “North of the Strait” was broadcast twice in France and once in Belgium last spring. No cue sheet was sent by the producer.',
    since: [
      {
        daysAgo: 16,
        answer:
          'We asked both sister societies for their broadcast logs. They usually take four to six weeks to reply. What they look for is explained here: https://boreale.example/en/broadcast-logs',
        lang: 'en',
      },
      { daysAgo: 15, readBy: camille.id },
    ],
  },
  {
    account,
    openedBy: { member: camille.id },
    daysAgo: 12,
    lang: 'fr',
    path: ['agreement-management', 'agreement-maintenance', 'new'],
    subject: 'Nouvelle entente de coédition pour trois œuvres',
    description: 'Les œuvres et les parts cédées sont dans le fichier joint.',
    waiver: 'document',
    answers: { 'agreement-kind': { value: 'publishing', text: 'Édition ou coédition' } },
    files: [{ name: 'œuvres-coédition.csv', type: 'text/csv', content: catalogue }],
  },
  {
    account,
    openedBy: { member: morgan.id },
    daysAgo: 6,
    lang: 'en',
    path: ['support-request', 'support', 'cwr'],
    subject: 'CWR file rejected without a reason',
    description: 'The acknowledgement file came back empty.',
    answers: {
      'support-need': { value: 'problem', text: 'Something does not work' },
      'cwr-file': { value: 'CW260012EDB_SOC.V21', text: 'CW260012EDB_SOC.V21' },
    },
    comments: 'Found it: the file was cut short on our side. Please cancel this case.',
    since: [{ daysAgo: 5, status: 'cancelled' }],
  },
  {
    account,
    openedBy: { member: camille.id },
    daysAgo: 3,
    lang: 'en',
    path: ['repertoire-management', 'iswc-request'],
    subject: 'ISWC needed for two works before a release',
    description: 'The distributor will not take the album without them.',
    answers: {
      'works-without-iswc': {
        value: [
          { title: 'Slack Water', creators: 'Camille Roy', 'work-number': '', isrc: '' },
          { title: 'Lantern Keeper', creators: 'Camille Roy, Morgan Tremblay', 'work-number': '', isrc: '' },
        ],
        text: 'Slack Water, Camille Roy\nLantern Keeper, Camille Roy, Morgan Tremblay',
      },
      'iswc-reason': { value: 'release', text: 'A release' },
    },
  },
];
