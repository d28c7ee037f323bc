/** What is said aloud at each turn. */
import { msg, str } from '@lit/localize';
import type { Announcement } from '../flow/state.ts';
import type { AttachmentRules } from '../model/preset.ts';
import { fileAnnouncement } from './file-words.ts';
import { stepHeading } from './step-words.ts';

/** Said once aloud, and shown in the note on the draft that came back. */
export const draftChanged = (): string =>
  msg('The questions of this case have changed since you began. What still fits was kept.', { id: 'say.draft-changed' });

/** What is said of a draft in another tab stands with its note: few ever hear it. */
export function announcementText(what: Exclude<Announcement, { say: 'elsewhere' }>, rules: AttachmentRules): string {
  switch (what.say) {
    case 'step':
      return msg(str`Step ${what.number} of ${what.total}: ${stepHeading(what.step)}`, { id: 'say.step' });
    case 'file':
    case 'file-removed':
      return fileAnnouncement(what, rules);
    case 'sending':
      return msg('Sending your case…', { id: 'say.sending' });
    case 'unsure':
      return msg('Sent, waiting for confirmation. We are checking whether your case was received.', { id: 'say.unsure' });
    case 'not-received':
      return msg('Your case has not been received so far.', { id: 'say.not-received' });
    case 'submit-failed':
      return msg('Your case was not sent.', { id: 'say.submit-failed' });
    case 'started-over':
      return msg('The draft was cleared.', { id: 'say.started-over' });
    case 'draft-changed':
      return draftChanged();
    case 'received':
      return msg(str`Your case was received. Its reference is ${what.reference}.`, { id: 'say.received' });
  }
}
