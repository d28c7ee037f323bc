/** What is to be said of a preset's text: right, or wrong at these places; as `npm run preset:check` says it. */
import type { Preset } from '../../../src/model/preset.ts';
import type { Fault } from '../../../src/model/reading.ts';
import { advice } from '../../../src/presets/preset-advice.ts';
import { isOfKey, judgementOf } from '../../preset/judge.ts';
import { lineAt, textOf, type Span, type Text } from '../../preset/places.ts';
import { stringAdvice } from '../../preset/string-advice.ts';

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

const placed = (json: string, { offset, length }: Span): Pick<Flaw, 'from' | 'to' | 'line'> =>
  ({ from: offset, to: offset + length, line: lineAt(json, offset) });

const flawsOf = (json: string, { spanOf }: Text, faults: readonly Fault[]): readonly Flaw[] =>
  faults.map((fault) => ({ ...fault, ...placed(json, spanOf(fault.path, isOfKey(fault))) }));

/** `today` as an ISO date. */
export function judge(json: string, today: string): Verdict {
  const text = textOf(json);
  if (text.slips.length > 0) return { flaws: text.slips.map((slip) => ({ path: '', reason: slip.reason, ...placed(json, slip) })) };
  const { preset, faults } = judgementOf(JSON.parse(json), today);
  return preset && faults.length === 0 ? { preset } : { flaws: flawsOf(json, text, faults) };
}

/** What could be better about the text of a preset that is right. */
export async function warnings(json: string, preset: Preset, today: string): Promise<readonly Flaw[]> {
  return flawsOf(json, textOf(json), [...advice(preset, today), ...(await stringAdvice(preset))]);
}
