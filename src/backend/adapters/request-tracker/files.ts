/**
 * Files on their way to a ticket: Request Tracker takes none before the ticket is there. The confirmed bytes are kept in
 * this browser until they travel with the case or the message, are discarded, or a week has passed.
 */
import type { Attestation } from '../../../model/attestation.ts';
import type { SubmittedFile } from '../../../model/case.ts';
import { newKey } from '../../../model/new-key.ts';
import { toJson } from '../../../model/to-json.ts';
import { BackendError } from '../../error.ts';
import { canonical } from '../browser/digest.ts';
import { refusal } from '../browser/refusal.ts';
import { mustBeAttested } from '../browser/upload.ts';
import type { Kept, KeptUpload } from './kept.ts';
import { plainLine } from './text.ts';

const week = 7 * 24 * 60 * 60 * 1000;

async function forget(id: string, kept: Kept): Promise<void> {
  await kept.drop('bytes', id);
  await kept.drop('uploads', id);
}

async function forgetThose(kept: Kept, which: (upload: KeptUpload) => boolean): Promise<void> {
  for (const id of await kept.keys('uploads')) {
    const upload = await kept.get('uploads', id);
    if (upload && which(upload)) await forget(id, kept);
  }
}

/** What cannot be forgotten now will be with its week; the work that it was for is done. */
const atBest = (work: Promise<void>): Promise<void> => work.catch(() => {});

export const forgetOld = (kept: Kept): Promise<void> => atBest(forgetThose(kept, ({ at }) => Date.now() - at > week));

/** Of a sending that turns out to have arrived. */
export const forgetSent = (by: string, kept: Kept): Promise<void> => atBest(forgetThose(kept, ({ claimedBy }) => claimedBy === by));

/** The id of the upload, once all of its bytes are kept. */
export async function keepFile(file: Blob, attestation: Attestation, member: string, kept: Kept, signal?: AbortSignal): Promise<string> {
  const bytes = await mustBeAttested(file, attestation, member);
  signal?.throwIfAborted();
  await forgetOld(kept);
  const id = newKey();
  await kept.put('bytes', id, bytes);
  await kept.put('uploads', id, { member, attestation, at: Date.now() });
  return id;
}

export async function discardKept(id: string, member: string, kept: Kept): Promise<void> {
  if ((await kept.get('uploads', id))?.member !== member) throw new BackendError('not-found');
  await forget(id, kept);
}

/** Types that Request Tracker shows and leaves alone; it would rewrite texts, and take mails apart. */
const shownType = /^(image\/(png|jpeg|gif|webp)|application\/pdf)$/;

export interface Parcel {
  readonly files: readonly { readonly name: string; readonly blob: Blob }[];
  readonly size: number;
  /** They are with a ticket now. */
  sent(): Promise<void>;
  /** Nothing was sent: another case may have them. */
  unsent(): Promise<void>;
}

/** Gathers the files for `by`, which alone may have them from now on. */
export async function gather(
  submitted: readonly SubmittedFile[],
  by: string,
  lang: string,
  member: string,
  kept: Kept,
): Promise<Parcel> {
  const found = await Promise.all(
    submitted.map(async ({ upload: id, attestation }) => {
      const upload = await kept.get('uploads', id);
      const bytes = await kept.get('bytes', id);
      const isSame = upload && canonical(upload.attestation.file) === canonical(attestation.file);
      const isFree = upload?.claimedBy === undefined || upload.claimedBy === by;
      if (!bytes || !isSame || upload.member !== member || !isFree) throw refusal('files-unavailable', lang);
      return { id, upload, bytes };
    }),
  );
  const each = async (work: (one: (typeof found)[number]) => Promise<void>): Promise<void> => {
    for (const one of found) await work(one);
  };
  await each(({ id, upload }) => kept.put('uploads', id, { ...upload, claimedBy: by }));
  return {
    files: found.map(({ upload: { attestation }, bytes }) => {
      const { name, type } = attestation.file;
      const said = plainLine(name);
      return {
        // A name of "0" counts as none to Request Tracker.
        name: said.length > 1 ? said : `_${said}`,
        blob: new Blob([bytes], { type: shownType.test(type) ? type : 'application/octet-stream' }),
      };
    }),
    size: found.reduce((sum, { bytes }) => sum + bytes.byteLength, 0),
    sent: () => atBest(each(({ id }) => forget(id, kept))),
    unsent: () => atBest(each(({ id, upload }) => kept.put('uploads', id, { ...upload, claimedBy: undefined }))),
  };
}

/** As REST 2.0 takes files with their bytes as they are. */
export function formOf(json: object, files: Parcel['files']): FormData {
  const form = new FormData();
  form.append('JSON', toJson(json));
  for (const { name, blob } of files) form.append('Attachments', blob, name);
  return form;
}
