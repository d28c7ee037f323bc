/** The columns and rows that both grids of the benchmark hold. */
import type { Column } from '../../../src/model/question.ts';

export const columns: readonly Column[] = [
  { id: 'title', label: { en: 'Title', fr: 'Titre' }, required: true },
  { id: 'creator', label: { en: 'Composer', fr: 'Compositeur' } },
  { id: 'iswc', label: { en: 'ISWC', fr: 'ISWC' }, format: 'iswc' },
  { id: 'isrc', label: { en: 'ISRC', fr: 'ISRC' }, format: 'isrc' },
];

/** As a spreadsheet puts them on the clipboard. */
export const clip = (rows: number): string =>
  Array.from({ length: rows }, (_, at) =>
    [`Work title ${at + 1}`, `Composer ${at % 7}`, 'T-034.524.680-1', `CA-ABC-26-${String(at).padStart(5, '0')}`].join('\t')).join('\n');
