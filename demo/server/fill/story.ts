/** One believable case as it went: what was asked, what was answered, and how it ended. */
import type { Preset } from '../../../src/model/preset.ts';
import type { CaseStatus, ShownType } from '../../../src/model/case.ts';
import { nodesAlong } from '../../../src/model/taxonomy.ts';
import { inLang, type HomeLang } from '../../../src/model/words.ts';
import type { Draw } from './draw.ts';
import { cities, countries, people, platforms, programmes, publishers, stations, titleNames, venues } from './names.ts';
import { answers, details, openings, replies, requests, wishes } from './phrases.ts';
import { themes, type Theme } from './subjects.ts';

export type Ending = 'untouched' | 'answered' | 'asked' | Exclude<CaseStatus, 'active'>;

export interface StoryMessage {
  readonly kind: 'asked' | 'answered' | 'replied';
  readonly text: string;
  readonly at: Date;
}

export interface Story {
  readonly lang: HomeLang;
  readonly path: readonly ShownType[];
  readonly subject: string;
  readonly description: string;
  readonly openedAt: Date;
  readonly endedAt: Date;
  readonly messages: readonly StoryMessage[];
}

const hour = 3_600_000;
const french = 0.7;
const longestMatter = 30 * 24 * hour;

/** Names that stay the same through one case. */
function namesFor(lang: HomeLang, openedAt: Date, draw: Draw): Readonly<Record<string, string>> {
  const before = new Date(openedAt.getTime() - draw.number(400) * 24 * hour);
  const title = (): string => `${draw.of(titleNames.heads[lang])} ${draw.of(titleNames.tails[lang])}`;
  return {
    work: title(),
    other: title(),
    station: draw.of(stations),
    city: draw.of(cities),
    venue: draw.of(venues),
    country: draw.of(countries[lang]),
    programme: draw.of(programmes[lang]),
    platform: draw.of(platforms),
    person: draw.of(people),
    publisher: draw.of(publishers),
    year: String(before.getUTCFullYear()),
    quarter: before.toLocaleDateString(`${lang}-CA`, { month: 'long', year: 'numeric', timeZone: 'UTC' }),
    number: `E-${1_000 + draw.number(9_000)}`,
    amount: String(20 + draw.number(980)),
  };
}

function told(phrase: string, names: Readonly<Record<string, string>>, lang: HomeLang): string {
  const text = phrase.replace(/\{(\w+)\}/g, (_, name: string) => names[name] ?? '');
  return lang === 'en'
    ? text
    : text.replace(/(^|\s)de (?=[AÂEÉIOÔUŒ]|Hé|avril|août|octobre)/g, '$1d’').replace(/(\d) (?=\$)/g, '$1\u00a0');
}

const phrasesOf = (ending: Ending, draw: Draw): readonly StoryMessage['kind'][] => {
  if (ending === 'untouched') return [];
  if (ending === 'asked' || ending === 'answered') return [ending];
  const length = draw.part();
  if (length < 0.55) return [];
  return length < 0.88 ? ['answered'] : ['asked', 'replied', 'answered'];
};

/** Moments between two others, in order. */
function momentsBetween(from: Date, to: Date, count: number, draw: Draw): readonly Date[] {
  const parts = Array.from({ length: count }, () => draw.part()).sort((a, b) => a - b);
  return parts.map((part) => new Date(from.getTime() + part * (to.getTime() - from.getTime())));
}

export function storyOf(openedAt: Date, ending: Ending, now: Date, preset: Preset, draw: Draw): Story {
  const lang: HomeLang = draw.happens(french) ? 'fr' : 'en';
  const { path, field, subjects }: Theme = draw.weighted(themes);
  const names = namesFor(lang, openedAt, draw);
  const say = (phrase: string): string => told(phrase, names, lang);
  const wordings = { asked: requests[lang], answered: answers[field][lang], replied: replies[lang] };
  const due = openedAt.getTime() + hour + draw.part() ** 2 * longestMatter;
  // What would end in the future has ended some time since, not all of it this very moment.
  const latest = due < now.getTime() ? due : openedAt.getTime() + draw.part() * (now.getTime() - openedAt.getTime());
  const kinds = phrasesOf(ending, draw);
  const moments = momentsBetween(openedAt, new Date(latest), kinds.length, draw);
  const closed = ending === 'resolved' || ending === 'cancelled';
  return {
    lang,
    path: nodesAlong(preset, path).map(({ id, label }) => ({ id, label: inLang(label, lang) })),
    subject: say(draw.of(subjects[lang])),
    description: [openings[field], details, wishes].map((phrases) => say(draw.of(phrases[lang]))).filter(Boolean).join(' '),
    openedAt,
    endedAt: closed ? new Date(latest) : (moments.at(-1) ?? openedAt),
    messages: kinds.map((kind, index) => ({ kind, text: say(draw.of(wordings[kind])), at: moments[index]! })),
  };
}
