/** Confirmed files on the member's own device until they are uploaded, so that a crash does not ask for them again. */

import type { FileIdentity } from '../model/attestation.ts';

/** Of one draft; nothing here ever rejects: where it cannot be kept, a file is asked for again. */
export interface KeptFiles {
  /** Of the files that lie there. */
  ids(): Promise<ReadonlySet<string>>;
  keep(id: string, file: Blob): void;
  /** Undefined too where they are not the bytes that were confirmed. */
  find(id: string, confirmed: FileIdentity): Promise<File | undefined>;
  forget(id: string): void;
  /** Also what a page that was cut off has left behind. */
  forgetAll(): void;
}

/** Most files are there before anything has to be kept: what keeps them is loaded for the others. */
export function keptFiles(draft: string, now: () => Date): KeptFiles {
  let part: Promise<KeptFiles | undefined> | undefined;
  const open = (): Promise<KeptFiles | undefined> =>
    (part ??= import('./file-cache.ts').then(({ fileCache }) => fileCache(draft, now), () => undefined));
  return {
    ids: async () => (await open())?.ids() ?? new Set(),
    keep: (id, file) => void open().then((files) => files?.keep(id, file)),
    find: async (id, confirmed) => (await open())?.find(id, confirmed),
    forget: (id) => void part?.then((files) => files?.forget(id)),
    forgetAll: () => void open().then((files) => files?.forgetAll()),
  };
}
