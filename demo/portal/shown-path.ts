/** A case type as it is shown: each step's id with its label in one language. */
import type { ShownType } from '../../src/model/case.ts';
import type { Preset } from '../../src/model/preset.ts';
import { nodesAlong, type Path } from '../../src/model/taxonomy.ts';
import { inLang, type Lang } from '../../src/model/words.ts';

export const shownPath = (preset: Preset, path: Path, lang: Lang): readonly ShownType[] =>
  nodesAlong(preset, path).map(({ id, label }) => ({ id, label: inLang(label, lang) }));
