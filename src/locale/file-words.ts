/** What is said of a file, in writing and aloud: why it was refused, and where it stands. */
import { msg, str } from '@lit/localize';
import type { FileAnnouncement } from '../flow/attaching.ts';
import { allSpellings, type AttachmentState, type Refusal } from '../model/attachment.ts';
import { plainName } from '../model/plain-name.ts';
import type { AttachmentRules } from '../model/preset.ts';
import { formatPercent, formatSize } from './format-units.ts';
import { tag } from './format.ts';
import { currentLang } from './locale.ts';

/** "PDF, CSV or DOCX", in the order of the rules; `jpg` and `jpeg` are one type to a person. */
export function typeList(types: readonly string[]): string {
  const names = [...new Set(types.map((type) => allSpellings([type])[0]!.toUpperCase()))];
  return new Intl.ListFormat(tag(currentLang()), { type: 'disjunction' }).format(names);
}

export function refusalText(why: Refusal, rules: AttachmentRules): string {
  switch (why) {
    case 'type':
      return msg(str`This type of file is not accepted. Choose ${typeList(rules.types)}.`, { id: 'file.refused-type' });
    case 'size':
      return msg(str`This file is larger than ${formatSize(rules.maxSize, currentLang())}. Choose a smaller one, or split it.`, { id: 'file.refused-size' });
    case 'count':
      return msg(str`${rules.maxCount} files at most. Remove one first.`, { id: 'file.refused-count' });
    case 'empty':
      return msg('This file is empty. Check that it was saved, then choose it again.', { id: 'file.refused-empty' });
    case 'content':
      return msg('This file cannot be read, or is not what its name says. Open it, save it again, then choose it once more.', { id: 'file.refused-content' });
    case 'name':
      return msg('The name of this file is too long. Rename it, then choose it again.', { id: 'file.refused-name' });
    case 'duplicate':
      return msg('This file is already in the list.', { id: 'file.refused-duplicate' });
  }
}

/** One short line under the name of a file that was not refused. */
export function stateText(state: Exclude<AttachmentState, { is: 'refused' | 'failed' }>, size: number): string {
  switch (state.is) {
    case 'checking':
      return msg('Checking…', { id: 'file.checking' });
    case 'waiting':
      return msg('Waiting for your confirmation. Nothing has left your device.', { id: 'file.waiting' });
    case 'declined':
      return msg('Not uploaded: you did not confirm it.', { id: 'file.declined' });
    case 'preparing':
      return msg('Preparing…', { id: 'file.preparing' });
    case 'uploading':
      return msg(str`Uploading: ${formatPercent(size === 0 ? 0 : state.sent / size, currentLang())}`, { id: 'file.uploading' });
    case 'stopped':
      return msg('Upload cancelled.', { id: 'file.stopped' });
    case 'uploaded':
      return msg('Confirmed and uploaded', { id: 'file.uploaded' });
    case 'missing':
      return msg('Its content was not kept. Choose it again, or remove it.', { id: 'file.missing' });
  }
}

export const fileAnnouncement = (what: FileAnnouncement, rules: AttachmentRules): string =>
  what.say === 'file-removed'
    ? msg(str`${plainName(what.name)} was removed.`, { id: 'say.file-removed' })
    : `${plainName(what.name)}. ${saidText(what.state, what.why, rules)}`;

function saidText(state: AttachmentState['is'], why: string | undefined, rules: AttachmentRules): string {
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
