/** What changed for hosts between two packages as they were packed, the heaviest first. */
import type { Change, Files } from './api-change.ts';
import { surfaceChanges, surfaceOf } from './api-surface.ts';
import { typeChanges } from './api-types.ts';

export function apiChanges(before: Files, after: Files): readonly Change[] {
  const all = [...surfaceChanges(surfaceOf(before), surfaceOf(after)), ...typeChanges(before, after)];
  return [...all.filter(({ weight }) => weight === 'major'), ...all.filter(({ weight }) => weight !== 'major')];
}
