/** Every type of a preset with its place, for who goes through them all: apart from the taxonomy, which each case loads. */
import type { CaseType } from './preset.ts';
import type { Path } from './taxonomy.ts';

export interface PlacedType {
  readonly type: CaseType;
  readonly path: Path;
  /** Its place as a fault names it: `types.0.children.1`. */
  readonly at: string;
  /** Announced only, itself or what it stands under. */
  readonly coming: boolean;
}

/** Every type of the tree, what is announced too, each before what stands below it. */
export const everyType = (types: readonly CaseType[], above?: PlacedType): readonly PlacedType[] =>
  types.flatMap((type, index) => {
    const at = `${above ? `${above.at}.children` : 'types'}.${index}`;
    const placed: PlacedType = { type, path: [...(above?.path ?? []), type.id], at, coming: above?.coming || type.coming === true };
    return [placed, ...everyType(type.children ?? [], placed)];
  });
