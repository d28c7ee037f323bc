/** The small society whose cases the fault matrix opens: one type, one sensitive question, files up to three parts long. */
import type { Preset } from '../../src/model/preset.ts';
import { smallSociety } from '../elements/wizard-preset.ts';

export const theType = 'One number';
export const theQuestion = 'Social insurance number';

const leaf = smallSociety.types.flatMap(({ children = [] }) => children).find(({ id }) => id === 'one-number')!;

export const faultsSociety: Preset = {
  ...smallSociety,
  id: 'faults-society',
  types: [leaf],
  levels: smallSociety.levels.slice(0, 1),
  attachments: { types: ['pdf', 'txt'], maxSize: 16 * 1024 * 1024, maxCount: 3 },
};
