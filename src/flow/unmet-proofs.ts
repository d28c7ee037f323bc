/** Types that ask for a file: where the backend takes none, the member can only be told. */
import type { Preset } from '../model/preset.ts';
import { everyType } from '../model/every-type.ts';

/** Their ids from the top, `requests/refund`; of those that can be chosen. None where the preset itself allows no file: its rules tell that. */
export const unmetProofs = ({ types, attachments }: Preset): readonly string[] =>
  attachments.maxCount === 0 ? [] : everyType(types).flatMap(({ type, path, coming }) => (type.proof && !coming ? [path.join('/')] : []));
