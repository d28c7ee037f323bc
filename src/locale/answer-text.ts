/** An answer in words of one language, as the preview shows it and the submission keeps it. */
import { msg, str } from '@lit/localize';
import { filledRows, isPeriod, type Answer } from '../model/answer.ts';
import { formatIdentifier } from '../model/identifier.ts';
import { readNumber } from '../model/number.ts';
import type { Question } from '../model/question.ts';
import { inLang, type Lang } from '../model/words.ts';
import { formatMoney } from './format-units.ts';
import { formatDate, formatNumber } from './format.ts';

/** In the language that is spoken now, which `lang` is too. One line a row for rows and several choices; never masked: who shows a sensitive answer masks it. */
export function answerText(question: Question, answer: Answer, lang: Lang): string {
  const typed = typeof answer === 'string' ? answer.trim() : '';
  switch (question.kind) {
    case 'text':
    case 'long-text':
      return typed;
    case 'choice':
    case 'choices':
      return question.options
        .filter(({ id }) => id === answer || (Array.isArray(answer) && (answer as readonly string[]).includes(id)))
        .map(({ label }) => inLang(label, lang))
        .join('\n');
    case 'date':
      return formatDate(typed, lang);
    case 'period':
      return isPeriod(answer) ? periodText(answer.from, answer.to, lang) : '';
    case 'number':
    case 'amount': {
      const value = readNumber(typed, lang);
      // What is no number reads as it was typed; its own fault stands beside the field.
      if (Number.isNaN(value)) return typed;
      return question.kind === 'amount' ? formatMoney(value, question.currency, lang) : formatNumber(value, lang);
    }
    case 'identifier':
      return formatIdentifier(question.format, typed);
    case 'rows':
      return filledRows(answer)
        .map((row) =>
          question.columns
            .map(({ id, format }) => {
              const cell = row[id]?.trim() ?? '';
              return format && cell ? formatIdentifier(format, cell) : cell;
            })
            .filter(Boolean)
            .join(' · '),
        )
        .join('\n');
  }
}

const periodText = (from: string, to: string, lang: Lang): string =>
  msg(str`${formatDate(from, lang)} to ${formatDate(to, lang)}`, { id: 'review.period' });
