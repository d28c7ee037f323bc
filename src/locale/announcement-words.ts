/** What is said aloud at each turn. */
import { msg, str } from '@lit/localize';
import type { Announcement } from '../flow/state.ts';
import type { AttachmentRules } from '../model/preset.ts';
import { fileAnnouncement } from './file-words.ts';
import { stepHeading } from './step-words.ts';

export function announcementText(what: Announcement, rules: AttachmentRules): string {
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
      return msg('Your case was not received.', { id: 'say.not-received' });
    case 'submit-failed':
      return msg('Your case was not sent.', { id: 'say.submit-failed' });
    case 'started-over':
      return msg('The draft was cleared.', { id: 'say.started-over' });
    case 'received':
      return msg(str`Your case was received. Its reference is ${what.reference}.`, { id: 'say.received' });
  }
}
