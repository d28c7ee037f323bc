/** What is to be said of a preset's text: right, or wrong at these places; as `npm run preset:check` says it. */
import type { Preset } from '../../../src/model/preset.ts';
import { isOfKey, judgementOf } from '../../preset/judge.ts';
import { lineAt, textOf, type Span } from '../../preset/places.ts';

export interface Flaw {
  readonly from: number;
  readonly to: number;
  /** From 1. */
  readonly line: number;
  /** Empty for a fault of the JSON itself. */
  readonly path: string;
  readonly reason: string;
  /** What would mend it. */
  readonly fix?: string;
}

export type Verdict = { readonly preset: Preset } | { readonly flaws: readonly Flaw[] };

/** `today` as an ISO date. */
export function judge(json: string, today: string): Verdict {
  const { slips, spanOf } = textOf(json);
  const placed = ({ offset, length }: Span): Pick<Flaw, 'from' | 'to' | 'line'> =>
    ({ from: offset, to: offset + length, line: lineAt(json, offset) });
  if (slips.length > 0) return { flaws: slips.map((slip) => ({ path: '', reason: slip.reason, ...placed(slip) })) };
  const { preset, faults } = judgementOf(JSON.parse(json), today);
  if (preset && faults.length === 0) return { preset };
  return { flaws: faults.map((fault) => ({ ...fault, ...placed(spanOf(fault.path, isOfKey(fault))) })) };
}
