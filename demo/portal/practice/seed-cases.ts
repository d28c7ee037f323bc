/** What a fresh browser database holds for the vendor's customers: a few cases of the last weeks, all invented. */
import type { CaseDetail, Message, SubmittedAnswer } from '../../../src/model/case.ts';
import type { Preset } from '../../../src/model/preset.ts';
import { questionsAt, type Path } from '../../../src/model/taxonomy.ts';
import { inLang, type Lang } from '../../../src/model/words.ts';
import { shownPath } from '../shown-path.ts';

const hour = 60 * 60 * 1000;
const day = 24 * hour;

interface Story {
  readonly account: string;
  readonly by: string;
  readonly lang: Lang;
  readonly path: Path;
  readonly subject: string;
  readonly description: string;
  /** Question id → what was answered, in words. */
  readonly answers: Readonly<Record<string, string>>;
  /** Milliseconds ago. */
  readonly ago: number;
  /** What support wrote last; it waits for an answer where it asks. */
  readonly written?: { readonly text: string; readonly ago: number; readonly asks?: boolean };
}

const stories: readonly Story[] = [
  {
    account: 'harbour-family',
    by: 'Noémie Lavoie',
    lang: 'en',
    path: ['administration', 'data-protection'],
    subject: 'Data-processing agreement for our new site',
    description: 'The second site opens in January and needs its own agreement.',
    answers: { 'data-need': 'Sign the data-processing agreement', 'privacy-officer': 'Dr. Alan Pryce' },
    ago: 20 * day,
    written: { text: 'The agreement is on its way to Dr. Pryce for signature.', ago: 18 * day },
  },
  {
    account: 'physio-quatre-saisons',
    by: 'Sami Haddad',
    lang: 'fr',
    path: ['administration', 'training'],
    subject: 'Formation pour la nouvelle facturation des actes',
    description: 'Une heure suffirait, de préférence le matin.',
    answers: { 'training-place': 'En ligne', 'training-people': '4' },
    ago: 15 * day,
    written: { text: 'Nous vous proposons mardi prochain à 9\u00a0h. Cela convient-il?', ago: 9 * hour, asks: true },
  },
  {
    account: 'clinique-du-parc',
    by: 'Noémie Lavoie',
    lang: 'fr',
    path: ['administration', 'invoice-dispute'],
    subject: 'Quinze licences facturées, douze utilisées',
    description: 'Trois licences de l’accueil ont été retirées en août, mais la facture du trimestre les compte encore.',
    answers: {
      'number-kind': 'Un numéro de facture',
      'invoice-number': 'F-2026-01733',
      'dispute-reason': 'La quantité ou le nombre d’utilisateurs',
      'disputed-amount': '261,00\u00a0$',
    },
    ago: 6 * day,
    written: { text: 'Merci. Avez-vous la confirmation du retrait, ou la date à laquelle il a été demandé?', ago: 2 * day, asks: true },
  },
  {
    account: 'clinique-du-parc',
    by: 'Jo Fournier',
    lang: 'fr',
    path: ['technical', 'portal-access'],
    subject: 'Le code de connexion n’arrive plus',
    description: 'Depuis le changement de téléphone de l’accueil.',
    answers: { 'access-problem': 'Le code n’arrive pas' },
    ago: 3 * day,
  },
];

const support = 'Rosalie Nantel';

/** Dates are counted back from `now`; types and labels are in the words of `preset`. */
export const seedCases = (preset: Preset, now: number): readonly CaseDetail[] =>
  stories.map((story, place) => seedCase(story, preset, now, `C-${new Date(now).getFullYear()}-${String(place + 1).padStart(5, '0')}`));

function seedCase(story: Story, preset: Preset, now: number, reference: string): CaseDetail {
  const { account, by, lang, path, subject, description, ago, written } = story;
  const at = (since: number): string => new Date(now - since).toISOString();
  const message: readonly Message[] = written
    ? [{ id: `${reference}-1`, from: 'staff', author: support, at: at(written.ago), text: written.text, lang }]
    : [];
  const waiting = written?.asks ?? false;
  return {
    id: reference.toLowerCase(),
    reference,
    account,
    lang,
    subject,
    path: shownPath(preset, path, lang),
    status: 'active',
    origin: 'portal',
    openedBy: by,
    mine: false,
    openedAt: at(ago),
    updatedAt: at(written?.ago ?? ago),
    waiting,
    unread: written !== undefined,
    answers: answersOf(story, preset),
    description,
    comments: '',
    files: [],
    messages: message,
    events: [
      { kind: 'opened', at: at(ago), by, side: 'member' },
      ...message.map((each) => ({ kind: waiting ? ('asked' as const) : ('answered' as const), at: each.at, by: support, side: 'staff' as const })),
    ],
  };
}

/** Labels and kinds as the preset asks them, so that a seeded case reads like a submitted one. */
const answersOf = ({ path, answers, lang }: Story, preset: Preset): readonly SubmittedAnswer[] =>
  questionsAt(preset, path)
    .filter(({ id }) => id in answers)
    .map(({ id, label, kind }) => ({ id, label: inLang(label, lang), kind, text: answers[id] ?? '', sensitive: false }));
