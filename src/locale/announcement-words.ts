/** What is said aloud at each turn. */
import { msg, str } from '@lit/localize';
import type { Announcement } from '../flow/state.ts';
import type { Refusal } from '../model/attachment.ts';
import { plainName } from '../model/plain-name.ts';
import type { AttachmentRules } from '../model/preset.ts';
import { refusalText, stateText } from './file-words.ts';
import { stepHeading } from './step-words.ts';

export function announcementText(what: Announcement, rules: AttachmentRules): string {
  switch (what.say) {
    case 'step':
      return msg(str`Step ${what.number} of ${what.total}: ${stepHeading(what.step)}`, { id: 'say.step' });
    case 'file':
      return `${plainName(what.name)}. ${fileText(what.state, what.why, rules)}`;
    case 'file-removed':
      return msg(str`${plainName(what.name)} was removed.`, { id: 'say.file-removed' });
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

function fileText(state: Extract<Announcement, { say: 'file' }>['state'], why: string | undefined, rules: AttachmentRules): string {
  switch (state) {
    case 'refused':
      return refusalText((why ?? 'content') as Refusal, rules);
    case 'failed':
      return msg('The upload failed.', { id: 'say.upload-failed' });
    case 'uploading':
      return '';
    case 'uploaded':
      return msg('Confirmed and uploaded', { id: 'file.uploaded' });
    case 'stopped':
      return msg('Upload cancelled.', { id: 'file.stopped' });
    default:
      return stateText({ is: state }, 0);
  }
}
