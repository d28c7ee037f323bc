/** The names of the steps and what each asks. */
import { msg } from '@lit/localize';
import type { StepId } from '../model/draft.ts';

/** Short, for the list of steps. */
export function stepName(step: StepId): string {
  switch (step) {
    case 'subject':
      return msg('Subject', { id: 'step.subject' });
    case 'type':
      return msg('Case type', { id: 'step.type' });
    case 'questions':
      return msg('Questions', { id: 'step.questions' });
    case 'details':
      return msg('Details', { id: 'step.details' });
    case 'files':
      return msg('Attachments', { id: 'step.files' });
    case 'review':
      return msg('Review', { id: 'step.review' });
  }
}

/** The heading over the step. */
export function stepHeading(step: StepId): string {
  switch (step) {
    case 'subject':
      return msg('What can we help you with?', { id: 'heading.subject' });
    case 'type':
      return msg('What is it about?', { id: 'heading.type' });
    case 'questions':
      return msg('A few questions', { id: 'heading.questions' });
    case 'details':
      return msg('Anything to add?', { id: 'heading.details' });
    case 'files':
      return msg('Attachments', { id: 'heading.files' });
    case 'review':
      return msg('Check before you submit', { id: 'heading.review' });
  }
}
