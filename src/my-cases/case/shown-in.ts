/** What was submitted, in the reader's language wherever the preset's words are those that were shown. */
import { answerText } from '../../locale/answer-text.ts';
import { formatMoney } from '../../locale/format-units.ts';
import { formatDate, formatNumber } from '../../locale/format.ts';
import { isPeriod, type Answer, type Row } from '../../model/answer.ts';
import type { CaseDetail, ShownType, SubmittedAnswer } from '../../model/case.ts';
import { formatIdentifier } from '../../model/identifier.ts';
import type { Preset } from '../../model/preset.ts';
import type { Question, QuestionOf } from '../../model/question.ts';
import { allQuestions } from '../../model/taxonomy.ts';
import { inLang, isLang, type Lang, type Words } from '../../model/words.ts';
import { typeWords } from '../list/type-words.ts';

/** A text, and whether it is in the reader's language now; else it is as it was shown. */
export interface Shown {
  readonly text: string;
  readonly translated: boolean;
}

export interface ShownTable {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

export interface ShownAnswer {
  readonly label: Shown;
  readonly words: Shown;
  /** Instead of `words`, for an answer in rows. */
  readonly table?: ShownTable;
  readonly sensitive: boolean;
}

const asShown = (text: string): Shown => ({ text, translated: false });

/** Words that a preset no longer has stand as they were shown. */
const wordsIn = (words: Words | undefined, shown: string, lang: Lang): Shown =>
  words && Object.values(words).includes(shown) ? { text: inLang(words, lang), translated: true } : asShown(shown);

export function pathIn(path: readonly ShownType[], preset: Preset | undefined, lang: Lang): readonly Shown[] {
  return typeWords(path, preset, lang).map((text, depth) => ({ text, translated: text !== path[depth]?.label }));
}

export function waiverIn(waiver: string, preset: Preset | undefined, lang: Lang): Shown {
  const notes = preset?.waivers ? [preset.waivers.document.note, preset.waivers.description.note] : [];
  return wordsIn(notes.find((note) => Object.values(note).includes(waiver)), waiver, lang);
}

export function answersIn({ answers, lang: written }: CaseDetail, preset: Preset | undefined, lang: Lang): readonly ShownAnswer[] {
  const questions = allQuestions(preset?.types ?? []);
  return answers.map((answer) => {
    const { id, kind, label, sensitive } = answer;
    const question = questions.find((each) => each.id === id && each.kind === kind && Object.values(each.label).includes(label));
    const table = question?.kind === 'rows' && !sensitive ? tableIn(question, answer.value, lang) : undefined;
    return {
      label: wordsIn(question?.label, label, lang),
      words: question && !sensitive ? valueIn(question, answer, lang, written) : asShown(answer.text),
      ...(table && { table }),
      sensitive,
    };
  });
}

const FREE: readonly Question['kind'][] = ['text', 'long-text', 'identifier', 'rows'];

/** By its value, where that still reads as what was shown. */
function valueIn(question: Question, { value, text }: SubmittedAnswer, lang: Lang, written: Lang): Shown {
  if (value === undefined || FREE.includes(question.kind)) return asShown(text);
  const known = ['en', 'fr', ...(isLang(written) ? [written] : [])].some((each) => reads(question, value, each, text));
  return known ? { text: inWords(question, value, lang), translated: true } : asShown(text);
}

/** The sentence around the two days of a period is the widget's, which speaks one language at a time: the days tell. */
function reads(question: Question, value: Answer, lang: Lang, text: string): boolean {
  if (question.kind !== 'period' || !isPeriod(value)) return spaced(inWords(question, value, lang)) === spaced(text);
  return [value.from, value.to].every((day) => spaced(text).includes(spaced(formatDate(day, lang))));
}

/** A submission writes its numbers as machines read them, whatever the language. */
function inWords(question: Question, value: Answer, lang: Lang): string {
  if (question.kind === 'number') return formatNumber(Number(value), lang);
  return question.kind === 'amount' ? formatMoney(Number(value), question.currency, lang) : answerText(question, value, lang);
}

const spaced = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** Only where every cell has its column: what the preset does not know must not be left out. */
function tableIn({ columns }: QuestionOf<'rows'>, value: Answer | undefined, lang: Lang): ShownTable | undefined {
  if (!Array.isArray(value) || value.length === 0) return undefined;
  const rows = value as readonly Row[];
  const known = new Set(columns.map(({ id }) => id));
  if (rows.some((row) => Object.keys(row).some((id) => !known.has(id)))) return undefined;
  const cell = (row: Row, id: string, format: (typeof columns)[number]['format']): string => {
    const typed = row[id] ?? '';
    return format && typed ? formatIdentifier(format, typed) : typed;
  };
  return {
    columns: columns.map(({ label }) => inLang(label, lang)),
    rows: rows.map((row) => columns.map(({ id, format }) => cell(row, id, format))),
  };
}
