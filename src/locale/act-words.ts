/** What a member may do about a case, in words: offered, under way and done. */
import { msg } from '@lit/localize';
import type { CaseChange } from '../model/act.ts';

/** As a control says it. */
export function actName(act: CaseChange['act']): string {
  switch (act) {
    case 'cancel':
      return msg('Cancel the case', { id: 'act.cancel' });
    case 'resolve':
      return msg('Mark as solved', { id: 'act.resolve' });
    case 'reopen':
      return msg('Reopen the case', { id: 'act.reopen' });
    case 'rate':
      return msg('Rate the answer', { id: 'act.rate' });
  }
}

/** Said once, when it is done. */
export function actDone(act: CaseChange['act']): string {
  switch (act) {
    case 'cancel':
      return msg('The case was cancelled.', { id: 'act.cancel.done' });
    case 'resolve':
      return msg('The case was marked as solved.', { id: 'act.resolve.done' });
    case 'reopen':
      return msg('The case was reopened.', { id: 'act.reopen.done' });
    case 'rate':
      return msg('Thank you. Your rating was saved.', { id: 'act.rate.done' });
  }
}

/** 1 to 5, in words. */
export function starsText(stars: number): string {
  switch (stars) {
    case 1:
      return msg('Very dissatisfied', { id: 'act.rate.1' });
    case 2:
      return msg('Dissatisfied', { id: 'act.rate.2' });
    case 3:
      return msg('Neither satisfied nor dissatisfied', { id: 'act.rate.3' });
    case 4:
      return msg('Satisfied', { id: 'act.rate.4' });
    default:
      return msg('Very satisfied', { id: 'act.rate.5' });
  }
}
