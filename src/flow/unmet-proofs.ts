/** Types that ask for a file: where the backend takes none, the member can only be told. */
import type { CaseType, Preset } from '../model/preset.ts';

const below = (types: readonly CaseType[], above: string): readonly string[] =>
  types.flatMap(({ id, proof, coming, children = [] }) =>
    coming ? [] : [...(proof ? [above + id] : []), ...below(children, `${above}${id}/`)]);

/** Their ids from the top, `requests/refund`; of those that can be chosen. */
export const unmetProofs = ({ types }: Preset): readonly string[] => below(types, '');
