/** The heads of the list's columns. */
import { msg } from '@lit/localize';

export const columnWords = () => ({
  subject: msg('Subject', { id: 'cases.column.subject' }),
  type: msg('Type', { id: 'cases.column.type' }),
  status: msg('Status', { id: 'cases.column.status' }),
  openedBy: msg('Opened by', { id: 'cases.column.opened-by' }),
  updated: msg('Updated', { id: 'cases.column.updated' }),
});

export type Column = keyof ReturnType<typeof columnWords>;
