/** A case's type in the reader's language, wherever the preset's label is the one that was shown. */
import type { ShownType } from '../../model/case.ts';
import type { CaseType, Preset } from '../../model/preset.ts';
import { inLang, type Lang } from '../../model/words.ts';

/** Labels that the preset no longer has stand as they were shown. */
export function typeWords(path: readonly ShownType[], preset: Preset | undefined, lang: Lang): readonly string[] {
  let level: readonly CaseType[] = preset?.types ?? [];
  return path.map(({ id, label }) => {
    const node = level.find((each) => each.id === id);
    level = node?.children ?? [];
    return node && Object.values(node.label).includes(label) ? inLang(node.label, lang) : label;
  });
}

export const typeLine = (path: readonly ShownType[], preset: Preset | undefined, lang: Lang): string =>
  typeWords(path, preset, lang).join(' › ');

/** Of a filter's `type`, which holds ids only. */
export function typeOfIds(type: string, preset: Preset | undefined, lang: Lang): string {
  let level: readonly CaseType[] = preset?.types ?? [];
  return type
    .split('/')
    .map((id) => {
      const node = level.find((each) => each.id === id);
      level = node?.children ?? [];
      return node ? inLang(node.label, lang) : id;
    })
    .join(' › ');
}
