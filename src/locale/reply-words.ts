/** What is said of a reply, in writing and aloud. */
import { msg, str } from '@lit/localize';
import type { FileTerms, ReplyAnnouncement, ReplyState } from '../flow/reply-state.ts';
import type { PersonalKind } from '../model/personal-numbers/finding.ts';
import { fileAnnouncement, typeList } from './file-words.ts';
import { formatSize } from './format-units.ts';
import { currentLang } from './locale.ts';
import { personalKindText } from './personal-number-words.ts';
import { problemText } from './problem-words.ts';

/** Where a reply stands that is no longer in the composer. */
export function replyStateText({ phase, awaits, draft: { problem } }: ReplyState): string {
  switch (phase) {
    case 'writing':
      return '';
    case 'waiting':
      return msg('This leaves as soon as its files have arrived.', { id: 'reply.waiting' });
    case 'sending':
      return msg('Sending…', { id: 'reply.sending' });
    case 'failed':
      return `${msg('Not sent.', { id: 'reply.not-sent' })} ${problemText(problem?.code ?? '')}`;
    case 'unsure':
      return awaits === 'member'
        ? `${msg('No answer came: it is not known whether this arrived.', { id: 'reply.unknown' })} ${problemText(problem?.code ?? '')}`
        : msg('No answer came: checking whether this arrived…', { id: 'reply.checking' });
  }
}

export const replyFaultText = (fault: NonNullable<ReplyState['fault']>, takesFiles: boolean): string =>
  fault === 'unfinished'
    ? msg('A file still wants something from you: confirm it, try again or remove it.', { id: 'issue.file-unfinished' })
    : takesFiles
      ? msg('Write a reply, or attach a file.', { id: 'reply.empty' })
      : msg('Write a reply.', { id: 'reply.empty-text' });

export const fileRulesText = ({ attachments: { types, maxSize, maxCount } }: FileTerms): string =>
  msg(str`${typeList(types)}, ${formatSize(maxSize, currentLang())} a file, ${maxCount} files at most.`, { id: 'reply.rules' });

export function replyAnnouncement(what: ReplyAnnouncement, terms: FileTerms | undefined): string {
  switch (what.say) {
    case 'reply-waiting':
      return msg('Your reply leaves as soon as its files have arrived.', { id: 'reply.say.waiting' });
    case 'reply-sent':
      return msg('Your reply was sent.', { id: 'reply.say.sent' });
    case 'reply-failed':
      return msg('Your reply was not sent. It is kept.', { id: 'reply.say.failed' });
    case 'reply-unsure':
      return msg('No answer came. We are checking whether your reply arrived.', { id: 'reply.say.unsure' });
    case 'reply-unknown':
      return msg('It is still not known whether your reply arrived.', { id: 'reply.say.unknown' });
    case 'reply-personal':
      return personalWarning(what.kinds);
    default:
      return terms ? fileAnnouncement(what, terms.attachments) : '';
  }
}

export const personalWarning = (kinds: readonly PersonalKind[]): string =>
  kinds.length === 1 && kinds[0] === 'sin'
    ? msg('This looks like a social insurance number. Leave it out unless the staff asked for it.', { id: 'reply.sin' })
    : msg(str`This looks like a personal number. Leave it out unless the staff asked for it. Noticed: ${kinds.map(personalKindText).join(', ')}.`, { id: 'reply.personal' });
