/** What the preset in the studio is compared with: what stood there before, where it is the same society's. */
import type { Preset } from '../../../src/model/preset.ts';

/** `stood`: the last right one before a file was opened over it. Another society's has no drafts in common with it. */
export const comparedWith = (now: Preset, stood: Preset | undefined): Preset => (stood?.id === now.id ? stood : now);
