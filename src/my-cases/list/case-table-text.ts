/** Cases as lines of a CSV file that a spreadsheet opens as a table, and takes for nothing but text. */
import Papa from 'papaparse';
import { msg } from '@lit/localize';
import type { CaseStatus, CaseSummary } from '../../model/case.ts';
import { decimalSign } from '../../model/number-habit.ts';
import type { Preset } from '../../model/preset.ts';
import type { Lang } from '../../model/words.ts';
import { typeLine } from './type-words.ts';

/** So that a spreadsheet reads the accents as UTF-8. */
export const byteOrderMark = '\ufeff';

/** What a spreadsheet of that language expects: not the comma where that is the decimal sign. */
const delimiterOf = (lang: Lang): string => (decimalSign(lang) === ',' ? ';' : ',');

/**
 * What a spreadsheet may take for a formula: such a sign at the very beginning, or after spaces and quotes, which some
 * pass over; full-width ones too. The library's own pattern sees neither these, nor a text of several lines.
 */
const formula = /^(?:[\t\r\n]|[\s\0'"`´‘’“”«»\u200b-\u200f\u202a-\u202e\u2060-\u2069]*[=+\-@＝＋－＠])/;

const lines = (rows: readonly (readonly string[])[], lang: Lang): string =>
  // Every cell in quotes: a comma inside one then stays inside, whichever delimiter the spreadsheet goes by.
  `${Papa.unparse(rows as string[][], { delimiter: delimiterOf(lang), escapeFormulae: formula, quotes: true })}\r\n`;

export const headLine = (lang: Lang): string =>
  lines(
    [[
      msg('Reference', { id: 'export.reference' }),
      msg('Subject', { id: 'cases.column.subject' }),
      msg('Type', { id: 'cases.column.type' }),
      msg('Status', { id: 'cases.column.status' }),
      msg('Opened by', { id: 'cases.column.opened-by' }),
      msg('Origin', { id: 'list.filter.origin' }),
      msg('Opened on', { id: 'export.opened' }),
      msg('Updated on', { id: 'export.updated' }),
      msg('Unread', { id: 'cases.unread' }),
    ]],
    lang,
  );

export const caseLines = (cases: readonly CaseSummary[], lang: Lang, preset: Preset | undefined): string =>
  lines(
    cases.map((each) => [
      each.reference,
      each.subject,
      typeLine(each.path, preset, lang),
      statusText(each.status, each.waiting),
      each.openedBy,
      each.origin === 'phone' ? msg('By phone', { id: 'export.phone' }) : msg('Online', { id: 'export.portal' }),
      localMoment(each.openedAt),
      localMoment(each.updatedAt),
      each.unread ? msg('Yes', { id: 'export.yes' }) : msg('No', { id: 'export.no' }),
    ]),
    lang,
  );

function statusText(status: CaseStatus, waiting: boolean): string {
  switch (status) {
    case 'active':
      return waiting ? msg('Active, your turn', { id: 'status.waiting' }) : msg('Active', { id: 'status.active' });
    case 'resolved':
      return msg('Resolved', { id: 'status.resolved' });
    case 'cancelled':
      return msg('Cancelled', { id: 'status.cancelled' });
  }
}

/** `2026-03-01 14:05:00` by the reader's clock: ISO 8601 with the space that spreadsheets know as a moment. */
export function localMoment(iso: string): string {
  const at = new Date(iso);
  if (Number.isNaN(at.getTime())) return iso;
  const two = (part: number): string => String(part).padStart(2, '0');
  const day = [at.getFullYear(), two(at.getMonth() + 1), two(at.getDate())].join('-');
  // A date alone has no time to tell.
  return iso.length === 10 ? iso : `${day} ${[at.getHours(), at.getMinutes(), at.getSeconds()].map(two).join(':')}`;
}
