/** What the templates of files are handed, whatever the files are attached to. */
import type { Attaching, FileEvent } from '../../flow/attaching.ts';
import type { Preset } from '../../model/preset.ts';
import type { Lang } from '../../model/words.ts';
import type { Uploads } from '../../runtime/uploads.ts';

export interface FileDesk extends Attaching {
  readonly lang: Lang;
  readonly uploads: Pick<Uploads, 'fileOf' | 'noticed'>;
  /** The society's rules and the words to confirm. */
  readonly terms: Pick<Preset, 'attachments' | 'statement'>;
  /** Holds the drop zone. */
  readonly root: HTMLElement | DocumentFragment;
  dispatch(event: FileEvent): void;
  choose(files: readonly File[]): void;
}

/** Opens the device's own chooser. */
export const pick = ({ root }: FileDesk): void => root.querySelector<HTMLInputElement>('#picker')?.click();
