/** What the tools judge a preset by: first what the widget refuses, then what nobody can mean. */
import type { Preset } from '../../src/model/preset.ts';
import type { Fault } from '../../src/model/reading.ts';
import { withFixes } from '../../src/presets/fixes.ts';
import { senseless } from '../../src/presets/preset-sense.ts';
import { checkPreset } from '../../src/presets/check-preset.ts';
import { notSaid } from './string-advice.ts';

/** `preset` is there too where the widget would run with it; it is right only without faults. */
export interface Judgement {
  readonly preset?: Preset;
  readonly faults: readonly Fault[];
}

/** `today` as an ISO date. */
export function judgementOf(value: unknown, today: string): Judgement {
  const verdict = checkPreset(value);
  if ('faults' in verdict) return { faults: withFixes(verdict.faults, value) };
  return { preset: verdict.preset, faults: senseless(verdict.preset, today) };
}

/** Whether a fault is of the key itself rather than of what stands under it. */
export const isOfKey = ({ reason }: Fault): boolean => reason === 'is not known here' || reason === notSaid;
