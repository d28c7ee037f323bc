/** Stories as the cases of a fresh browser database: dated back from now, and told in the words of a preset. */
import type { CaseDetail, CaseEvent, Message, SubmittedAnswer } from '../../src/model/case.ts';
import type { Preset } from '../../src/model/preset.ts';
import { questionsAt, type Path } from '../../src/model/taxonomy.ts';
import { inLang, type HomeLang } from '../../src/model/words.ts';
import { shownPath } from './shown-path.ts';

export const HOUR = 60 * 60_000;
export const DAY = 24 * HOUR;

interface Line {
  readonly from: Message['from'];
  readonly author: string;
  /** Milliseconds ago. */
  readonly ago: number;
  readonly text: string;
}

/** What happened beside the opening and the messages. */
interface Step extends Omit<CaseEvent, 'at'> {
  /** Milliseconds ago. */
  readonly ago: number;
}

export interface Story extends Partial<Pick<CaseDetail, 'status' | 'origin' | 'waiting' | 'unread' | 'comments' | 'waiver' | 'rating'>> {
  readonly account: string;
  readonly lang: HomeLang;
  readonly subject: string;
  readonly path: Path;
  /** Whoever opened it; absent: whoever is signed in. */
  readonly by?: string;
  readonly ago: number;
  readonly description: string;
  /** Question id → what was answered, in words. */
  readonly answers?: Readonly<Record<string, string>>;
  readonly thread?: readonly Line[];
  readonly steps?: readonly Step[];
}

/** `me`: the name of whoever is signed in. */
export const seeded = (stories: readonly Story[], preset: Preset, now: number, me: string): readonly CaseDetail[] => {
  const year = new Date(now).getFullYear();
  const oldestFirst = stories.toSorted((one, other) => other.ago - one.ago);
  return oldestFirst.map((story, place) => seedCase(story, preset, now, me, `C-${year}-${String(place + 1).padStart(5, '0')}`));
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

function seedCase(story: Story, preset: Preset, now: number, me: string, reference: string): CaseDetail {
  const at = (ago: number): string => new Date(now - ago).toISOString();
  const { lang, thread = [], by = me } = story;
  const timeline = timelineOf(story, by);
  return {
    id: reference.toLowerCase(),
    reference,
    account: story.account,
    lang,
    subject: story.subject,
    path: shownPath(preset, story.path, lang),
    status: story.status ?? 'active',
    origin: story.origin ?? 'portal',
    openedBy: by,
    mine: by === me,
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
    messages: thread.map(({ ago, ...line }, place) => ({ ...line, lang, id: `${reference}-${place + 1}`, at: at(ago) })),
  };
}

/** Labels and kinds as the preset asks them, so that a seeded case reads like a submitted one. */
const answersOf = ({ path, answers = {}, lang }: Story, preset: Preset): readonly SubmittedAnswer[] =>
  questionsAt(preset, path)
    .filter(({ id }) => id in answers)
    .map(({ id, label, kind }) => ({ id, label: inLang(label, lang), kind, text: answers[id] ?? '', sensitive: false }));
