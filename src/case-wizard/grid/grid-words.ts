/** What a grid says: what was done, what is wrong in which row and column. */
import { msg, str } from '@lit/localize';
import { formatNumber, isPlural } from '../../locale/format.ts';
import { issueText } from '../../locale/issue-words.ts';
import { problemText } from '../../locale/problem-words.ts';
import type { Fault } from '../../model/issue.ts';
import type { QuestionOf } from '../../model/question.ts';
import { inLang, type Lang } from '../../model/words.ts';
import type { Deed } from './deed.ts';

export function deedText(deed: Deed, undone: boolean, faults: number, lang: Lang): string {
  const told = undone && deed.is !== 'refused' ? [msg('That was undone.', { id: 'grid.undone' })] : sentences(deed, lang);
  // Counted with what was done: told apart, the one would cut the other short.
  return [...told, faults > 0 && deed.is !== 'refused' && faultCount(faults, lang)].filter(Boolean).join(' ');
}

function sentences(deed: Deed, lang: Lang): readonly (string | false)[] {
  switch (deed.is) {
    case 'pasted':
    case 'imported':
      return [
        came(deed.is, deed.rows, lang),
        deed.over > 0 && msg(str`This table takes ${formatNumber(deed.most, lang)} rows at most: ${formatNumber(deed.over, lang)} were left out.`, { id: 'grid.over' }),
        deed.leftOut.length > 0 && msg(str`Columns without a place here were left out: ${deed.leftOut.join(', ')}.`, { id: 'grid.left-out' }),
      ];
    case 'removed':
      return [msg(str`Row ${formatNumber(deed.row, lang)} was removed.`, { id: 'grid.removed' })];
    case 'cleared':
      return [msg('The table was cleared.', { id: 'grid.cleared' })];
    case 'refused':
      return [refusal(deed.why)];
  }
}

function came(is: 'pasted' | 'imported', rows: number, lang: Lang): string {
  const count = formatNumber(rows, lang);
  if (is === 'pasted') {
    return isPlural(rows, lang)
      ? msg(str`${count} rows were pasted.`, { id: 'grid.pasted' })
      : msg(str`${count} row was pasted.`, { id: 'grid.pasted-one' });
  }
  return isPlural(rows, lang)
    ? msg(str`${count} rows were imported.`, { id: 'grid.imported' })
    : msg(str`${count} row was imported.`, { id: 'grid.imported-one' });
}

function refusal(why: Extract<Deed, { is: 'refused' }>['why']): string {
  switch (why) {
    case 'too-large':
      return msg('That is too much for this table. Add it in parts, or attach the file to your case.', { id: 'grid.too-large' });
    case 'workbook':
      return msg('This file is a workbook. In your spreadsheet, save it as CSV, then import that file; or copy its cells and paste them here.', { id: 'grid.workbook' });
    case 'unreadable':
      return msg('This file cannot be read as a table. Save it as CSV and try again.', { id: 'grid.unreadable' });
    case 'empty':
      return msg('There are no rows in it. Nothing was added.', { id: 'grid.empty' });
    case 'unloaded':
      return problemText('network');
  }
}

export const faultCount = (count: number, lang: Lang): string =>
  isPlural(count, lang)
    ? msg(str`${formatNumber(count, lang)} cells to correct.`, { id: 'grid.faults' })
    : msg('One cell to correct.', { id: 'grid.fault-one' });

/** "Row 12, ISWC: …" */
export function faultLine(fault: Fault, question: QuestionOf<'rows'>, lang: Lang): string {
  const { row, column, ...bare } = fault;
  const label = question.columns.find(({ id }) => id === column)?.label;
  const sentence = issueText(column === undefined ? bare : { ...bare, column }, question);
  return row === undefined
    ? sentence
    : msg(str`Row ${row}, ${label ? inLang(label, lang) : ''}: ${sentence}`, { id: 'grid.fault' });
}
