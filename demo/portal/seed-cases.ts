/** What a fresh browser database holds: a signed-in member and the cases of a few believable weeks, all invented. */
import type { CaseDetail, CaseEvent, Message, Session, SubmittedAnswer } from '../../src/model/case.ts';
import type { Preset } from '../../src/model/preset.ts';
import { questionsAt, type Path } from '../../src/model/taxonomy.ts';
import { inLang, type HomeLang } from '../../src/model/words.ts';
import { shownPath } from './shown-path.ts';

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

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

interface Line {
  readonly from: Message['from'];
  readonly author: string;
  /** Milliseconds ago. */
  readonly ago: number;
  readonly text: string;
  readonly lang?: HomeLang;
}

/** What happened beside the opening and the messages. */
interface Step extends Omit<CaseEvent, 'at'> {
  /** Milliseconds ago. */
  readonly ago: number;
}

interface Story extends Partial<Pick<CaseDetail, 'status' | 'origin' | 'waiting' | 'unread' | 'comments' | 'waiver' | 'rating'>> {
  readonly account: string;
  readonly lang: HomeLang;
  readonly subject: string;
  readonly path: Path;
  readonly by?: string;
  readonly ago: number;
  readonly description: string;
  /** Question id → what was answered, in words. */
  readonly answers?: Readonly<Record<string, string>>;
  readonly thread?: readonly Line[];
  readonly steps?: readonly Step[];
}

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
        lang: 'fr',
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
      { from: 'staff', author: 'Agreements team', ago: 1 * DAY, lang: 'en', text: 'Thank you. The agreement is with our reviewers; expect two weeks.' },
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
        lang: 'fr',
        text: 'Le chèque est annulé. Un virement de 1 204,18 $ vous a été envoyé aujourd’hui.',
      },
      { from: 'member', author: browserSession.name, ago: 19 * DAY, lang: 'fr', text: 'Le virement est arrivé ce matin. Merci!' },
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
        lang: 'fr',
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

/** The cases, their dates counted back from `now`, their types in the words of `preset`. */
export const seedCases = (preset: Preset, now: number): readonly CaseDetail[] => {
  const year = new Date(now).getFullYear();
  const oldestFirst = STORIES.toSorted((one, other) => other.ago - one.ago);
  return oldestFirst.map((story, place) => seedCase(story, preset, now, `C-${year}-${String(place + 1).padStart(5, '0')}`));
};

/** Oldest first: its opening, its messages, and what happened beside them. */
function timelineOf({ ago, waiting, thread = [], steps = [] }: Story, by: string): readonly Step[] {
  const lastAsked = waiting ? thread.findLast(({ from }) => from === 'staff') : undefined;
  const written = thread.map((line): Step => {
    const kind = line === lastAsked ? 'asked' : line.from === 'staff' ? 'answered' : 'replied';
    return { kind, ago: line.ago, by: line.author, side: line.from };
  });
  const opened: Step = { kind: 'opened', ago, by, side: 'member' };
  return [opened, ...written, ...steps].sort((one, other) => other.ago - one.ago);
}

function seedCase(story: Story, preset: Preset, now: number, reference: string): CaseDetail {
  const at = (ago: number): string => new Date(now - ago).toISOString();
  const thread = story.thread ?? [];
  const by = story.by ?? browserSession.name;
  const timeline = timelineOf(story, by);
  return {
    id: reference.toLowerCase(),
    reference,
    account: story.account,
    lang: story.lang,
    subject: story.subject,
    path: shownPath(preset, story.path, story.lang),
    status: story.status ?? 'active',
    origin: story.origin ?? 'portal',
    openedBy: by,
    mine: by === browserSession.name,
    openedAt: at(story.ago),
    // That staff looked at it changes nothing.
    updatedAt: at(Math.min(...timeline.filter(({ kind }) => kind !== 'viewed').map(({ ago }) => ago))),
    waiting: story.waiting ?? false,
    unread: story.unread ?? false,
    answers: answersOf(story, preset),
    waiver: story.waiver,
    description: story.description,
    comments: story.comments ?? '',
    files: [],
    events: timeline.map(({ ago, ...event }) => ({ ...event, at: at(ago) })),
    rating: story.rating,
    messages: thread.map(({ ago, ...line }, place) => ({ ...line, id: `${reference}-${place + 1}`, at: at(ago) })),
  };
}

/** Labels and kinds as the preset asks them, so that a seeded case reads like a submitted one. */
const answersOf = ({ path, answers = {}, lang }: Story, preset: Preset): readonly SubmittedAnswer[] =>
  questionsAt(preset, path)
    .filter(({ id }) => id in answers)
    .map(({ id, label, kind }) => ({ id, label: inLang(label, lang), kind, text: answers[id] ?? '', sensitive: false }));
