/** The whole check of a preset, for whoever makes one: its shape first, then the rules that hold between its parts. */
import { brokenRules } from './preset-rules.ts';
import { presetOrFaults, readPreset } from './preset.schema.ts';

export function checkPreset(value: unknown): ReturnType<typeof readPreset> {
  const verdict = readPreset(value);
  if ('faults' in verdict) return verdict;
  const faults = brokenRules(verdict.preset);
  return faults.length === 0 ? verdict : { faults };
}

/** The same, each fault with what mends it. */
export const checkedOrFaults = (value: unknown): ReturnType<typeof presetOrFaults> => presetOrFaults(value, checkPreset);
