/** What the dialog of each act asks, and what it says the act does. */
import { msg } from '@lit/localize';
import type { CaseChange } from '../../model/act.ts';

type Act = CaseChange['act'];

export function actTitle(act: Act): string {
  switch (act) {
    case 'cancel':
      return msg('Cancel this case?', { id: 'act.cancel.title' });
    case 'resolve':
      return msg('Mark this case as solved?', { id: 'act.resolve.title' });
    case 'reopen':
      return msg('Reopen this case?', { id: 'act.reopen.title' });
    case 'rate':
      return msg('How was this case handled?', { id: 'act.rate.title' });
  }
}

export function actLead(act: Act): string {
  switch (act) {
    case 'cancel':
      return msg('The staff stop working on it. What was written stays here.', { id: 'act.cancel.lead' });
    case 'resolve':
      return msg('Your question is answered, and the case is closed.', { id: 'act.resolve.lead' });
    case 'reopen':
      return msg('The staff take the case up again.', { id: 'act.reopen.lead' });
    case 'rate':
      return msg('Your rating goes to the staff with this case.', { id: 'act.rate.lead' });
  }
}

export const reasonLabel = (act: 'cancel' | 'reopen'): string =>
  act === 'cancel'
    ? msg('Why do you cancel it?', { id: 'act.cancel.reason' })
    : msg('What is still missing?', { id: 'act.reopen.reason' });
